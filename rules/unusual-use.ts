import type { StitchedState } from './consumption.ts'
import { dayNumber, dayOfNumber, daysBetween } from './days.ts'
import type { UnusualUseReason } from './unusual-use-reason.ts'

/*
 * Whether more water flows at a point than is usual there, by its own history:
 *
 * 1. Usual is the median of the litres a day of the last twelve own readings, three at least.
 * 2. The margin is 1.7 times their standard deviation, and 50 litres, and a fifth of the usual; half as much again where there are
 *    fewer than six.
 * 3. One reading above the usual and the margin is said; where its period lies in May to August, above 1.7 margins.
 * 4. So are two in a row above the usual and 0.7 of the margin, 1.05 in summer, by the twelve before both of them, four at least.
 * 5. It is said once, and anew only after a reading where neither held.
 *
 * And what the customer answers ends the matter, and is remembered. Where the numbers come from: decision 0070.
 */

const fewestPeriods = 3
const fewestBeforeTwo = 4
const periodsOfUsual = 12
/** Of fewer the margin is wider. */
const enoughPeriods = 6
const widerOfFew = 1.5
const deviations = 1.7
const litresOfMargin = 50
const shareOfMargin = 0.2
const summer = { firstMonth: 5, lastMonth: 8, margins: 1.7, marginsOfTwo: 1.05 }
const marginsOfTwo = 0.7
/** A meter shows whole cubic metres: a shorter period says little, and is a part of the next one. */
const shortestPeriodDays = 10
/** A pool is filled, a garden watered at about the same time again. */
const sameTimeOfYearDays = 45
const daysPerYear = 365.25
const litresPerM3 = 1000

/** What a customer said of unusual use. */
export interface UnusualUseAnswer {
  /** The reading that they were asked about. */
  readonly readOn: string
  readonly reason: UnusualUseReason
  /** The day on which they said so. */
  readonly answeredOn: string
}

/** What a reading says of the use at its point. */
export interface JudgedUse {
  /** The first day of its period. */
  readonly fromDay: string
  readonly readOn: string
  /** So many margins above the usual, of one reading or of two: from 1 on the use is unusual. Null where there is too little history. */
  readonly margins: number | null
  readonly isUnusual: boolean
  /** What is to be said of it: of the first of several readings alone. */
  readonly message: UnusualUse | null
}

export interface UnusualUse {
  readonly readOn: string
  /** The first day of the period, or of the first of two, in which it was more. */
  readonly sinceDay: string
  readonly litresPerDay: number
  readonly usualLitresPerDay: number
  /** What flowed beyond the usual since that day. */
  readonly extraM3: number
}

/**
 * @param states of one kind of water at one point in one customer's time, the oldest first, without estimates (`withoutEstimates`)
 *   and stitched (`stitchConsumption`)
 */
export function judgeUse(states: readonly StitchedState[], answers: readonly UnusualUseAnswer[] = []): JudgedUse[] {
  const periods = toPeriods(states)
  /** That were answered: the others change nothing. */
  const matters: Matter[] = []
  let lasting: Matter | undefined
  return periods.map((period, at): JudgedUse => {
    const { fromDay, readOn } = period
    const verdict = judge(periods.slice(0, at), period, matters)
    if (!verdict || verdict.margins <= 1) {
      lasting = undefined
      return { fromDay, readOn, margins: verdict?.margins ?? null, isUnusual: false, message: null }
    }
    const goesOn = lasting !== undefined && !hasEndedBefore(lasting, period)
    if (lasting && goesOn) lasting.periods.push(period)
    else {
      lasting = beginMatter(verdict, answers)
      if (lasting.reason !== undefined) matters.push(lasting)
    }
    return { fromDay, readOn, margins: verdict.margins, isUnusual: true, message: goesOn ? null : describe(verdict) }
  })
}

/**
 * Whether two days are those of one reading: a bill that is made from a customer's reading may date it to another day. Two
 * of them are further apart.
 */
export function isOfReading(day: string, other: string): boolean {
  return Math.abs(daysBetween(day, other)) < shortestPeriodDays
}

export function findUnusualUse(
  states: readonly StitchedState[],
  answers: readonly UnusualUseAnswer[] = [],
): UnusualUse[] {
  return judgeUse(states, answers).flatMap(({ message }) => message ?? [])
}

interface Period {
  readonly fromDay: string
  readonly readOn: string
  /** Days by their number. */
  readonly from: number
  readonly to: number
  readonly litresPerDay: number
}

const daysOf = ({ from, to }: Period): number => to - from
const middleOf = ({ from, to }: Period): number => from + Math.floor((to - from) / 2)

function toPeriods(states: readonly StitchedState[]): Period[] {
  const periods: Period[] = []
  let begun: { readonly fromDay: string; readonly volumeM3: number } | undefined
  for (const { fromDay, readOn, consumptionM3 } of states) {
    if (fromDay === null || consumptionM3 === null) {
      begun = undefined
      continue
    }
    const whole = { fromDay: begun?.fromDay ?? fromDay, volumeM3: (begun?.volumeM3 ?? 0) + consumptionM3 }
    const [from, to] = [dayNumber(whole.fromDay), dayNumber(readOn)]
    if (to - from < shortestPeriodDays) {
      begun = whole
      continue
    }
    begun = undefined
    periods.push({
      ...{ fromDay: whole.fromDay, readOn, from, to },
      litresPerDay: (whole.volumeM3 * litresPerM3) / (to - from),
    })
  }
  return periods
}

/** How far one period, or two in a row, are above what is usual. */
interface Verdict {
  readonly margins: number
  readonly usual: number
  readonly periods: readonly Period[]
}

function judge(before: readonly Period[], period: Period, matters: readonly Matter[]): Verdict | undefined {
  const one = judgeOne(before, period, matters)
  const two = judgeTwo(before, period, matters)
  // Of two in a row it is known for longer.
  return two && (two.margins > 1 || !one || two.margins > one.margins) ? two : one
}

function judgeOne(before: readonly Period[], period: Period, matters: readonly Matter[]): Verdict | undefined {
  const range = findUsual(before, matters, fewestPeriods)
  if (!range) return undefined
  const { usual } = range
  return { margins: marginsAbove(range, period, matters, 1, summer.margins), usual, periods: [period] }
}

function judgeTwo(before: readonly Period[], period: Period, matters: readonly Matter[]): Verdict | undefined {
  const previous = before.at(-1)
  const range = findUsual(before.slice(0, -1), matters, fewestBeforeTwo)
  if (!previous || !range || isLeftOut(previous, matters)) return undefined
  const both = [previous, period]
  const each = both.map((some) => marginsAbove(range, some, matters, marginsOfTwo, summer.marginsOfTwo))
  return { margins: Math.min(...each), usual: range.usual, periods: both }
}

function marginsAbove(
  { usual, margin }: Usual,
  period: Period,
  matters: readonly Matter[],
  allYear: number,
  inSummer: number,
): number {
  const above = period.litresPerDay - usual - allowedOf(period, matters)
  return above / (margin * (isInSummer(period) ? inSummer : allYear))
}

function isInSummer(period: Period): boolean {
  const month = Number(dayOfNumber(middleOf(period)).slice(5, 7))
  return month >= summer.firstMonth && month <= summer.lastMonth
}

interface Usual {
  readonly usual: number
  readonly margin: number
}

function findUsual(before: readonly Period[], matters: readonly Matter[], atLeast: number): Usual | undefined {
  const rates = before
    .filter((period) => !isLeftOut(period, matters))
    .slice(-periodsOfUsual)
    .map((period) => period.litresPerDay + raisedBy(period, matters))
  if (rates.length < atLeast) return undefined
  const usual = median(rates)
  const margin = deviations * standardDeviation(rates) + litresOfMargin + shareOfMargin * usual
  return { usual, margin: rates.length < enoughPeriods ? widerOfFew * margin : margin }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half] ?? 0
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? upper)) / 2
}

function standardDeviation(values: readonly number[]): number {
  const mean = sum(values) / values.length
  return Math.sqrt(sum(values.map((value) => (value - mean) ** 2)) / values.length)
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

function describe({ periods, usual }: Verdict): UnusualUse {
  const [first, last] = [periods[0], periods.at(-1)]
  if (!first || !last) throw new Error('A verdict is about a period')
  const litres = sum(periods.map((period) => period.litresPerDay * daysOf(period)))
  const days = sum(periods.map(daysOf))
  return {
    readOn: last.readOn,
    sinceDay: first.fromDay,
    litresPerDay: Math.round(litres / days),
    usualLitresPerDay: Math.round(usual),
    extraM3: Math.round((litres - usual * days) / litresPerM3),
  }
}

/*
 * What an answer changes. "Unknown" changes nothing: the matter is over, and what goes on becomes usual with the months.
 */

/** Unusual use from the reading that said so until one that was usual again, and what the customer said of it. */
interface Matter {
  readonly litresPerDayAbove: number
  readonly periods: Period[]
  readonly reason: UnusualUseReason | undefined
  /** By its number. */
  readonly answeredOn: number
}

function beginMatter({ periods, usual }: Verdict, answers: readonly UnusualUseAnswer[]): Matter {
  const last = periods.at(-1)
  const answer = last && answers.find(({ readOn }) => isOfReading(last.readOn, readOn))
  return {
    litresPerDayAbove: sum(periods.map(({ litresPerDay }) => litresPerDay - usual)) / periods.length,
    periods: [...periods],
    reason: answer?.reason,
    answeredOn: answer ? dayNumber(answer.answeredOn) : Infinity,
  }
}

/** What passes says nothing of what is usual, and would hide a leak: what had begun by the answer is left out. */
const passing: ReadonlySet<UnusualUseReason | undefined> = new Set([
  'pool',
  'garden',
  'guests',
  'leak-repaired',
  'misread',
] as const)

function isLeftOut(period: Period, matters: readonly Matter[]): boolean {
  return matters.some(
    ({ reason, periods, answeredOn }) => passing.has(reason) && period.from <= answeredOn && periods.includes(period),
  )
}

/** Where somebody more lives, what was usual before is so much more. */
function raisedBy(period: Period, matters: readonly Matter[]): number {
  return sum(
    matters.map(({ reason, periods, litresPerDayAbove }) =>
      reason === 'somebody-more' && period.to <= (periods[0]?.from ?? -Infinity) ? litresPerDayAbove : 0,
    ),
  )
}

/** What a customer explained isn't asked about again: the litres a day that a period has besides. */
function allowedOf(period: Period, matters: readonly Matter[]): number {
  return Math.max(0, ...matters.map((matter) => allowedBy(matter, period)))
}

function allowedBy({ reason, periods, litresPerDayAbove, answeredOn }: Matter, period: Period): number {
  if (reason === 'pool' || reason === 'garden')
    return periods.some((some) => isSameTimeOfYear(some, period)) ? litresPerDayAbove : 0
  // It ran until it was mended, at the latest on the day on which the customer said so.
  if (reason === 'leak-repaired' && answeredOn > period.from && answeredOn < period.to)
    return (litresPerDayAbove * (answeredOn - period.from)) / daysOf(period)
  return 0
}

function isSameTimeOfYear(earlier: Period, later: Period): boolean {
  const days = middleOf(later) - middleOf(earlier)
  const beyondYears = days % daysPerYear
  return days > sameTimeOfYearDays && Math.min(beyondYears, daysPerYear - beyondYears) <= sameTimeOfYearDays
}

/** What was mended and runs on is said anew. */
function hasEndedBefore({ reason, answeredOn }: Matter, period: Period): boolean {
  return reason === 'leak-repaired' && answeredOn < period.to
}
