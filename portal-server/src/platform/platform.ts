import type { Config } from '../config.ts'
import { declareAuditJobs } from './audit/audit.jobs.ts'
import type { Clock } from './clock.ts'
import { createDatabase, createPool } from './database/database.ts'
import { Jobs } from './jobs/jobs.ts'
import { createKeycloak } from './keycloak/keycloak.ts'
import type { Log } from './log.ts'
import { Metrics } from './metrics/metrics.ts'
import { createMessaging } from './messages/messaging.ts'
import { createSessions } from './sessions/sessions.ts'
import { AccessTokens } from './tokens/access-tokens.ts'

export interface Surroundings {
  readonly config: Config
  readonly clock: Clock
  readonly log: Log
  /** Set only where the clock was moved for a demonstration. */
  readonly playedDay: string | undefined
}

export type Platform = ReturnType<typeof createPlatform>

/** What any feature may be built on, made once. Nothing has begun yet: whoever starts the portal starts what runs by itself. */
export function createPlatform(surroundings: Surroundings) {
  const { config, clock, log } = surroundings
  const { timeZone } = config.readingWindowRule
  const metrics = new Metrics()
  const pool = createPool(config.databaseUrl, log)
  const db = createDatabase(pool, config.shortCuts)
  const keycloak = createKeycloak(config, log)
  const jobs = new Jobs({ ...config.jobs, databaseUrl: config.databaseUrl, timeZone, clock, log })
  declareAuditJobs(jobs, db)
  const sessions = createSessions({ config, db, jobs, keycloak, log })
  return {
    ...surroundings,
    metrics,
    pool,
    db,
    keycloak,
    jobs,
    ...createMessaging({ config, pool, db, clock, jobs, keycloak, metrics, log }),
    sessions,
    accessTokens: new AccessTokens(config, keycloak.realmKeys, sessions.keycloakLogouts),
  }
}
