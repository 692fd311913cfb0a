import { seenPoints, type Sight } from '../../platform/actors/sight.ts'
import type { Database } from '../../platform/database/database.ts'

/** Up to which day a point was billed, and when that was. */
export interface LastBill {
  readonly issuedOn: string
  readonly periodTo: string
}

/**
 * The last bill of what was used at a point, of the time that is seen. What is paid ahead bills nothing, and neither does what was
 * credited or cancelled.
 */
export async function findLastBill(db: Database, sight: Sight, meteringPointId: string): Promise<LastBill | undefined> {
  return db
    .selectFrom(seenPoints(db, sight))
    .innerJoin('bill', 'bill.occupancy_id', 'seen.occupancy_id')
    .select(['bill.issued_on as issuedOn', 'bill.period_to as periodTo'])
    .where('seen.metering_point_id', '=', meteringPointId)
    .where('bill.metering_point_id', '=', meteringPointId)
    .where('bill.kind', 'in', ['invoice', 'settlement'])
    .where('bill.cancelled_on', 'is', null)
    .orderBy('bill.period_to', 'desc')
    .orderBy('bill.issued_on', 'desc')
    .limit(1)
    .executeTakeFirst()
}
