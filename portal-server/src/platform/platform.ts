import type { Config } from '../config.ts'
import { declareAuditJobs } from './audit/audit.jobs.ts'
import type { Clock } from './clock.ts'
import { createDatabase, createPool } from './database/database.ts'
import { Jobs } from './jobs/jobs.ts'
import { listenForWork, WorkCalls } from './jobs/work-calls.ts'
import { createKeycloak } from './keycloak/keycloak.ts'
import type { Log } from './log.ts'
import { Metrics } from './metrics/metrics.ts'
import { createMessaging } from './messages/messaging.ts'
import { WindowRule } from './reading-window/window-rule.ts'
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
  const { clock, log } = surroundings
  const { timeZone } = surroundings.config.readingWindowRule
  const metrics = new Metrics()
  const pool = createPool(surroundings.config.databaseUrl, log)
  const db = createDatabase(pool, surroundings.config.shortCuts)
  const windowRule = new WindowRule(surroundings.config.readingWindowRule, db, log)
  const config: Config = {
    ...surroundings.config,
    // Of all settings the one that changes while the portal runs: whoever asks gets it as it is then.
    get readingWindowRule() {
      return windowRule.current
    },
  }
  const keycloak = createKeycloak(config, log)
  const worksHere = config.background !== 'elsewhere'
  const others = worksHere ? undefined : new WorkCalls(db, log)
  const callOthers = others && ((queue: string) => others.call(queue))
  const jobs = new Jobs({ ...config.jobs, databaseUrl: config.databaseUrl, timeZone, clock, log, callOthers })
  declareAuditJobs(jobs, db)
  const sessions = createSessions({ config, db, jobs, keycloak, log })
  return {
    ...surroundings,
    config,
    metrics,
    windowRule,
    pool,
    db,
    keycloak,
    jobs,
    workCalls: worksHere ? listenForWork(config.databaseListenUrl, jobs, log) : undefined,
    ...createMessaging({ config, pool, db, clock, jobs, keycloak, metrics, log }),
    sessions,
    accessTokens: new AccessTokens(config, keycloak.realmKeys, sessions.keycloakLogouts),
  }
}
