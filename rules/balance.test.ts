import { describe, expect, it } from '@jest/globals'
import { addBalances, balanceOf, type BilledBill, type ReceivedPayment } from './balance.ts'

/* That the database says the same of whatever history there is: portal-server/src/features/payments/balance.test.ts. */

const today = '2026-11-30'
const bill = (number: string, totalCents: number, more: Partial<BilledBill> = {}): BilledBill => ({
  ...{ number, totalCents, dueOn: '2026-11-30', cancelledOn: null },
  ...more,
})
const paid = (billNumber: string | null, amountCents: number, cancelledOn: string | null = null): ReceivedPayment => ({
  ...{ billNumber, amountCents, cancelledOn },
})
const overdue = { dueOn: '2026-11-29' }
const cancelled = { cancelledOn: '2026-11-20' }

const cases: readonly [string, readonly BilledBill[], readonly ReceivedPayment[], readonly number[]][] = [
  ['nothing', [], [], [0, 0, 0, 0, 0]],
  ['a bill on its last day', [bill('1', 500)], [], [500, 0, 500, 0, 0]],
  ['a bill that is overdue', [bill('1', 500, overdue)], [], [500, 0, 500, 500, 0]],
  ['one that is overdue, and paid in part', [bill('1', 500, overdue)], [paid('1', 200)], [500, 200, 300, 300, 0]],
  ['one that is paid', [bill('1', 500, overdue)], [paid('1', 500)], [500, 500, 0, 0, 0]],
  ['one that is paid twice', [bill('1', 500)], [paid('1', 500), paid('1', 500)], [500, 1000, -500, 0, 500]],
  ['a payment that was cancelled', [bill('1', 500)], [paid('1', 500, '2026-11-21')], [500, 0, 500, 0, 0]],
  ['a bill that was cancelled', [bill('1', 500, { ...overdue, ...cancelled })], [], [0, 0, 0, 0, 0]],
  ['one that was cancelled after it was paid', [bill('1', 500, cancelled)], [paid('1', 500)], [0, 500, -500, 0, 500]],
  ['a credit note beside a bill', [bill('1', 500, overdue), bill('2', -200)], [], [300, 0, 300, 500, 200]],
  ['a payment for no bill', [bill('1', 500, overdue)], [paid(null, 500)], [500, 500, 0, 500, 500]],
  ['what was paid too much, and given back', [bill('1', 500)], [paid('1', 600), paid(null, -100)], [500, 500, 0, 0, 0]],
  ['more given back than was there', [], [paid(null, -100)], [0, -100, 100, 0, 0]],
]

describe('what is open', () => {
  it.each(cases)('of %s', (_, bills, payments, expected) => {
    const { billedCents, paidCents, openCents, overdueCents, creditCents } = balanceOf(bills, payments, today)
    expect([billedCents, paidCents, openCents, overdueCents, creditCents]).toEqual(expected)
  })

  it('over several points is what is open at each, and what lies at one pays nothing at another', () => {
    const owing = balanceOf([bill('1', 500, overdue)], [], today)
    const having = balanceOf([], [paid(null, 500)], today)
    expect(addBalances([owing, having])).toEqual({
      ...{ billedCents: 500, paidCents: 500, openCents: 0, overdueCents: 500, creditCents: 500 },
    })
  })
})
