import type { Config } from '../../config.ts'
import type { Log } from '../log.ts'
import { createSaveAccountLocale } from './account-locale.ts'
import { KeycloakServer } from './keycloak-server.ts'
import { OpenIdConnect } from './openid-connect.ts'
import { createReadOwnEvents } from './own-events.ts'
import { createRealmKeys } from './realm-keys.ts'
import { RealmState } from './realm-state.ts'
import { KeycloakServiceAccount } from './service-account.ts'

export type Keycloak = ReturnType<typeof createKeycloak>

/** All that the portal has to do with Keycloak goes through one client of it. */
export function createKeycloak(config: Config, log: Log) {
  const server = new KeycloakServer(config.keycloak, log)
  const realmKeys = createRealmKeys(config, server.fetch, log)
  return {
    server,
    realmKeys,
    realmState: new RealmState(config.keycloak, server),
    openIdConnect: new OpenIdConnect({ config, keycloak: server, realmKeys, log }),
    readOwnEvents: createReadOwnEvents(config, server.fetch),
    saveAccountLocale: createSaveAccountLocale(config, server.fetch, log),
    /** A client that asks in its own name. */
    serviceAccount: (clientId: string, secret: string) =>
      new KeycloakServiceAccount(config.keycloak, server, clientId, secret),
  }
}
