import { sql } from 'kysely'
import type { Database } from '../database/database.ts'
import { prepare } from '../database/statement.ts'
import type { StoredSession } from './session-cache.ts'

const livingSession = prepare((db, given: { sid: string }) =>
  db
    .selectFrom('session')
    .select(['sess', 'keycloak_grant'])
    .select(sql<number>`extract(epoch from expire - now())::float8 * 1000`.as('remaining_ms'))
    .where('sid', '=', given.sid)
    .where('expire', '>', sql<Date>`now()`),
)

export async function findSession(db: Database, sid: string): Promise<StoredSession | undefined> {
  const row = await livingSession.findFirst(db, { sid })
  return (
    row && {
      data: row.sess,
      keycloakGrant: row.keycloak_grant ?? undefined,
      remainingMs: row.remaining_ms,
    }
  )
}
