import { sql } from 'kysely'
import { seenPoints, type OwnSight } from '../../platform/actors/sight.ts'
import type { Database } from '../../platform/database/database.ts'
import { prepare } from '../../platform/database/statement.ts'
import type { PointSize } from './comparable-groups.ts'
import type { GroupedAverage } from './grouped-averages.ts'

const sizeOfPoint = prepare((db, given: OwnSight & { readonly meteringPointId: string }) =>
  db
    .selectFrom(seenPoints(db, given))
    .innerJoin('metering_point as point', 'point.id', 'seen.metering_point_id')
    .select(['seen.consumption_type as consumptionType', 'point.flats'])
    .select('point.nominal_diameter_mm as nominalDiameterMm')
    .where('point.id', '=', given.meteringPointId),
)

/** @returns undefined where the point isn't seen */
export const findPointSize = (db: Database, sight: OwnSight, meteringPointId: string): Promise<PointSize | undefined> =>
  sizeOfPoint.findFirst(db, { ...sight, meteringPointId })

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
