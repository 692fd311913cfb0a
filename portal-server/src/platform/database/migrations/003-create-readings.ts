import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  // No foreign key to anything that all readings share: each insert would lock that one row.
  await sql`
    create table reading (
      id uuid primary key default gen_random_uuid(),
      sequence bigint not null generated always as identity,
      meter_id uuid not null references meter,
      subject text not null check (subject <> ''),
      value_m3 integer not null check (value_m3 >= 0),
      window_first_day date not null,
      entered_at timestamptz not null,
      idempotency_key uuid not null,
      unique (subject, idempotency_key)
    )`.execute(db)
  await sql`create index reading_of_window on reading (meter_id, window_first_day, sequence desc)`.execute(db)

  // The last line of defence (M12): whatever way a reading comes in, it is stamped and judged here. Names are
  // written with their schema, so that a temporary table can't stand in for the rule.
  await sql`
    create function stamp_reading() returns trigger language plpgsql as $$
    begin
      new.entered_at := public.portal_now();
      select public.reading_window_first_day(new.entered_at, rule.time_zone, rule.first_day, rule.last_day)
        into new.window_first_day from public.reading_window_rule rule;
      if new.window_first_day is null then
        raise exception 'the reading window is closed' using
          errcode = 'RW001', schema = 'public', table = 'reading', constraint = 'reading_window_open';
      end if;
      return new;
    end $$`.execute(db)
  await sql`
    create trigger reading_window_open before insert on reading
    for each row execute function stamp_reading()`.execute(db)

  // A trigger holds for the owner too, where the lack of a grant would not.
  await sql`
    create function refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception '% only ever grows: % refused', tg_table_name, lower(tg_op) using
        errcode = 'RW002', schema = 'public', table = tg_table_name, constraint = 'reading_append_only';
    end $$`.execute(db)
  await sql`
    create trigger reading_append_only before update or delete or truncate on reading
    for each statement execute function refuse_change()`.execute(db)

  await sql`grant select on reading to portal_app`.execute(db)
  // Not the columns that are stamped, and not the sequence: "overriding system value" needs no right of its own.
  await sql`grant insert (meter_id, subject, value_m3, idempotency_key) on reading to portal_app`.execute(db)
}
