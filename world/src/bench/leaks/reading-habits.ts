import type { MeterSeries, MeterState } from '@moja-komunala/rules/consumption.ts'
import { addDays } from '@moja-komunala/rules/days.ts'
import { drumRange } from '@moja-komunala/rules/rollover.ts'
import { firstDay, months, startOf } from './calendar.ts'
import type { Dice } from './dice.ts'

/* How a meter comes to be read: once a month from the 25th to the 2nd, with what goes wrong meanwhile. */

const digits = 5
const shareOfEstimates = 0.14
const shareOfMisreads = 0.005
const exchangesPerMonth = 1 / 60
const shareOfNotedEnds = 0.9

const dayAt = (day: number): string => addDays(firstDay, day)

/** @param litres of each day */
export function readMeters(dice: Dice, litres: Float64Array): MeterSeries[] {
  const flowed = runningTotal(litres)
  const habit = dice.whole(-5, 1)
  let startM3 = dice.happens(0.015) ? dice.whole(99_700, 99_990) : dice.whole(0, 9_000)
  let installed = 0
  let states: MeterState[] = []
  const meters: MeterSeries[] = []
  const shownAt = (day: number) =>
    (startM3 + Math.floor((flowed[day] ?? 0) / 1000 - Math.floor((flowed[installed] ?? 0) / 1000))) % drumRange(digits)
  const series = (removed: number | null): MeterSeries => ({
    ...{ serialNumber: String(meters.length), digits, installedOn: dayAt(installed), states },
    installedM3: startM3,
    removedOn: removed === null ? null : dayAt(removed),
    removedM3: removed !== null && dice.happens(shareOfNotedEnds) ? shownAt(removed) : null,
  })
  for (let month = 1; month < months; month += 1) {
    if (dice.happens(exchangesPerMonth)) {
      const removed = startOf(month) - dice.whole(9, 20)
      meters.push(series(removed))
      ;[installed, startM3, states] = [removed, dice.whole(0, 1), []]
    }
    const day = startOf(month) + Math.min(1, Math.max(-6, habit + Math.round(1.5 * dice.normal())))
    states.push(stateOn(dice, shownAt, day, startOf(month) - 1, states.at(-1)))
  }
  return [...meters, series(null)]
}

function runningTotal(litres: Float64Array): Float64Array {
  const total = new Float64Array(litres.length + 1)
  litres.forEach((some, day) => (total[day + 1] = (total[day] ?? 0) + some))
  return total
}

function stateOn(
  dice: Dice,
  shownAt: (day: number) => number,
  day: number,
  lastDay: number,
  before: MeterState | undefined,
): MeterState {
  if (dice.happens(shareOfEstimates))
    return { readOn: dayAt(lastDay), valueM3: (before?.valueM3 ?? 0) + 10, source: 'estimated' }
  const shown = shownAt(day)
  return { readOn: dayAt(day), valueM3: dice.happens(shareOfMisreads) ? misread(dice, shown) : shown, source: 'own' }
}

function misread(dice: Dice, shown: number): number {
  const wrong =
    shown +
    dice.oneOf([
      [1, 3],
      [-1, 3],
      [10, 3],
      [-10, 3],
      [100, 1],
    ] as const)
  return Math.max(0, wrong) % drumRange(digits)
}
