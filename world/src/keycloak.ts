import { join } from 'node:path'
import { startChild, type Child } from './child.ts'
import { freePort } from './ports.ts'
import { WorldProblem } from './problem.ts'
import { becomesReady } from './readiness.ts'

export type KeycloakOptions = {
  /** A built distribution. */
  folder: string
  port: number
  /** Of role and database `keycloak`. */
  databaseUrl: string
  /** Of the administrator `admin` in the realm `master`, who is made at the first start. */
  adminPassword: string
  logFile: string
}

export type Keycloak = {
  url: string
  pid: number
  child: Child
  stop(): Promise<void>
}

/** Starts fast and stays small, at the price of the last bit of speed: for demonstration and tests. */
const javaOptions = '-XX:-UseG1GC -XX:+UseSerialGC -XX:TieredStopAtLevel=1'

const startTimeoutMs = 180_000

/** Starts Keycloak and waits until it answers. Everything it is told goes through the environment: secrets too. */
export async function startKeycloak(options: KeycloakOptions): Promise<Keycloak> {
  const url = `http://localhost:${options.port}`
  const database = new URL(options.databaseUrl)
  const managementPort = await freePort()
  const child = startChild({
    name: 'Keycloak',
    command: join(options.folder, 'bin', 'kc.sh'),
    args: ['start', '--optimized'],
    logFile: options.logFile,
    cwd: options.folder,
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      JAVA_HOME: process.env['JAVA_HOME'],
      LC_ALL: 'C.UTF-8',
      JAVA_OPTS_APPEND: javaOptions,
      KC_DB_URL: `jdbc:postgresql://${database.host}${database.pathname}`,
      KC_DB_USERNAME: database.username,
      KC_DB_PASSWORD: decodeURIComponent(database.password),
      KC_DB_POOL_MAX_SIZE: '20',
      KC_HTTP_ENABLED: 'true',
      KC_HTTP_HOST: '127.0.0.1',
      KC_HTTP_PORT: String(options.port),
      KC_HTTP_MANAGEMENT_HOST: '127.0.0.1',
      KC_HTTP_MANAGEMENT_PORT: String(managementPort),
      KC_HOSTNAME: url,
      KC_LOG_LEVEL: 'info,io.smallrye.health:error',
      KC_BOOTSTRAP_ADMIN_USERNAME: 'admin',
      KC_BOOTSTRAP_ADMIN_PASSWORD: options.adminPassword,
    },
  })
  if (!(await becomesReady(child, `http://127.0.0.1:${managementPort}/health/ready`, startTimeoutMs))) {
    await child.stop()
    throw startProblem(options.port, child.logTail())
  }
  return { url, pid: child.pid, child, stop: () => child.stop() }
}

function startProblem(port: number, log: string): Error {
  if (/port\(?s?\)? ?\d* ?.*(already bound|in use)|Address already in use/i.test(log))
    return new WorldProblem(
      `Port ${port} for Keycloak is in use: stop what uses it or choose another with KEYCLOAK_PORT.`,
    )
  return new Error(`Keycloak did not start:\n${log}`)
}
