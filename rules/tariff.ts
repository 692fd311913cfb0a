import { vatOfLines } from './bill-vat.ts'
import type { Bill, BillLine, ChargeKind } from './bill.ts'
import { dayNumber, dayOfNumber, firstOfMonth, monthsAfter } from './days.ts'
import { divideRounded, formatDecimal, parseDecimal, toCents, toUnits } from './money.ts'

/*
 * What a bill says, line by line, by the tariff. docs/decisions/0066-tariff.md has the rules in words, and tests/tariff a second
 * calculation that was written from those words alone.
 */

/** What a price charges; what was paid ahead is nobody's price. */
export type PricedCharge = Exclude<ChargeKind, 'advance'>

/** What a price is for one of: a cubic metre, a month, a month of one flat. */
export type PriceUnit = 'm3' | 'month' | 'flat-month'

/** A price of a service. Days are ISO days, the first and the last one; numbers are decimal text. */
export interface TariffPrice {
  /** As the bill calls it. */
  readonly service: string
  readonly charge: PricedCharge
  readonly unit: PriceUnit
  readonly netPriceEur: string
  readonly vatRatePercent: string
  /** For one kind of use alone; null for all. */
  readonly consumptionType: 'household' | 'business' | null
  /** For connections of these nominal diameters alone, both included; null without a bound. */
  readonly diameterFromMm: number | null
  readonly diameterToMm: number | null
  /** For what is used above so many cubic metres a month, and up to so many; null without a bound. */
  readonly blockFromM3: string | null
  readonly blockToM3: string | null
  /** Whether these bounds are for the whole point, or for each of its flats. */
  readonly blockPer: 'point' | 'flat'
  readonly validFrom: string
  readonly validTo: string | null
}

/** What of a metering point the tariff asks for. */
export interface TariffPoint {
  readonly consumptionType: 'household' | 'business'
  /** Null where nobody said: prices by diameter can't be told then. */
  readonly nominalDiameterMm: number | null
  /** Null where nobody said: it counts as one. */
  readonly flats: number | null
  /** The services that it is billed for; where none is named, every one that there is a price of. */
  readonly services: readonly string[]
}

/** Days, both included. */
export interface TariffPeriod {
  readonly from: string
  readonly to: string
}

/** What flowed in some days, of one meter. */
export interface UsedStretch extends TariffPeriod {
  /** Decimal text. */
  readonly volumeM3: string
}

/** What is billed: the months of a period, and the water of stretches that need not be the same days. */
export interface Billed {
  readonly period: TariffPeriod
  readonly consumption: readonly UsedStretch[]
}

/** What is printed of a line, and why: each is a price on some days. */
export interface CalculatedLine extends BillLine {
  readonly charge: PricedCharge
  readonly unitPriceEur: string
  readonly periodFrom: string
  readonly periodTo: string
}

export interface CalculatedBill extends Pick<Bill, 'vat' | 'netCents' | 'vatCents' | 'totalCents'> {
  readonly lines: readonly CalculatedLine[]
}

/** What bills print. */
const printedUnits: Readonly<Record<PriceUnit, string>> = {
  m3: 'm3',
  month: 'mesec',
  'flat-month': 'stanovanje × mesec',
}

/** Quantities are thousandths: litres, and thousandths of a month. */
const decimals = 3
const one = 1000n

/**
 * @param prices in the order in which their lines stand
 * @throws RangeError for days that end before they begin, or a volume below zero
 */
export function calculateBill(prices: readonly TariffPrice[], point: TariffPoint, billed: Billed): CalculatedBill {
  const use = useOf(billed.consumption)
  const months = spanOf(billed.period)
  const lines = prices
    .filter((price) => isCharged(price, point))
    .flatMap((price) => lineOf(price, point, { use, months }) ?? [])
  const vat = vatOfLines(lines)
  const netCents = sum(lines.map((line) => line.netCents))
  const vatCents = sum(vat.map((part) => part.vatCents))
  return { lines, vat, netCents, vatCents, totalCents: netCents + vatCents }
}

/** Days by their number, both included. */
interface Span {
  readonly first: number
  readonly last: number
}

interface Use {
  /** From the first day of any stretch to the last one; undefined where there is none. */
  readonly span: Span | undefined
  readonly stretches: readonly (Span & { readonly litres: bigint })[]
}

interface Quantities {
  readonly use: Use
  readonly months: Span
}

function lineOf(price: TariffPrice, point: TariffPoint, { use, months }: Quantities): CalculatedLine | undefined {
  const charged = price.unit === 'm3' ? use.span : months
  const days = charged && overlap(charged, validityOf(price))
  if (!days) return undefined
  const unscaled = price.unit === 'm3' ? litresOf(price, point, { use, days }) : monthsOf(price, point, days)
  if (unscaled === 0n) return undefined
  const quantity = { unscaled, decimals }
  const priceEur = parseDecimal(price.netPriceEur)
  return {
    description: price.service,
    charge: price.charge,
    quantity: formatDecimal(quantity),
    unit: printedUnits[price.unit],
    unitPriceEur: formatDecimal(priceEur),
    netCents: toCents(quantity, priceEur),
    vatRatePercent: formatDecimal(parseDecimal(price.vatRatePercent)),
    periodFrom: dayOfNumber(days.first),
    periodTo: dayOfNumber(days.last),
  }
}

/** Whether a point is charged it, on the days on which it holds. */
export function isCharged(price: TariffPrice, point: TariffPoint): boolean {
  return isForUse(price, point) && (!hasDiameters(price) || isOfDiameter(price, point.nominalDiameterMm))
}

function isForUse({ consumptionType, service }: TariffPrice, point: TariffPoint): boolean {
  const isOfKind = consumptionType === null || consumptionType === point.consumptionType
  return isOfKind && (point.services.length === 0 || point.services.includes(service))
}

const hasDiameters = ({ diameterFromMm, diameterToMm }: TariffPrice): boolean =>
  diameterFromMm !== null || diameterToMm !== null

function isOfDiameter({ diameterFromMm, diameterToMm }: TariffPrice, diameterMm: number | null): boolean {
  return diameterMm !== null && diameterMm >= (diameterFromMm ?? 0) && diameterMm <= (diameterToMm ?? Infinity)
}

/**
 * The water is counted in the order in which it flowed: what came first is within the norm, on whichever days a price held. So
 * neither a new price nor a block ever makes more or less of it than flowed.
 */
function litresOf(
  { blockFromM3, blockToM3, blockPer }: TariffPrice,
  point: TariffPoint,
  { use, days }: { readonly use: Use; readonly days: Span },
): bigint {
  const units = blockPer === 'flat' ? flatsOf(point) : 1n
  const low = blockFromM3 === null ? 0n : boundOf(blockFromM3, units, use)
  const high = blockToM3 === null ? null : boundOf(blockToM3, units, use)
  const within = (litres: bigint): bigint => {
    const above = litres > low ? litres : low
    return high !== null && above > high ? (high > low ? high : low) : above
  }
  return within(litresUpTo(use, days.last)) - within(litresUpTo(use, days.first - 1))
}

/** A bound of so much a month, for all the days that the water flowed on. */
function boundOf(m3PerMonth: string, units: bigint, { span }: Use): bigint {
  const litres = toUnits(parseDecimal(m3PerMonth), decimals)
  return span ? divideRounded(litres * units * monthsIn(span), one) : 0n
}

function monthsOf({ unit }: TariffPrice, point: TariffPoint, days: Span): bigint {
  return monthsIn(days) * (unit === 'flat-month' ? flatsOf(point) : 1n)
}

const flatsOf = ({ flats }: TariffPoint): bigint => BigInt(flats ?? 1)

/** What flowed by the end of a day. Each day of a stretch has the same share, and what was rounded is made up for by the next. */
function litresUpTo({ stretches }: Use, day: number): bigint {
  return stretches.reduce((total, { first, last, litres }) => {
    const gone = Math.min(Math.max(day - first + 1, 0), last - first + 1)
    return total + divideRounded(litres * BigInt(gone), BigInt(last - first + 1))
  }, 0n)
}

/** In thousandths: a calendar month is one, a part of it by its days, so that the parts of a month are one together. */
function monthsIn({ first, last }: Span): bigint {
  let total = 0n
  for (let month = firstOfMonth(dayOfNumber(first)); dayNumber(month) <= last; month = monthsAfter(month, 1)) {
    const before = dayNumber(month) - 1
    const length = dayNumber(monthsAfter(month, 1)) - 1 - before
    const upTo = (day: number): bigint => {
      const gone = Math.min(Math.max(day - before, 0), length)
      return divideRounded(one * BigInt(gone), BigInt(length))
    }
    total += upTo(last) - upTo(first - 1)
  }
  return total
}

function useOf(consumption: readonly UsedStretch[]): Use {
  const stretches = consumption.map((stretch) => {
    const litres = toUnits(parseDecimal(stretch.volumeM3), decimals)
    if (litres < 0n) throw new RangeError(`${stretch.volumeM3} m³ can't have been used.`)
    return { ...spanOf(stretch), litres }
  })
  const span = stretches.reduce<Span | undefined>(
    (whole, { first, last }) =>
      whole ? { first: Math.min(whole.first, first), last: Math.max(whole.last, last) } : { first, last },
    undefined,
  )
  return { span, stretches }
}

function spanOf({ from, to }: TariffPeriod): Span {
  if (to < from) throw new RangeError(`${to} comes before ${from}.`)
  return { first: dayNumber(from), last: dayNumber(to) }
}

function validityOf({ validFrom, validTo }: TariffPrice): Span {
  return { first: dayNumber(validFrom), last: validTo === null ? Infinity : dayNumber(validTo) }
}

function overlap(one: Span, other: Span): Span | undefined {
  const [first, last] = [Math.max(one.first, other.first), Math.min(one.last, other.last)]
  return first <= last ? { first, last } : undefined
}

const sum = (cents: readonly number[]): number => cents.reduce((total, more) => total + more, 0)

/** Why a bill can't be told. */
export interface MissingPrice extends TariffPeriod {
  readonly service: string
  /** No price is known on these days, or there are prices by diameter, and nobody said which one the point has. */
  readonly reason: 'no-price' | 'no-diameter'
}

/**
 * What a bill would lack. Of prices it needs those of the days that are billed, and of the day before: what was charged then and
 * has no price afterwards is missing, as nobody can tell it from what is charged no more.
 */
export function listMissingPrices(
  prices: readonly TariffPrice[],
  point: TariffPoint,
  { period, consumption }: Billed,
): MissingPrice[] {
  const months = spanOf(period)
  const water = useOf(consumption).span
  const found = prices.filter((price) => isForUse(price, point))
  const missing = groupsOf(found).flatMap(({ service, unit, prices: group }): MissingPrice[] => {
    const needed = unit === 'm3' ? water : months
    return needed ? gapsOf(group, point, needed).map((gap) => ({ service, ...gap })) : []
  })
  // One that has prices of other kinds of use alone is not charged here.
  const known = new Set(prices.map(({ service }) => service))
  const unknown = point.services.filter((service) => !known.has(service))
  return [...missing, ...unknown.map((service) => ({ service, reason: 'no-price' as const, ...period }))]
}

type Group = Pick<TariffPrice, 'service' | 'charge' | 'unit'> & { readonly prices: readonly TariffPrice[] }

/** Prices of which one follows the other. */
function groupsOf(prices: readonly TariffPrice[]): Group[] {
  const groups = new Map<string, Group>()
  for (const price of prices) {
    const { service, charge, unit } = price
    const key = JSON.stringify([service, charge, unit])
    groups.set(key, { service, charge, unit, prices: [...(groups.get(key)?.prices ?? []), price] })
  }
  return [...groups.values()]
}

function gapsOf(group: readonly TariffPrice[], point: TariffPoint, needed: Span): Omit<MissingPrice, 'service'>[] {
  if (point.nominalDiameterMm === null && group.some((price) => hasDiameters(price) && holdsIn(price, needed)))
    return [{ reason: 'no-diameter', ...daysOf(needed) }]
  const held = group
    .filter((price) => isCharged(price, point))
    .map(validityOf)
    .sort((a, b) => a.first - b.first)
  // Prices of other diameters alone: nothing is charged here.
  if (held.length === 0) return []
  const gaps: Span[] = []
  let next = needed.first
  for (const { first, last } of [...held, { first: needed.last + 1, last: Infinity }]) {
    const gap = overlap(needed, { first: next, last: first - 1 })
    if (gap) gaps.push(gap)
    next = Math.max(next, last + 1)
  }
  return gaps.map((gap) => ({ reason: 'no-price', ...daysOf(gap) }))
}

const holdsIn = (price: TariffPrice, span: Span): boolean => overlap(validityOf(price), span) !== undefined
const daysOf = ({ first, last }: Span): TariffPeriod => ({ from: dayOfNumber(first), to: dayOfNumber(last) })
