import { sql } from 'kysely'
import { isDiskFull } from './platform/database/database-errors.ts'
import type { Database } from './platform/database/database.ts'
import type { Health, HealthCheck } from './platform/http/health.routes.ts'
import { findUnavailability } from './platform/keycloak/keycloak-server.ts'
import type { Log } from './platform/log.ts'
import type { Platform } from './platform/platform.ts'
import { within } from './platform/within.ts'

/** How long an answer is waited for. */
const timeoutMs = 2_000
/** What was in order is looked at again after so long; what wasn't, each time. */
const lookAgainAfterMs = 60_000
/** Each look at the clients is a question for each of them. */
const lookAtClientsAfterMs = 5 * 60_000

/** What the portal needs before it can serve anybody. */
export function readinessChecks({ db, config, windowRule, keycloak, log }: Platform): Record<string, HealthCheck> {
  const { server, openIdConnect, realmState } = keycloak
  const check = (name: string, assert: () => Promise<unknown>, more: Partial<Check> = {}): HealthCheck =>
    createCheck({ name, assert, everyMs: 0, canBeAway: false, log, ...more })
  return {
    database: check('database', () => db.selectFrom('reading_window_rule').select('first_day').execute()),
    databaseRoom: check('databaseRoom', () => assertRoom(db), { everyMs: lookAgainAfterMs }),
    // The database refuses by its own copy of the rule: where it differs, customers would be told one thing and meet another.
    // And what was extended is known before anybody comes.
    readingWindowRule: check('readingWindowRule', () =>
      Promise.all([assertSameRule(db, config.readingWindowRule), windowRule.refresh()]),
    ),
    // That it was there once is enough: who is signed in can go on while it is away.
    keycloak: check(
      'keycloak',
      () => (openIdConnect.isDiscovered ? server.assertAnswering() : openIdConnect.discover()),
      { canBeAway: true },
    ),
    keycloakClients: check('keycloakClients', () => realmState.assertClients(), {
      ...{ everyMs: lookAtClientsAfterMs, canBeAway: true },
    }),
    realm: check('realm', () => realmState.assertRealm(), { everyMs: lookAgainAfterMs, canBeAway: true }),
  }
}

interface Check {
  readonly name: string
  /** Throws what is wrong, in words for whoever reads the log. */
  readonly assert: () => Promise<unknown>
  /** So long what was in order counts as such. */
  readonly everyMs: number
  /** Whether the portal goes on where Keycloak, which was in order once, doesn't answer. */
  readonly canBeAway: boolean
  readonly log: Log
}

/** Never throws. What is wrong is logged when it begins, and when it is over. */
function createCheck({ name, assert, everyMs, canBeAway, log }: Check): HealthCheck {
  let known: Health = 'failing'
  let wasInOrder = false
  let lookedAt = -Infinity
  let complaint: string | undefined
  let looking: Promise<void> | undefined

  const look = async (): Promise<void> => {
    try {
      await assert()
      if (complaint !== undefined) log.info({ check: name }, 'in order again')
      complaint = undefined
      ;[known, wasInOrder] = ['ok', true]
    } catch (error) {
      const isAway = canBeAway && wasInOrder && findUnavailability(error) !== undefined
      known = isAway ? 'away' : 'failing'
      const { message } = error instanceof Error ? error : new Error(String(error))
      // Keycloak's own circuit says when that is away.
      if (message !== complaint && !isAway) log.error({ err: error, check: name }, `not ready: ${message}`)
      complaint = message
    }
    lookedAt = Date.now()
  }
  return async () => {
    if (known === 'ok' && Date.now() - lookedAt < everyMs) return known
    looking ??= look().finally(() => (looking = undefined))
    try {
      await within(looking, timeoutMs)
    } catch {
      // What is looked at seldom is slow on a busy machine, and holds until it is known to be otherwise.
      if (everyMs === 0) return canBeAway && wasInOrder ? 'away' : 'failing'
    }
    return known
  }
}

/** PostgreSQL answers what it has in memory on a full disk as well: it is asked to make a file, which goes again. */
async function assertRoom(db: Database): Promise<void> {
  const isOver = new Error('only tried')
  try {
    await db.transaction().execute(async (trx) => {
      await sql`create temporary table room (filler text) on commit drop`.execute(trx)
      await sql`insert into pg_temp.room values ('')`.execute(trx)
      throw isOver
    })
  } catch (error) {
    if (error === isOver) return
    if (isDiskFull(error)) throw new Error('the disk of PostgreSQL is full', { cause: error })
    throw error
  }
}

async function assertSameRule(db: Database, rule: Platform['config']['readingWindowRule']): Promise<void> {
  const { timeZone, firstDay, lastDay, graceHours } = rule
  const stored = await db
    .selectFrom('reading_window_rule')
    .select(['time_zone', 'first_day', 'last_day', 'grace_hours'])
    .executeTakeFirst()
  const sameDays = stored?.first_day === firstDay && stored.last_day === lastDay
  if (sameDays && stored.time_zone === timeZone && stored.grace_hours === graceHours) return
  throw new Error('the reading window in the database is another one: migrate with the same settings')
}
