import { sql, type Kysely, type RawBuilder } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  // Which entry of a meter's window counts (M14), as rules/counting-entry.ts has it: one table of cases tests both. Whole
  // milliseconds, as phones and the API have them: microseconds would part what is the same moment to everybody else.
  const moment = (entry: string) => sql`date_trunc('milliseconds', ${sql.ref(`${entry}.entered_at`)})`
  await sql`
    create view counting_reading as
    select reading.id, reading.sequence, reading.meter_id, reading.window_first_day, reading.value_m3,
      reading.entered_at, reading.received_at, reading.way_in, reading.doubts, reading.doubt_reason, reading.doubt_note,
      reading.transaction_id
    from public.reading
    where not reading.is_late and not exists (
      select from public.reading later
      where later.meter_id = reading.meter_id and later.window_first_day = reading.window_first_day
        and not later.is_late
        and (${moment('later')}, later.sequence) > (${moment('reading')}, reading.sequence))`.execute(db)
  await sql`comment on view counting_reading is 'Of each meter and window the entry that billing will use.'`.execute(db)
  await sql`grant select on counting_reading to portal_app`.execute(db)

  // As it was, without the columns that an export decided by; and the same of those that count.
  await sql`drop view exported_reading`.execute(db)
  await createExported(db, sql`exported_reading`, sql`public.reading`)
  await createExported(db, sql`exported_counting_reading`, sql`public.counting_reading reading`)

  // As it was, but for how it knows what counts.
  await sql`
    create or replace function announce_reading() returns trigger language plpgsql as $$
    declare
      point uuid;
      is_first boolean;
    begin
      if not exists (select from public.webhook where disabled_at is null) then
        return null;
      end if;
      select metering_point_id into point from public.meter where id = new.meter_id;
      perform public.lock_webhook_events(point);
      if exists (
        select from public.counting_reading
        where meter_id = new.meter_id and window_first_day = new.window_first_day and id = new.id
      ) then
        is_first := not exists (
          select from public.reading
          where meter_id = new.meter_id and window_first_day = new.window_first_day and not is_late and id <> new.id);
        perform public.write_webhook_event(
          case when is_first then 'reading.handed-in' else 'reading.corrected' end, point, new.id, null);
      end if;
      return null;
    end $$`.execute(db)
}

/** A reading as other programs get it, its columns named and ordered as in the API; after these what an export asks by. */
async function createExported(db: Kysely<unknown>, view: RawBuilder<unknown>, source: RawBuilder<unknown>) {
  await sql`
    create view ${view} as
    select reading.id as "readingId", public.reading_reference(reading.sequence) as "reference",
      point.number as "meteringPointNumber", meter.external_id as "meterId", meter.serial_number as "serialNumber",
      meter.kind as "kind", reading.value_m3 as "valueM3", public.api_instant(reading.entered_at) as "enteredAt",
      public.api_instant(reading.received_at) as "receivedAt", reading.way_in as "wayIn",
      reading.window_first_day as "windowFirstDay",
      case when reading.doubts = '[]' then reading.doubts
        else jsonb_path_query_array(reading.doubts, '$[*].code') end as "doubts",
      reading.doubt_reason as "doubtReason", reading.doubt_note as "doubtNote",
      photo.reading_id is not null as "hasPhoto", reading.window_first_day, reading.transaction_id
    from ${source}
    join public.meter on meter.id = reading.meter_id
    join public.metering_point point on point.id = meter.metering_point_id
    left join public.reading_photo photo on photo.reading_id = reading.id`.execute(db)
  await sql`grant select on ${view} to portal_app`.execute(db)
}
