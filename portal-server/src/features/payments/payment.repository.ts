import { sql } from 'kysely'
import { seenPoints, type OwnSight } from '../../platform/actors/sight.ts'
import type { Database } from '../../platform/database/database.ts'
import { stateOn } from '../invoices/bill-state.ts'

const seenPayments = (db: Database, sight: OwnSight) =>
  db
    .selectFrom(seenPoints(db, sight))
    .innerJoin('payment', 'payment.occupancy_id', 'seen.occupancy_id')
    .innerJoin('metering_point as point', 'point.id', 'payment.metering_point_id')

const pointColumns = [
  'point.id as point_id',
  'point.number as point_number',
  'point.address as point_address',
  'seen.name as point_name',
] as const

export interface PaymentsAsked extends OwnSight {
  readonly meteringPointId: string | undefined
  readonly billId: string | undefined
  readonly year: number | undefined
  /** The last one of the page before. */
  readonly after: string | undefined
  readonly limit: number
}

export type PaymentRow = Awaited<ReturnType<typeof listPayments>>[number]

/** A page of payments, the newest first, and the first one of the next page. A place that isn't there is followed by nothing. */
export async function listPayments(db: Database, asked: PaymentsAsked) {
  const { meteringPointId, billId, year, after, limit, ...sight } = asked
  return (
    seenPayments(db, sight)
      // Of the same customer: a payment for a bill is whose the bill is.
      .leftJoin('bill', 'bill.id', 'payment.invoice_id')
      .select(['payment.id', 'payment.received_on', 'payment.amount_cents', 'payment.cancelled_on'])
      .select(['bill.id as bill_id', 'bill.number as bill_number'])
      .select(pointColumns)
      .$if(meteringPointId !== undefined, (query) =>
        query.where('payment.metering_point_id', '=', meteringPointId ?? ''),
      )
      .$if(billId !== undefined, (query) => query.where('payment.invoice_id', '=', billId ?? ''))
      .$if(year !== undefined, (query) =>
        query.where(sql<boolean>`extract(year from payment.received_on) = ${year}::integer`),
      )
      .$if(after !== undefined, (query) =>
        query.where(
          sql<boolean>`(payment.received_on, payment.id) < (${seenPayments(db, sight)
            .select(['payment.received_on', 'payment.id'])
            .where('payment.id', '=', after ?? '')})`,
        ),
      )
      .orderBy('payment.received_on', 'desc')
      .orderBy('payment.id', 'desc')
      // One more than is shown tells whether another page comes.
      .limit(limit + 1)
      .execute()
  )
}

export interface BalancesAsked extends OwnSight {
  readonly today: string
  readonly meteringPointId: string | undefined
}

export type BalanceRow = Awaited<ReturnType<typeof listBalances>>[number]

/** Of each point that is seen, by number, what balanceOf() of rules/balance.ts says. Points without bills and payments are left out. */
export async function listBalances(db: Database, { today, meteringPointId, ...sight }: BalancesAsked) {
  return db
    .selectFrom(seenPoints(db, sight))
    .innerJoin('metering_point as point', 'point.id', 'seen.metering_point_id')
    .innerJoinLateral(
      (query) =>
        query
          .selectFrom('bill')
          .whereRef('bill.occupancy_id', '=', 'seen.occupancy_id')
          .select([
            sql<string>`coalesce(sum(bill.total_cents) filter (where bill.cancelled_on is null), 0)`.as('billed'),
            sql<string>`coalesce(sum(bill.open_cents) filter (where ${stateOn(today)} = 'overdue'), 0)`.as('overdue'),
            sql<string>`coalesce(-sum(bill.open_cents) filter (where bill.open_cents < 0), 0)`.as('beyond'),
            sql<string>`count(*)`.as('count'),
          ])
          .as('bills'),
      (join) => join.onTrue(),
    )
    .innerJoinLateral(
      (query) =>
        query
          .selectFrom('payment')
          .whereRef('payment.occupancy_id', '=', 'seen.occupancy_id')
          .select([
            sql<string>`coalesce(sum(payment.amount_cents) filter (where payment.cancelled_on is null), 0)`.as('paid'),
            sql<string>`coalesce(sum(payment.amount_cents)
              filter (where payment.cancelled_on is null and payment.invoice_id is null), 0)`.as('loose'),
            sql<string>`count(*)`.as('count'),
          ])
          .as('payments'),
      (join) => join.onTrue(),
    )
    .select(pointColumns)
    .select(['bills.billed as billed_cents', 'payments.paid as paid_cents', 'bills.overdue as overdue_cents'])
    .select(sql<string>`bills.billed - payments.paid`.as('open_cents'))
    .select(sql<string>`greatest(0, bills.beyond + payments.loose)`.as('credit_cents'))
    .where(sql<boolean>`bills.count + payments.count > 0`)
    .$if(meteringPointId !== undefined, (query) => query.where('point.id', '=', meteringPointId ?? ''))
    .orderBy('point.number')
    .execute()
}
