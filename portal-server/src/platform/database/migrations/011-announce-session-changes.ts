import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  // Whoever remembers a session (auth/session-cache.ts) hears of it at commit when it changed or ended, in whatever way.
  // Not the session's id itself, which is a secret: whoever may connect may listen.
  await sql`
    create function announce_session_change() returns trigger language plpgsql as $$
    begin
      perform pg_notify('session_changed', encode(sha256(convert_to(old.sid, 'UTF8')), 'hex'));
      return null;
    end $$`.execute(db)
  await sql`
    create trigger session_change_announced after update or delete on session
    for each row execute function announce_session_change()`.execute(db)

  await sql`
    create function announce_all_sessions_changed() returns trigger language plpgsql as $$
    begin
      perform pg_notify('session_changed', 'all');
      return null;
    end $$`.execute(db)
  await sql`
    create trigger all_sessions_changed_announced after truncate on session
    for each statement execute function announce_all_sessions_changed()`.execute(db)
}
