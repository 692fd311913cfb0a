import { sql } from 'kysely'
import type { Database } from '../database/database.ts'

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
 * Ends the portal's sessions of a sign-out and keeps a session that is being written at this moment from coming back:
 * a trigger on the table of sessions looks here and waits for the same keys.
 *
 * @returns how many sessions ended; undefined where the sign-out was known already
 */
export async function recordKeycloakLogout(db: Database, logout: KeycloakLogout): Promise<number | undefined> {
  const { id, keycloakSessionId, subject, issuedAt } = logout
  return db.transaction().execute(async (trx) => {
    // Each statement below sees what was committed before it: the locks come first, in the trigger's order.
    if (keycloakSessionId !== undefined) await lock(trx, `keycloak-session ${keycloakSessionId}`)
    else if (subject !== undefined) await lock(trx, `keycloak-subject ${subject}`)

    const recorded = await trx
      .insertInto('keycloak_logout')
      .values({ id, keycloak_session_id: keycloakSessionId ?? null, subject: subject ?? null, issued_at: issuedAt })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst()
    if (recorded.numInsertedOrUpdatedRows !== 1n) return undefined

    const ended = trx.deleteFrom('session')
    const { numDeletedRows } = await (
      keycloakSessionId !== undefined
        ? ended.where('keycloak_session_id', '=', keycloakSessionId)
        : ended.where('subject', '=', subject ?? null)
    ).executeTakeFirst()
    return Number(numDeletedRows)
  })
}

/** Sign-outs that no living session can still be of. */
export async function pruneKeycloakLogouts(db: Database): Promise<void> {
  await db
    .deleteFrom('keycloak_logout')
    .where('received_at', '<', sql<Date>`now() - interval ${keptFor}`)
    .execute()
}

async function lock(db: Database, key: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(db)
}
