import {
  stitchConsumption,
  type MeterSeries,
  type MeterState,
  type StitchedState,
} from '@moja-komunala/rules/consumption.ts'
import { addDays, dayOfMonth, firstOfMonth, monthsAfter } from '@moja-komunala/rules/days.ts'
import { lastDayOfWindow, type ReadingWindowRule } from '@moja-komunala/rules/reading-window.ts'
import type { TariffPeriod } from '@moja-komunala/rules/tariff.ts'
import type { LastBill } from '../invoices/last-bill.ts'
import type { KnownMeter } from '../known-meters/known-meter.ts'
import { seriesOf } from '../known-meters/known-series.ts'

/* What the next bill of a point will be about: which days, and how much water. */

type Kind = KnownMeter['kind']

/** What a meter shows now. */
export interface MeterNow {
  readonly meterId: string
  readonly readOn: string
  readonly valueM3: number
}

/** What flowed since the last bill: `from` is the day after its reading. */
export interface KindUse extends TariffPeriod {
  readonly kind: Kind
  readonly volumeM3: number
}

/** Why the water of a bill can't be told. */
export type UseUnknown = 'already-billed' | 'consumption-unknown'

/**
 * What flowed of each kind of water since what was billed last. A bill goes on from the bill before it, so an estimate counts here:
 * what it said too much was paid.
 *
 * @param meters of a point, the oldest first
 * @param now of each one that stands there
 * @param windowFirstDay what was billed on it or later is of the bill that is asked for
 */
export function useSinceBill(
  meters: readonly KnownMeter[],
  now: readonly MeterNow[],
  { windowFirstDay, rule }: { readonly windowFirstDay: string; readonly rule: ReadingWindowRule },
): KindUse[] | UseUnknown {
  const used: KindUse[] = []
  for (const kind of ['cold', 'hot'] as const) {
    const ofKind = meters.filter((meter) => meter.kind === kind)
    const at = ofKind.findIndex(({ id }) => now.some(({ meterId }) => meterId === id))
    const reading = now.find(({ meterId }) => meterId === ofKind[at]?.id)
    if (!reading) continue
    const last = lastOf(withReading(billedSeries(ofKind.slice(0, at + 1), rule), reading))
    if (!last || last.fromDay === null) return 'consumption-unknown'
    if (last.fromDay >= windowFirstDay) return 'already-billed'
    if (last.consumptionM3 === null || last.fromDay > last.readOn) return 'consumption-unknown'
    const from = last.fromDay < last.readOn ? addDays(last.fromDay, 1) : last.readOn
    used.push({ kind, from, to: last.readOn, volumeM3: last.consumptionM3 })
  }
  return used
}

/** What counts of windows was billed, or will be: it is no bill. */
const billedSeries = (ofKind: readonly KnownMeter[], rule: ReadingWindowRule): MeterSeries[] =>
  seriesOf(
    ofKind.map((meter) => ({ ...meter, own: [] })),
    rule,
  )

function withReading(series: readonly MeterSeries[], { readOn, valueM3 }: MeterNow): MeterSeries[] {
  const state: MeterState = { readOn, valueM3, source: 'own' }
  return series.map((meter, index) =>
    index === series.length - 1 ? { ...meter, states: [...meter.states, state] } : meter,
  )
}

const lastOf = (series: readonly MeterSeries[]): StitchedState | undefined => stitchConsumption(series).at(-1)?.at(-1)

/** Where the days of a bill begin and end. */
export interface BillDays {
  readonly rule: ReadingWindowRule
  /** The time that is seen: whoever came in between pays from their first day on. */
  readonly startsOn: string
  readonly endsOn: string
  readonly lastBill: LastBill | undefined
}

/**
 * The days of the bill: from the day after the last bill's, and else whole months from the one after that of the last billed reading, up
 * to that of the window. A reading belongs to the month in which its window began, so that one of 2 December was November's; one
 * that was read later is of the month that its bill says.
 *
 * @param billedOn the day of the last billed reading; undefined where nothing is read
 * @returns undefined where nothing is left to be billed
 */
export function nextPeriod(
  billedOn: string | undefined,
  windowFirstDay: string,
  { rule, startsOn, endsOn, lastBill }: BillDays,
): TariffPeriod | undefined {
  const month = firstOfMonth(windowFirstDay)
  const isOfOthers = billedOn !== undefined && billedOn <= startsOn
  const next = dayAfterBill(billedOn, lastBill) ?? (billedOn && monthsAfter(billedMonth(billedOn, rule), 1)) ?? month
  const from = isOfOthers || next < startsOn ? startsOn : next
  const lastDay = dayOfMonth(month, 31)
  const to = endsOn < lastDay ? endsOn : lastDay
  return from <= to ? { from, to } : undefined
}

/** Of a bill that came before the last billed reading nobody can tell whether there is another one, which isn't known. */
function dayAfterBill(billedOn: string | undefined, lastBill: LastBill | undefined): string | undefined {
  if (!lastBill || (billedOn !== undefined && lastBill.issuedOn < billedOn)) return undefined
  return addDays(lastBill.periodTo, 1)
}

function billedMonth(day: string, rule: ReadingWindowRule): string {
  const month = firstOfMonth(day)
  const before = dayOfMonth(monthsAfter(month, -1), rule.firstDay)
  return day <= lastDayOfWindow(before, rule) ? firstOfMonth(before) : month
}
