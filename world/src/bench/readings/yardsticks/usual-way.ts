import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startChild } from '../../../child.ts'
import { freePort } from '../../../ports.ts'
import { becomesReady } from '../../../readiness.ts'
import type { PortalPlan } from '../measured-portal.ts'
import { yardstickUrl } from './yardstick-data.ts'

export interface UsualWay {
  readonly port: number
  readonly pid: number
  readonly sessionSecret: string
  stop(): Promise<void>
}

/** In a process of its own, on the Node that the portal runs on, as one runs such a program in production. */
export async function startUsualWay({ database, dataDir }: PortalPlan): Promise<UsualWay> {
  const port = await freePort()
  const sessionSecret = randomUUID()
  const child = startChild({
    name: 'the usual way',
    command: process.execPath,
    args: [fileURLToPath(new URL('usual-way-main.ts', import.meta.url))],
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'production',
      LISTEN_PORT: String(port),
      DATABASE_URL: yardstickUrl(database.appUrl),
      SESSION_SECRET: sessionSecret,
    },
    logFile: join(dataDir, 'logs', 'usual-way.log'),
  })
  if (!(await becomesReady(child, `http://127.0.0.1:${port}/health`, 30_000))) {
    await child.stop()
    throw new Error(`The usual way did not start:\n${child.logTail()}`)
  }
  return { port, pid: child.pid, sessionSecret, stop: () => child.stop() }
}
