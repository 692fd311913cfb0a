import { existsSync, readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { cacheFolder, projectFolder } from '../world/src/folders.ts'
import { runToEnd } from '../world/src/run.ts'
import { showLines } from '../world/src/show-lines.ts'
import { assertGeneratedUpToDate } from './generators.ts'

const { workspaces } = z
  .object({ workspaces: z.array(z.string()) })
  .parse(JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')))

const installed = (program: string, ...args: string[]): (() => Promise<unknown>) => {
  return () => runToEnd(join(projectFolder, 'node_modules', '.bin', program), args, { cwd: projectFolder })
}

const checks: [title: string, check: () => Promise<unknown>][] = [
  ...[...workspaces, 'scripts']
    .filter((folder) => existsSync(join(projectFolder, folder, 'tsconfig.json')))
    .map((folder): [string, () => Promise<unknown>] => [
      `Types of ${folder}`,
      installed('tsc', '--noEmit', '--project', folder),
    ]),
  ['Lint', installed('eslint', '--max-warnings=0', '.')],
  ['Formatting', installed('prettier', '--check', '--log-level=warn', '.')],
  ['Generated files', assertGeneratedUpToDate],
]

const { step } = showLines()
const failures: string[] = []
for (const [title, check] of checks)
  await step(title, check).catch((error: unknown) => {
    failures.push(title)
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  })

// For .ci/run, in the words of jest's own results.
await mkdir(cacheFolder, { recursive: true })
await writeFile(
  join(cacheFolder, 'check-results.json'),
  JSON.stringify({ numPassedTests: checks.length - failures.length, numFailedTests: failures.length }),
)
process.stdout.write(`${checks.length - failures.length} checks passed, ${failures.length} failed\n`)
process.exitCode = failures.length === 0 ? 0 : 1
