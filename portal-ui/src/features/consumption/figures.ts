import type { Locale } from '@moja-komunala/brand/brand'
import type { ConsumptionOfMonth } from '../../api/types.ts'
import { cubicMetres, litres } from '../../i18n/volume.ts'

export type Unit = 'm3' | 'litresPerDay'

/** A month, or the same of the year before. */
export type Used = Pick<ConsumptionOfMonth, 'litres' | 'litresPerDay'>

/** What a month has in the unit; null where it isn't known. */
export const amountOf = (unit: Unit, used: Used | null): number | null =>
  (unit === 'm3' ? used?.litres : used?.litresPerDay) ?? null

export const figureOf = (locale: Locale, unit: Unit, amount: number): string =>
  unit === 'm3' ? cubicMetres(locale, amount) : litres(locale, amount)

export type Basis = 'read' | 'own' | 'partlyOwn' | 'estimated' | 'partlyEstimated'

/** What a month's figure rests on; an estimate is said before anything else. */
export function basisOf({ litres: all, estimatedLitres, ownLitres }: ConsumptionOfMonth): Basis {
  if (estimatedLitres > 0) return estimatedLitres === all ? 'estimated' : 'partlyEstimated'
  if (ownLitres > 0) return ownLitres === all ? 'own' : 'partlyOwn'
  return 'read'
}

const mostMonths = 12

/** Up to a year that ends with the last month of which something is known, the newest first. */
export function shownMonths(months: readonly ConsumptionOfMonth[]): readonly ConsumptionOfMonth[] {
  const isKnown = ({ litres: known }: ConsumptionOfMonth): boolean => known !== null
  const last = months.findLastIndex(isKnown)
  const year = months.slice(Math.max(0, last + 1 - mostMonths), last + 1)
  return year.slice(Math.max(0, year.findIndex(isKnown))).toReversed()
}

/** All of it, and what it is a day where that is known. */
export function sumOf(months: readonly ConsumptionOfMonth[]): { litres: number; litresPerDay: number } {
  const days = months.reduce((sum, { knownDays }) => sum + knownDays, 0)
  const all = months.reduce((sum, month) => sum + (month.litres ?? 0), 0)
  // Each kind of water may be known on other days: what was used a day says it already.
  const perDay = months.reduce((sum, month) => sum + (month.litresPerDay ?? 0) * month.knownDays, 0)
  return { litres: all, litresPerDay: days === 0 ? 0 : Math.round(perDay / days) }
}
