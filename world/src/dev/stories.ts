import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { isStoppingEverything, startChild } from '../child.ts'
import { cacheFolder, projectFolder } from '../folders.ts'
import { becomesReady } from '../readiness.ts'

const themeFolder = join(projectFolder, 'keycloak-theme')
/** Storybook beside the world. Where its port is taken, or it fails, the rest goes on without it. */
export async function startStories(port: number, report: (sentence: string) => void): Promise<void> {
  const storybook = dirname(createRequire(join(themeFolder, 'package.json')).resolve('storybook/package.json'))
  const child = startChild({
    name: 'Storybook',
    command: process.execPath,
    args: [
      join(storybook, 'dist/bin/dispatcher.js'),
      ...['dev', '--host', '127.0.0.1', '--port', String(port), '--exact-port', '--ci', '--no-version-updates'],
    ],
    cwd: themeFolder,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], NODE_ENV: 'development' },
    logFile: join(cacheFolder, `stories-${port}.log`),
  })
  const isReady = await becomesReady(child, `http://127.0.0.1:${port}/index.json`, 180_000)
  if (!isStoppingEverything())
    report(isReady ? `Stories: http://localhost:${port}` : `There are no stories:\n${child.logTail()}`)
}
