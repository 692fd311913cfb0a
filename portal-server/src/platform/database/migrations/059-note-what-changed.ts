import { sql, type Kysely } from 'kysely'

/** What an export says of each row: a change of anything else in it is none. */
const exported = {
  metering_point:
    'user_name, address, consumption_type, customer_key, occupied_from, occupied_to, nominal_diameter_mm, flats, services, supply_zone_id, closed_on',
  meter: 'kind, serial_number, type, digits, is_remote, installed_on, installed_m3, removed_on, removed_m3',
  invoice:
    'kind, issued_on, due_on, period_from, period_to, customer_key, buyer_name, buyer_street, buyer_town, net_cents, vat_cents, total_cents, reference, cancelled_on, preceding_numbers, vat, lines, readings',
  payment: 'invoice_id, received_on, amount_cents, customer_key, cancelled_on',
  account_metering_point: 'occupancy_id, linked_at, ended_at',
} as const

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function note_change() returns trigger language plpgsql as $$
    begin
      new.changed_in := pg_current_xact_id()::text::bigint;
      new.changed_at := now();
      return new;
    end $$`.execute(db)
  for (const [table, columns] of Object.entries(exported)) await noteChanges(db, table, columns)
  // A few numbers for each stretch of the table find what is new, and cost who writes next to nothing. That is why it is a number:
  // such an index takes no xid8. Imports alone write here, and one that comes meanwhile waits for some seconds.
  for (const table of ['invoice', 'payment'])
    await sql`create index ${sql.ref(`${table}_changed_stretch`)} on ${sql.table(table)}
      using brin (changed_in) with (autosummarize = on)`.execute(db)
  await keepEndedLinks(db)
  await followCustomerKeys(db)
}

async function noteChanges(db: Kysely<unknown>, table: string, columns: string): Promise<void> {
  // What is there already came before any cursor, and nobody knows when.
  await sql`alter table ${sql.table(table)} add column changed_in bigint not null default 0, add column changed_at timestamptz`.execute(
    db,
  )
  await sql`alter table ${sql.table(table)}
    alter column changed_in set default pg_current_xact_id()::text::bigint,
    alter column changed_at set default now()`.execute(db)
  await sql`comment on column ${sql.ref(`${table}.changed_in`)} is
    'The transaction that made the row say what it says: by it an export knows what an earlier one could not see yet.'`.execute(
    db,
  )
  await sql`comment on column ${sql.ref(`${table}.changed_at`)} is
    'And when; null where that was before anybody noted it.'`.execute(db)
  await sql`create trigger change_noted before update of ${sql.raw(columns)} on ${sql.table(table)}
    for each row when ((${sql.raw(prefixed('old', columns))}) is distinct from (${sql.raw(prefixed('new', columns))}))
    execute function note_change()`.execute(db)
}

const prefixed = (row: 'old' | 'new', columns: string): string =>
  columns
    .split(', ')
    .map((column) => `${row}.${column}`)
    .join(', ')

/** Accounts leave nothing behind but that there was a link: of whom it was nobody can say any more. */
async function keepEndedLinks(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table ended_link (
      id uuid primary key,
      metering_point_id uuid not null references metering_point,
      occupancy_id uuid not null references occupancy,
      linked_at timestamptz not null,
      ended_at timestamptz not null,
      reason text not null check (reason in ('by-customer', 'by-utility', 'occupancy-ended')),
      changed_in bigint not null default pg_current_xact_id()::text::bigint,
      changed_at timestamptz not null default now()
    )`.execute(db)
  await sql`comment on table ended_link is
    'Links that are gone, so that whoever keeps a list of links learns of it. Without the account. Written by triggers alone.'`.execute(
    db,
  )
  await sql`create index ended_link_of_occupancy on ended_link (occupancy_id)`.execute(db)
  await sql`
    create function keep_ended_link() returns trigger language plpgsql security definer set search_path = pg_temp as $$
    begin
      insert into public.ended_link (id, metering_point_id, occupancy_id, linked_at, ended_at, reason)
      values (old.id, old.metering_point_id, old.occupancy_id, old.linked_at, coalesce(old.ended_at, now()),
        case when old.ended_at is not null then 'occupancy-ended'
          else coalesce(nullif(current_setting('portal.unlink_reason', true), ''), 'by-customer') end);
      return null;
    end $$`.execute(db)
  await sql`create trigger ended_link_kept after delete on account_metering_point
    for each row execute function keep_ended_link()`.execute(db)

  // A link as billing gets it, its columns named as in the API; after these what decides whether it is new.
  await sql`
    create view exported_link as
    select link.id as "id", point.number as "meteringPointNumber", occupancy.customer_key as "customerKey",
      public.api_instant(link.linked_at) as "linkedAt", public.api_instant(link.ended_at) as "endedAt", link.reason as "endReason",
      public.api_instant(link.changed_at) as "changedAt", link.changed_in
    from (
      select id, metering_point_id, occupancy_id, linked_at, ended_at,
        case when ended_at is not null then 'occupancy-ended' end as reason, changed_at, changed_in
      from public.account_metering_point
      union all
      select id, metering_point_id, occupancy_id, linked_at, ended_at, reason, changed_at, changed_in from public.ended_link
    ) link
    join public.metering_point point on point.id = link.metering_point_id
    join public.occupancy on occupancy.id = link.occupancy_id`.execute(db)
  await sql`comment on view exported_link is 'A link as billing gets it: of which account it is isn''t told.'`.execute(
    db,
  )
  await sql`grant select on exported_link to portal_app`.execute(db)
}

/** A link says whose time it is by the customer's key, which may come to be known later. */
async function followCustomerKeys(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function note_change_of_links() returns trigger
    language plpgsql security definer set search_path = pg_temp as $$
    begin
      update public.account_metering_point set changed_in = pg_current_xact_id()::text::bigint, changed_at = now()
        where occupancy_id = new.id;
      update public.ended_link set changed_in = pg_current_xact_id()::text::bigint, changed_at = now()
        where occupancy_id = new.id;
      return null;
    end $$`.execute(db)
  await sql`create trigger links_follow_customer_key after update of customer_key on occupancy
    for each row when (old.customer_key is distinct from new.customer_key) execute function note_change_of_links()`.execute(
    db,
  )
}
