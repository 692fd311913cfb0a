import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  // As it was, but for two things: it asks once for all that it needs to know, and an entry of a window that was over, so that
  // what counts there is kept already, has that window read as it is.
  await sql`
    create or replace function stamp_reading() returns trigger language plpgsql as $$
    declare
      rule record;
    begin
      new.received_at := public.portal_now();
      new.entered_at := least(new.claimed_at, new.received_at);
      select public.reading_window_first_day(new.entered_at, known.time_zone, known.first_day, known.last_day) as window_first_day,
          known.time_zone, known.first_day, known.last_day, known.grace_hours, kept.own_from
        into rule
        from public.reading_window_rule known left join public.known_meter kept on kept.meter_id = new.meter_id;
      new.window_first_day := rule.window_first_day;
      if new.window_first_day is null or new.entered_at < new.received_at - interval '1488 hours' then
        raise exception 'the reading window is closed' using
          errcode = 'RW001', schema = 'public', table = 'reading', constraint = 'reading_window_open';
      end if;
      new.is_late := new.received_at >= make_interval(hours => rule.grace_hours)
        + public.reading_window_closes_at(new.window_first_day, rule.time_zone, rule.first_day, rule.last_day);
      if rule.own_from > new.window_first_day and not new.is_late then
        perform public.read_own_entries_from(new.meter_id, new.window_first_day);
      end if;
      return new;
    end $$`.execute(db)

  // In the order of time: new rows stand together in the index, in place of one somewhere in each of its pages.
  await sql`alter table reading alter column id set default uuidv7()`.execute(db)
}
