import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  // The report of every import that came to its end, written together with what it stored.
  await sql`
    create table import_run (
      id uuid primary key default gen_random_uuid(),
      client_id text not null check (client_id <> ''),
      started_at timestamptz not null,
      finished_at timestamptz not null,
      atomic boolean not null,
      dry_run boolean not null,
      complete boolean not null,
      outcome text not null check (outcome in ('stored', 'refused', 'tried')),
      lines integer not null check (lines >= 0),
      records jsonb not null check (jsonb_typeof(records) = 'array'),
      refusals_total integer not null check (refusals_total >= 0)
    )`.execute(db)
  await sql`create index import_run_of_client on import_run (client_id, started_at desc)`.execute(db)

  // Why a line was refused: by a code and by keys of the billing system's own, never by what the line said.
  await sql`
    create table import_refusal (
      run_id uuid not null references import_run on delete cascade,
      line integer not null,
      record text,
      key text,
      code text not null,
      pointer text,
      other_line integer,
      primary key (run_id, line)
    )`.execute(db)

  await sql`grant select, insert, delete on import_run to portal_app`.execute(db)
  await sql`grant select, insert on import_refusal to portal_app`.execute(db)
}
