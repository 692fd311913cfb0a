import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  // A single row. The portal may read it, only the owner writes it: whoever gets hold of the portal's
  // database login still can't open the window.
  await sql`
    create table reading_window_rule (
      is_the_only_row boolean primary key default true check (is_the_only_row),
      time_zone text not null,
      first_day smallint not null check (first_day between 1 and 31),
      last_day smallint not null check (last_day between 1 and 31)
    )`.execute(db)
  await sql`grant select on reading_window_rule to portal_app`.execute(db)

  // The instant that readings are judged by and stamped with, in one place.
  await sql`create function portal_now() returns timestamptz language sql stable as 'select now()'`.execute(db)

  await sql`
    create function day_of_month(month date, day integer) returns date language sql immutable
    return month + least(day, extract(day from month + interval '1 month - 1 day')::integer) - 1`.execute(db)
  await sql`comment on function day_of_month is
    'Day number "day" of the month that begins on "month"; the month''s last day where it has fewer days.'`.execute(db)

  // The same rule as readings/reading-window.ts: one table of cases tests both.
  await sql`
    create function reading_window_first_day(at timestamptz, time_zone text, first_day integer, last_day integer)
    returns date language plpgsql immutable as $$
    declare
      today constant date := (at at time zone time_zone)::date;
      this_month constant date := today - extract(day from today)::integer + 1;
      last_month constant date := (this_month - interval '1 month')::date;
      spans_months constant boolean := last_day < first_day;
    begin
      if today >= public.day_of_month(this_month, first_day)
        and (spans_months or today <= public.day_of_month(this_month, last_day)) then
        return public.day_of_month(this_month, first_day);
      end if;
      if spans_months and today <= public.day_of_month(this_month, last_day) then
        return public.day_of_month(last_month, first_day);
      end if;
      return null;
    end $$`.execute(db)
  await sql`comment on function reading_window_first_day is
    'The first day of the reading window that is open at that instant; null where none is open.'`.execute(db)
}
