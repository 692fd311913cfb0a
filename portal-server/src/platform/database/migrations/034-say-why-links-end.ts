import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table webhook_delivery
    add column reason text check (reason in ('by-customer', 'by-utility', 'occupancy-ended'))`.execute(db)
  await sql`comment on column webhook_delivery.reason is 'Why a link ended.'`.execute(db)

  await sql`drop function write_webhook_event`.execute(db)
  await sql`
    create function write_webhook_event(event text, point uuid, reading uuid, accounts integer, why text default null)
    returns void language sql as $$
      insert into public.webhook_delivery (webhook_id, type, metering_point_id, reading_id, linked_accounts, reason)
      select webhook.id, event, point, reading, accounts, why from public.webhook
      where webhook.disabled_at is null and event = any(webhook.events)
    $$`.execute(db)
  await sql`grant insert (reason) on webhook_delivery to portal_app`.execute(db)

  // A link whose time is over stays, so that its account can look back on that time. It counts no more.
  await sql`
    create or replace function announce_link() returns trigger language plpgsql as $$
    declare
      point constant uuid := coalesce(new.metering_point_id, old.metering_point_id);
      had_ended constant boolean := tg_op = 'INSERT' or old.ended_at is not null;
      has_ended constant boolean := tg_op = 'DELETE' or new.ended_at is not null;
      moved constant boolean := coalesce(new.occupancy_id <> old.occupancy_id and new.linked_at <> old.linked_at, false);
      accounts integer;
    begin
      if not exists (select from public.webhook where disabled_at is null) then
        return null;
      end if;
      perform public.lock_webhook_events(point);
      accounts := (
        select count(*)::integer from public.account_metering_point where metering_point_id = point and ended_at is null);
      if not had_ended and (has_ended or moved) then
        perform public.write_webhook_event('metering-point.unlinked', point, null,
          case when moved and not has_ended then accounts - 1 else accounts end,
          case when tg_op = 'DELETE' then coalesce(nullif(current_setting('portal.unlink_reason', true), ''), 'by-customer')
            else 'occupancy-ended' end);
      end if;
      if not has_ended and (had_ended or moved) then
        perform public.write_webhook_event('metering-point.linked', point, null, accounts);
      end if;
      return null;
    end $$`.execute(db)
  await sql`drop trigger link_announced on account_metering_point`.execute(db)
  await sql`
    create trigger link_announced after insert or delete or update of occupancy_id, ended_at on account_metering_point
    for each row execute function announce_link()`.execute(db)
}
