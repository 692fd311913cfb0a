import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
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

const compilerDirectives = fileURLToPath(new URL('keycloak-compiler.json', import.meta.url))

/**
 * Java's slow compiler, which takes as long as Keycloak's whole start, for nothing but the hashing of passwords and the sums
 * of RSA, by which realms get their keys and tokens their signatures: the one takes a quarter of the time then, the other an
 * eighth, and most of what Keycloak does is these two.
 * @param folder that Java is started in: a path with a space would end an option
 */
const compilerFor = (folder: string): string =>
  `-XX:+UnlockDiagnosticVMOptions -XX:CompilerDirectivesFile=${relative(folder, compilerDirectives)}`

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
      ...keycloakEnvironment(options, managementPort, compilerFor(options.folder)),
    },
  })
  if (!(await becomesReady(child, healthUrl(managementPort), startTimeoutMs))) {
    await child.stop()
    throw startProblem(options.port, child.logTail())
  }
  return { url: keycloakUrl(options.port), pid: child.pid, stop: () => child.stop(), exited: child.exited }
}
