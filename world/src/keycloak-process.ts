import { join } from 'node:path'
import { startChild } from './child.ts'
import {
  healthUrl,
  keycloakEnvironment,
  keycloakUrl,
  startProblem,
  startTimeoutMs,
  type Keycloak,
  type KeycloakOptions,
} from './keycloak-server.ts'
import { freePort } from './ports.ts'
import { becomesReady } from './readiness.ts'

/** Starts Keycloak and waits until it answers. Everything it is told goes through the environment: secrets too. */
export async function startKeycloakProcess(options: KeycloakOptions): Promise<Keycloak> {
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
      ...keycloakEnvironment(options, managementPort),
    },
  })
  if (!(await becomesReady(child, healthUrl(managementPort), startTimeoutMs))) {
    await child.stop()
    throw startProblem(options.port, child.logTail())
  }
  return { url: keycloakUrl(options.port), pid: child.pid, stop: () => child.stop(), exited: child.exited }
}
