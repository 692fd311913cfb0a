import { dayNumber } from './days.ts'
import { consumptionBetween, type ConsumptionBase } from './rollover.ts'

export type StateSource = 'billed' | 'estimated' | 'own' | 'remote'

/** What a meter showed on a day. */
export interface MeterState {
  readonly readOn: string
  readonly valueM3: number
  readonly source: StateSource
}

/** A state as it is kept (known_meter.billed). */
export type BilledTuple = readonly [readOn: string, valueM3: number, source: Exclude<StateSource, 'own'>]

/** A meter with what is known of it, the oldest state first. */
export interface MeterSeries {
  readonly serialNumber: string
  readonly digits: number
  readonly installedOn: string
  readonly removedOn: string | null
  /** What it showed when it was installed. */
  readonly installedM3: number
  /** What it showed when it was removed; null where nobody noted it, or while it stands. */
  readonly removedM3: number | null
  readonly states: readonly MeterState[]
}

export interface StitchedState extends MeterState {
  /** What flowed since the state before, also where that was another meter's; null where it can't be told. */
  readonly consumptionM3: number | null
  readonly fromDay: string | null
  readonly days: number | null
}

/**
 * The consumption at a point across exchanged meters and rolled over drums.
 *
 * @param meters of one kind at one point, the oldest first
 * @returns the states of each meter, in the order given
 */
export function stitchConsumption(meters: readonly MeterSeries[]): StitchedState[][] {
  let before: (Seen & { readonly number: number }) | undefined
  return meters.map((meter) =>
    meter.states.map((state): StitchedState => {
      const { readOn, valueM3, source } = state
      const number = dayNumber(readOn)
      const consumptionM3 = before ? flowBetween(before, { meter, state }) : null
      const fromDay = before ? before.state.readOn : null
      const days = before ? number - before.number : null
      before = { meter, state, number }
      return { readOn, valueM3, source, consumptionM3, fromDay, days }
    }),
  )
}

interface Seen {
  readonly meter: MeterSeries
  readonly state: MeterState
}

function flowBetween(before: Seen, after: Seen): number | null {
  const { meter } = after
  if (before.meter === meter) return consumptionBetween(before.state.valueM3, after.state.valueM3, after.meter.digits)
  const rest = restOf(before)
  const start = consumptionBetween(meter.installedM3, after.state.valueM3, meter.digits)
  return rest === null || start === null ? null : rest + start
}

/** What flowed through a meter from its last known state until it was removed. */
function restOf({ meter: { removedOn, removedM3, digits }, state }: Seen): number | null {
  if (removedM3 !== null) return consumptionBetween(state.valueM3, removedM3, digits)
  return state.readOn === removedOn ? 0 : null
}

/** An estimate is nobody's reading: the true one may well be below it. */
export function withoutEstimates(meters: readonly MeterSeries[]): MeterSeries[] {
  return meters.map((meter) => ({ ...meter, states: meter.states.filter(({ source }) => source !== 'estimated') }))
}

/**
 * From where the consumption of the meter's next reading is reckoned: from the last one that anybody read, of the meter before it
 * where it was only just fitted. Where all was estimated, from the estimate. Null where nothing is known.
 *
 * @param meters of one kind at one point, the oldest first; the one that is read at `at`
 */
export function findConsumptionBase(meters: readonly MeterSeries[], at: number): ConsumptionBase | null {
  const own = findLastState(meters[at])
  if (own) return { fromDay: own.readOn, meterM3: own.valueM3, beforeM3: 0 }
  const [meter, before] = [meters[at], meters[at - 1]]
  // Of a first meter nobody may have noted where it began.
  if (!meter || !before) return null
  const last = findLastState(before)
  const rest = last ? restOf({ meter: before, state: last }) : null
  return last && rest !== null
    ? { fromDay: last.readOn, meterM3: meter.installedM3, beforeM3: rest }
    : { fromDay: meter.installedOn, meterM3: meter.installedM3, beforeM3: 0 }
}

function findLastState(meter: MeterSeries | undefined): MeterState | undefined {
  return meter?.states.findLast(({ source }) => source !== 'estimated') ?? meter?.states.at(-1)
}

/** A counting entry of a window. */
export interface OwnState {
  readonly readOn: string
  readonly valueM3: number
  readonly windowFirstDay: string
  readonly windowLastDay: string
}

/** A counting entry as it is kept (known_meter.own). */
export type OwnTuple = readonly [windowFirstDay: string, valueM3: number, readOn: string]

/**
 * What the utility and the customers know of one meter in one row, by day. Where a window has its bill, the bill's
 * state stands for the entry: it is the same water once. It is the customer's own where it has the entry's value.
 */
export function mergeStates(billed: readonly MeterState[], own: readonly OwnState[]): MeterState[] {
  const isOf = (entry: OwnState) => (state: MeterState) =>
    state.readOn >= entry.windowFirstDay && state.readOn <= entry.windowLastDay
  const fromBills = billed.map((state): MeterState => {
    const isOwn =
      state.source === 'billed' && own.some((entry) => isOf(entry)(state) && entry.valueM3 === state.valueM3)
    return isOwn ? { ...state, source: 'own' } : state
  })
  const unbilled = own
    .filter((entry) => !billed.some(isOf(entry)))
    .map(({ readOn, valueM3 }): MeterState => ({ readOn, valueM3, source: 'own' }))
  return [...fromBills, ...unbilled].sort((a, b) => (a.readOn < b.readOn ? -1 : a.readOn > b.readOn ? 1 : 0))
}
