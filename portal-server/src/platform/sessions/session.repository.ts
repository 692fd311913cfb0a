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

/** How long it lives is settled when it is first written; its tokens are replaced by a refresh alone. */
export async function saveSession(
  db: Database,
  session: {
    readonly sid: string
    readonly sess: object
    readonly keycloakGrant: string | undefined
    readonly livesForSeconds: number
  },
): Promise<void> {
  await db
    .insertInto('session')
    .values({
      sid: session.sid,
      sess: JSON.stringify(session.sess),
      expire: sql`now() + make_interval(secs => ${session.livesForSeconds})`,
      keycloak_grant: session.keycloakGrant ?? null,
    })
    .onConflict((conflict) => conflict.column('sid').doUpdateSet({ sess: (known) => known.ref('excluded.sess') }))
    .execute()
}

/** Where an account is signed in. */
export async function listSessionsOf(db: Database, subject: string) {
  return db
    .selectFrom('session')
    .select(sql<string | null>`sess #>> '{signedIn,at}'`.as('signedInAt'))
    .select(['expire as expiresAt', sql<string | null>`sess ->> 'locale'`.as('language')])
    .where('subject', '=', subject)
    .orderBy('expire')
    .execute()
}

export async function deleteSession(db: Database, sid: string): Promise<void> {
  await db.deleteFrom('session').where('sid', '=', sid).execute()
}

export async function pruneSessions(db: Database): Promise<void> {
  await db
    .deleteFrom('session')
    .where('expire', '<', sql<Date>`now()`)
    .execute()
}
