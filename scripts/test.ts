import { spawn } from 'node:child_process'
import { mkdir, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { cacheFolder, projectFolder } from '../world/src/folders.ts'

// Every test there is, or those whose path holds a word that is given: npm test -- readings. Jest's projects start what
// their tests need, and nothing when none of their tests runs.

const results = join(cacheFolder, 'test-results.json')
await mkdir(cacheFolder, { recursive: true })
await rm(results, { force: true })

const jest = spawn(
  process.execPath,
  [
    '--experimental-vm-modules',
    createRequire(import.meta.url).resolve('jest/bin/jest'),
    ...['--json', `--outputFile=${results}`, '--testLocationInResults=false'],
    ...process.argv.slice(2),
  ],
  { cwd: projectFolder, stdio: 'inherit' },
)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    // Ctrl+C reaches jest as well: it leads no group of its own.
    if (signal !== 'SIGINT') jest.kill(signal)
  })
jest.once('exit', (code) => {
  process.exitCode = code ?? 1
})
