import { connect } from 'node:net'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startChild, type Child } from '../../child.ts'
import { cacheFolder, projectFolder } from '../../folders.ts'
import type { PortalEnvironment } from '../../portal.ts'
import { becomesReady } from '../../readiness.ts'
import { runToEnd } from '../../run.ts'

/** What the portal's image runs. */
const productionNode = 24
const portalFolder = join(projectFolder, 'portal-server')

/** The portal as its image has it: compiled, and on the version of Node that runs it there. */
export interface ProductionBuild {
  readonly node: string
  readonly version: string
  /** What the image gives to node. */
  readonly args: readonly string[]
}

export async function buildForProduction(): Promise<ProductionBuild> {
  await runToEnd('npm', ['run', 'build', '--workspace', 'portal-server'], { cwd: projectFolder })
  const node = await findNode()
  return { node, version: (await runToEnd(node, ['--version'])).trim(), args: await readImageArguments() }
}

/** This one where it is new enough; else npm's package "node", which brings one along. */
async function findNode(): Promise<string> {
  if (Number(process.versions.node.split('.')[0]) >= productionNode) return process.execPath
  const folder = join(cacheFolder, `node-${productionNode}`)
  const node = join(folder, 'node_modules', 'node', 'bin', 'node')
  const isThere = await runToEnd(node, ['--version']).then(
    () => true,
    () => false,
  )
  if (isThere) return node
  await mkdir(folder, { recursive: true })
  await runToEnd('npm', ['install', '--no-audit', '--no-fund', '--prefix', folder, `node@${productionNode}`], {
    cwd: folder,
  })
  return node
}

async function readImageArguments(): Promise<string[]> {
  const dockerfile = await readFile(join(portalFolder, 'Dockerfile'), 'utf8')
  const [, command] = /^CMD (\[.*\])$/m.exec(dockerfile) ?? []
  if (command === undefined) throw new Error('The portal’s Dockerfile has no CMD.')
  return (JSON.parse(command) as string[]).slice(1)
}

/** With the log that production writes, every line of it. */
export function startProductionPortal(
  { node, args }: ProductionBuild,
  environment: PortalEnvironment,
  logFile: string,
): Child {
  return startChild({
    name: 'the portal in its production form',
    command: node,
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
