import { sql } from 'kysely'
import type { Database } from '../database/database.ts'

/** A point as it is listed: with the kinds of the meters that stand there. */
export interface MeteringPointRow {
  readonly id: string
  readonly number: string
  readonly address: string
  readonly user_name: string
  readonly consumption_type: 'household' | 'business'
  readonly kinds: readonly ('cold' | 'hot')[]
}

/** A meter that stands at a point, with the last reading that was billed. */
export interface MeterRow {
  readonly id: string
  readonly kind: 'cold' | 'hot'
  readonly serial_number: string
  readonly type: string
  readonly digits: number
  readonly billed_value_m3: number | null
  readonly billed_on: string | null
}

/** The account's points, by number. */
export async function listMeteringPoints(db: Database, subject: string): Promise<MeteringPointRow[]> {
  return selectLinked(db, subject).orderBy('point.number').execute()
}

/** The point, if it is linked to the account: one that isn't doesn't exist. */
export async function findMeteringPoint(
  db: Database,
  subject: string,
  id: string,
): Promise<MeteringPointRow | undefined> {
  return selectLinked(db, subject).where('point.id', '=', id).executeTakeFirst()
}

function selectLinked(db: Database, subject: string) {
  return db
    .selectFrom('account_metering_point as link')
    .innerJoin('metering_point as point', 'point.id', 'link.metering_point_id')
    .select(['point.id', 'point.number', 'point.address', 'point.user_name', 'point.consumption_type'])
    .select((query) =>
      sql<('cold' | 'hot')[]>`array(${query
        .selectFrom('meter')
        .select('meter.kind')
        .whereRef('meter.metering_point_id', '=', 'point.id')
        .where('meter.removed_on', 'is', null)
        .orderBy('meter.kind')})`.as('kinds'),
    )
    .where('link.subject', '=', subject)
}

/** The meters that stand at a point, cold before hot. */
export async function listMeters(db: Database, meteringPointId: string): Promise<MeterRow[]> {
  return db
    .selectFrom('meter')
    .leftJoinLateral(
      (query) =>
        query
          .selectFrom('billed_reading')
          .select(['billed_reading.value_m3', 'billed_reading.read_on'])
          .whereRef('billed_reading.meter_id', '=', 'meter.id')
          .orderBy('billed_reading.read_on', 'desc')
          .limit(sql.lit(1))
          .as('billed'),
      (join) => join.onTrue(),
    )
    .select(['meter.id', 'meter.kind', 'meter.serial_number', 'meter.type', 'meter.digits'])
    .select(['billed.value_m3 as billed_value_m3', 'billed.read_on as billed_on'])
    .where('meter.metering_point_id', '=', meteringPointId)
    .where('meter.removed_on', 'is', null)
    .orderBy('meter.kind')
    .execute()
}

/** The point whose last bill's slip carries both values. An older slip has lost its power: it may lie in anybody's bin. */
export async function findMeteringPointBySlip(
  db: Database,
  slip: { readonly purposeNumber: string; readonly reference: string },
): Promise<string | undefined> {
  const row = await db
    .selectFrom('payment_slip as slip')
    .select('slip.metering_point_id')
    .where('slip.reference', '=', slip.reference)
    .where('slip.purpose_number', '=', slip.purposeNumber)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('payment_slip as later')
            .select(sql.lit(1).as('one'))
            .whereRef('later.metering_point_id', '=', 'slip.metering_point_id')
            .whereRef('later.issued_on', '>', 'slip.issued_on'),
        ),
      ),
    )
    .executeTakeFirst()
  return row?.metering_point_id
}

/** @returns false where it was linked before */
export async function linkMeteringPoint(db: Database, subject: string, meteringPointId: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('account_metering_point')
    .values({ subject, metering_point_id: meteringPointId })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
