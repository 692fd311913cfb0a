import { addDays } from '@moja-komunala/rules/days.ts'
import { query } from '@moja-komunala/world/actors/metering-points.ts'
import { today } from './window.ts'

/* What a customer has to do besides reading a meter. */

interface OpenBill {
  /** From today; below zero where that is over. */
  readonly dueInDays: number
  readonly totalCents: number
  readonly paidCents?: number
}

/**
 * A bill as billing would bring it in, and what came in for it.
 *
 * @returns its id
 */
export async function issueBill(
  { id }: { readonly id: string },
  { dueInDays, totalCents, paidCents = 0 }: OpenBill,
): Promise<string> {
  const dueOn = addDays(today(), dueInDays)
  const [bill] = await query<{ id: string }>(
    `insert into invoice (number, metering_point_id, issued_on, due_on, period_from, period_to, net_cents, vat_cents,
       total_cents, reference)
     values (gen_random_uuid(), $1, $2, $3, $4, $2, $5, 0, $5, 'SI121033842574531') returning id`,
    [id, addDays(dueOn, -15), dueOn, addDays(dueOn, -45), totalCents],
  )
  const billId = bill?.id ?? ''
  if (paidCents !== 0) await payIn({ id }, paidCents, billId)
  return billId
}

/** @param billId undefined where it is for no single bill */
export async function payIn({ id }: { readonly id: string }, amountCents: number, billId?: string): Promise<void> {
  await query(
    `insert into payment (external_id, metering_point_id, invoice_id, received_on, amount_cents)
     values (gen_random_uuid(), $1, $2, $3, $4)`,
    [id, billId ?? null, today(), amountCents],
  )
}

/**
 * Asks about more water than usual, as the portal's own look at the readings would.
 *
 * @returns the id of the question
 */
export async function askAboutUse({ id }: { readonly id: string }, extraM3 = 13): Promise<string> {
  const [asked] = await query<{ id: string }>(
    `insert into unusual_use (occupancy_id, kind, read_on, since_day, litres_per_day, usual_litres_per_day, extra_m3, told_at)
     select id, 'cold', $2, $3, 820, 410, $4, portal_now() from occupancy where metering_point_id = $1 returning id`,
    [id, addDays(today(), -30), addDays(today(), -60), extraM3],
  )
  return asked?.id ?? ''
}
