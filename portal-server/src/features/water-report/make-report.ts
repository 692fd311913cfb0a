import { compareWithAverages, compareWithBefore, type ComparedUse } from '@moja-komunala/rules/compared-use.ts'
import { addDays, dayNumber, monthsAfter } from '@moja-komunala/rules/days.ts'
import { formatDecimal, parseDecimal, plainDecimal } from '@moja-komunala/rules/money.ts'
import {
  beginningOn,
  besideLastYear,
  monthlyConsumption,
  type MonthOfConsumption,
} from '@moja-komunala/rules/monthly-consumption.ts'
import type { ReadingWindowRule } from '@moja-komunala/rules/reading-window.ts'
import { isCharged, type TariffPeriod, type TariffPrice } from '@moja-komunala/rules/tariff.ts'
import { isWithinLimits } from '@moja-komunala/rules/water-quality.ts'
import { fewestPoints } from '../consumption/average-consumption.ts'
import { countedFlats } from '../consumption/comparable-groups.ts'
import type { AverageOfMonth } from '../consumption/grouped-averages.ts'
import { runUpDays } from '../known-meters/known-span.ts'
import { seriesOf } from '../known-meters/known-series.ts'
import type { MeasuredInYear } from '../water-quality/measured-water.ts'
import type { ReportedPoint } from './reported-point.ts'
import type { MeasuredParameterView, UsedInYear, WaterPriceView, WaterReportView } from './water-report.schema.ts'

/* The five parts of the yearly report, made of what was read: for one household when it asks, and for all in one run. */

/** What is the same for many. */
export interface ReportYear {
  readonly year: number
  /** By the ids of supply zones. */
  readonly measured: ReadonlyMap<string, readonly MeasuredInYear[]>
  /** Those that held on any day of the year. */
  readonly prices: readonly TariffPrice[]
  /** Of all households, for one flat. */
  readonly averages: readonly AverageOfMonth[]
  readonly informationUrl: string
  readonly rule: ReadingWindowRule
}

export type MadeReport = Omit<WaterReportView, 'documentMadeAt'>

/** So many years stand beside each other. */
const shownYears = 3

export const daysOfYear = (year: number): TariffPeriod => ({ from: `${year}-01-01`, to: `${year}-12-31` })

/** From when on readings are wanted for a year's report. */
export const readingsSince = (year: number): string => addDays(`${year - shownYears + 1}-01-01`, -runUpDays)

export function makeReport(point: ReportedPoint, common: ReportYear): MadeReport {
  const { year, informationUrl } = common
  const days = ownDays(point, year)
  const parameters = parametersOf(point, common)
  const months = monthsOf(point, common)
  const ofYear = months.slice(-12)
  const compared = compareWithAverages(ofYear, averagesOf(point, common))
  return {
    ...{ year, ...days, supplyZone: point.supplyZone && { name: point.supplyZone.name }, parameters },
    isAllWithinLimits: allWithin(parameters),
    prices: pricesOf(point, common, days),
    months: ofYear.map(toMonth),
    years: yearsOf(months),
    trend: trendOf(months),
    comparison: compared ? { ...toCompared(compared), atLeastPoints: fewestPoints } : null,
    informationUrl,
  }
}

/** The days of the year that are in the time that is seen. */
function ownDays({ startsOn, endsOn }: Pick<ReportedPoint, 'startsOn' | 'endsOn'>, year: number): TariffPeriod {
  const { from, to } = daysOfYear(year)
  return { from: startsOn > from ? startsOn : from, to: endsOn < to ? endsOn : to }
}

/** Whether any day of the year is in the time that is seen. */
export const isInYear = ({ startsOn, endsOn }: Pick<ReportedPoint, 'startsOn' | 'endsOn'>, year: number): boolean =>
  startsOn <= daysOfYear(year).to && endsOn >= daysOfYear(year).from

function parametersOf({ supplyZone }: ReportedPoint, { measured }: ReportYear): MeasuredParameterView[] {
  const ofZone = supplyZone === null ? [] : (measured.get(supplyZone.id) ?? [])
  return ofZone.map((each) => ({ ...each, isWithinLimits: isWithinLimits(each) ?? null }))
}

/** Those alone that have an answer. */
function allWithin(parameters: readonly MeasuredParameterView[]): boolean | null {
  const verdicts = parameters.map((parameter) => parameter.isWithinLimits).filter((verdict) => verdict !== null)
  return verdicts.length === 0 ? null : verdicts.every(Boolean)
}

function pricesOf(point: ReportedPoint, { prices }: ReportYear, days: TariffPeriod): WaterPriceView[] {
  return prices
    .filter(({ charge, unit }) => charge === 'water' && unit === 'm3')
    .filter((price) => isCharged(price, point))
    .map((price) => ({ price, from: later(price.validFrom, days.from), to: earlier(price.validTo, days.to) }))
    .filter(({ from, to }) => from <= to)
    .map(({ price, from, to }) => ({ ...toPrice(price), from, to }))
}

const later = (one: string, other: string): string => (one > other ? one : other)
const earlier = (one: string | null, other: string): string => (one !== null && one < other ? one : other)

function toPrice({ netPriceEur, vatRatePercent, ...price }: TariffPrice): Omit<WaterPriceView, 'from' | 'to'> {
  const [net, rate] = [parseDecimal(netPriceEur), parseDecimal(vatRatePercent)]
  const whole = 100n * 10n ** BigInt(rate.decimals)
  const gross = { unscaled: net.unscaled * (whole + rate.unscaled), decimals: net.decimals + rate.decimals + 2 }
  const { service, blockFromM3, blockToM3, blockPer } = price
  return {
    ...{ service, blockFromM3, blockToM3, blockPer },
    netEurPerM3: formatDecimal(net),
    vatRatePercent: plainDecimal(vatRatePercent),
    eurPerM3: formatDecimal(gross),
    eurPerLitre: formatDecimal({ ...gross, decimals: gross.decimals + 3 }),
  }
}

/** Of all the years that are shown. */
function monthsOf({ meters, startsOn }: ReportedPoint, { year, rule }: ReportYear): readonly MonthOfConsumption[] {
  const ofKind = seriesOf(meters, rule).flatMap((series, at) => {
    const meter = meters[at]
    return meter ? [beginningOn({ ...series, kind: meter.kind }, startsOn)] : []
  })
  const to = `${year}-12-01`
  return monthlyConsumption(ofKind, { from: monthsAfter(to, 1 - 12 * shownYears), to }).together
}

function toMonth({ month, days, knownDays, litres, litresPerDay, estimatedLitres, ownLitres }: MonthOfConsumption) {
  return { month, days, knownDays, litres, litresPerDay, estimatedLitres, ownLitres }
}

function yearsOf(months: readonly MonthOfConsumption[]): UsedInYear[] {
  return Array.from({ length: shownYears }, (_, at) => months.slice(12 * at, 12 * at + 12)).flatMap((ofYear) => {
    const known = ofYear.filter(({ litres }) => litres !== null)
    const [first] = ofYear
    if (known.length === 0 || first === undefined) return []
    const sum = (of: (month: MonthOfConsumption) => number): number =>
      known.reduce((total, each) => total + of(each), 0)
    const [knownDays, litres] = [sum((each) => each.knownDays), sum((each) => each.litres ?? 0)]
    return [
      {
        ...{ year: Number(first.month.slice(0, 4)), knownDays, litres },
        days: dayNumber(monthsAfter(first.month, 12)) - dayNumber(first.month),
        // Each kind of water may be known on other days: what was used a day says it already.
        litresPerDay:
          knownDays === 0 ? null : Math.round(sum((each) => (each.litresPerDay ?? 0) * each.knownDays) / knownDays),
        estimatedLitres: sum((each) => each.estimatedLitres),
      },
    ]
  })
}

function trendOf(months: readonly MonthOfConsumption[]): WaterReportView['trend'] {
  const compared = compareWithBefore(besideLastYear(months.slice(-24)))
  return compared ? toCompared(compared) : null
}

/** Of all households, as the law wants it, for as many flats as there are. */
function averagesOf(point: ReportedPoint, { averages }: ReportYear): ReadonlyMap<string, number> {
  const comparable = point.consumptionType === 'household' ? averages : []
  return new Map(comparable.map(({ month, litresPerDay }) => [month, litresPerDay * countedFlats(point)]))
}

const toCompared = ({ ownLitresPerDay, otherLitresPerDay, ...compared }: ComparedUse) => ({
  ...compared,
  ownLitresPerDay: Math.round(ownLitresPerDay),
  otherLitresPerDay: Math.round(otherLitresPerDay),
})
