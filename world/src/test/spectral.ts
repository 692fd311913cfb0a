import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runToEnd } from '../run.ts'
import { ensureFolder } from './cached-folder.ts'

/** Another version knows other rules, and would find other things. */
const version = '6.16.3'

/**
 * Looks at an OpenAPI document by the rules `spectral:oas`. Two hundred packages stand behind the program, so it is none of the project's own.
 *
 * @throws with what it found, hints included
 */
export async function lintWithSpectral(document: string): Promise<void> {
  const folder = await ensureFolder(`spectral-${version}`, async (unfinished) => {
    await writeFile(join(unfinished, 'package.json'), '{ "private": true }')
    await writeFile(join(unfinished, 'rules.yaml'), 'extends: spectral:oas\n')
    // One of the packages reports to its makers when it is installed.
    await runToEnd(
      'npm',
      ['install', '--prefix', unfinished, '--ignore-scripts', `@stoplight/spectral-cli@${version}`],
      {
        cwd: unfinished,
      },
    )
  })
  const program = join(folder, 'node_modules', '.bin', 'spectral')
  await runToEnd(program, ['lint', '--ruleset', join(folder, 'rules.yaml'), '--fail-severity=hint', document])
}
