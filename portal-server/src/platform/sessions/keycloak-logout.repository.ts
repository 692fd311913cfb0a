import { sql } from 'kysely'
import type { Database } from '../database/database.ts'
import { prepare } from '../database/statement.ts'

/** What ended in Keycloak: one session, or all of an account that began before. At least one of the two is known. */
export interface KeycloakLogout {
  /** Unique to this sign-out: a second one of the same id is refused. */
  readonly id: string
  readonly keycloakSessionId?: string | undefined
  readonly subject?: string | undefined
  readonly issuedAt: Date
}

/** Longer than any session lives. */
const keptFor = sql.lit('2 days')

/**
 * Waits for sessions of this sign-out that are being written at this moment, and keeps others waiting until commit: a
 * trigger on the table of sessions takes the same keys.
 */
export async function lockSessionsOf(db: Database, { keycloakSessionId, subject }: KeycloakLogout): Promise<void> {
  const key = keycloakSessionId === undefined ? `keycloak-subject ${subject}` : `keycloak-session ${keycloakSessionId}`
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(db)
}

/** @returns false where a sign-out of that id is known already */
export async function insertKeycloakLogout(db: Database, logout: KeycloakLogout): Promise<boolean> {
  const { id, keycloakSessionId, subject, issuedAt } = logout
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('keycloak_logout')
    .values({ id, keycloak_session_id: keycloakSessionId ?? null, subject: subject ?? null, issued_at: issuedAt })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** @returns how many there were */
export async function deleteSessionsOf(db: Database, { keycloakSessionId, subject }: KeycloakLogout): Promise<number> {
  const sessions = db.deleteFrom('session')
  const { numDeletedRows } = await (
    keycloakSessionId === undefined
      ? sessions.where('subject', '=', subject ?? null)
      : sessions.where('keycloak_session_id', '=', keycloakSessionId)
  ).executeTakeFirst()
  return Number(numDeletedRows)
}

const logoutOfAll = prepare((db, given: { readonly subject: string; readonly issuedAt: Date }) =>
  db
    .selectFrom('keycloak_logout')
    .select(sql.lit(1).as('one'))
    .where('keycloak_session_id', 'is', null)
    .where('subject', '=', given.subject)
    .where('issued_at', '>=', given.issuedAt)
    .limit(1),
)

/** @returns whether all of an account ended, and not one session of it, at that instant or since */
export async function hasEndedSince(db: Database, subject: string, issuedAt: Date): Promise<boolean> {
  return (await logoutOfAll.findFirst(db, { subject, issuedAt })) !== undefined
}

/** Sign-outs that no living session can still be of. */
export async function deleteOldKeycloakLogouts(db: Database): Promise<void> {
  await db
    .deleteFrom('keycloak_logout')
    .where('received_at', '<', sql<Date>`now() - interval ${keptFor}`)
    .execute()
}
