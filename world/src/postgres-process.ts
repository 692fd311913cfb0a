import { execFile } from 'node:child_process'
import { chown, mkdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { startChild, type Child } from './child.ts'
import { freePort } from './ports.ts'
import { findPostgresBinaries } from './postgres-binaries.ts'
import {
  clusterFlags,
  isAnswering,
  isTransient,
  jsonLog,
  serverSettings,
  startProblem,
  startTimeoutMs,
  superuserUrl,
  type Postgres,
  type PostgresOptions,
} from './postgres-server.ts'
import { findPostgresUser, type PostgresUser } from './postgres-user.ts'
import { WorldProblem, systemErrorCode } from './problem.ts'
import { keptSecret } from './secret.ts'

const run = promisify(execFile)

/** PostgreSQL needs little of our environment, and should not see what it does not need. */
const environment = { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' }

/** Starts PostgreSQL on 127.0.0.1 on a folder of its own, which it makes at the first start. */
export async function startPostgresProcess(options: PostgresOptions): Promise<Postgres> {
  const dataDir = resolve(options.dataDir)
  const cluster = join(dataDir, 'cluster')
  await mkdir(dataDir, { recursive: true })
  const binaries = await findPostgresBinaries()
  const user = await findPostgresUser(cluster, binaries.postgres)
  const passwordFile = join(dataDir, 'superuser-password')
  const password = await keptSecret(passwordFile)

  if (!(await exists(join(cluster, 'PG_VERSION'))))
    await createCluster({ cluster, passwordFile, initdb: binaries.initdb, user, durable: options.durable })
  await endOrphan(cluster)

  const { child, port } = await startServer({
    binary: binaries.postgres,
    cluster,
    logFile: join(dataDir, 'postgres.log'),
    logFolder: await makeLogFolder(dataDir, user),
    port: options.port,
    durable: options.durable,
    password,
    user,
  })
  return {
    superuserUrl: superuserUrl(port, password),
    port,
    pid: child.pid,
    stop: () => child.stop(),
    kill: () => killAll(child),
    exited: child.exited,
  }
}

/** PostgreSQL's processes lead groups of their own: those that answer would outlive the first one for an instant. */
async function killAll(child: Child): Promise<void> {
  if (child.isRunning()) {
    // It starts no more of them meanwhile.
    process.kill(child.pid, 'SIGSTOP')
    const { stdout } = await run('ps', ['-A', '-o', 'pid=,ppid='])
    const processes = stdout.split('\n').map((line) => line.trim().split(/\s+/).map(Number))
    for (const [pid, parent] of processes) if (pid !== undefined && parent === child.pid) process.kill(pid, 'SIGKILL')
  }
  await child.kill()
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined
}

/** Of this run alone, as every other log is. */
async function makeLogFolder(dataDir: string, user: PostgresUser | undefined): Promise<string> {
  const folder = join(dataDir, 'log')
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { mode: 0o700 })
  if (user !== undefined) await chown(folder, user.uid, user.gid)
  return folder
}

/** Most of what goes wrong is said there; what goes wrong before is said where every other program says it. */
async function jsonTail(folder: string): Promise<string> {
  const lines = (await readFile(join(folder, jsonLog), 'utf8').catch(() => '')).trimEnd().split('\n')
  return lines.slice(-12).join('\n')
}

type NewCluster = {
  cluster: string
  passwordFile: string
  initdb: string
  user: PostgresUser | undefined
  durable: boolean
}

async function createCluster({ cluster, passwordFile, initdb, user, durable }: NewCluster): Promise<void> {
  // Made under another name first, so that an interrupted start never leaves half a cluster behind.
  const unfinished = `${cluster}.new`
  await rm(unfinished, { recursive: true, force: true })
  await rm(cluster, { recursive: true, force: true })
  await mkdir(unfinished, { mode: 0o700 })
  if (user !== undefined) await Promise.all([unfinished, passwordFile].map((path) => chown(path, user.uid, user.gid)))
  const args = [
    '--username=postgres',
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    ...clusterFlags,
    `--pgdata=${unfinished}`,
    `--pwfile=${passwordFile}`,
    ...(durable ? [] : ['--no-sync']),
  ]
  const [command, commandArgs] =
    user === undefined ? [initdb, args] : ['setpriv', [...user.privileges, '--', initdb, ...args]]
  try {
    await run(command, commandArgs, { env: environment, cwd: '/' })
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT')
      throw new WorldProblem(`The embedded PostgreSQL cannot run on this system (${initdb}): use docker compose.`)
    throw error
  }
  await rename(unfinished, cluster)
}

/**
 * A server may have outlived the program that started it (SIGKILL where the system has no parent death signal), and a
 * leftover postmaster.pid may carry a number that some other process has by now. PostgreSQL would refuse either way.
 */
async function endOrphan(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid')
  const pid = Number((await readFile(file, 'utf8').catch(() => '')).split('\n')[0])
  if (!Number.isInteger(pid) || pid <= 0) return
  const commandOf = async (): Promise<string> =>
    run('ps', ['-ww', '-o', 'command=', '-p', String(pid)]).then(
      ({ stdout }) => stdout,
      () => '',
    )
  const isOurs = async (): Promise<boolean> => (await commandOf()).includes(cluster)
  if (await isOurs()) {
    process.kill(pid, 'SIGINT')
    for (let waitedMs = 0; waitedMs < 10_000 && (await isOurs()); waitedMs += 100) await sleep(100)
  } else await rm(file, { force: true })
}

type ServerStart = {
  binary: string
  cluster: string
  logFile: string
  logFolder: string
  port: number | undefined
  durable: boolean
  password: string
  user: PostgresUser | undefined
}

async function startServer(start: ServerStart): Promise<{ child: Child; port: number }> {
  const deadline = Date.now() + startTimeoutMs
  for (;;) {
    const port = start.port ?? (await freePort())
    const child = startChild({
      name: 'PostgreSQL',
      command: start.binary,
      args: ['-D', start.cluster, ...serverSettings(port, start.durable, start.logFolder)],
      env: environment,
      logFile: start.logFile,
      // Fast shutdown: PostgreSQL's SIGTERM would wait for every client to leave.
      stopSignal: 'SIGINT',
      cwd: '/',
      ...(start.user === undefined ? {} : { privileges: start.user.privileges }),
    })
    if (await becomesReady(child, superuserUrl(port, start.password), deadline)) return { child, port }
    await child.stop()
    const log = `${child.logTail()}\n${await jsonTail(start.logFolder)}`
    if (!isTransient(start.port, log) || Date.now() > deadline) throw startProblem(start.port, log)
    await sleep(100)
  }
}

async function becomesReady(child: Child, url: string, deadline: number): Promise<boolean> {
  while (child.isRunning() && Date.now() < deadline) {
    if (await isAnswering(url)) return child.isRunning()
    await sleep(50)
  }
  return false
}
