import { mkdir, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { cacheFolder, projectFolder } from '../world/src/folders.ts'
import { runToEnd } from '../world/src/run.ts'
import { showLines } from '../world/src/show-lines.ts'
import { assertGeneratedUpToDate } from './generators.ts'

const installed = (program: string, ...args: string[]): (() => Promise<unknown>) => {
  return () => runToEnd(join(projectFolder, 'node_modules', '.bin', program), args, { cwd: projectFolder })
}

type Check = [title: string, check: () => Promise<unknown>]

const checks: Check[] = [
  ['Lint', installed('eslint', '--max-warnings=0', '.')],
  ['Types, and lint that needs them', installed('oxlint', '--type-aware', '--type-check', '--deny-warnings')],
  ['Formatting', installed('prettier', '--check', '--log-level=warn', '.')],
]
/** Writes them anew for a moment, which others might read. */
const lastCheck: Check = ['Generated files', assertGeneratedUpToDate]

const { step } = showLines()
const failures: string[] = []
const attempt = ([title, check]: Check): Promise<unknown> =>
  step(title, check).catch((error: unknown) => {
    failures.push(title)
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  })

const waiting = checks.values()
const workers = Array.from({ length: availableParallelism() }, async () => {
  for (const check of waiting) await attempt(check)
})
await Promise.all(workers)
await attempt(lastCheck)
const passed = checks.length + 1 - failures.length

// For .ci/run, in the words of jest's own results.
await mkdir(cacheFolder, { recursive: true })
await writeFile(
  join(cacheFolder, 'check-results.json'),
  JSON.stringify({ numPassedTests: passed, numFailedTests: failures.length }),
)
process.stdout.write(`${passed} checks passed, ${failures.length} failed\n`)
process.exitCode = failures.length === 0 ? 0 : 1
