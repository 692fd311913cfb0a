import { billState, openCents, type Bill } from './bill.ts'

/* What a customer owes at a point, or has there. All of it whole cents. */

export type BilledBill = Pick<Bill, 'number' | 'totalCents' | 'cancelledOn' | 'dueOn'>

export interface ReceivedPayment {
  /** The bill that it is for; null where it is for no single one. */
  readonly billNumber: string | null
  /** Below zero, what was given back. */
  readonly amountCents: number
  readonly cancelledOn: string | null
}

export interface Balance {
  /** All bills that stand, credit notes taken off. */
  readonly billedCents: number
  /** All payments that stand. */
  readonly paidCents: number
  /** What is still to be paid of all of it; below zero, what the customer has there. */
  readonly openCents: number
  /** Of what is to be paid, that of bills whose last day is over. */
  readonly overdueCents: number
  /** What lies there unused: paid beyond a bill, credited, or paid for no single one. What is open is less by it already. */
  readonly creditCents: number
}

const sum = (amounts: readonly number[]): number => amounts.reduce((all, amount) => all + amount, 0)

export function balanceOf(bills: readonly BilledBill[], payments: readonly ReceivedPayment[], today: string): Balance {
  const standing = payments.filter(({ cancelledOn }) => cancelledOn === null)
  const paidFor = (number: string | null): number =>
    sum(standing.filter(({ billNumber }) => billNumber === number).map(({ amountCents }) => amountCents))
  const owed = bills.map((bill) => ({ ...bill, paidCents: paidFor(bill.number) }))
  const billedCents = sum(bills.map(({ totalCents, cancelledOn }) => (cancelledOn === null ? totalCents : 0)))
  const paidCents = sum(standing.map(({ amountCents }) => amountCents))
  const beyond = sum(owed.map((bill) => Math.max(0, -openCents(bill))))
  return {
    billedCents,
    paidCents,
    openCents: billedCents - paidCents,
    overdueCents: sum(owed.filter((bill) => billState(bill, today) === 'overdue').map(openCents)),
    creditCents: Math.max(0, beyond + paidFor(null)),
  }
}

const nothing: Balance = { billedCents: 0, paidCents: 0, openCents: 0, overdueCents: 0, creditCents: 0 }

/** Over several points. What lies at one is not taken off what is owed at another, but for what is open over all. */
export function addBalances(balances: readonly Balance[]): Balance {
  return balances.reduce(
    (all, one) => ({
      billedCents: all.billedCents + one.billedCents,
      paidCents: all.paidCents + one.paidCents,
      openCents: all.openCents + one.openCents,
      overdueCents: all.overdueCents + one.overdueCents,
      creditCents: all.creditCents + one.creditCents,
    }),
    nothing,
  )
}
