import type { Config } from '../../config.ts'
import type { Database } from '../database/database.ts'
import type { Jobs } from '../jobs/jobs.ts'
import type { Keycloak } from '../keycloak/keycloak.ts'
import type { Log } from '../log.ts'
import { GrantRefresher } from './grant-refresher.ts'
import { GrantService } from './grant.service.ts'
import { KeycloakGrants } from './keycloak-grants.ts'
import { KeycloakLogoutService } from './keycloak-logout.service.ts'
import { SessionCache } from './session-cache.ts'
import { listenForSessionChanges } from './session-changes.ts'
import { SessionStore } from './session-store.ts'
import { declareSessionJobs } from './session.jobs.ts'
import { findSession } from './session.repository.ts'

export interface SessionsDependencies {
  readonly config: Config
  readonly db: Database
  readonly jobs: Jobs
  readonly keycloak: Keycloak
  readonly log: Log
}

export type Sessions = ReturnType<typeof createSessions>

/** The sessions of signed-in customers, and what Keycloak gave for each. */
export function createSessions({ config, db, jobs, keycloak, log }: SessionsDependencies) {
  const { server, openIdConnect, realmKeys } = keycloak
  const cache = new SessionCache((sid) => findSession(db, sid), config.shortCuts.includes('sessions'))
  const changes = listenForSessionChanges(config.databaseListenUrl, cache, log)
  const store = new SessionStore(db, cache)
  const keycloakLogouts = new KeycloakLogoutService(db, changes)
  const keycloakGrants = new KeycloakGrants(config.keycloak, realmKeys)
  const refresher = new GrantRefresher({ db, keycloak: server, openIdConnect, keycloakGrants, log })
  const grants = new GrantService({ keycloak: server, keycloakGrants, refresher, sessions: cache, log })
  declareSessionJobs(jobs, store, keycloakLogouts)
  return { changes, store, keycloakLogouts, keycloakGrants, grants }
}
