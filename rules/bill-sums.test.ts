import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { Bill, BillLine } from './bill.ts'
import { findSumFaults, type BillSumFault } from './bill-sums.ts'
import { differsFromLines } from './bill-vat.ts'

const line = (netCents: number, vatRatePercent: string): BillLine => ({
  ...{ description: 'Vodarina', charge: 'water', quantity: '1', unit: 'm3', unitPriceEur: null },
  ...{ netCents, vatRatePercent, periodFrom: null, periodTo: null },
})

const bill: Bill = {
  ...{ number: '1', kind: 'invoice', issuedOn: '2026-11-10', dueOn: '2026-11-25', periodFrom: '2026-10-01' },
  ...{ periodTo: '2026-10-31', meteringPointNumber: '1', meteringPointAddress: '', reference: 'SI99' },
  ...{ buyer: { name: '', street: '', town: '' }, precedingNumbers: [], readings: [], paidCents: 0, cancelledOn: null },
  lines: [line(865, '9.5'), line(402, '9.50'), line(1_000, '22')],
  vat: [
    { ratePercent: '9.5', baseCents: 1_267, vatCents: 120 },
    { ratePercent: '22', baseCents: 1_000, vatCents: 220 },
  ],
  ...{ netCents: 2_267, vatCents: 340, totalCents: 2_607 },
}

describe('a bill’s sums', () => {
  it('that add up have no fault', () => expect(findSumFaults(bill)).toEqual([]))

  it('that add up have none, whether or not a rate of which nothing is charged stands among them', () => {
    const zero = { ratePercent: '0', baseCents: 0, vatCents: 0 }
    expect(findSumFaults({ ...bill, lines: [...bill.lines, line(0, '0')] })).toEqual([])
    expect(findSumFaults({ ...bill, vat: [...bill.vat, zero] })).toEqual([])
  })

  it('are judged as a bill is when it comes in: rates and lines that are taken then are never found to differ later', () => {
    const rate = fc.constantFrom('0', '9.5', '9.50', '22')
    const lines = fc.array(fc.tuple(fc.integer({ min: -2, max: 2 }), rate), { minLength: 1, maxLength: 5 })
    const rows = fc.uniqueArray(fc.tuple(fc.integer({ min: -2, max: 2 }), fc.constantFrom('0', '9.5', '22')), {
      selector: ([, of]) => of,
      maxLength: 3,
    })
    fc.assert(
      fc.property(lines, rows, (charged, told) => {
        const its = charged.map(([cents, of]) => line(cents, of))
        const vat = told.map(([baseCents, ratePercent]) => ({ ratePercent, baseCents, vatCents: 0 }))
        const isFault = findSumFaults({ ...bill, lines: its, vat }).includes('base')
        expect(isFault).toBe(differsFromLines(vat, its))
      }),
    )
  })

  it.each<[string, Partial<Bill>, BillSumFault]>([
    ['a cent too much without VAT', { netCents: 2_268, totalCents: 2_608 }, 'lines'],
    ['no lines', { lines: [] }, 'lines'],
    ['a base that its lines don’t make up', { lines: [line(866, '9.5'), line(401, '22'), line(1_000, '22')] }, 'base'],
    ['a rate that isn’t told', { vat: bill.vat.slice(0, 1) }, 'base'],
    [
      'VAT that is a euro out',
      { vat: [{ ...bill.vat[0], ratePercent: '9.5', baseCents: 1_267, vatCents: 220 }] },
      'vat',
    ],
    ['VAT that its rates don’t make up', { vatCents: 341, totalCents: 2_608 }, 'vat'],
    ['a cent too much in all', { totalCents: 2_608 }, 'total'],
  ])('%s is found', (_, change, fault) => expect(findSumFaults({ ...bill, ...change })).toContain(fault))
})
