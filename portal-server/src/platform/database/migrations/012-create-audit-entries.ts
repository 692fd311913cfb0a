import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  // What programs did with access tokens (M25). Only ever added to, for the owner too: refuse_change() is the readings'.
  await sql`
    create table audit_entry (
      id bigint primary key generated always as identity,
      at timestamptz not null default now(),
      client_id text not null check (client_id <> ''),
      subject text not null check (subject <> ''),
      action text not null check (action <> ''),
      details jsonb not null default '{}' check (jsonb_typeof(details) = 'object'),
      request_id text not null
    )`.execute(db)
  await sql`create index audit_entry_at on audit_entry (at)`.execute(db)
  await sql`create index audit_entry_client on audit_entry (client_id, at)`.execute(db)
  await sql`
    create function stamp_audit_entry() returns trigger language plpgsql as $$
    begin
      new.at := now();
      return new;
    end $$`.execute(db)
  await sql`
    create trigger audit_entry_stamped before insert on audit_entry
    for each row execute function stamp_audit_entry()`.execute(db)
  await sql`
    create trigger audit_entry_append_only before update or delete or truncate on audit_entry
    for each statement execute function refuse_change()`.execute(db)
  await sql`grant insert (client_id, subject, action, details, request_id) on audit_entry to portal_app`.execute(db)
}
