import type { Locale } from '@moja-komunala/brand/brand'
import type { BarRow } from '@moja-komunala/ui/bar-chart.tsx'
import type { ConsumptionOfMonth } from '../../api/types.ts'
import { nameOfMonth } from '../../i18n/dates.ts'
import { cubicMetres, litres } from '../../i18n/volume.ts'
import { amountOf, basisOf, figureOf, type Unit, type Used } from './figures.ts'
import type { Words } from './words.sl.ts'

export interface SayMonth {
  readonly words: Words['consumption']
  readonly locale: Locale
  readonly unit: Unit
}

/** A month as a bar with its words. */
export function toBarRow(month: ConsumptionOfMonth, { words, locale, unit }: SayMonth): BarRow {
  const amount = amountOf(unit, month)
  const star = isPartly(month) ? '\u00a0*' : ''
  return {
    key: month.month,
    label: nameOfMonth(locale, month.month, 'short'),
    figure: amount === null ? '–' : figureOf(locale, unit, amount) + star,
    amount,
    uncertain:
      amount === null || month.litres === null || month.litres === 0
        ? 0
        : (amount * month.estimatedLitres) / month.litres,
    before: amountOf(unit, month.yearBefore),
    said: sayMonth(month, { words, locale, unit }),
  }
}

export const isPartly = ({ litres: known, knownDays, days }: ConsumptionOfMonth): boolean =>
  known !== null && knownDays < days

/** All that is known of a month: who moves from bar to bar, seeing or not, is told the same. */
function sayMonth(month: ConsumptionOfMonth, { words: { said }, locale, unit }: SayMonth): string {
  const name = nameOfMonth(locale, month.month, 'short')
  const both = ({ litres: all, litresPerDay }: Used) =>
    [cubicMetres(locale, all ?? 0), litres(locale, litresPerDay ?? 0)] as const
  const sentences = [
    month.litres === null ? said.unknown(name) : said.used[unit](name, ...both(month)),
    isPartly(month) ? said.partly(month.knownDays, month.days) : '',
    sayBasis(month, said, locale),
    month.yearBefore ? said.yearBefore(...both(month.yearBefore)) : '',
  ]
  return sentences.filter((sentence) => sentence !== '').join(' ')
}

/** What the utility read needs no word. */
function sayBasis(month: ConsumptionOfMonth, said: Words['consumption']['said'], locale: Locale): string {
  const basis = basisOf(month)
  if (basis === 'read') return ''
  return basis === 'partlyEstimated' ? said.estimated(cubicMetres(locale, month.estimatedLitres)) : said.bases[basis]
}
