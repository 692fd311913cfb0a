import { DateTime } from 'luxon'
import { findReadingWindow, type ReadingWindowRule } from '@moja-komunala/rules/reading-window.ts'
import type { DemoMeter, DemoPlace } from './place.ts'
import { withCheckDigit } from './reference.ts'

/** What a utility bills by: each month is read on its last day, and billed a week into the next. */
export type Billing = {
  /** The days of the billed readings, ISO 8601, oldest first. */
  readOn: readonly string[]
  /** The month of the last bill as slips write it, e.g. 10/2026. */
  period: string
  issuedOn: string
}

const historyMonths = 25

/** Two years up to the month before the window that is open or comes next: that one is still to be handed in. */
export function billingUpTo(played: Date, rule: ReadingWindowRule): Billing {
  const window = findReadingWindow(played, rule)
  const lastMonth = DateTime.fromISO(window.firstDay).startOf('month').minus({ months: 1 })
  const isoDay = (day: DateTime): string => day.toFormat('yyyy-MM-dd')
  const today = isoDay(DateTime.fromJSDate(played, { zone: rule.timeZone }))
  const billDay = isoDay(lastMonth.plus({ months: 1, days: 7 }))
  return {
    readOn: Array.from({ length: historyMonths }, (_, index) =>
      isoDay(lastMonth.minus({ months: historyMonths - 1 - index }).endOf('month')),
    ),
    period: lastMonth.toFormat('MM/yyyy'),
    issuedOn: billDay < today ? billDay : today,
  }
}

export type MeterHistory = {
  serial: string
  installedOn: string
  removedOn: string | null
  /** What it showed when it was removed. */
  removedM3: number | null
  readings: BilledState[]
}

export type BilledState = { readOn: string; valueM3: number; source: 'billed' | 'estimated' | 'remote' }

/** The meter that stands there, and before it the one it replaced; the series of the two adjoin. */
export function historyOf(meter: DemoMeter, billing: Billing, everyMonths = 1): MeterHistory[] {
  const { exchanged } = meter
  const first = billing.readOn[0] ?? billing.issuedOn
  if (exchanged === undefined) {
    const readings = statesEndingAt(meter.lastM3, meter, billing.readOn, meter.serial)
      .toReversed()
      .filter((_, monthsAgo) => monthsAgo % everyMonths === 0)
      .toReversed()
    return [{ serial: meter.serial, installedOn: beforeDays(first, 400), removedOn: null, removedM3: null, readings }]
  }
  const before = billing.readOn.slice(0, -exchanged.monthsAgo)
  const after = billing.readOn.slice(-exchanged.monthsAgo)
  const exchangedOn = before.at(-1) ?? first
  return [
    {
      serial: exchanged.serial,
      installedOn: beforeDays(first, 1300),
      removedOn: exchangedOn,
      removedM3: exchanged.lastM3,
      readings: statesEndingAt(exchanged.lastM3, meter, before, exchanged.serial),
    },
    {
      serial: meter.serial,
      installedOn: exchangedOn,
      removedOn: null,
      removedM3: null,
      readings: statesEndingAt(meter.lastM3, meter, after, meter.serial),
    },
  ]
}

/** How far an estimate in the middle is beside what was read a month later. */
const estimatedTooMuchM3 = 4

/** Backwards from the last state, more in summer than in winter, always the same for the same meter. */
function statesEndingAt(lastM3: number, meter: DemoMeter, days: readonly string[], serial: string): BilledState[] {
  const readings: BilledState[] = []
  let valueM3 = lastM3
  for (const [monthsAgo, readOn] of days.toReversed().entries()) {
    const isEstimated = meter.estimatedMonthsAgo?.includes(monthsAgo) === true
    const source = meter.remote ? 'remote' : isEstimated ? 'estimated' : 'billed'
    const tooMuchM3 = isEstimated && monthsAgo > 0 ? Math.min(estimatedTooMuchM3, Math.floor(meter.monthlyM3 / 3)) : 0
    readings.unshift({ readOn, valueM3: valueM3 + tooMuchM3, source })
    const [year, month] = [Number(readOn.slice(0, 4)), Number(readOn.slice(5, 7))]
    const season = 1 + 0.25 * Math.cos(((month - 7) / 6) * Math.PI)
    const habit = 0.88 + ((Number(serial.slice(-2)) * month * 7 + year * 11) % 24) / 100
    const leakedM3 = meter.leakedM3?.[monthsAgo] ?? 0
    valueM3 = Math.max(0, valueM3 - Math.round(meter.monthlyM3 * season * habit) - leakedM3)
  }
  return readings
}

function beforeDays(day: string, days: number): string {
  return DateTime.fromISO(day).minus({ days }).toFormat('yyyy-MM-dd')
}

/** E.g. `Voda in kanalščina 10/2026 0040098579`. */
export function purposeOf(place: DemoPlace, billing: Billing): string {
  return `${place.service} ${billing.period} ${place.number}`
}

/** With its check digit, without spaces. */
export const referenceOf = ({ referenceBase }: DemoPlace): string => withCheckDigit(referenceBase)
