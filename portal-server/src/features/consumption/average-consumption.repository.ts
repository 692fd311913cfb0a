import { sql } from 'kysely'
import { seenPoints, type OwnSight } from '../../platform/actors/sight.ts'
import type { Database } from '../../platform/database/database.ts'
import type { PointSize } from './comparable-groups.ts'
import type { GroupedAverage } from './grouped-averages.ts'

/** @returns undefined where the point isn't seen */
export async function findPointSize(
  db: Database,
  sight: OwnSight,
  meteringPointId: string,
): Promise<PointSize | undefined> {
  return db
    .selectFrom(seenPoints(db, sight))
    .innerJoin('metering_point as point', 'point.id', 'seen.metering_point_id')
    .select(['seen.consumption_type as consumptionType', 'point.flats'])
    .select('point.nominal_diameter_mm as nominalDiameterMm')
    .where('point.id', '=', meteringPointId)
    .executeTakeFirst()
}

/** What some groups use on average, for one flat, by month. They tell of nobody. */
export async function listAverages(
  db: Database,
  { groups, from }: { readonly groups: readonly string[]; readonly from: string },
): Promise<GroupedAverage[]> {
  return db
    .selectFrom('average_consumption as average')
    .select(['average.comparable_group as group', 'average.month', 'average.litres_per_day as litresPerDay'])
    .where('average.comparable_group', 'in', groups)
    .where('average.month', '>=', from)
    .orderBy('average.month')
    .execute()
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
