import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  // Who refreshes a session's tokens claims them first, for a time: nothing is locked while Keycloak is asked
  // (sessions/grant-refresher.ts).
  await sql`
    alter table session
      add column grant_claimed_until timestamptz,
      add column grant_unanswered_at timestamptz`.execute(db)
  await sql`comment on column session.grant_claimed_until is
    'Until then whoever claimed the tokens refreshes them. In the past: it never said what came of it.'`.execute(db)
  await sql`comment on column session.grant_unanswered_at is
    'When tokens were last sent to be refreshed without an answer coming back.'`.execute(db)
}
