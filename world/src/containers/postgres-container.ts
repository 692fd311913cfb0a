import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../ports.ts'
import {
  clusterFlags,
  isAnswering,
  isTransient,
  serverSettings,
  startProblem,
  startTimeoutMs,
  superuserUrl,
  type Postgres,
  type PostgresOptions,
} from '../postgres-server.ts'
import { keptSecret } from '../secret.ts'
import { ContainerFailed, describeContainer, startContainer, type WorldContainer } from './world-container.ts'

const image = 'postgres:18'
const clusterInImage = '/var/lib/postgresql/18/docker'

/** As postgres-process.ts, in a container: the same folder, address and password. */
export async function startPostgresContainer(options: PostgresOptions): Promise<Postgres> {
  const dataDir = resolve(options.dataDir)
  await mkdir(join(dataDir, 'cluster'), { recursive: true, mode: 0o700 })
  const password = await keptSecret(join(dataDir, 'superuser-password'))
  const deadline = Date.now() + startTimeoutMs
  for (;;) {
    const port = options.port ?? (await freePort())
    try {
      const container = await startServer({ dataDir, port, durable: options.durable, password })
      return { superuserUrl: superuserUrl(port, password), port, ...container }
    } catch (error) {
      if (!(error instanceof ContainerFailed)) throw error
      if (!isTransient(options.port, error.log) || Date.now() > deadline) throw startProblem(options.port, error.log)
      await sleep(100)
    }
  }
}

type ServerStart = { dataDir: string; port: number; durable: boolean; password: string }

function startServer({ dataDir, port, durable, password }: ServerStart): Promise<WorldContainer> {
  const described = describeContainer(image, join(dataDir, 'postgres.log'))
    .withBindMounts([{ source: join(dataDir, 'cluster'), target: clusterInImage }])
    .withEnvironment({ POSTGRES_PASSWORD: password, POSTGRES_INITDB_ARGS: clusterFlags.join(' '), TZ: 'UTC' })
    .withCommand([
      'postgres',
      ...serverSettings(port, durable),
      ...['-c', 'unix_socket_directories=/var/run/postgresql'],
    ])
  // The image's own way of not being root works on a folder that root may give away; another user keeps their folder.
  const uid = process.getuid?.() ?? 0
  if (uid !== 0) described.withUser(`${uid}:${process.getgid?.() ?? uid}`)
  const isReady = (): Promise<boolean> => isAnswering(superuserUrl(port, password))
  return startContainer(image, described, { isReady, timeoutMs: startTimeoutMs })
}
