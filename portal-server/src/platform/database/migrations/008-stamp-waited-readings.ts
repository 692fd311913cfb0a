import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table reading_window_rule
    add column grace_hours smallint not null default 0 check (grace_hours between 0 and 720)`.execute(db)

  // claimed_at: the moment of entry by the clock of a phone that had no network. What the other stamps make of it is
  // the trigger's affair.
  await sql`
    alter table reading
      add column claimed_at timestamptz,
      add column received_at timestamptz,
      add column is_late boolean not null default false,
      add column way_in text not null default 'portal' check (way_in in ('portal', 'offline', 'api')),
      add column doubts jsonb not null default '[]' check (jsonb_typeof(doubts) = 'array'),
      add column doubt_reason text check (
        doubt_reason in ('as-read', 'meter-exchanged', 'rolled-over', 'swapped', 'other', 'not-asked')),
      add column doubt_note text check (length(doubt_note) <= 500),
      add constraint reading_waited_offline check ((way_in = 'offline') = (claimed_at is not null)),
      add constraint reading_note_has_reason check (doubt_note is null or doubt_reason is not null)`.execute(db)
  // Until now every reading was entered as it arrived. This once, what is there learns a column.
  await sql`alter table reading disable trigger reading_append_only`.execute(db)
  await sql`update reading set received_at = entered_at`.execute(db)
  await sql`alter table reading enable trigger reading_append_only`.execute(db)
  await sql`alter table reading alter column received_at set not null`.execute(db)

  await sql`
    create function reading_window_closes_at(window_first_day date, time_zone text, first_day integer, last_day integer)
    returns timestamptz language plpgsql immutable as $$
    declare
      first_month constant date := window_first_day - extract(day from window_first_day)::integer + 1;
      last_month constant date :=
        case when last_day < first_day then (first_month + interval '1 month')::date else first_month end;
    begin
      return (public.day_of_month(last_month, last_day) + 1)::timestamp at time zone time_zone;
    end $$`.execute(db)
  await sql`comment on function reading_window_closes_at is
    'The first instant after the reading window that begins on that day.'`.execute(db)

  // Still the last line of defence (M12), and the same rule as readings/entry-moment.ts: one table of cases tests both.
  // A reading that waited for a network belongs to the window it was entered in, and is marked where it came too late.
  // 1488 hours are 62 days, whatever the session's time zone does meanwhile.
  await sql`
    create or replace function stamp_reading() returns trigger language plpgsql as $$
    declare
      rule public.reading_window_rule;
    begin
      select * into rule from public.reading_window_rule;
      new.received_at := public.portal_now();
      new.entered_at := least(new.claimed_at, new.received_at);
      new.window_first_day :=
        public.reading_window_first_day(new.entered_at, rule.time_zone, rule.first_day, rule.last_day);
      if new.window_first_day is null or new.entered_at < new.received_at - interval '1488 hours' then
        raise exception 'the reading window is closed' using
          errcode = 'RW001', schema = 'public', table = 'reading', constraint = 'reading_window_open';
      end if;
      new.is_late := new.received_at >= make_interval(hours => rule.grace_hours)
        + public.reading_window_closes_at(new.window_first_day, rule.time_zone, rule.first_day, rule.last_day);
      return new;
    end $$`.execute(db)

  await sql`grant insert (claimed_at, way_in, doubts, doubt_reason, doubt_note) on reading to portal_app`.execute(db)
}
