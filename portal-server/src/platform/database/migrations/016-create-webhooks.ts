import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  // Where a program wants to be told of events (M25). One that is disabled says why, and is told nothing more.
  await sql`
    create table webhook (
      id uuid primary key default gen_random_uuid(),
      client_id text not null check (client_id <> ''),
      url text not null,
      events text[] not null check (cardinality(events) > 0),
      description text check (length(description) between 1 and 200),
      created_at timestamptz not null default now(),
      disabled_at timestamptz,
      disabled_because text check (disabled_because in ('by-client', 'gone', 'failing')),
      failures integer not null default 0,
      held_until timestamptz,
      check ((disabled_at is null) = (disabled_because is null))
    )`.execute(db)
  await sql`comment on column webhook.failures is 'Attempts that failed since the last one that succeeded.'`.execute(db)
  await sql`comment on column webhook.held_until is
    'Nothing is sent before: everything failed lately, whatever point it was about.'`.execute(db)
  await sql`create index webhook_client on webhook (client_id)`.execute(db)

  // Signatures need the secret itself. The one before the last signs along for a while, until its time is over.
  await sql`
    create table webhook_secret (
      webhook_id uuid not null references webhook on delete cascade,
      secret text not null unique check (secret like 'whsec_%'),
      created_at timestamptz not null default now(),
      signs_until timestamptz
    )`.execute(db)
  await sql`create unique index webhook_secret_current on webhook_secret (webhook_id) where signs_until is null`.execute(
    db,
  )

  await sql`grant select, insert, delete on webhook to portal_app`.execute(db)
  await sql`grant update (url, events, description, disabled_at, disabled_because, failures, held_until)
    on webhook to portal_app`.execute(db)
  await sql`grant select, insert, delete, update (signs_until) on webhook_secret to portal_app`.execute(db)
}
