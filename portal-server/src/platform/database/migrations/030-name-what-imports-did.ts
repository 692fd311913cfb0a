import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  // A trial that would have ended otherwise for good says so.
  await sql`
    alter table import_run
      add column extracted_at timestamptz,
      add column keys jsonb not null default '[]' check (jsonb_typeof(keys) = 'array'),
      drop constraint import_run_outcome_check,
      add constraint import_run_outcome_known check (outcome in ('stored', 'refused', 'tried', 'would-be-refused'))`.execute(
    db,
  )
  // The latest that is stored: what is older than it is refused.
  await sql`create index import_run_extracted on import_run (extracted_at desc)
    where extracted_at is not null and outcome = 'stored'`.execute(db)
  await sql`comment on column import_run.extracted_at is
    'When the sender took the file''s data out of its own, where it said so.'`.execute(db)
  await sql`comment on column import_run.keys is
    'Of each record the keys that were or would be added, changed and closed, the first ones.'`.execute(db)
}
