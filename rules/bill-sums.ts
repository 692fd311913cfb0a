import type { Bill } from './bill.ts'
import { differsFromLines } from './bill-vat.ts'
import { parseDecimal, plainDecimal, toVatCents } from './money.ts'

/**
 * What doesn't add up in a bill, to the cent. The rules for electronic invoices let VAT be out by a euro; a bill that a program books may not be.
 *
 * `lines`: there are none, or they don't make up the sum without VAT. `base`: those of a rate don't make up its base. `vat`: a rate's VAT
 * is out by more than the cent that each line may be rounded by, or the rates don't make up the VAT. `total`: net and VAT don't make up
 * the total.
 */
export type BillSumFault = 'lines' | 'base' | 'vat' | 'total'

export function findSumFaults(bill: Bill): BillSumFault[] {
  const { lines, vat, netCents, vatCents, totalCents } = bill
  return [
    ...(lines.length === 0 || sum(lines.map(({ netCents: cents }) => cents)) !== netCents ? ['lines' as const] : []),
    ...(differsFromLines(vat, lines) ? ['base' as const] : []),
    ...(isVatRight(bill) && sum(vat.map(({ vatCents: cents }) => cents)) === vatCents ? [] : ['vat' as const]),
    ...(netCents + vatCents === totalCents ? [] : ['total' as const]),
  ]
}

function isVatRight({ vat, lines }: Bill): boolean {
  return vat.every(({ ratePercent, baseCents, vatCents }) => {
    const ofRate = lines.filter(({ vatRatePercent }) => plainDecimal(vatRatePercent) === plainDecimal(ratePercent))
    return Math.abs(toVatCents(baseCents, parseDecimal(ratePercent)) - vatCents) <= ofRate.length
  })
}

const sum = (all: readonly number[]): number => all.reduce((total, each) => total + each, 0)
