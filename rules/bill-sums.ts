import type { Bill } from './bill.ts'
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
  const netByRate = sumsByRate(lines.map(({ vatRatePercent, netCents: cents }) => [vatRatePercent, cents]))
  const baseByRate = sumsByRate(vat.map(({ ratePercent, baseCents }) => [ratePercent, baseCents]))
  const rates = new Set([...netByRate.keys(), ...baseByRate.keys()])
  return [
    ...(lines.length === 0 || sum(netByRate.values()) !== netCents ? ['lines' as const] : []),
    ...([...rates].every((rate) => netByRate.get(rate) === baseByRate.get(rate)) ? [] : ['base' as const]),
    ...(isVatRight(bill) && sum(vat.map(({ vatCents: cents }) => cents)) === vatCents ? [] : ['vat' as const]),
    ...(netCents + vatCents === totalCents ? [] : ['total' as const]),
  ]
}

function isVatRight({ vat, lines }: Bill): boolean {
  return vat.every(({ ratePercent, baseCents, vatCents }) => {
    const ofRate = lines.filter(({ vatRatePercent }) => plainDecimal(vatRatePercent) === plainDecimal(ratePercent))
    return Math.abs(toVatCents(baseCents, parseDecimal(ratePercent)) - vatCents) <= Math.max(1, ofRate.length)
  })
}

function sumsByRate(entries: readonly (readonly [rate: string, cents: number])[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const [rate, cents] of entries) sums.set(plainDecimal(rate), (sums.get(plainDecimal(rate)) ?? 0) + cents)
  return sums
}

const sum = (all: Iterable<number>): number => Array.from(all).reduce((total, each) => total + each, 0)
