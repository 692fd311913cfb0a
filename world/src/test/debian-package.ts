import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { WorldProblem } from '../problem.ts'
import { runToEnd } from '../run.ts'
import { ensureFolder } from './cached-folder.ts'

/**
 * Programs of Debian's with whatever they need that this machine hasn't, unpacked and not installed: installed, some would serve
 * the machine itself.
 *
 * @param why what needs them, for whoever runs a test where they can't be had
 * @returns the folder that stands for the root of a machine
 */
export function ensureDebianPackages(packages: readonly [string, ...string[]], why: string): Promise<string> {
  return ensureFolder(packages[0], async (unfinished) => {
    try {
      // A fresh machine has no list of packages yet.
      await download(packages, unfinished).catch(async () => {
        await runToEnd('apt-get', ['update', '-qq'])
        await download(packages, unfinished)
      })
    } catch (cause) {
      throw new WorldProblem(`${why} ${packages[0]} as Debian and Ubuntu have it: run this test there.`, { cause })
    }
    for (const archive of (await readdir(unfinished)).filter((name) => name.endsWith('.deb'))) {
      await runToEnd('dpkg-deb', ['-x', join(unfinished, archive), unfinished])
      await rm(join(unfinished, archive))
    }
  })
}

async function download(packages: readonly string[], folder: string): Promise<void> {
  const plan = await runToEnd('apt-get', ['install', '--simulate', '--no-install-recommends', ...packages])
  const lacking = Array.from(plan.matchAll(/^Inst (\S+)/gm), ([, name = '']) => name)
  await runToEnd('apt-get', ['download', '-qq', ...new Set([...packages, ...lacking])], { cwd: folder })
}
