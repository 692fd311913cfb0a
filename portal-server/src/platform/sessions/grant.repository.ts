import { sql } from 'kysely'
import type { Database } from '../database/database.ts'
import type { SignedIn } from './session-data.ts'

export interface StoredGrant {
  readonly grant: string
  /** Somebody, here or on another replica, is refreshing it. */
  readonly isClaimed: boolean
}

/** What a claim found. */
export interface Claim {
  /** The answer to an earlier refresh was lost a while ago: should Keycloak refuse now, that may be why. */
  readonly isInDoubt: boolean
}

/** The session's tokens as they are now; undefined where the session has ended. */
export async function findGrant(db: Database, sessionId: string): Promise<StoredGrant | undefined> {
  const row = await db
    .selectFrom('session')
    .select(['keycloak_grant', sql<boolean>`coalesce(grant_claimed_until > now(), false)`.as('is_claimed')])
    .where('sid', '=', sessionId)
    .executeTakeFirst()
  const grant = row?.keycloak_grant
  return row && typeof grant === 'string' ? { grant, isClaimed: row.is_claimed } : undefined
}

/**
 * Claims the refreshing of these tokens, for a time: no transaction is held while Keycloak is asked. Whoever claimed it before
 * and never said what came of it has lost Keycloak's answer.
 *
 * @returns undefined where somebody else has claimed them, or the session has other tokens or has ended
 */
export async function claimGrant(
  db: Database,
  sessionId: string,
  grant: string,
  { seconds, doubtSeconds }: { readonly seconds: number; readonly doubtSeconds: number },
): Promise<Claim | undefined> {
  const row = await db
    .updateTable('session')
    .set({
      grant_claimed_until: sql`now() + make_interval(secs => ${seconds})`,
      grant_unanswered_at: sql`case when grant_claimed_until is null then grant_unanswered_at else now() end`,
    })
    .where('sid', '=', sessionId)
    .where('keycloak_grant', '=', grant)
    .where((session) =>
      session.or([session('grant_claimed_until', 'is', null), session('grant_claimed_until', '<=', sql<Date>`now()`)]),
    )
    .returning(
      sql<boolean>`coalesce(grant_unanswered_at > now() - make_interval(secs => ${doubtSeconds}), false)`.as(
        'is_in_doubt',
      ),
    )
    .executeTakeFirst()
  return row && { isInDoubt: row.is_in_doubt }
}

/** Gives a claim back: the tokens were sent, and what became of them is unknown. */
export async function releaseUnanswered(db: Database, sessionId: string, grant: string): Promise<void> {
  await db
    .updateTable('session')
    .set({ grant_claimed_until: null, grant_unanswered_at: sql`now()` })
    .where('sid', '=', sessionId)
    .where('keycloak_grant', '=', grant)
    .execute()
}

/** Ends a claim with other tokens. @returns false where the session has ended meanwhile, or has others already */
export async function replaceGrant(
  db: Database,
  sessionId: string,
  before: string,
  after: { readonly grant: string; readonly signedIn: SignedIn | undefined },
): Promise<boolean> {
  const { grant, signedIn } = after
  const { numUpdatedRows } = await db
    .updateTable('session')
    .set({
      keycloak_grant: grant,
      grant_claimed_until: null,
      ...(signedIn && { sess: sql`jsonb_set(sess, '{signedIn}', ${JSON.stringify(signedIn)}::jsonb)` }),
    })
    .where('sid', '=', sessionId)
    .where('keycloak_grant', '=', before)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
