import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { startChild } from '../child.ts'
import { projectFolder } from '../folders.ts'
import { portalEnvironment, type Portal } from '../portal.ts'
import { becomesReady } from '../readiness.ts'

/** What dev-portal.ts is told, as JSON in DEV_PORTAL. */
export const devPortalOptions = z.object({
  /** Of the portal that customers would see: its LISTEN_PORT is where Vite stands before it. */
  environment: portalEnvironment,
  clock: z.object({ offsetMs: z.number(), playedDay: z.string().optional() }),
  logFile: z.string(),
  nodeOptions: z.array(z.string()).default([]),
  /** The database as its owner, who applies migrations. */
  ownerUrl: z.string(),
})

/**
 * Starts the portal as whoever works on it wants it: its server starts anew when its sources change, its pages come from
 * their sources and reload in place.
 *
 * @param report says what becomes of each change
 * @param entry of a copy of the project, for a test that changes its sources
 */
export async function startDevPortal(
  options: z.input<typeof devPortalOptions>,
  report: (sentence: string) => void,
  entry = fileURLToPath(new URL('dev-portal.ts', import.meta.url)),
): Promise<Portal> {
  const port = options.environment.LISTEN_PORT
  const child = startChild({
    name: 'the portal',
    command: process.execPath,
    args: [entry],
    cwd: projectFolder,
    env: {
      PATH: process.env['PATH'],
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
      DEV_PORTAL: JSON.stringify(options),
    },
    logFile: join(dirname(options.logFile), `dev-${port}.log`),
    ipc: true,
  })
  child.process.on('message', (sentence) => {
    if (typeof sentence === 'string') report(sentence)
  })
  if (!(await becomesReady(child, `http://127.0.0.1:${port}/health/ready`, 60_000))) {
    await child.stop()
    throw new Error(`The portal did not start:\n${child.logTail()}`)
  }
  const { pid, exited } = child
  return { url: `http://localhost:${port}`, pid, stop: () => child.stop(), kill: () => child.kill(), exited }
}
