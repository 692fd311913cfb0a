import type pg from 'pg'
import { idInSql } from '../utility.ts'

/*
 * What both yardsticks work on: the portal's customers, points, meters and readings once more, in tables as one would plainly
 * make them. So no migration of the portal's changes what the portal is measured by. `session` is as connect-pg-simple's own
 * table.sql has it. The floor's sessions stand apart: the usual way writes to its own at every request, and what PostgreSQL
 * has to clear away after that is no part of a floor.
 */

/** A database's address, for programs that know these tables alone. */
export function yardstickUrl(databaseUrl: string): string {
  const url = new URL(databaseUrl)
  url.searchParams.set('options', '-c search_path=yardstick')
  return url.href
}

const tables = `
  create schema yardstick;
  set search_path to yardstick;
  create table metering_point (
    id uuid primary key, number text not null unique, address text not null
  );
  create table meter (
    id uuid primary key, metering_point_id uuid not null references metering_point, kind text not null,
    serial_number text not null, digits smallint not null, installed_on date not null, removed_on date
  );
  create table account_metering_point (
    subject text, metering_point_id uuid references metering_point, primary key (subject, metering_point_id)
  );
  create table billed_reading (
    meter_id uuid references meter, read_on date, value_m3 integer not null, primary key (meter_id, read_on)
  );
  create table reading (
    id uuid primary key default gen_random_uuid(), meter_id uuid not null references meter, subject text not null,
    value_m3 integer not null, window_first_day date not null, entered_at timestamptz not null default now(),
    idempotency_key uuid not null, unique (subject, idempotency_key)
  );
  create table reading_window (first_day date primary key, last_day date not null);
  create table invoice (
    id uuid primary key, metering_point_id uuid not null references metering_point, number text not null unique,
    issued_on date not null, due_on date not null, period_from date not null, period_to date not null,
    total_cents bigint not null
  );
  create table payment (
    id uuid primary key, invoice_id uuid not null references invoice, received_on date not null, amount_cents bigint not null
  );
  create table session (sid varchar primary key, sess json not null, expire timestamp(6) not null);
  create table floor_session (sid text primary key, subject text not null, expires_at timestamptz not null);
  grant usage on schema yardstick to portal_app;
  grant select, insert, update, delete on all tables in schema yardstick to portal_app`

const rows = `
  insert into metering_point select id, number, address from public.metering_point;
  insert into meter select id, metering_point_id, kind, serial_number, digits, installed_on, removed_on from public.meter;
  insert into account_metering_point select subject, metering_point_id from public.account_metering_point;
  insert into billed_reading select meter_id, read_on, value_m3 from public.billed_reading order by read_on, meter_id;
  insert into reading (meter_id, subject, value_m3, window_first_day, entered_at, idempotency_key)
    select meter_id, subject, value_m3, window_first_day, entered_at, idempotency_key from public.reading order by sequence;
  insert into reading_window select month, month + interval '1 month - 1 day'
    from generate_series(date_trunc('month', current_date) - interval '3 years',
      date_trunc('month', current_date) + interval '1 year', interval '1 month') month;
  insert into invoice select id, metering_point_id, number, issued_on, due_on, period_from, period_to, total_cents
    from public.invoice order by issued_on, metering_point_id;
  insert into payment select id, invoice_id, received_on, amount_cents from public.payment order by received_on, invoice_id;
  create index on meter (metering_point_id);
  create index on invoice (metering_point_id, issued_on);
  create index on payment (invoice_id);
  create index on reading (meter_id, window_first_day);
  create index on session (expire)`

/** @param superuser where the portal's tables are filled already */
export async function fillYardsticks(superuser: pg.Client): Promise<void> {
  await superuser.query(tables)
  // Rows that stood together before do so again: no foreign key has to look at each.
  await superuser.query('set session_replication_role = replica')
  await superuser.query(rows)
  await superuser.query('reset session_replication_role; reset search_path')
}

/** As express-session writes them. */
const sessionInSql = `json_build_object(
  'cookie', json_build_object('originalMaxAge', 43200000, 'expires', now() + interval '12 hours', 'httpOnly', true,
    'path', '/', 'sameSite', 'lax'),
  'user', json_build_object('subject', ${idInSql('customer', 'n')}, 'firstName', 'Ana', 'lastName', 'Novak',
    'email', 'customer' || n || '@example.com'))`

/** Signs in customers 1 to `count` with the floor and with the usual way. */
export async function signInWithYardsticks(superuser: pg.Client, count: number): Promise<void> {
  const customers = 'generate_series(1, $1::int) n'
  await superuser.query(
    `insert into yardstick.floor_session
     select ${idInSql('session', 'n')}::text, ${idInSql('customer', 'n')}::text, now() + interval '12 hours' from ${customers}`,
    [count],
  )
  await superuser.query(
    `insert into yardstick.session
     select ${idInSql('session', 'n')}::text, ${sessionInSql}, now() + interval '12 hours' from ${customers}`,
    [count],
  )
}
