import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  // Which transaction stored a reading: by it an export knows what an earlier one could not see yet. What is there
  // already came before any cursor. Nobody but the database gives it: the portal has no right to the column.
  await sql`alter table reading add column transaction_id xid8 not null default '0'`.execute(db)
  await sql`alter table reading alter column transaction_id set default pg_current_xact_id()`.execute(db)
  // Readings lie in the order in which they came, so those of a window lie together: a few numbers for each stretch of the
  // table find them. A btree would cost each insert, and tempt the planner away from the meter's own few rows while
  // its statistics don't know of a window that has just begun.
  await sql`create index reading_of_window_stretch on reading using brin (window_first_day) with (autosummarize = on)`.execute(
    db,
  )

  // The same as readings/reference.ts: one test compares the two. The sequence is multiplied in two halves, as the whole
  // product outgrows a bigint. Plain expressions, which PostgreSQL writes into the statements that call them.
  await sql`
    create function spread_sequence(sequence bigint) returns bigint language sql immutable strict parallel safe
    return ((sequence & 1048575) * 679541872061
      + (((sequence >> 20 & 1048575) * 679541872061 & 1048575) << 20)) & 1099511627775`.execute(db)
  const letter = (bits: number) =>
    sql`substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', (public.spread_sequence(sequence) >> ${sql.lit(bits)} & 31)::int + 1, 1)`
  await sql`
    create function reading_reference(sequence bigint) returns text language sql immutable strict parallel safe
    return ${letter(35)} || ${letter(30)} || ${letter(25)} || ${letter(20)} || '-'
      || ${letter(15)} || ${letter(10)} || ${letter(5)} || ${letter(0)}`.execute(db)
  await sql`comment on function reading_reference is
    'What a customer reads out on the phone to name an entry, e.g. 7K3F-92QD.'`.execute(db)

  // An instant as the API writes it, whatever the session's time zone.
  await sql`
    create function api_instant(instant timestamptz) returns text language sql stable strict parallel safe
    return to_char(instant at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`.execute(db)

  // A reading as other programs get it, its columns named and ordered as in the API; after these what decides whether
  // it counts, and when it came.
  await sql`
    create view exported_reading as
    select reading.id as "readingId", public.reading_reference(reading.sequence) as "reference",
      point.number as "meteringPointNumber", meter.external_id as "meterId", meter.serial_number as "serialNumber",
      meter.kind as "kind", reading.value_m3 as "valueM3", public.api_instant(reading.entered_at) as "enteredAt",
      public.api_instant(reading.received_at) as "receivedAt", reading.way_in as "wayIn",
      reading.window_first_day as "windowFirstDay",
      case when reading.doubts = '[]' then reading.doubts
        else jsonb_path_query_array(reading.doubts, '$[*].code') end as "doubts",
      reading.doubt_reason as "doubtReason", reading.doubt_note as "doubtNote",
      photo.reading_id is not null as "hasPhoto",
      reading.meter_id, reading.window_first_day, reading.entered_at, reading.sequence, reading.is_late,
      reading.transaction_id
    from public.reading
    join public.meter on meter.id = reading.meter_id
    join public.metering_point point on point.id = meter.metering_point_id
    left join public.reading_photo photo on photo.reading_id = reading.id`.execute(db)
  await sql`grant select on exported_reading to portal_app`.execute(db)
}
