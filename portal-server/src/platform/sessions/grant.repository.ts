import { sql } from 'kysely'
import type { Database } from '../database/database.ts'
import type { SignedIn } from './session-data.ts'

/** Waits until no other request, here or on another replica, refreshes this session's tokens. Held until commit. */
export async function lockGrant(db: Database, sessionId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`grant ${sessionId}`}, 0))`.execute(db)
}

/** The session's tokens as they are now; undefined where the session has ended. */
export async function findGrant(db: Database, sessionId: string): Promise<string | undefined> {
  const row = await db.selectFrom('session').select('keycloak_grant').where('sid', '=', sessionId).executeTakeFirst()
  return row?.keycloak_grant ?? undefined
}

/** @returns false where the session has ended meanwhile */
export async function replaceGrant(
  db: Database,
  sessionId: string,
  grant: string,
  signedIn: SignedIn,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('session')
    .set({ keycloak_grant: grant, sess: sql`jsonb_set(sess, '{signedIn}', ${JSON.stringify(signedIn)}::jsonb)` })
    .where('sid', '=', sessionId)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
