import { sql } from 'kysely'
import type { Database } from '../../platform/database/database.ts'
import type { GroupedAverage } from './grouped-averages.ts'

/** In place of all that were there before. */
export async function replaceAverages(db: Database, averages: readonly GroupedAverage[]): Promise<void> {
  await db.transaction().execute(async (trx) => {
    // Whoever comes second waits for the first: each leaves all of it behind.
    await sql`lock table average_consumption in exclusive mode`.execute(trx)
    await trx.deleteFrom('average_consumption').execute()
    if (averages.length === 0) return
    const rows = averages.map(({ group, month, litresPerDay }) => ({
      ...{ comparable_group: group, month, litres_per_day: litresPerDay },
    }))
    await trx.insertInto('average_consumption').values(rows).execute()
  })
}
