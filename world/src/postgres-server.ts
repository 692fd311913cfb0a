import pg from 'pg'
import { WorldProblem } from './problem.ts'

// What is the same for PostgreSQL as a local process and in a container.

export type PostgresOptions = {
  /** Holds the cluster, the superuser's password and the log. Made where it is missing. */
  dataDir: string
  /** A free one where none is given. */
  port?: number
  /** False gives up crash safety for speed: for tests that throw their data away. */
  durable: boolean
}

export type Postgres = {
  /** Of role `postgres` in database `postgres`, with its password. */
  superuserUrl: string
  port: number
  pid: number
  /** An orderly end; clients are disconnected. */
  stop: () => Promise<void>
  /** SIGKILL, as a power cut would; the same folder can be started again. */
  kill(): Promise<void>
  /** Settles when a local process is gone, whoever ended it; a container has its engine to look after it. */
  exited?: Promise<void>
}

export function superuserUrl(port: number, password: string): string {
  return `postgres://postgres:${password}@127.0.0.1:${port}/postgres`
}

/** The builtin C.UTF-8 sorts alike on every system, whatever locales it has. */
export const clusterFlags = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']

const notDurable = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'wal_level=minimal',
  'max_wal_senders=0',
]

export const jsonLog = 'postgres.json'

/** Every line as JSON, which PostgreSQL writes into files alone: docker-compose.yml leads that file to the container's output. */
const loggingTo = (folder: string): string[] => [
  'logging_collector=on',
  'log_destination=jsonlog',
  `log_directory=${folder}`,
  // With the ending .json where it is JSON.
  'log_filename=postgres.log',
  'log_rotation_age=0',
  'log_rotation_size=0',
]

/**
 * Its own command line: what a run needs, leaving the cluster's files alone.
 *
 * @param logFolder where it may write; without one its log is text
 */
export function serverSettings(port: number, durable: boolean, logFolder?: string): string[] {
  return [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    'timezone=UTC',
    'log_timezone=UTC',
    ...(logFolder === undefined ? [] : loggingTo(logFolder)),
    ...(durable ? [] : notDurable),
  ].flatMap((setting) => ['-c', setting])
}

export const startTimeoutMs = 60_000

/** Whether a server that takes the password is there. */
export async function isAnswering(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** After SIGKILL the server's helpers need a moment to notice and go; a free port may be taken by somebody quicker. */
export function isTransient(port: number | undefined, log: string): boolean {
  return log.includes('still in use') || (port === undefined && log.includes('could not bind'))
}

export function startProblem(port: number | undefined, log: string): Error {
  if (port !== undefined && log.includes('could not bind'))
    return new WorldProblem(`Port ${port} for PostgreSQL is in use: stop what uses it or choose another.`)
  return new Error(`PostgreSQL did not start:\n${log}`)
}
