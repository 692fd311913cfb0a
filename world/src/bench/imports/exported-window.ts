import pg from 'pg'
import type { BenchDatabase } from '../readings/bench-database.ts'

/**
 * Gives a window of the past so many counting readings, one a meter, past the trigger that would stamp them today. Where
 * there are more readings than meters, further meters are put up, without a place in any customer's list.
 * @returns its first day
 */
export async function fillWindow({ superuserUrl }: BenchDatabase, readings: number): Promise<string> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    await client.query('set session_replication_role = replica')
    await client.query(
      `insert into meter (metering_point_id, kind, serial_number, type, digits, installed_on, removed_on)
       select (select id from metering_point limit 1), 'cold', n::text, '15', 5, '2020-01-01', '2025-01-01'
       from generate_series((select count(*) from meter) + 1, $1::int) n`,
      [readings],
    )
    await client.query(
      `insert into reading (meter_id, subject, value_m3, window_first_day, entered_at, received_at, idempotency_key)
       select id, 'bench', 1, '2025-01-01', '2025-01-20', '2025-01-20', gen_random_uuid() from meter
       where not exists (select from reading where meter_id = meter.id and window_first_day = '2025-01-01') limit $1`,
      [readings],
    )
    await client.query('vacuum analyze reading, meter')
    return '2025-01-01'
  } finally {
    await client.end()
  }
}
