import { billState, openCents, type BillState } from '@moja-komunala/rules/bill.ts'
import { sql, type Expression, type RawBuilder } from 'kysely'
import { stateOn } from './bill-state.ts'

/*
 * What is open of the bills of a time, as a column of a statement about the point: several rooms ask it along with other things.
 */

/** As the column has it; amounts are cents. */
export interface OpenBillsColumn {
  /** The one that is due first stands first; null where there is none. */
  readonly bills: readonly OpenBillTuple[] | null
  /** What was paid for no single bill, or beyond one, or given back: it lies there unused. */
  readonly credit: number
}

type OpenBillTuple = readonly [id: string, number: string, dueOn: string, totalCents: number, paidCents: number]

export interface OpenBill {
  readonly id: string
  readonly number: string
  readonly state: BillState
  readonly dueOn: string
  readonly openCents: number
}

export interface OpenBills {
  readonly bills: readonly OpenBill[]
  readonly creditCents: number
}

/** @param occupancyId a column of the statement; where it is null nobody's bills are asked for */
export function openBillsOf(occupancyId: Expression<string | null>, today: string): RawBuilder<OpenBillsColumn> {
  // By the index of each table alone. A payment for a bill is whose the bill is; one for none stands by itself.
  const bills = sql`
    select own.id, own.number, own.due_on, own.cancelled_on, coalesce(own.total_cents, 0) as total_cents,
      coalesce(came.cents, 0) as paid_cents
    from (
      select id, number, due_on, cancelled_on, total_cents from invoice where occupancy_id = ${occupancyId}
    ) own
    full join (
      select invoice_id, sum(amount_cents)::bigint as cents from payment
      where occupancy_id = ${occupancyId} and cancelled_on is null group by invoice_id
    ) came on came.invoice_id = own.id`
  const openCents = sql`bill_open_cents(bill.total_cents, bill.paid_cents, bill.cancelled_on)`
  return sql<OpenBillsColumn>`(
    select json_build_object(
      'bills', json_agg(json_build_array(bill.id, bill.number, bill.due_on, bill.total_cents, bill.paid_cents)
        order by bill.due_on, bill.number)
        filter (where bill.id is not null and ${stateOn(today)} in ('open', 'part-paid', 'overdue')),
      'credit', greatest(0, coalesce(sum(
        case when bill.id is null then bill.paid_cents else greatest(0, -${openCents}) end), 0)))
    from (${bills}) bill)`
}

export function toOpenBills({ bills, credit }: OpenBillsColumn, today: string): OpenBills {
  return { bills: (bills ?? []).map((bill) => toOpenBill(bill, today)), creditCents: credit }
}

function toOpenBill([id, number, dueOn, totalCents, paidCents]: OpenBillTuple, today: string): OpenBill {
  const owed = { totalCents, paidCents, cancelledOn: null, dueOn }
  return { id, number, dueOn, state: billState(owed, today), openCents: openCents(owed) }
}
