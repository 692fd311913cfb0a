import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await createReadingWindow(db)
  await stampByWindow(db)
  await sql`drop function reading_window_first_day, reading_window_closes_at`.execute(db)
}

/** Reckoning with months took a third of the time that storing a reading takes; looking a day up takes next to none. */
async function createReadingWindow(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table reading_window (
      first_day date primary key,
      last_day date not null check (last_day >= first_day)
    )`.execute(db)
  await sql`grant select on reading_window to portal_app`.execute(db)
  await sql`comment on table reading_window is
    'The windows of two centuries by the rule, both days whole in its time zone. Where two touch, the one that began last counts.'`.execute(
    db,
  )

  // The same rule as rules/reading-window.ts: one table of cases tests both.
  await sql`
    create function write_reading_windows() returns trigger language plpgsql set search_path = pg_temp as $$
    begin
      delete from public.reading_window;
      insert into public.reading_window (first_day, last_day)
      select public.day_of_month(month::date, new.first_day), public.day_of_month(
          (month + case when new.last_day < new.first_day then interval '1 month' else interval '0' end)::date, new.last_day)
        from generate_series(timestamp '2000-01-01', timestamp '2199-12-01', interval '1 month') month;
      return null;
    end $$`.execute(db)
  await sql`
    create trigger reading_windows_written after insert or update on reading_window_rule
    for each row execute function write_reading_windows()`.execute(db)
  await sql`update reading_window_rule set first_day = first_day`.execute(db)
}

async function stampByWindow(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function stamp_reading() returns trigger language plpgsql as $$
    declare
      entry record;
    begin
      new.received_at := public.portal_now();
      new.entered_at := least(new.claimed_at, new.received_at);
      select latest.first_day,
          (latest.last_day + 1)::timestamp at time zone rule.time_zone + make_interval(hours => rule.grace_hours) as counts_until,
          latest.last_day >= (new.entered_at at time zone rule.time_zone)::date as was_open,
          kept.own_from
        into entry
        from public.reading_window_rule rule
        cross join lateral (
          select first_day, last_day from public.reading_window
          where first_day <= (new.entered_at at time zone rule.time_zone)::date order by first_day desc limit 1
        ) latest
        left join public.known_meter kept on kept.meter_id = new.meter_id;
      if entry.was_open is not true or new.entered_at < new.received_at - interval '1488 hours' then
        raise exception 'the reading window is closed' using
          errcode = 'RW001', schema = 'public', table = 'reading', constraint = 'reading_window_open';
      end if;
      new.window_first_day := entry.first_day;
      new.is_late := new.received_at >= entry.counts_until;
      if entry.own_from > new.window_first_day and not new.is_late then
        perform public.read_own_entries_from(new.meter_id, new.window_first_day);
      end if;
      return new;
    end $$`.execute(db)

  await sql`
    create or replace function first_unfinished_window() returns date language sql stable as $$
      select min(candidate.first_day)
      from public.reading_window_rule rule
      join public.reading_window candidate on candidate.last_day >= (public.portal_now() at time zone rule.time_zone)::date - 35
      where (candidate.last_day + 1)::timestamp at time zone rule.time_zone + make_interval(hours => rule.grace_hours)
        > public.portal_now() - interval '1 hour'
    $$`.execute(db)
}
