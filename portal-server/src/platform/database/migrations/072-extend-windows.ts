import { sql, type Kysely } from 'kysely'

/** A window gets a later last day. That is only ever added to: what customers were promised isn't taken back. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db)

  await run(`create table reading_window_extension (
    id bigint generated always as identity primary key,
    month date not null check (extract(day from month) = 1),
    last_day date not null,
    extended_at timestamptz not null,
    actor text not null check (actor in ('system', 'staff')),
    client_id text not null,
    actor_id text not null,
    reason text,
    request_id text not null,
    unique (month, last_day)
  )`)
  await run(`comment on table reading_window_extension is
    'Reading windows that were extended, each time; longer than the audit, which forgets after its time.'`)
  for (const [column, comment] of Object.entries({
    month: 'The first day of the month in which the window begins: it stays when the rule’s first day is another one.',
    last_day: 'Until the end of this day readings are taken.',
    actor_id: 'Keycloak’s id of the member of staff, or of the program’s own account.',
  }))
    await run(`comment on column reading_window_extension.${column} is '${comment}'`)
  await run(`grant select, insert (month, last_day, actor, client_id, actor_id, reason, request_id)
    on reading_window_extension to portal_app`)

  // The portal itself may still not write windows: all it can do is let one that isn't over end later, before the next begins.
  await run(`create function extend_reading_window() returns trigger language plpgsql
    security definer set search_path = pg_temp as $$
    declare
      known public.reading_window;
      today date;
    begin
      new.extended_at := public.portal_now();
      select (new.extended_at at time zone rule.time_zone)::date into today from public.reading_window_rule rule;
      select * into known from public.reading_window
        where first_day >= new.month and first_day < new.month + interval '1 month' for update;
      if known.first_day is null or known.last_day < today or new.last_day <= known.last_day or exists (
        select from public.reading_window later where later.first_day > known.first_day and later.first_day <= new.last_day
      ) then
        raise exception 'the reading window cannot be extended to that day' using
          errcode = 'RW003', schema = 'public', table = tg_table_name, constraint = 'reading_window_extendable';
      end if;
      update public.reading_window set last_day = new.last_day where first_day = known.first_day;
      return new;
    end $$`)
  await run(`create trigger reading_window_extendable before insert on reading_window_extension
    for each row execute function extend_reading_window()`)
  await run(`create trigger reading_window_extension_append_only before update or delete or truncate
    on reading_window_extension for each statement execute function refuse_change()`)

  // As it was, but that what was extended stays so.
  await run(`create or replace function write_reading_windows() returns trigger language plpgsql
    set search_path = pg_temp as $$
    begin
      delete from public.reading_window;
      insert into public.reading_window (first_day, last_day)
      select public.day_of_month(month::date, new.first_day), greatest(
          public.day_of_month(
            (month + case when new.last_day < new.first_day then interval '1 month' else interval '0' end)::date, new.last_day),
          (select max(extension.last_day) from public.reading_window_extension extension
            where extension.month = generated.month::date))
        from generate_series(timestamp '2000-01-01', timestamp '2199-12-01', interval '1 month') generated (month);
      return null;
    end $$`)
  await run(`comment on table reading_window is
    'The windows of two centuries by the rule, and as they were extended; both days whole in its time zone. Where two touch, the one that began last counts.'`)
}
