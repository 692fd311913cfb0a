import { asksForContainers } from './containers/choice.ts'
import type { Keycloak, KeycloakOptions } from './keycloak-server.ts'
import { startKeycloakProcess } from './keycloak-process.ts'

export type { Keycloak, KeycloakOptions } from './keycloak-server.ts'

/** Starts Keycloak on 127.0.0.1: as a local process, or in a container where that is asked for. */
export async function startKeycloak(options: KeycloakOptions): Promise<Keycloak> {
  if (!asksForContainers()) return startKeycloakProcess(options)
  const { startKeycloakContainer } = await import('./containers/keycloak-container.ts')
  return startKeycloakContainer(options)
}
