import { DateTime } from 'luxon'
import { hasValidCheckDigit, parseReference } from '@moja-komunala/portal-server/metering-points/payment-slip.ts'
import { findReadingWindow, type ReadingWindowRule } from '@moja-komunala/portal-server/readings/reading-window.ts'
import type { DemoMeter, DemoPlace } from './places.ts'

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
  readings: { readOn: string; valueM3: number }[]
}

/** The meter that stands there, and before it the one it replaced; the series of the two adjoin. */
export function historyOf(meter: DemoMeter, billing: Billing): MeterHistory[] {
  const { exchanged } = meter
  const first = billing.readOn[0] ?? billing.issuedOn
  if (exchanged === undefined) {
    const readings = statesEndingAt(meter.lastM3, meter.monthlyM3, billing.readOn, meter.serial)
    return [{ serial: meter.serial, installedOn: beforeDays(first, 400), removedOn: null, readings }]
  }
  const before = billing.readOn.slice(0, -exchanged.monthsAgo)
  const after = billing.readOn.slice(-exchanged.monthsAgo)
  const exchangedOn = before.at(-1) ?? first
  return [
    {
      serial: exchanged.serial,
      installedOn: beforeDays(first, 1300),
      removedOn: exchangedOn,
      readings: statesEndingAt(exchanged.lastM3, meter.monthlyM3, before, exchanged.serial),
    },
    {
      serial: meter.serial,
      installedOn: exchangedOn,
      removedOn: null,
      readings: statesEndingAt(meter.lastM3, meter.monthlyM3, after, meter.serial),
    },
  ]
}

/** Backwards from the last state, more in summer than in winter, always the same for the same meter. */
function statesEndingAt(lastM3: number, monthlyM3: number, days: readonly string[], serial: string) {
  const readings: { readOn: string; valueM3: number }[] = []
  let valueM3 = lastM3
  for (const readOn of days.toReversed()) {
    readings.unshift({ readOn, valueM3 })
    const month = Number(readOn.slice(5, 7))
    const season = 1 + 0.25 * Math.cos(((month - 7) / 6) * Math.PI)
    const habit = 0.9 + ((Number(serial.slice(-2)) * month * 7) % 20) / 100
    valueM3 = Math.max(0, valueM3 - Math.round(monthlyM3 * season * habit))
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
export function referenceOf(place: DemoPlace): string {
  const reference = Array.from({ length: 10 }, (_, digit) => parseReference(`SI12${place.referenceBase}${digit}`)).find(
    (candidate) => candidate !== undefined && hasValidCheckDigit(candidate),
  )
  if (reference === undefined) throw new Error(`${place.referenceBase} makes no SI12 reference`)
  return reference
}
