import { sql } from 'kysely'
import { dayOf, isInTime, pointsOfAllAccounts, seenTime } from '../../platform/actors/sight.ts'
import type { Database } from '../../platform/database/database.ts'
import type { NewTransactions } from '../imports/look-at-new.ts'

export interface ReplacedSince {
  /** Nobody is told of what was read before. */
  readonly readSince: string
  readonly timeZone: string
}

/**
 * Readings that customers handed in, of whose window billing has another value, and not theirs: with whoever handed them in, as far as
 * the point is in their sight on both days. What billing read last in the window is what it took.
 */
function replacedReadings(db: Database, { readSince, timeZone }: ReplacedSince) {
  return db
    .selectFrom('billed_reading as billed')
    .innerJoin('meter', 'meter.id', 'billed.meter_id')
    .innerJoin('reading_window as window', (join) =>
      join.onRef('window.first_day', '<=', 'billed.read_on').onRef('window.last_day', '>=', 'billed.read_on'),
    )
    .innerJoin('counting_reading as counting', (join) =>
      join
        .onRef('counting.meter_id', '=', 'billed.meter_id')
        .onRef('counting.window_first_day', '=', 'window.first_day')
        .onRef('counting.value_m3', '<>', 'billed.value_m3'),
    )
    .innerJoin('reading as own', 'own.id', 'counting.id')
    .innerJoin(pointsOfAllAccounts(db), (join) =>
      join.onRef('seen.metering_point_id', '=', 'meter.metering_point_id').onRef('seen.subject', '=', 'own.subject'),
    )
    .innerJoin('metering_point as point', 'point.id', 'meter.metering_point_id')
    .where('billed.read_on', '>=', readSince)
    .where('billed.source', 'in', ['billed', 'estimated'])
    .where((billed) => isInTime(billed.ref('billed.read_on'), seenTime))
    .where((billed) => isInTime(dayOf(billed.ref('own.entered_at'), timeZone), seenTime))
    .where((billed) =>
      billed.not(
        billed.exists(
          billed
            .selectFrom('billed_reading as other')
            .select('other.id')
            .whereRef('other.meter_id', '=', 'billed.meter_id')
            .where(sql<boolean>`other.read_on between "window".first_day and "window".last_day`)
            .where(sql<boolean>`(other.read_on > billed.read_on or other.value_m3 = counting.value_m3)`),
        ),
      ),
    )
}

/** By what billing brought in, or changed. */
export async function listReplacedReadings(
  db: Database,
  { from, before, ...since }: NewTransactions & ReplacedSince,
  after: { readonly readingId: string } | undefined,
  most: number,
): Promise<{ readonly readingId: string }[]> {
  return replacedReadings(db, since)
    .select('counting.id as readingId')
    .where('billed.changed_in', '>=', from)
    .where('billed.changed_in', '<', before)
    .$if(after !== undefined, (query) => query.where('counting.id', '>', after?.readingId ?? ''))
    .orderBy('counting.id')
    .limit(most)
    .execute()
}

/** Of these readings those that are still replaced, and by what. */
export async function describeReplacedReadings(db: Database, readingIds: readonly string[], since: ReplacedSince) {
  return replacedReadings(db, since)
    .leftJoinLateral(
      (query) =>
        query
          .selectFrom('invoice')
          .innerJoin(
            sql<{ said: string }>`jsonb_array_elements(invoice.readings)`.as<'part'>(sql`part (said)`),
            (join) => join.onTrue(),
          )
          .select(['invoice.id', 'invoice.number', sql<string>`part.said ->> 'reason'`.as('reason')])
          .whereRef('invoice.metering_point_id', '=', 'meter.metering_point_id')
          .whereRef('invoice.occupancy_id', '=', 'seen.occupancy_id')
          .where('invoice.cancelled_on', 'is', null)
          .where(sql<boolean>`part.said ->> 'meterNumber' = meter.serial_number`)
          .where(sql<boolean>`part.said ->> 'toDay' = billed.read_on::text`)
          .where(sql<boolean>`part.said ->> 'reason' is not null`)
          .orderBy('invoice.issued_on', 'desc')
          .orderBy('invoice.number', 'desc')
          .limit(1)
          .as('bill'),
      (join) => join.onTrue(),
    )
    .select(['counting.id as readingId', 'own.subject', 'meter.metering_point_id as pointId'])
    .select(['point.number as pointNumber', 'point.address', 'meter.serial_number as serialNumber', 'meter.kind'])
    .select([
      'counting.value_m3 as ownM3',
      'billed.value_m3 as billedM3',
      'billed.read_on as billedOn',
      'billed.source',
    ])
    .select((own) => sql<string>`${dayOf(own.ref('own.entered_at'), since.timeZone)}`.as('enteredOn'))
    .select(['bill.id as billId', 'bill.number as billNumber', 'bill.reason'])
    .where(sql<boolean>`counting.id = any(${readingIds}::uuid[])`)
    .execute()
}
