import { spawn } from 'node:child_process'
import { mkdir, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { z } from 'zod'
import { cacheFolder, projectFolder } from '../world/src/folders.ts'

// Every test there is; those of a project of jest's: npm test -- units; or those whose path holds a word: npm test --
// readings. Jest's projects start what their tests need, and nothing when none of their tests runs.

const jestConfig: string = '../jest.config.mjs'
const { projects } = z
  .object({ projects: z.array(z.object({ displayName: z.string() })) })
  .parse(((await import(jestConfig)) as { default: unknown }).default)

const words = process.argv.slice(2)
const isProject = (word: string): boolean => projects.some(({ displayName }) => displayName === word)
// Names of projects come first: behind an option they may be its value.
const firstOther = words.findIndex((word) => !isProject(word))
const chosen = firstOther === -1 ? words : words.slice(0, firstOther)

// Jest looks for a word in the whole path: in a clone that is called "readings" all tests would be about readings.
const others = words.slice(chosen.length)
const firstOption = others.findIndex((word) => word.startsWith('-'))
const inPattern = (text: string): string => text.replaceAll(/[^\w/]/g, '\\$&')
const inProject = (word: string): string => (word.startsWith('/') ? word : `${inPattern(projectFolder)}.*${word}`)
const sought = others.map((word, at) => (firstOption === -1 || at < firstOption ? inProject(word) : word))

const results = join(cacheFolder, 'test-results.json')
await mkdir(cacheFolder, { recursive: true })
await rm(results, { force: true })

const jest = spawn(
  process.execPath,
  [
    '--experimental-vm-modules',
    createRequire(import.meta.url).resolve('jest/bin/jest'),
    ...(chosen.length === 0 ? [] : ['--selectProjects', ...chosen]),
    ...['--json', `--outputFile=${results}`, '--testLocationInResults=false'],
    ...sought,
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
