import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Visitor } from '@moja-komunala/world/actors/visitor.ts'
import { startChild } from '@moja-komunala/world/child.ts'
import { projectFolder } from '@moja-komunala/world/folders.ts'
import { freePort } from '@moja-komunala/world/ports.ts'
import { becomesReady } from '@moja-komunala/world/readiness.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'

export interface UnreadyPortal {
  readonly url: string
  /** What /health/ready answers. */
  readiness(): Promise<{ status: number; checks: Record<string, string> }>
  /** What it has written down of what is wrong, a sentence each. */
  complaints(): Promise<string[]>
  stop(): Promise<void>
}

/** A portal that answers, ready or not. The test stops it. */
export async function startUnreadyPortal(environment: Record<string, string>): Promise<UnreadyPortal> {
  const { clock, dataDir, inside } = getWorld()
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const logFile = join(dataDir, 'logs', `portal-${port}.log`)
  const child = startChild({
    name: 'the portal',
    command: process.execPath,
    args: [fileURLToPath(new URL('../../world/src/demo-portal.ts', import.meta.url))],
    cwd: projectFolder,
    env: {
      PATH: process.env['PATH'],
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
      ...inside.portal,
      LISTEN_PORT: String(port),
      ...environment,
      PLAYED_CLOCK: JSON.stringify(clock),
    },
    logFile,
    ipc: true,
  })
  if (!(await becomesReady(child, `${url}/health/live`, 60_000))) {
    await child.stop()
    throw new Error(`The portal did not start:\n${child.logTail()}`)
  }
  return {
    url,
    readiness: async () => {
      const { status, text } = await new Visitor().send(`${url}/health/ready`)
      return { status, checks: (JSON.parse(text) as { checks: Record<string, string> }).checks }
    },
    complaints: async () =>
      (await readFile(logFile, 'utf8'))
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .map((line) => JSON.parse(line) as { level: string; msg: string })
        .flatMap(({ level, msg }) => (level === 'error' ? [msg] : [])),
    stop: () => child.stop(),
  }
}
