import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await createRuns(db)
  await createDictionaries(db)
  await createReports(db)
}

async function createRuns(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table water_report_run (
      id uuid primary key default uuidv7(),
      year integer not null check (year between 1990 and 2200),
      client_id text not null check (client_id <> ''),
      started_at timestamptz not null,
      finished_at timestamptz,
      households integer not null check (households >= 0),
      batches integer not null check (batches >= 0),
      made integer not null default 0 check (made >= 0),
      batches_done integer not null default 0 check (batches_done between 0 and batches),
      without_measurements integer not null default 0 check (without_measurements between 0 and made),
      constraint water_report_run_finished check ((finished_at is null) = (batches_done < batches))
    )`.execute(db)
  await sql`comment on table water_report_run is
    'The yearly reports on drinking water, made for everybody as one run of many batches, each committed by itself.'`.execute(
    db,
  )
  for (const [column, comment] of Object.entries({
    households: 'How many reports there will be.',
    made: 'How many there are already.',
    without_measurements:
      'Of these, how many tell nothing of the water, as nothing was measured in the supply zone of the point.',
  }))
    await sql`comment on column ${sql.ref(`water_report_run.${column}`)} is ${sql.lit(comment)}`.execute(db)
  await sql`create unique index water_report_run_under_way on water_report_run (year) where finished_at is null`.execute(
    db,
  )
  await sql`grant select, insert (year, client_id, started_at, finished_at, households, batches),
    update (finished_at, made, batches_done, without_measurements) on water_report_run to portal_app`.execute(db)
}

async function createDictionaries(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table water_report_dictionary (
      sha256 bytea primary key check (length(sha256) = 32),
      content bytea not null
    )`.execute(db)
  await sql`comment on table water_report_dictionary is
    'A report of nobody in each supply zone: what all documents of the zone have in common, which is kept once (zstd, RFC 8878).'`.execute(
    db,
  )
  await sql`grant select, insert on water_report_dictionary to portal_app`.execute(db)
}

async function createReports(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table water_report (
      occupancy_id uuid not null references occupancy,
      year integer not null,
      run_id uuid not null references water_report_run,
      made_at timestamptz not null,
      size_bytes integer not null check (size_bytes > 0),
      document bytea not null,
      dictionary bytea not null references water_report_dictionary,
      primary key (occupancy_id, year)
    )`.execute(db)
  await sql`comment on table water_report is
    'The yearly report on drinking water of a household, as a document. A later run of the same year takes its place.'`.execute(
    db,
  )
  for (const [column, comment] of Object.entries({
    occupancy_id: 'In whose time: nobody else sees it.',
    size_bytes: 'Of the document, before it was packed.',
    document: 'A PDF, packed by zstd with the dictionary.',
  }))
    await sql`comment on column ${sql.ref(`water_report.${column}`)} is ${sql.lit(comment)}`.execute(db)
  // Packed already: PostgreSQL would try in vain, for as long as the rest takes.
  await sql`alter table water_report alter column document set storage external`.execute(db)
  await sql`create index water_report_of_run on water_report (run_id)`.execute(db)
  await sql`grant select, insert, update (run_id, made_at, size_bytes, document, dictionary) on water_report to portal_app`.execute(
    db,
  )
}
