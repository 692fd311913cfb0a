import { sql } from 'kysely'
import { seenPoints, type OwnSight } from '../../platform/actors/sight.ts'
import type { Database } from '../../platform/database/database.ts'
import type { AverageOfMonth, GroupedAverage } from './grouped-averages.ts'

/** What points that compare with this one use on average. */
export async function listAverages(
  db: Database,
  sight: OwnSight,
  { meteringPointId, from }: { readonly meteringPointId: string; readonly from: string },
): Promise<AverageOfMonth[]> {
  return (
    db
      .selectFrom(seenPoints(db, sight))
      // The kind of use alone: of no point is its size known yet. Once it is, comparable_group says both.
      .innerJoin('average_consumption as average', 'average.comparable_group', 'seen.consumption_type')
      .select(['average.month', 'average.litres_per_day as litresPerDay'])
      .where('seen.metering_point_id', '=', meteringPointId)
      .where('average.month', '>=', from)
      .orderBy('average.month')
      .execute()
  )
}

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
