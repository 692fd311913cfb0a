import { sql, type Kysely } from 'kysely'

/** What customers are told of: bills and payments that came in from now on, readings that billing took another for, planned exchanges. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await noteWhenItCame(db)
  await noteChangesOfBilledReadings(db)
  await planExchanges(db)
  await createLooks(db)
}

/** Null of what is there already: nobody is told of that. */
async function noteWhenItCame(db: Kysely<unknown>): Promise<void> {
  for (const table of ['invoice', 'payment']) {
    await sql`alter table ${sql.table(table)} add column came_at timestamptz`.execute(db)
    await sql`alter table ${sql.table(table)} alter column came_at set default now()`.execute(db)
    await sql`comment on column ${sql.ref(`${table}.came_at`)} is
      'When it first came in; null where that was before customers were told of it. Its transaction is among those of changed_in.'`.execute(
      db,
    )
  }
  // Bills come in by the months: a few numbers for each stretch of the table find those that are due, and cost who writes next to nothing.
  await sql`create index invoice_due_stretch on invoice using brin (due_on) with (autosummarize = on)`.execute(db)
}

async function noteChangesOfBilledReadings(db: Kysely<unknown>): Promise<void> {
  await sql`alter table billed_reading add column changed_in bigint, add column changed_at timestamptz`.execute(db)
  await sql`alter table billed_reading
    alter column changed_in set default pg_current_xact_id()::text::bigint,
    alter column changed_at set default now()`.execute(db)
  await sql`comment on column billed_reading.changed_in is
    'The transaction that made the row say what it says; null where that was before customers were told of it.'`.execute(
    db,
  )
  await sql`comment on column billed_reading.changed_at is 'And when.'`.execute(db)
  await sql`create trigger change_noted before update of value_m3, source on billed_reading
    for each row when ((old.value_m3, old.source) is distinct from (new.value_m3, new.source))
    execute function note_change()`.execute(db)
  await sql`create index billed_reading_changed_stretch on billed_reading
    using brin (changed_in) with (autosummarize = on)`.execute(db)
}

async function planExchanges(db: Kysely<unknown>): Promise<void> {
  await sql`alter table meter add column exchange_planned_on date`.execute(db)
  await sql`comment on column meter.exchange_planned_on is
    'The day on which the utility means to put another one in its place, where it has planned one.'`.execute(db)
  await sql`create index meter_exchange_planned on meter (exchange_planned_on)
    where exchange_planned_on is not null and removed_on is null`.execute(db)
  await sql`grant insert (exchange_planned_on), update (exchange_planned_on) on meter to portal_app`.execute(db)
  // An export says it as well: a change of it is one.
  await sql`drop trigger change_noted on meter`.execute(db)
  const columns = [
    ...['kind', 'serial_number', 'type', 'digits', 'is_remote', 'installed_on', 'installed_m3'],
    ...['removed_on', 'removed_m3', 'exchange_planned_on'],
  ]
  const of = (row: 'old' | 'new') => sql.raw(columns.map((column) => `${row}.${column}`).join(', '))
  await sql`create trigger change_noted before update of ${sql.raw(columns.join(', '))} on meter
    for each row when ((${of('old')}) is distinct from (${of('new')})) execute function note_change()`.execute(db)
}

async function createLooks(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table import_look (
      name text primary key check (name <> ''),
      up_to bigint not null
    )`.execute(db)
  await sql`comment on table import_look is
    'Who looks at what imports brought, and up to which transaction they have.'`.execute(db)
  await sql`comment on column import_look.up_to is 'All before that one were over, and are looked at.'`.execute(db)
  await sql`grant select, insert (name, up_to), update (up_to) on import_look to portal_app`.execute(db)
}
