import { sql } from 'kysely'
import { seenPoints, type OwnSight } from '../../platform/actors/sight.ts'
import type { Database } from '../../platform/database/database.ts'
import { prepare, type Statement } from '../../platform/database/statement.ts'
import { stateOn } from './bill-state.ts'

/** The bills of the time that is seen, each with its point. */
const seenBills = (db: Database, sight: OwnSight) =>
  db
    .selectFrom(seenPoints(db, sight))
    .innerJoin('bill', 'bill.occupancy_id', 'seen.occupancy_id')
    .innerJoin('metering_point as point', 'point.id', 'seen.metering_point_id')

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

export interface BillsAsked extends OwnSight {
  readonly today: string
  readonly meteringPointId: string | undefined
  readonly year: number | undefined
  readonly state: string | undefined
  /** The last one of the page before. */
  readonly after: string | undefined
  readonly limit: number
}

type Filter = 'meteringPointId' | 'year' | 'state' | 'after'
/** What a statement of some filters is given; of the others it has nothing. */
type BillsGiven = OwnSight & { readonly [Given in 'today' | Filter]: string }

/** One more than is shown tells whether another page comes. */
const pageOf = (db: Database, given: BillsGiven, filters: readonly Filter[], limit: number) => {
  const has = (filter: Filter): boolean => filters.includes(filter)
  return seenBills(db, given)
    .select(summaryColumns)
    .$if(has('meteringPointId'), (query) => query.where('seen.metering_point_id', '=', given.meteringPointId))
    .$if(has('year'), (query) => query.where(sql<boolean>`extract(year from bill.issued_on) = ${given.year}::integer`))
    .$if(has('state'), (query) => query.where(stateOn(given.today), '=', given.state))
    .$if(has('after'), (query) =>
      query.where(
        sql<boolean>`(bill.issued_on, bill.number) < (${seenBills(db, given)
          .select(['bill.issued_on', 'bill.number'])
          .where('bill.id', '=', given.after)})`,
      ),
    )
    .orderBy('bill.issued_on', 'desc')
    .orderBy('bill.number', 'desc')
    .limit(sql.lit(limit + 1))
}

export type BillSummaryRow = Awaited<ReturnType<ReturnType<typeof pageOf>['execute']>>[number]

const filters = ['meteringPointId', 'year', 'state', 'after'] as const satisfies readonly Filter[]
/** Of each choice of filters and each limit that was asked for: some sixteen, and a hundred. */
const pages = new Map<string, Statement<BillsGiven, BillSummaryRow>>()

/** A page of bills, the newest first, and the first one of the next page. A place that isn't there is followed by nothing. */
export function listBills(db: Database, { limit, ...asked }: BillsAsked): Promise<BillSummaryRow[]> {
  const given = filters.filter((filter) => asked[filter] !== undefined)
  const name = [limit, ...given].join(' ')
  const page = pages.get(name) ?? prepare((builder, values: BillsGiven) => pageOf(builder, values, given, limit))
  pages.set(name, page)
  const values = filters.map((filter) => [filter, String(asked[filter] ?? '')] as const)
  return page.list(db, { ...asked, ...(Object.fromEntries(values) as Record<Filter, string>) })
}

const yearsOfBills = prepare((db, given: OwnSight) =>
  db
    .selectFrom(seenPoints(db, given))
    .innerJoin('invoice', 'invoice.occupancy_id', 'seen.occupancy_id')
    .select(sql<number>`extract(year from invoice.issued_on)::integer`.as('year'))
    .distinct()
    .orderBy('year', 'desc'),
)

/** In which years bills were issued, the last one first. */
export async function listBillYears(db: Database, sight: OwnSight): Promise<number[]> {
  return (await yearsOfBills.list(db, sight)).map(({ year }) => year)
}

/** Whether billing brought one in, of a query with the table `invoice`. */
const hasOriginal = (kind: 'pdf' | 'eslog') =>
  sql<boolean>`exists (select from invoice_original original where original.invoice_id = invoice.id and original.kind = ${kind})`

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
    .select(hasOriginal('pdf').as('has_pdf'))
    .select(hasOriginal('eslog').as('has_eslog'))
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
