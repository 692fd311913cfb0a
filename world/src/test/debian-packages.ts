import { chmod, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { WorldProblem } from '../problem.ts'
import { runToEnd } from '../run.ts'
import { ensureFolder } from './cached-folder.ts'

/**
 * A package of Debian with whatever else it needs that isn't installed here, unpacked: installed, it would serve this machine.
 *
 * @param purpose what needs it, for whoever has no Debian
 * @param besides what it doesn't need by itself, and its user does
 * @returns the folder
 * @throws WorldProblem where it cannot be had
 */
export function ensureDebianPackage(name: string, purpose: string, besides: readonly string[] = []): Promise<string> {
  return ensureFolder(`debian-${name}`, async (unfinished) => {
    const download = async (): Promise<void> => {
      const wanted = await runToEnd('apt-get', [
        ...['install', '--print-uris', '--reinstall', '-qq', '--no-install-recommends'],
        ...['-o', 'Debug::NoLocking=1', name, ...besides],
      ])
      const names = namesIn(wanted)
      if (names.length === 0) throw new Error(`apt-get knows no ${name}.`)
      await runToEnd('apt-get', ['download', '-qq', ...names], { cwd: unfinished })
    }
    try {
      // A fresh machine has no list of packages yet.
      await download().catch(async () => {
        await runToEnd('apt-get', ['update', '-qq'])
        return download()
      })
    } catch (cause) {
      throw new WorldProblem(`${purpose} needs ${name} as Debian and Ubuntu have it: run this test there.`, { cause })
    }
    await unpackAll(unfinished)
  })
}

/** The release that has what ships here: HAProxy 3.2, and pgBackRest and programs for PostgreSQL 18. */
const release = 'forky'

/**
 * Packages of a newer release of Debian than runs here, with all the libraries that they need, down to the one that loads programs.
 * What is installed here doesn't count, and isn't touched.
 *
 * @returns the folder
 * @throws WorldProblem where they cannot be had
 */
export function ensureNewerDebianPackages(name: string, packages: readonly string[]): Promise<string> {
  return ensureFolder(`debian-${release}-${name}`, async (unfinished) => {
    const apt = join(unfinished, 'apt')
    await mkdir(join(apt, 'lists/partial'), { recursive: true })
    await mkdir(join(apt, 'cache/archives/partial'), { recursive: true })
    const own = [
      `Dir::Etc::sourcelist=${apt}/sources.list`,
      'Dir::Etc::sourceparts=-',
      `Dir::State::lists=${apt}/lists`,
      'Dir::State::status=/dev/null',
      `Dir::Cache=${apt}/cache`,
      'Debug::NoLocking=1',
    ].flatMap((setting) => ['-o', setting])
    try {
      await writeFile(join(apt, 'sources.list'), `deb ${await findMirror()} ${release} main\n`)
      await runToEnd('apt-get', [...own, 'update', '-qq'])
      const wanted = await runToEnd('apt-get', [
        ...own,
        ...['install', '--print-uris', '-qq', '--no-install-recommends', ...packages],
      ])
      // Of what they need only libraries matter: nothing is set up, and nobody is served.
      const names = namesIn(wanted).filter((one) => packages.includes(one) || /^(?:lib|zlib1g)/.test(one))
      await runToEnd('apt-get', [...own, 'download', '-qq', ...names], { cwd: unfinished })
    } catch (cause) {
      throw new WorldProblem(`${name} comes from Debian's ${release}: run this test on a Debian that reaches it.`, {
        cause,
      })
    }
    await rm(apt, { recursive: true })
    await unpackAll(unfinished)
  })
}

/**
 * A script that starts such a program with the libraries that came with it, and with what loads them.
 *
 * @param programs the folder of the packages
 * @param environment what is set, whoever calls it
 */
export async function writeStarter(
  script: string,
  programs: string,
  path: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<void> {
  const isArm = process.arch === 'arm64'
  const libraries = join(programs, `usr/lib/${isArm ? 'aarch64' : 'x86_64'}-linux-gnu`)
  const loader = join(libraries, isArm ? 'ld-linux-aarch64.so.1' : 'ld-linux-x86-64.so.2')
  const exports = Object.entries(environment).map(([variable, value]) => `export ${variable}='${value}'\n`)
  // Some call themselves by the name that they were called by.
  const start = `exec ${loader} --argv0 "$0" --library-path ${libraries} ${join(programs, path)} "$@"\n`
  await writeFile(script, `#!/bin/sh\n${exports.join('')}${start}`)
  await chmod(script, 0o755)
}

/** Where this machine's own packages come from, by the key that they are signed with. */
async function findMirror(): Promise<string> {
  const targets = await runToEnd('apt-get', [
    ...['indextargets', '--format', '$(LABEL) $(REPO_URI)', 'Created-By: Packages', 'Component: main'],
  ])
  const [, mirror] = /^Debian (\S+)$/m.exec(targets) ?? []
  if (mirror === undefined) throw new Error('apt-get knows no mirror of Debian.')
  return `[signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] ${mirror}`
}

/** Of lines such as: 'address' name_version_architecture.deb bytes digest */
const namesIn = (wanted: string): string[] =>
  [...wanted.matchAll(/^'[^']+' ([^_\s]+)_\S+\.deb /gm)].map(([, name = '']) => name)

/** Puts the files of every package in a folder there, in place of the packages. */
async function unpackAll(folder: string): Promise<void> {
  for (const archive of (await readdir(folder)).filter((name) => name.endsWith('.deb'))) {
    await runToEnd('dpkg-deb', ['-x', join(folder, archive), folder])
    await rm(join(folder, archive))
  }
}
