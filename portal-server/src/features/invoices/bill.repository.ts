import { sql } from 'kysely'
import { seenPoints, type OwnSight } from '../../platform/actors/sight.ts'
import type { Database } from '../../platform/database/database.ts'
import { stateOn } from './bill-state.ts'

/** The bills of the time that is seen, each with its point. */
const seenBills = (db: Database, sight: OwnSight) =>
  db
    .selectFrom(seenPoints(db, sight))
    .innerJoin('bill', 'bill.occupancy_id', 'seen.occupancy_id')
    .innerJoin('metering_point as point', 'point.id', 'bill.metering_point_id')

const summaryColumns = [
  'bill.id',
  'bill.number',
  'bill.kind',
  'bill.issued_on',
  'bill.due_on',
  'bill.period_from',
  'bill.period_to',
  'bill.cancelled_on',
  'bill.total_cents',
  'bill.paid_cents',
  'point.id as point_id',
  'point.number as point_number',
  'point.address as point_address',
  'seen.name as point_name',
] as const

export type BillSummaryRow = Awaited<ReturnType<typeof listBills>>[number]

export interface BillsAsked extends OwnSight {
  readonly today: string
  readonly meteringPointId: string | undefined
  readonly year: number | undefined
  readonly state: string | undefined
  /** The last one of the page before. */
  readonly after: string | undefined
  readonly limit: number
}

/** A page of bills, the newest first, and the first one of the next page. A place that isn't there is followed by nothing. */
export async function listBills(db: Database, asked: BillsAsked) {
  const { today, meteringPointId, year, state, after, limit, ...sight } = asked
  return (
    seenBills(db, sight)
      .select(summaryColumns)
      .$if(meteringPointId !== undefined, (query) => query.where('bill.metering_point_id', '=', meteringPointId ?? ''))
      .$if(year !== undefined, (query) =>
        query.where(sql<boolean>`extract(year from bill.issued_on) = ${year}::integer`),
      )
      .$if(state !== undefined, (query) => query.where(stateOn(today), '=', state ?? ''))
      .$if(after !== undefined, (query) =>
        query.where(
          sql<boolean>`(bill.issued_on, bill.number) < (${seenBills(db, sight)
            .select(['bill.issued_on', 'bill.number'])
            .where('bill.id', '=', after ?? '')})`,
        ),
      )
      .orderBy('bill.issued_on', 'desc')
      .orderBy('bill.number', 'desc')
      // One more than is shown tells whether another page comes.
      .limit(limit + 1)
      .execute()
  )
}

/** In which years bills were issued, the last one first. */
export async function listBillYears(db: Database, sight: OwnSight): Promise<number[]> {
  const rows = await db
    .selectFrom(seenPoints(db, sight))
    .innerJoin('invoice', 'invoice.occupancy_id', 'seen.occupancy_id')
    .select(sql<number>`extract(year from invoice.issued_on)::integer`.as('year'))
    .distinct()
    .orderBy('year', 'desc')
    .execute()
  return rows.map(({ year }) => year)
}

const wholeBills = (db: Database, sight: OwnSight) =>
  seenBills(db, sight)
    .innerJoin('invoice', 'invoice.id', 'bill.id')
    .select(summaryColumns)
    .select([
      'invoice.reference',
      'invoice.net_cents',
      'invoice.vat_cents',
      'invoice.lines',
      'invoice.vat',
      'invoice.readings',
    ])
    .select(['invoice.buyer_name', 'invoice.buyer_street', 'invoice.buyer_town', 'seen.user_name'])

export async function findBill(db: Database, sight: OwnSight, billId: string) {
  return wholeBills(db, sight).where('bill.id', '=', billId).executeTakeFirst()
}

/** All of a point, the newest first, for whoever takes them along. */
export async function listWholeBills(db: Database, sight: OwnSight, meteringPointId: string) {
  return wholeBills(db, sight)
    .where('bill.metering_point_id', '=', meteringPointId)
    .orderBy('bill.issued_on', 'desc')
    .orderBy('bill.number', 'desc')
    .execute()
}
export type BillRow = NonNullable<Awaited<ReturnType<typeof findBill>>>

export type LinkedBillRow = Awaited<ReturnType<typeof listLinkedBills>>[number]

/** The bills that one corrects, credits or settles, and those that do so with it: as far as they are of the time that is seen. */
export async function listLinkedBills(db: Database, sight: OwnSight, billId: string) {
  return seenBills(db, sight)
    .innerJoin('invoice as other', 'other.id', 'bill.id')
    .innerJoin('invoice as own', 'own.occupancy_id', 'bill.occupancy_id')
    .select(['bill.id', 'bill.number', 'bill.kind', 'bill.issued_on', 'bill.total_cents'])
    .select(sql<boolean>`own.preceding_numbers @> jsonb_build_array(other.number)`.as('comes_before'))
    .where('own.id', '=', billId)
    .where(
      sql<boolean>`(own.preceding_numbers @> jsonb_build_array(other.number)
        or other.preceding_numbers @> jsonb_build_array(own.number))`,
    )
    .orderBy('bill.issued_on')
    .orderBy('bill.number')
    .execute()
}
