import { sql, type Kysely, type RawBuilder } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  // As they were, and with the day that the instant of entry is in the utility's time zone.
  await sql`drop view exported_reading, exported_counting_reading`.execute(db)
  await createExported(db, sql`exported_reading`, sql`public.reading`)
  await createExported(db, sql`exported_counting_reading`, sql`public.counting_reading reading`)
  await sql`comment on view exported_reading is 'A reading as other programs get it.'`.execute(db)
  await sql`comment on view exported_counting_reading is 'The same of the entries that count.'`.execute(db)
}

/** A reading as other programs get it, its columns named as in the API; after these what an export asks by. */
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
      photo.reading_id is not null as "hasPhoto",
      (reading.entered_at at time zone (select rule.time_zone from public.reading_window_rule rule))::date as "readOn",
      reading.window_first_day, reading.transaction_id
    from ${source}
    join public.meter on meter.id = reading.meter_id
    join public.metering_point point on point.id = meter.metering_point_id
    left join public.reading_photo photo on photo.reading_id = reading.id`.execute(db)
  await sql`grant select on ${view} to portal_app`.execute(db)
}
