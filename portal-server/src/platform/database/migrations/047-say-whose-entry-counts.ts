import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  // As it was, with whose it is: whoever corrects their own entry needs nobody looked for.
  const moment = (entry: string) => sql`date_trunc('milliseconds', ${sql.ref(`${entry}.entered_at`)})`
  await sql`
    create or replace view counting_reading as
    select reading.id, reading.sequence, reading.meter_id, reading.window_first_day, reading.value_m3,
      reading.entered_at, reading.received_at, reading.way_in, reading.doubts, reading.doubt_reason, reading.doubt_note,
      reading.transaction_id, reading.subject
    from public.reading
    where not reading.is_late and not exists (
      select from public.reading later
      where later.meter_id = reading.meter_id and later.window_first_day = reading.window_first_day
        and not later.is_late
        and (${moment('later')}, later.sequence) > (${moment('reading')}, reading.sequence))`.execute(db)
}
