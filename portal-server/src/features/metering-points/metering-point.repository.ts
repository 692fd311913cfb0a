import { sql, type Expression } from 'kysely'
import { seenPoints, type OwnSight } from '../../platform/actors/sight.ts'
import type { Database } from '../../platform/database/database.ts'
import type { MeteringPointListQuery } from './metering-point.schema.ts'

/** A point as it is listed: with the kinds of the meters that stand there, and how many are still to be read. */
export interface PointSummaryRow {
  readonly id: string
  readonly number: string
  readonly name: string | null
  readonly address: string
  readonly closed_on: string | null
  readonly kinds: readonly ('cold' | 'hot')[]
  readonly to_read: number
  readonly handed_in: number
}

/**
 * A page of the account's points by number, and the first of the next one.
 *
 * @param today meters of a point that is closed by then are none to read
 * @param openWindow the first day of the open window; undefined while none is open
 */
export async function listMeteringPoints(
  db: Database,
  sight: OwnSight,
  today: string,
  openWindow: string | undefined,
  { after = '', limit }: MeteringPointListQuery,
): Promise<PointSummaryRow[]> {
  return (
    db
      .selectFrom(seenPoints(db, sight))
      .innerJoin('metering_point as point', 'point.id', 'seen.metering_point_id')
      .innerJoinLateral(
        (query) =>
          query
            .selectFrom('meter')
            .select((meter) => [
              sql<
                ('cold' | 'hot')[]
              >`coalesce(array_agg(${meter.ref('meter.kind')} order by ${meter.ref('meter.kind')}), '{}')`.as('kinds'),
              sql<number>`count(*) filter (where not ${meter.ref('meter.is_remote')})::integer`.as('to_read'),
              sql<number>`count(*) filter (where not ${meter.ref('meter.is_remote')} and ${meter.exists(
                meter
                  .selectFrom('counting_reading')
                  .select(sql.lit(1).as('one'))
                  .whereRef('counting_reading.meter_id', '=', 'meter.id')
                  .where('counting_reading.window_first_day', '=', sql<string>`${openWindow ?? null}::date`),
              )})::integer`.as('handed_in'),
            ])
            .whereRef('meter.metering_point_id', '=', 'point.id')
            .where('meter.removed_on', 'is', null)
            .where((meter) => isNotClosed(meter.ref('point.closed_on'), today))
            .as('standing'),
        (join) => join.onTrue(),
      )
      .select(['point.id', 'point.number', 'seen.name', 'point.address', 'point.closed_on'])
      .select(['standing.kinds', 'standing.to_read', 'standing.handed_in'])
      .where('point.number', '>', after)
      .orderBy('point.number')
      // One more than is shown tells whether another page comes.
      .limit(limit + 1)
      .execute()
  )
}

/**
 * The point whose last bill's slip carries both values. An older slip has lost its power: it may lie in anybody's bin. So
 * has that of a closed point.
 */
export async function findMeteringPointBySlip(
  db: Database,
  slip: { readonly purposeNumber: string; readonly reference: string },
  today: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('payment_slip as slip')
    .innerJoin('metering_point as point', 'point.id', 'slip.metering_point_id')
    .where((query) => isNotClosed(query.ref('point.closed_on'), today))
    .select('slip.metering_point_id')
    .where('slip.reference', '=', slip.reference)
    .where('slip.purpose_number', '=', slip.purposeNumber)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('payment_slip as later')
            .select(sql.lit(1).as('one'))
            .whereRef('later.metering_point_id', '=', 'slip.metering_point_id')
            .whereRef('later.issued_on', '>', 'slip.issued_on'),
        ),
      ),
    )
    .executeTakeFirst()
  return row?.metering_point_id
}

function isNotClosed(closedOn: Expression<string | null>, today: string) {
  return sql<boolean>`(${closedOn} is null or ${closedOn} > ${today}::date)`
}
