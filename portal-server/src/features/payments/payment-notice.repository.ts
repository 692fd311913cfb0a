import { sql } from 'kysely'
import { pointsOfAllAccounts } from '../../platform/actors/sight.ts'
import type { Database } from '../../platform/database/database.ts'
import type { NewTransactions } from '../imports/look-at-new.ts'

/** A payment, and an account in whose time it is. */
export interface PaymentOfAccount {
  readonly paymentId: string
  readonly subject: string
}

const first: PaymentOfAccount = { paymentId: '00000000-0000-0000-0000-000000000000', subject: '' }

export interface NewPayments extends NewTransactions {
  /** Nobody is told of what was received before. */
  readonly receivedSince: string
}

/** Payments that came in, or that came to be somebody's; of what was given back nobody is told. */
export async function listNewPayments(
  db: Database,
  { from, before, receivedSince }: NewPayments,
  after: PaymentOfAccount = first,
  most: number,
): Promise<PaymentOfAccount[]> {
  return db
    .selectFrom('payment')
    .innerJoin(pointsOfAllAccounts(db), (join) => join.onRef('seen.occupancy_id', '=', 'payment.occupancy_id'))
    .select(['payment.id as paymentId', 'seen.subject'])
    .where('payment.changed_in', '>=', from)
    .where('payment.changed_in', '<', before)
    .where('payment.came_at', 'is not', null)
    .where('payment.received_on', '>=', receivedSince)
    .where('payment.amount_cents', '>', '0')
    .where('payment.cancelled_on', 'is', null)
    .whereRef('seen.linked_at', '<=', 'payment.came_at')
    .where(sql<boolean>`(payment.id, seen.subject) > (${after.paymentId}::uuid, ${after.subject})`)
    .orderBy('payment.id')
    .orderBy('seen.subject')
    .limit(most)
    .execute()
}

/** Payments that stand, for accounts in whose time they are; of others nothing. */
export async function listStandingPayments(db: Database, asked: readonly PaymentOfAccount[]) {
  return db
    .selectFrom(
      sql<PaymentOfAccount>`unnest(${asked.map(({ paymentId }) => paymentId)}::uuid[], ${asked.map(({ subject }) => subject)}::text[])`.as<'asked'>(
        sql`asked ("paymentId", subject)`,
      ),
    )
    .innerJoin('payment', 'payment.id', 'asked.paymentId')
    .innerJoin(pointsOfAllAccounts(db), (join) =>
      join.onRef('seen.occupancy_id', '=', 'payment.occupancy_id').onRef('seen.subject', '=', 'asked.subject'),
    )
    .innerJoin('metering_point as point', 'point.id', 'payment.metering_point_id')
    .leftJoin('invoice', 'invoice.id', 'payment.invoice_id')
    .select(['payment.id as paymentId', 'seen.subject', 'payment.amount_cents as amountCents'])
    .select(['payment.received_on as receivedOn', 'invoice.id as billId', 'invoice.number as billNumber'])
    .select(['point.number as pointNumber', 'point.address', 'seen.name'])
    .where('payment.cancelled_on', 'is', null)
    .where('payment.amount_cents', '>', '0')
    .execute()
}
