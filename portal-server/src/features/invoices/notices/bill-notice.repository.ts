import { sql } from 'kysely'
import { pointsOfAllAccounts } from '../../../platform/actors/sight.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { NewTransactions } from '../../imports/look-at-new.ts'
import { openBillsOf } from '../open-bills.ts'

/** A bill, and an account in whose time it is. */
export interface BillOfAccount {
  readonly billId: string
  readonly subject: string
}

const first: BillOfAccount = { billId: '00000000-0000-0000-0000-000000000000', subject: '' }

/** Who has linked a point since has seen what there is. */
const hadLink = sql<boolean>`seen.linked_at <= invoice.came_at`
const hasHadLinkForADay = sql<boolean>`(seen.linked_at <= invoice.came_at or seen.linked_at < now() - interval '1 day')`

const billsOfAccounts = (db: Database, after: BillOfAccount | undefined, most: number) =>
  db
    .selectFrom('invoice')
    .innerJoin(pointsOfAllAccounts(db), (join) => join.onRef('seen.occupancy_id', '=', 'invoice.occupancy_id'))
    .select(['invoice.id as billId', 'seen.subject'])
    .where('invoice.came_at', 'is not', null)
    .where('invoice.cancelled_on', 'is', null)
    .where(sql<boolean>`(invoice.id, seen.subject) > (${(after ?? first).billId}::uuid, ${(after ?? first).subject})`)
    .orderBy('invoice.id')
    .orderBy('seen.subject')
    .limit(most)

export interface NewBills extends NewTransactions {
  /** Nobody is told of what was issued before. */
  readonly issuedSince: string
}

/** Bills that came in, or that came to be somebody's. */
export async function listNewBills(
  db: Database,
  { from, before, issuedSince }: NewBills,
  after: BillOfAccount | undefined,
  most: number,
): Promise<BillOfAccount[]> {
  return billsOfAccounts(db, after, most)
    .where('invoice.changed_in', '>=', from)
    .where('invoice.changed_in', '<', before)
    .where('invoice.issued_on', '>=', issuedSince)
    .where(hadLink)
    .execute()
}

export interface DueBetween {
  readonly firstDay: string
  readonly lastDay: string
  /** What is to be written of them: once. */
  readonly letter: string
  /** That says as much while it is new. */
  readonly newsLetter: string
}

/** Bills that are due between two days, for which less has come in than they are for. */
export async function listBillsDue(
  db: Database,
  { firstDay, lastDay, letter, newsLetter }: DueBetween,
  after: BillOfAccount | undefined,
  most: number,
): Promise<BillOfAccount[]> {
  return billsOfAccounts(db, after, most)
    .where('invoice.due_on', '>=', firstDay)
    .where('invoice.due_on', '<=', lastDay)
    .where(
      sql<boolean>`invoice.total_cents > (select coalesce(sum(payment.amount_cents), 0) from payment
        where payment.invoice_id = invoice.id and payment.cancelled_on is null)`,
    )
    .where(hasHadLinkForADay)
    .where((bill) =>
      bill.not(
        bill.exists(
          bill
            .selectFrom('message as told')
            .select('told.id')
            .where('told.letter', 'in', [letter, newsLetter])
            .where('told.occasion', '=', sql<string>`invoice.id::text`)
            .whereRef('told.subject', '=', 'seen.subject')
            .where(sql<boolean>`(told.letter = ${letter} or told.written_at > now() - interval '1 day')`),
        ),
      ),
    )
    .execute()
}

/** How bills stand for accounts in whose time they are; of others nothing. */
export async function listStandingBills(db: Database, asked: readonly BillOfAccount[], today: string) {
  return db
    .selectFrom(
      sql<BillOfAccount>`unnest(${asked.map(({ billId }) => billId)}::uuid[], ${asked.map(({ subject }) => subject)}::text[])`.as<'asked'>(
        sql`asked ("billId", subject)`,
      ),
    )
    .innerJoin('bill', 'bill.id', 'asked.billId')
    .innerJoin(pointsOfAllAccounts(db), (join) =>
      join.onRef('seen.occupancy_id', '=', 'bill.occupancy_id').onRef('seen.subject', '=', 'asked.subject'),
    )
    .innerJoin('metering_point as point', 'point.id', 'bill.metering_point_id')
    .select(['bill.id as billId', 'seen.subject', 'bill.number', 'bill.kind', 'bill.due_on as dueOn'])
    .select(['bill.period_from as periodFrom', 'bill.period_to as periodTo', 'bill.cancelled_on as cancelledOn'])
    .select(['bill.total_cents as totalCents', 'bill.paid_cents as paidCents'])
    .select(['point.number as pointNumber', 'point.address', 'seen.name'])
    .select((bill) => [
      openBillsOf(bill.ref('seen.occupancy_id'), today).as('openBills'),
      bill
        .exists(
          bill
            .selectFrom('invoice as credit')
            .select('credit.id')
            .whereRef('credit.metering_point_id', '=', 'bill.metering_point_id')
            .where('credit.cancelled_on', 'is', null)
            .where(sql<boolean>`credit.preceding_numbers @> jsonb_build_array(bill.number)`)
            .where(sql<boolean>`credit.total_cents < 0 and credit.total_cents + bill.total_cents <= 0`),
        )
        .as('isCredited'),
    ])
    .execute()
}

export type StandingBill = Awaited<ReturnType<typeof listStandingBills>>[number]
