import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  // The billing system is the source (M25). What it no longer has is closed, never deleted.
  await sql`alter table metering_point add column closed_on date`.execute(db)

  // The billing system's own key. A meter that came in before has one that nobody knows until the billing system's is put there.
  await sql`alter table meter
    add column external_id text not null default gen_random_uuid()::text unique check (external_id <> '')`.execute(db)

  await sql`
    create table price (
      id uuid primary key default gen_random_uuid(),
      external_id text not null unique check (external_id <> ''),
      service text not null check (service <> ''),
      unit text not null check (unit in ('m3', 'month')),
      net_price_eur numeric(12, 6) not null check (net_price_eur >= 0),
      vat_rate_percent numeric(5, 2) not null check (vat_rate_percent >= 0),
      consumption_type text check (consumption_type in ('household', 'business')),
      valid_from date not null,
      valid_to date check (valid_to >= valid_from)
    )`.execute(db)

  await sql`
    create table invoice (
      id uuid primary key default gen_random_uuid(),
      number text not null unique check (number <> ''),
      metering_point_id uuid not null references metering_point,
      issued_on date not null,
      due_on date not null check (due_on >= issued_on),
      period_from date not null,
      period_to date not null check (period_to >= period_from),
      net_cents integer not null,
      vat_cents integer not null,
      total_cents integer not null check (total_cents = net_cents + vat_cents),
      reference text not null check (reference ~ '^[A-Z]{2}[0-9]{2}[0-9A-Z]*$'),
      cancelled_on date check (cancelled_on >= issued_on),
      lines jsonb not null default '[]' check (jsonb_typeof(lines) = 'array')
    )`.execute(db)
  await sql`create index invoice_of_point on invoice (metering_point_id, issued_on)`.execute(db)

  await sql`
    create table payment (
      id uuid primary key default gen_random_uuid(),
      external_id text not null unique check (external_id <> ''),
      metering_point_id uuid not null references metering_point,
      invoice_id uuid references invoice,
      received_on date not null,
      amount_cents integer not null,
      cancelled_on date check (cancelled_on >= received_on)
    )`.execute(db)
  await sql`create index payment_of_point on payment (metering_point_id, received_on)`.execute(db)
  await sql`create index payment_of_invoice on payment (invoice_id) where invoice_id is not null`.execute(db)

  // What an import writes, column by column. Keys are given once; nothing is deleted.
  await sql`grant insert (number, user_name, address, consumption_type, closed_on),
    update (user_name, address, consumption_type, closed_on) on metering_point to portal_app`.execute(db)
  await sql`grant insert (external_id, metering_point_id, kind, serial_number, type, digits, is_remote, installed_on,
      installed_m3, removed_on, removed_m3),
    update (kind, serial_number, type, digits, is_remote, installed_on, installed_m3, removed_on, removed_m3)
    on meter to portal_app`.execute(db)
  await sql`grant insert (meter_id, value_m3, read_on, source), update (value_m3, source)
    on billed_reading to portal_app`.execute(db)
  await sql`grant insert (metering_point_id, purpose, purpose_number, reference, issued_on),
    update (purpose, purpose_number, reference) on payment_slip to portal_app`.execute(db)
  await sql`grant select, insert (external_id, service, unit, net_price_eur, vat_rate_percent, consumption_type,
      valid_from, valid_to),
    update (service, unit, net_price_eur, vat_rate_percent, consumption_type, valid_from, valid_to)
    on price to portal_app`.execute(db)
  await sql`grant select, insert (number, metering_point_id, issued_on, due_on, period_from, period_to, net_cents,
      vat_cents, total_cents, reference, cancelled_on, lines),
    update (issued_on, due_on, period_from, period_to, net_cents, vat_cents, total_cents, reference, cancelled_on, lines)
    on invoice to portal_app`.execute(db)
  await sql`grant select, insert (external_id, metering_point_id, invoice_id, received_on, amount_cents, cancelled_on),
    update (invoice_id, received_on, amount_cents, cancelled_on) on payment to portal_app`.execute(db)
}
