import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  // An event on its way to a webhook: written together with what it tells of, so that neither is there without the other.
  // No foreign key to the webhook: every reading would lock that one row. What is left of a webhook that is gone is pruned.
  await sql`
    create table webhook_delivery (
      id uuid primary key default gen_random_uuid(),
      sequence bigint not null generated always as identity,
      webhook_id uuid not null,
      type text not null,
      metering_point_id uuid references metering_point,
      reading_id uuid references reading,
      linked_accounts integer,
      occurred_at timestamptz not null default portal_now(),
      written_at timestamptz not null default now(),
      due_at timestamptz not null default now(),
      attempts smallint not null default 0,
      failing_since timestamptz,
      delivered_at timestamptz
    )`.execute(db)
  await sql`create index webhook_delivery_due on webhook_delivery (webhook_id, due_at, sequence)
    where delivered_at is null`.execute(db)
  // What stands before it: the order of a point's events is that of the sequence.
  await sql`create index webhook_delivery_of_point on webhook_delivery (webhook_id, metering_point_id, sequence)
    where delivered_at is null`.execute(db)
  await sql`create index webhook_delivery_log on webhook_delivery (webhook_id, sequence desc)`.execute(db)
  await sql`create index webhook_delivery_written on webhook_delivery (written_at)`.execute(db)

  // Every attempt, from its beginning: one that a power cut ended has no outcome.
  await sql`
    create table webhook_attempt (
      id bigint primary key generated always as identity,
      delivery_id uuid not null references webhook_delivery on delete cascade,
      began_at timestamptz not null default now(),
      took_ms integer,
      status smallint,
      failure text,
      check (took_ms is not null or (status is null and failure is null))
    )`.execute(db)
  await sql`create index webhook_attempt_of_delivery on webhook_attempt (delivery_id)`.execute(db)

  // Events of a point are told in the order in which they were committed: who writes one waits for who wrote the one before.
  await sql`
    create function write_webhook_event(event text, point uuid, reading uuid, accounts integer) returns void
    language sql as $$
      insert into public.webhook_delivery (webhook_id, type, metering_point_id, reading_id, linked_accounts)
      select webhook.id, event, point, reading, accounts from public.webhook
      where webhook.disabled_at is null and event = any(webhook.events)
    $$`.execute(db)
  await sql`
    create function lock_webhook_events(point uuid) returns void language sql as $$
      select pg_advisory_xact_lock(hashtextextended('webhook events of ' || point, 0))
    $$`.execute(db)

  // Told is what counts for billing (M14, readings/counting-entry.ts): the first entry of a meter in a window, and each that
  // takes the place of another. Where nobody listens it costs a look into an empty table.
  await sql`
    create function announce_reading() returns trigger language plpgsql as $$
    declare
      point uuid;
      entries integer;
      later integer;
    begin
      if not exists (select from public.webhook where disabled_at is null) then
        return null;
      end if;
      select metering_point_id into point from public.meter where id = new.meter_id;
      perform public.lock_webhook_events(point);
      select count(*), count(*) filter (where (entered_at, sequence) > (new.entered_at, new.sequence))
        into entries, later from public.reading
        where meter_id = new.meter_id and window_first_day = new.window_first_day and not is_late;
      if later = 0 then
        perform public.write_webhook_event(
          case entries when 1 then 'reading.handed-in' else 'reading.corrected' end, point, new.id, null);
      end if;
      return null;
    end $$`.execute(db)
  await sql`
    create trigger reading_announced after insert on reading
    for each row when (not new.is_late) execute function announce_reading()`.execute(db)

  // How many accounts are linked, and never which.
  await sql`
    create function announce_link() returns trigger language plpgsql as $$
    declare
      point constant uuid := coalesce(new.metering_point_id, old.metering_point_id);
    begin
      if not exists (select from public.webhook where disabled_at is null) then
        return null;
      end if;
      perform public.lock_webhook_events(point);
      perform public.write_webhook_event(
        case tg_op when 'INSERT' then 'metering-point.linked' else 'metering-point.unlinked' end, point, null,
        (select count(*)::integer from public.account_metering_point where metering_point_id = point));
      return null;
    end $$`.execute(db)
  await sql`
    create trigger link_announced after insert or delete on account_metering_point
    for each row execute function announce_link()`.execute(db)

  await sql`grant select, delete on webhook_delivery to portal_app`.execute(db)
  await sql`grant insert (webhook_id, type, metering_point_id, reading_id, linked_accounts),
    update (due_at, attempts, failing_since, delivered_at) on webhook_delivery to portal_app`.execute(db)
  await sql`grant select, delete, insert (delivery_id), update (took_ms, status, failure)
    on webhook_attempt to portal_app`.execute(db)
}
