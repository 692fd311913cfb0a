import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await coverBilledReadings(db)
  // Those that were removed and those that stand there are asked for together.
  await sql`create index meter_of_point on meter (metering_point_id)`.execute(db)
  await sql`drop index meter_removed`.execute(db)
  await createKnownMeter(db)
  await createRefresh(db)
  await createTriggers(db)
  await sql`select refresh_known_meters(array(select distinct meter_id from billed_reading))`.execute(db)
}

/** A meter's readings of two years lie in as many pages as months: the index alone answers for them. */
async function coverBilledReadings(db: Kysely<unknown>): Promise<void> {
  // Whoever reads goes on meanwhile; an import waits.
  await sql`create unique index billed_reading_of_day on billed_reading (meter_id, read_on) include (value_m3, source)`.execute(
    db,
  )
  await sql`alter table billed_reading drop constraint billed_reading_meter_id_read_on_key,
    add constraint billed_reading_of_day unique using index billed_reading_of_day`.execute(db)
}

async function createKnownMeter(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table known_meter (
      meter_id uuid primary key references meter,
      billed json not null check (json_typeof(billed) = 'array'),
      own json not null check (json_typeof(own) = 'array'),
      own_from date not null,
      complete_from date not null
    )`.execute(db)
  await sql`grant select on known_meter to portal_app`.execute(db)
  await sql`comment on table known_meter is
    'What a meter showed, newest first, in one row: what a reading is judged by and compared with. Written by triggers alone.'`.execute(
    db,
  )
  for (const [column, comment] of Object.entries(columns))
    await sql`comment on column ${sql.ref(`known_meter.${column}`)} is ${sql.lit(comment)}`.execute(db)
}

const columns = {
  billed: 'Its last billed readings: day, cubic metres, source.',
  own: 'The counting entries of the last windows that are over: first day of the window, cubic metres, day of entry.',
  own_from: 'Entries of windows that begin on this day or later are not kept here: they are read as they are.',
  complete_from: 'What is older than this day may have been left out.',
}

async function createRefresh(db: Kysely<unknown>): Promise<void> {
  // An hour: what is being stored just now was stamped a moment ago, and is seen by nobody else yet.
  await sql`
    create function first_unfinished_window() returns date language sql stable as $$
      select min(begins.on_day)
      from public.reading_window_rule rule, generate_series(-3, 2) months,
        public.day_of_month((date_trunc('month', public.portal_now() at time zone rule.time_zone)
          + make_interval(months => months))::date, rule.first_day) begins (on_day)
      where public.reading_window_closes_at(begins.on_day, rule.time_zone, rule.first_day, rule.last_day)
        + make_interval(hours => rule.grace_hours) > public.portal_now() - interval '1 hour'
    $$`.execute(db)
  await sql`comment on function first_unfinished_window is
    'The first day of the first window in which an entry may still come to count.'`.execute(db)

  // Two and a half years of months: more than the rules look back. One more row tells whether there are others. Text put together,
  // as functions for JSON take four times as long; the column's type sees to it that it is JSON.
  await sql`
    create function refresh_known_meters(meters uuid[]) returns void language plpgsql set datestyle = 'ISO' as $$
    declare
      unfinished constant date := coalesce(public.first_unfinished_window(), '-infinity');
      time_zone constant text := (select rule.time_zone from public.reading_window_rule rule);
      kept constant integer := 32;
    begin
      -- Who comes second sees what the first one wrote.
      perform pg_advisory_xact_lock(hashtextextended('known meters', 0));
      insert into public.known_meter (meter_id, billed, own, own_from, complete_from)
      select meter.id, billed.states, own.states, unfinished, greatest(billed.complete_from, own.complete_from)
      from unnest(meters) meter (id)
      cross join lateral (
        select ('[' || coalesce(string_agg('["' || read_on || '",' || value_m3 || ',"' || source || '"]', ',')
            filter (where place <= kept), '') || ']')::json as states,
          case when count(*) > kept then min(read_on) filter (where place <= kept) else '-infinity' end as complete_from
        from (
          select read_on, value_m3, source, row_number() over (order by read_on desc) as place
          from public.billed_reading where meter_id = meter.id order by read_on desc limit kept + 1
        ) newest_first
      ) billed
      cross join lateral (
        select ('[' || coalesce(string_agg('["' || window_first_day || '",' || value_m3 || ',"' || entered_on || '"]', ',')
            filter (where place <= kept), '') || ']')::json as states,
          case when count(*) > kept then min(window_first_day) filter (where place <= kept) else '-infinity' end as complete_from
        from (
          select window_first_day, value_m3, (entered_at at time zone time_zone)::date as entered_on,
            row_number() over (order by window_first_day desc) as place
          from public.counting_reading
          where meter_id = meter.id and window_first_day < unfinished order by window_first_day desc limit kept + 1
        ) newest_first
      ) own
      on conflict (meter_id) do update set (billed, own, own_from, complete_from) =
        (excluded.billed, excluded.own, excluded.own_from, excluded.complete_from);
    end $$`.execute(db)
  await sql`revoke execute on function refresh_known_meters from public`.execute(db)
}

async function createTriggers(db: Kysely<unknown>): Promise<void> {
  // As its owner: the portal reads what is known, and nobody writes it but these.
  await sql`
    create function keep_known_meters() returns trigger language plpgsql security definer set search_path = pg_temp as $$
    begin
      if tg_op = 'INSERT' then
        perform public.refresh_known_meters(array(select distinct meter_id from written));
      elsif tg_op = 'DELETE' then
        perform public.refresh_known_meters(array(select distinct meter_id from gone));
      else
        perform public.refresh_known_meters(array(select meter_id from written union select meter_id from gone));
      end if;
      return null;
    end $$`.execute(db)
  for (const { event, tables } of [
    { event: 'insert', tables: 'new table as written' },
    { event: 'update', tables: 'old table as gone new table as written' },
    { event: 'delete', tables: 'old table as gone' },
  ])
    await sql`
      create trigger ${sql.ref(`billed_reading_kept_on_${event}`)} after ${sql.raw(event)} on billed_reading
      referencing ${sql.raw(tables)} for each statement execute function keep_known_meters()`.execute(db)

  // A window that was over takes entries again where its grace has become longer, or a demonstration goes back in time.
  await sql`
    create function read_own_entries_from(meter uuid, day date) returns void
    language sql security definer set search_path = pg_temp as $$
      update public.known_meter set own_from = day where meter_id = meter and own_from > day
    $$`.execute(db)

  // The day of an entry is one of that zone's.
  await sql`
    create function keep_known_days() returns trigger language plpgsql security definer set search_path = pg_temp as $$
    begin
      perform public.refresh_known_meters(array(select meter_id from public.known_meter));
      return null;
    end $$`.execute(db)
  await sql`
    create trigger known_days_kept after update on reading_window_rule
    for each row when (old.time_zone is distinct from new.time_zone) execute function keep_known_days()`.execute(db)
}
