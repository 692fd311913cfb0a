import type { BillLine, BillVat } from './bill.ts'
import { parseDecimal, plainDecimal, toVatCents } from './money.ts'

/* The VAT of a bill by rate, from what its lines say. */

type Charged = Pick<BillLine, 'netCents' | 'vatRatePercent'>

interface Sums {
  readonly netCents: number
  readonly vatCents: number
}

/** What the lines of each rate charge, ascending. */
function basesOf(lines: readonly Charged[]): readonly { readonly ratePercent: string; readonly baseCents: number }[] {
  const bases = new Map<string, number>()
  for (const { vatRatePercent, netCents } of lines) {
    const rate = plainDecimal(vatRatePercent)
    bases.set(rate, (bases.get(rate) ?? 0) + netCents)
  }
  return [...bases]
    .map(([ratePercent, baseCents]) => ({ ratePercent, baseCents }))
    .sort((one, other) => Number(one.ratePercent) - Number(other.ratePercent))
}

/** The VAT on the sum of each rate, not line by line. */
export const vatOfLines = (lines: readonly Charged[]): BillVat[] =>
  basesOf(lines).map((base) => ({ ...base, vatCents: toVatCents(base.baseCents, parseDecimal(base.ratePercent)) }))

/** Whether a bill's lines charge something else than its rows of VAT say. A rate without a row or a line charges nothing. A bill without lines says nothing of that. */
export function differsFromLines(vat: readonly BillVat[], lines: readonly Charged[]): boolean {
  if (lines.length === 0) return false
  const bases = new Map(basesOf(lines).map(({ ratePercent, baseCents }) => [ratePercent, baseCents]))
  const rates = new Set([...bases.keys(), ...vat.map(({ ratePercent }) => plainDecimal(ratePercent))])
  return [...rates].some((rate) => {
    const row = vat.find(({ ratePercent }) => plainDecimal(ratePercent) === rate)
    return (bases.get(rate) ?? 0) !== (row?.baseCents ?? 0)
  })
}

/**
 * The rows that a bill doesn't bring along: by the lines where they add up, to the cent, to the bill's net and VAT; else one row of all of it,
 * by the rate that comes out.
 */
export function vatByRate(lines: readonly Charged[], { netCents, vatCents }: Sums): readonly BillVat[] {
  const rows = vatOfLines(lines)
  const isComplete = rows.length > 0 && rows.reduce((sum, { baseCents }) => sum + baseCents, 0) === netCents
  const [only, ...more] = rows
  if (isComplete && only && more.length === 0) return [{ ...only, vatCents }]
  if (isComplete && rows.reduce((sum, row) => sum + row.vatCents, 0) === vatCents) return rows
  return [{ ratePercent: rateThatComesOut({ netCents, vatCents }), baseCents: netCents, vatCents }]
}

function rateThatComesOut({ netCents, vatCents }: Sums): string {
  if (netCents === 0) return '0'
  return plainDecimal((Math.round((vatCents / netCents) * 10_000) / 100).toFixed(2))
}
