import type { UnusualUseReason } from '@moja-komunala/rules/unusual-use-reason.ts'
import { days, months, startOf, yearStart } from './calendar.ts'
import type { Dice } from './dice.ts'

/*
 * What a household draws on each day of three years, without leaks. Every rate in here is a guess: nobody measured them. That is what
 * the calm town is for, where half as much happens and months are steadier.
 */

/** How much happens, and how unsteady months are, beside the town as it is thought to be. */
export interface Liveliness {
  readonly events: number
  readonly swing: number
}

/** What draws more than usual, and what its household would say of it. */
export interface Cause {
  readonly reason: UnusualUseReason
  readonly from: number
  readonly until: number
}

export interface Life {
  readonly litres: Float64Array
  readonly causes: readonly Cause[]
}

/** What the weather is like, for all of a town: of each month, around 1. */
export type Weather = readonly number[]

export function rollWeather(dice: Dice): Weather {
  return Array.from({ length: months }, () => Math.min(2, Math.max(0.2, 1 + 0.45 * dice.normal())))
}

const persons = [
  [1, 26],
  [2, 28],
  [3, 18],
  [4, 18],
  [5, 7],
  [6, 3],
] as const
const placesOf = [
  ['home', 92],
  ['second-home', 4],
  ['farm', 4],
] as const

export function rollLife(dice: Dice, weather: Weather, { events, swing }: Liveliness): Life {
  const life = { litres: new Float64Array(days), causes: [] as Cause[] }
  const place = dice.oneOf(placesOf)
  if (place === 'second-home') stayAtTimes(dice, life)
  else {
    live(dice, life, swing, events)
    if (place === 'farm') keepAnimals(dice, life)
  }
  if (dice.happens(0.42)) waterGarden(dice, life, weather)
  fillPools(dice, life, events)
  haveGuests(dice, life, events)
  workOnTheHouse(dice, life, events)
  return life
}

function add({ litres }: Life, from: number, until: number, litresPerDay: number): void {
  const [first, end] = [Math.max(0, Math.round(from)), Math.min(days, Math.round(until))]
  for (let day = first; day < end; day += 1) litres[day] = (litres[day] ?? 0) + litresPerDay
}

interface GrowingLife extends Life {
  readonly causes: Cause[]
}

/** Calls for each time that something happens that happens so often a year. */
function atTimes(dice: Dice, timesPerYear: number, happen: (day: number) => void): void {
  if (timesPerYear <= 0) return
  for (let day = dice.waiting(365 / timesPerYear); day < days; day += dice.waiting(365 / timesPerYear))
    happen(Math.floor(day))
}

/** Who lives there, month by month, away at times; with somebody more or fewer, or somebody else. */
function live(dice: Dice, life: GrowingLife, swing: number, events: number): void {
  const perPerson = dice.between(97, 130)
  const head = new Float64Array(days).fill(dice.oneOf(persons))
  atTimes(dice, 0.05 * events, (day) => changeHousehold(dice, life, head, day))
  atTimes(dice, 0.03 * events, (day) => moveOut(dice, life, head, day))
  const unsteady = swing * 0.095 * dice.swing(0.4)
  let drift = 0
  for (let month = 0; month < months; month += 1) {
    drift = 0.35 * drift + dice.normal()
    const factor = Math.exp(unsteady * drift) * perPerson
    for (let day = startOf(month); day < startOf(month + 1); day += 1)
      life.litres[day] = (head[day] ?? 0) ** 0.9 * factor
  }
  atTimes(dice, 1.1 * events, (day) => stayAway(dice, life, day))
}

function stayAway(dice: Dice, { litres }: Life, day: number): void {
  const until = Math.min(days, day + dice.whole(4, dice.happens(0.1) ? 70 : 18))
  const share = dice.happens(0.6) ? 0.05 : 0.5
  for (let away = day; away < until; away += 1) litres[away] = (litres[away] ?? 0) * share
}

function changeHousehold(dice: Dice, life: GrowingLife, head: Float64Array, day: number): void {
  const isMore = dice.happens(0.55)
  const change = isMore ? dice.between(0.5, 1.3) : -1
  for (let later = day; later < days; later += 1) head[later] = Math.max(1, (head[later] ?? 0) + change)
  if (isMore) life.causes.push({ reason: 'somebody-more', from: day, until: day + 200 })
}

function moveOut(dice: Dice, life: GrowingLife, head: Float64Array, day: number): void {
  const [empty, next] = [dice.whole(0, 60), dice.oneOf(persons)]
  head.fill(0, day, Math.min(days, day + empty))
  head.fill(next, Math.min(days, day + empty), days)
  life.causes.push({ reason: 'somebody-more', from: day, until: day + empty + 200 })
}

function stayAtTimes(dice: Dice, life: GrowingLife): void {
  const perDay = dice.oneOf(persons) * dice.between(90, 140)
  atTimes(dice, dice.between(8, 26), (day) => {
    const isLong = dice.happens(0.12)
    const until = day + (isLong ? dice.whole(7, 24) : dice.whole(2, 4))
    add(life, day, until, perDay)
    if (isLong) life.causes.push({ reason: 'guests', from: day, until })
  })
}

function keepAnimals(dice: Dice, life: Life): void {
  const perDay = dice.between(150, 1500)
  for (let month = 0; month < months; month += 1) {
    const season = month % 12 >= 5 && month % 12 <= 7 ? 1.25 : 1
    add(life, startOf(month), startOf(month + 1), perDay * season * dice.swing(0.15))
  }
}

function waterGarden(dice: Dice, life: GrowingLife, weather: Weather): void {
  const perDay = 70 * dice.swing(0.7)
  for (let month = 0; month < months; month += 1) {
    const thirst = [0, 0, 0, 0.2, 0.6, 1, 1.3, 1.1, 0.3, 0, 0, 0][month % 12] ?? 0
    if (thirst === 0) continue
    const [from, until] = [startOf(month), startOf(month + 1)]
    add(life, from, until, perDay * thirst * (weather[month] ?? 1) * dice.swing(0.3))
    life.causes.push({ reason: 'garden', from, until })
  }
}

function fillPools(dice: Dice, life: GrowingLife, events: number): void {
  const isLarge = dice.happens(0.08 * events)
  const isSmall = !isLarge && dice.happens(0.1 * events)
  if (!isLarge && !isSmall) return
  const since = dice.happens(0.7) ? 0 : dice.whole(1, 2)
  const litres = 1000 * (isLarge ? dice.between(15, 45) : dice.between(2.5, 8))
  for (let year = since; year < 3; year += 1) {
    if (dice.happens(0.25)) continue
    const filled = yearStart(year) + (isLarge ? dice.whole(125, 175) : dice.whole(150, 205))
    const empty = yearStart(year) + dice.whole(235, 262)
    add(life, filled, filled + 3, litres / 3)
    if (isLarge) add(life, filled, empty, dice.between(20, 120))
    else if (dice.happens(0.5)) add(life, filled + 25, filled + 26, litres)
    life.causes.push({ reason: 'pool', from: filled, until: empty })
  }
}

function haveGuests(dice: Dice, life: GrowingLife, events: number): void {
  atTimes(dice, 0.65 * events, (day) => {
    const until = day + dice.whole(4, dice.happens(0.1) ? 45 : 16)
    add(life, day, until, dice.whole(1, 3) * dice.between(60, 120))
    life.causes.push({ reason: 'guests', from: day, until })
  })
}

function workOnTheHouse(dice: Dice, life: GrowingLife, events: number): void {
  atTimes(dice, 0.05 * events, (day) => {
    const until = day + dice.whole(10, 60)
    add(life, day, until, (1000 * dice.between(3, 15)) / (until - day))
    life.causes.push({ reason: 'guests', from: day, until })
  })
}
