import { connect } from 'node:net'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startChild, type Child } from '../../child.ts'
import { projectFolder } from '../../folders.ts'
import type { PortalEnvironment } from '../../portal.ts'
import { becomesReady } from '../../readiness.ts'
import { runToEnd } from '../../run.ts'

const portalFolder = join(projectFolder, 'portal-server')

/** The portal as its image has it: compiled. */
export interface ProductionBuild {
  /** What the image gives to node. */
  readonly args: readonly string[]
}

export async function buildForProduction(): Promise<ProductionBuild> {
  await runToEnd('npm', ['run', 'build', '--workspace', 'portal-server'], { cwd: projectFolder })
  return { args: await readImageArguments() }
}

async function readImageArguments(): Promise<string[]> {
  const dockerfile = await readFile(join(portalFolder, 'Dockerfile'), 'utf8')
  const [, command] = /^CMD (\[.*\])$/m.exec(dockerfile) ?? []
  if (command === undefined) throw new Error('The portal’s Dockerfile has no CMD.')
  return (JSON.parse(command) as string[]).slice(1)
}

/** With the log that production writes, every line of it. */
export function startProductionPortal(
  { args }: ProductionBuild,
  environment: PortalEnvironment,
  logFile: string,
): Child {
  return startChild({
    name: 'the portal in its production form',
    command: process.execPath,
    args,
    cwd: portalFolder,
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', ...environment },
    logFile,
  })
}

export async function waitUntilReady(portal: Child, port: number): Promise<void> {
  if (await becomesReady(portal, `http://127.0.0.1:${port}/health/ready`, 60_000)) return
  await portal.stop()
  throw new Error(`The portal did not start:\n${portal.logTail()}`)
}

/** From now until the first answer, in milliseconds. */
export async function timeToFirstAnswer(port: number): Promise<number> {
  const startedAt = performance.now()
  while (performance.now() - startedAt < 30_000) {
    if (await isAnswered(port)) return performance.now() - startedAt
    await sleep(5)
  }
  throw new Error('The portal gave no answer in half a minute.')
}

function isAnswered(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.write('GET /health/live HTTP/1.1\r\nhost: localhost\r\n\r\n'),
    )
    socket.once('data', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
    socket.once('end', () => resolve(false))
  })
}
