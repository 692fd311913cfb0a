import { WorldProblem } from './problem.ts'

// What is the same for Keycloak as a local process and in a container.

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
  stop: () => Promise<void>
  /** Settles when it is gone, whoever ended it. */
  exited: Promise<void>
}

/** Starts fast and stays small, at the price of the last bit of speed: for demonstration and tests. */
const javaOptions = '-XX:-UseG1GC -XX:+UseSerialGC'
const quickCompiler = '-XX:TieredStopAtLevel=1'

/**
 * As docker-compose.yml has it: every line is JSON, and each request leaves one. By method, path and status: in queries
 * stand codes and the keys of mailed links. Which request it was stands in `mdc`.
 */
export const keycloakLogging = {
  KC_LOG_CONSOLE_OUTPUT: 'json',
  KC_HTTP_ACCESS_LOG_ENABLED: 'true',
  KC_HTTP_ACCESS_LOG_PATTERN: '%m %R %s',
  KC_HTTP_ACCESS_LOG_EXCLUDE: '/resources/.*',
} as const

export const startTimeoutMs = 180_000

export function keycloakUrl(port: number): string {
  return `http://localhost:${port}`
}

export function healthUrl(managementPort: number): string {
  return `http://127.0.0.1:${managementPort}/health/ready`
}

/** All that Keycloak is told at a start. One node needs no cluster, and so no network between caches. */
export function keycloakEnvironment(
  options: KeycloakOptions,
  managementPort: number,
  compiler = quickCompiler,
): Record<string, string> {
  const database = new URL(options.databaseUrl)
  return {
    JAVA_OPTS_APPEND: `${javaOptions} ${compiler}`,
    KC_DB_URL: `jdbc:postgresql://${database.host}${database.pathname}`,
    KC_DB_USERNAME: database.username,
    KC_DB_PASSWORD: decodeURIComponent(database.password),
    KC_DB_POOL_MAX_SIZE: '20',
    KC_CACHE: 'local',
    KC_HTTP_ENABLED: 'true',
    KC_HTTP_HOST: '127.0.0.1',
    KC_HTTP_PORT: String(options.port),
    KC_HTTP_MANAGEMENT_HOST: '127.0.0.1',
    KC_HTTP_MANAGEMENT_PORT: String(managementPort),
    KC_HOSTNAME: keycloakUrl(options.port),
    KC_LOG_LEVEL: 'info,io.smallrye.health:error',
    ...keycloakLogging,
    KC_BOOTSTRAP_ADMIN_USERNAME: 'admin',
    KC_BOOTSTRAP_ADMIN_PASSWORD: options.adminPassword,
  }
}

export function startProblem(port: number, log: string): Error {
  if (/port\(?s?\)? ?\d* ?.*(already bound|in use)|Address already in use/i.test(log))
    return new WorldProblem(
      `Port ${port} for Keycloak is in use: stop what uses it or choose another with KEYCLOAK_PORT.`,
    )
  return new Error(`Keycloak did not start:\n${log}`)
}
