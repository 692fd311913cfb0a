import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table metering_point (
      id uuid primary key default gen_random_uuid(),
      number text not null unique check (number <> ''),
      user_name text not null,
      address text not null,
      consumption_type text not null check (consumption_type in ('household', 'business')),
      created_at timestamptz not null default now()
    )`.execute(db)

  await sql`
    create table meter (
      id uuid primary key default gen_random_uuid(),
      metering_point_id uuid not null references metering_point,
      kind text not null check (kind in ('cold', 'hot')),
      serial_number text not null check (serial_number <> ''),
      type text not null,
      digits smallint not null check (digits between 1 and 8),
      installed_on date not null,
      removed_on date check (removed_on >= installed_on)
    )`.execute(db)
  // One meter of a kind stands at a point at a time; nearly every question is about those that stand there.
  await sql`create unique index meter_in_place on meter (metering_point_id, kind) where removed_on is null`.execute(db)
  await sql`create index meter_removed on meter (metering_point_id) where removed_on is not null`.execute(db)

  await sql`
    create table billed_reading (
      id uuid primary key default gen_random_uuid(),
      meter_id uuid not null references meter,
      value_m3 integer not null check (value_m3 >= 0),
      read_on date not null,
      unique (meter_id, read_on)
    )`.execute(db)

  await sql`
    create table payment_slip (
      id uuid primary key default gen_random_uuid(),
      metering_point_id uuid not null references metering_point,
      purpose text not null,
      purpose_number text not null check (purpose_number ~ '^[0-9]+$'),
      reference text not null check (reference ~ '^[A-Z]{2}[0-9]{2}[0-9A-Z]*$'),
      issued_on date not null,
      unique (metering_point_id, issued_on)
    )`.execute(db)
  await sql`create index payment_slip_look_up on payment_slip (reference, purpose_number)`.execute(db)

  // A household shares a point: it may be linked to several accounts.
  await sql`
    create table account_metering_point (
      subject text not null check (subject <> ''),
      metering_point_id uuid not null references metering_point,
      linked_at timestamptz not null default now(),
      primary key (subject, metering_point_id)
    )`.execute(db)

  await sql`grant usage on schema public to portal_app`.execute(db)
  await sql`grant select on metering_point, meter, billed_reading, payment_slip to portal_app`.execute(db)
  await sql`grant select, insert on account_metering_point to portal_app`.execute(db)
}
