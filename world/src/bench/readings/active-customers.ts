import pg from 'pg'
import { idInSql } from './utility.ts'
import { valueTodayInSql } from './workloads/submit-reading.ts'
import { signInWithYardsticks } from './yardsticks/yardstick-data.ts'

/**
 * Customers 1 to `count`, who are at it during a measurement: each has handed in the cold meter's reading in this window,
 * and has a session with both yardsticks.
 */
export async function prepareActiveCustomers(superuserUrl: string, count: number): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  const handedIn = `select ${idInSql('cold', 'n')} as meter_id, ${idInSql('customer', 'n')}::text as subject,
    ${valueTodayInSql('n')} as value_m3, gen_random_uuid() as idempotency_key from generate_series(1, $1::int) n`
  try {
    await client.query(
      `insert into reading (meter_id, subject, value_m3, idempotency_key)
       select meter_id, subject, value_m3, idempotency_key from (${handedIn}) handed_in`,
      [count],
    )
    await client.query(
      `insert into yardstick.reading (meter_id, subject, value_m3, window_first_day, idempotency_key)
       select meter_id, subject, value_m3, first_day, idempotency_key from (${handedIn}) handed_in, yardstick.reading_window
       where current_date between first_day and last_day`,
      [count],
    )
    await signInWithYardsticks(client, count)
    // As autovacuum will have done by the evening.
    await client.query('analyze reading, yardstick.reading, yardstick.session, yardstick.floor_session')
  } finally {
    await client.end()
  }
}
