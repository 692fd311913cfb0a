import {
  stitchConsumption,
  type MeterSeries,
  type MeterState,
  type StateSource,
  type StitchedState,
} from './consumption.ts'
import { addDays, dayNumber, firstOfMonth, monthsAfter } from './days.ts'
import { consumptionBetween } from './rollover.ts'

/*
 * What was used in each calendar month, in whole litres. Meters are read when somebody comes by: what flowed between two readings
 * is spread evenly over the days between them, so that months are fair to each other, however long the periods were.
 */

/** A meter of any kind of water at a point. */
export interface MeterOfKind extends MeterSeries {
  readonly kind: 'cold' | 'hot'
}

/** What a number rests on: on an estimate at either end of its period, on what the customer read, or on what the utility did. */
export type Basis = 'estimated' | 'own' | 'utility'

export interface MonthOfConsumption {
  /** Its first day. */
  readonly month: string
  readonly days: number
  /** Of so many of them it is known what was used. */
  readonly knownDays: number
  /** Null where nothing is known of any day. */
  readonly litres: number | null
  /** On the days that are known, rounded. */
  readonly litresPerDay: number | null
  /** Of the litres: what rests on estimates, and on what the customer read. The utility read the rest. */
  readonly estimatedLitres: number
  readonly ownLitres: number
}

export interface MonthsOfMeter {
  readonly serialNumber: string
  readonly kind: 'cold' | 'hot'
  readonly installedOn: string
  readonly removedOn: string | null
  readonly months: readonly MonthOfConsumption[]
}

export interface MonthlyConsumption {
  /** All water of the point. Null where it isn't known of each kind that was measured in the month. */
  readonly together: readonly MonthOfConsumption[]
  readonly meters: readonly MonthsOfMeter[]
}

/** Months by their first days, both included. */
export interface MonthSpan {
  readonly from: string
  readonly to: string
}

/** What flowed through one meter, from the end of the first day to the end of the last one. */
interface Flow {
  readonly fromDay: number
  readonly toDay: number
  readonly litres: number
  readonly basis: Basis
}

/** @param meters of each kind the oldest first, with their states, the oldest first */
export function monthlyConsumption(meters: readonly MeterOfKind[], span: MonthSpan): MonthlyConsumption {
  const months = monthsOf(span)
  const kinds = (['cold', 'hot'] as const).map((kind) => consumptionOfKind(kind, meters, months))
  return {
    together: months.map((month, at) =>
      addKinds(
        month,
        kinds.flatMap((kind) => kind.together(month, at)),
      ),
    ),
    meters: kinds.flatMap((kind) => kind.meters),
  }
}

function consumptionOfKind(kind: MeterOfKind['kind'], meters: readonly MeterOfKind[], months: readonly Month[]) {
  const ofKind = meters.filter((meter) => meter.kind === kind)
  const flows = flowsOf(ofKind)
  const ofMeters = flows.map((ofMeter) => sumsOf(months, ofMeter))
  // Of one meter it is the same.
  const sums = ofMeters.length === 1 ? ofMeters[0] : sumsOf(months, flows.flat())
  return {
    /** Nothing where no such meter stood there. */
    together: (month: Month, at: number): MonthOfConsumption[] =>
      ofKind.some((meter) => stoodIn(meter, month)) ? (sums ?? []).slice(at, at + 1) : [],
    meters: ofKind.map(({ serialNumber, installedOn, removedOn }, at) => ({
      ...{ serialNumber, kind, installedOn, removedOn },
      months: ofMeters[at] ?? [],
    })),
  }
}

/**
 * For who came into somebody's place: what the meter showed when the other one left is what their first day began with, and no earlier
 * day is theirs.
 *
 * @param firstDay -infinity where nobody said since when
 */
export function beginningOn<Meter extends MeterSeries>(meter: Meter, firstDay: string): Meter {
  const states = meter.states.map((state) =>
    state.readOn < firstDay ? { ...state, readOn: addDays(firstDay, -1) } : state,
  )
  return { ...meter, states }
}

/** A month with what of it is asked again and again. */
interface Month {
  readonly month: string
  /** The numbers of its first day and of the day after its last one. */
  readonly start: number
  readonly end: number
}

function monthsOf({ from, to }: MonthSpan): Month[] {
  const months: Month[] = []
  for (let month = firstOfMonth(from); month <= to;) {
    const next = monthsAfter(month, 1)
    months.push({ month, start: months.at(-1)?.end ?? dayNumber(month), end: dayNumber(next) })
    month = next
  }
  return months
}

interface Seen {
  /** Which of the meters. */
  readonly at: number
  readonly state: StitchedState
}

/** The flows of each meter of one kind. One in which the meter was exchanged is parted there. */
function flowsOf(meters: readonly MeterSeries[]): Flow[][] {
  const flows = meters.map((): Flow[] => [])
  let before: Seen | undefined
  stitchConsumption(withoutSuperseded(meters)).forEach((states, at) => {
    for (const state of states) {
      if (before) partsOf(before, { at, state }, meters).forEach(([of, flow]) => flows[of]?.push(flow))
      before = { at, state }
    }
  })
  return flows
}

/**
 * An estimate between two readings goes: what flowed between those is known, and no guess parts it. It stays where nothing was
 * read before or since, and where a removed meter ended with it.
 */
function withoutSuperseded(meters: readonly MeterSeries[]): MeterSeries[] {
  const isRead = ({ source }: MeterState): boolean => source !== 'estimated'
  const all = meters.flatMap(({ states }) => states)
  if (all.every(isRead)) return [...meters]
  const [first, last] = [all.findIndex(isRead), all.findLastIndex(isRead)]
  const places = new Map(all.map((state, place) => [state, place]))
  return meters.map((meter) => {
    const end = meter.removedOn !== null && meter.removedM3 === null ? meter.states.at(-1) : undefined
    const states = meter.states.filter((state) => {
      const place = places.get(state) ?? 0
      return isRead(state) || state === end || place < first || place > last
    })
    return { ...meter, states }
  })
}

function partsOf(before: Seen, after: Seen, meters: readonly MeterSeries[]): (readonly [at: number, flow: Flow])[] {
  const { consumptionM3, readOn, source } = after.state
  if (consumptionM3 === null) return []
  const [fromDay, toDay, litres] = [dayNumber(before.state.readOn), dayNumber(readOn), consumptionM3 * 1000]
  const basis = basisOf(before.state.source, source)
  const old = before.at === after.at ? undefined : meters[before.at]
  if (!old) return [[after.at, { fromDay, toDay, litres, basis }]]
  const restM3 = old.removedM3 === null ? 0 : consumptionBetween(before.state.valueM3, old.removedM3, old.digits)
  const rest = (restM3 ?? 0) * 1000
  const exchange = old.removedOn === null ? fromDay : Math.min(Math.max(dayNumber(old.removedOn), fromDay), toDay)
  return [
    [before.at, { fromDay, toDay: exchange, litres: rest, basis }],
    [after.at, { fromDay: exchange, toDay, litres: litres - rest, basis }],
  ]
}

function basisOf(start: StateSource, end: StateSource): Basis {
  if (start === 'estimated' || end === 'estimated') return 'estimated'
  return end === 'own' ? 'own' : 'utility'
}

/** What is added up of a month. */
interface Sum {
  isKnown: boolean
  days: number
  litres: number
  readonly on: Record<Basis, number>
}

function sumsOf(months: readonly Month[], flows: readonly Flow[]): MonthOfConsumption[] {
  const sums = months.map((): Sum => ({ isKnown: false, days: 0, litres: 0, on: { estimated: 0, own: 0, utility: 0 } }))
  const add = (at: number, days: number, litres: number, basis: Basis): void => {
    const sum = sums[at]
    if (!sum) return
    sum.isKnown = true
    sum.days += days
    sum.litres += litres
    sum.on[basis] += litres
  }
  for (const flow of flows) spread(flow, months, (at, days, litres) => add(at, days, litres, flow.basis))
  return months.map((month, at) => toMonth(month, sums[at]))
}

/** Tells `add` what of a flow falls on each of the months. Its parts are all of it, to the litre. */
function spread(
  { fromDay, toDay, litres }: Flow,
  months: readonly Month[],
  add: (at: number, days: number, litres: number) => void,
): void {
  const length = toDay - fromDay
  // Two readings on one day belong to that day's month.
  const firstDay = length > 0 ? fromDay + 1 : toDay
  for (let at = placeOf(firstDay, months); at < months.length; at += 1) {
    const { start = 0, end = 0 } = months[at] ?? {}
    if (length <= 0) return toDay >= start && toDay < end ? add(at, 0, litres) : undefined
    const daysBefore = (day: number): number => Math.min(Math.max(day - 1 - fromDay, 0), length)
    const [first, last] = [daysBefore(start), daysBefore(end)]
    if (first === last) return
    const flowed = (days: number): number => Math.floor((litres * days) / length)
    add(at, last - first, flowed(last) - flowed(first))
  }
}

/** Of the first of the months in a row that isn't over before a day. No month has more than 31 days: it is never sought further back. */
function placeOf(day: number, months: readonly Month[]): number {
  const start = months[0]?.start ?? day
  let at = Math.max(0, Math.floor((day - start) / 31))
  while (at < months.length && (months[at]?.end ?? day) <= day) at += 1
  return at
}

function toMonth({ month, start, end }: Month, sum: Sum | undefined): MonthOfConsumption {
  const days = end - start
  // Of the days of one reading and the next, none is known twice; but two meters may be said to have stood there at once.
  const knownDays = Math.min(days, sum?.days ?? 0)
  const litres = sum?.isKnown === true ? sum.litres : null
  return {
    ...{ month, days, knownDays, litres },
    litresPerDay: litres === null || knownDays === 0 ? null : Math.round(litres / knownDays),
    ...{ estimatedLitres: sum?.on.estimated ?? 0, ownLitres: sum?.on.own ?? 0 },
  }
}

function stoodIn({ installedOn, removedOn }: MeterSeries, { start, end }: Month): boolean {
  return dayNumber(installedOn) < end && (removedOn === null || dayNumber(removedOn) >= start)
}

function addKinds({ month, start, end }: Month, kinds: readonly MonthOfConsumption[]): MonthOfConsumption {
  const isKnown = kinds.length > 0 && kinds.every(({ litres }) => litres !== null)
  const known = isKnown ? kinds : []
  const sum = (of: (kind: MonthOfConsumption) => number): number => known.reduce((total, kind) => total + of(kind), 0)
  const knownDays = isKnown ? Math.min(...known.map((kind) => kind.knownDays)) : 0
  return {
    ...{ month, days: end - start, knownDays },
    litres: isKnown ? sum(({ litres }) => litres ?? 0) : null,
    litresPerDay: knownDays === 0 ? null : Math.round(sum((kind) => (kind.litres ?? 0) / kind.knownDays)),
    estimatedLitres: sum(({ estimatedLitres }) => estimatedLitres),
    ownLitres: sum(({ ownLitres }) => ownLitres),
  }
}

export interface MonthBesideLastYear extends MonthOfConsumption {
  /** The same month of the year before; null where nothing is known of it. */
  readonly yearBefore: MonthOfConsumption | null
}

/** @param months in a row; the first twelve are only those that the later ones stand beside */
export function besideLastYear(months: readonly MonthOfConsumption[]): MonthBesideLastYear[] {
  return months.slice(12).map((month, at) => {
    const before = months[at]
    return { ...month, yearBefore: before === undefined || before.litres === null ? null : before }
  })
}
