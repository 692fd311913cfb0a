import { DateTime } from 'luxon'
import type { ImportLine } from '@moja-komunala/portal-server/import-records.ts'
import type { DemoPlace } from './place.ts'
import { diameterOf, normM3, servicesOf, type PriceLine } from './prices.ts'

/*
 * What a bill of the demonstration says. Its billing system has a calculation of its own, which knows nothing of the portal's: so a test
 * can hold the one against the other.
 */

type InvoiceLine = Extract<ImportLine, { record: 'invoice' }>
export type BillLine = NonNullable<InvoiceLine['lines']>[number]
export type BillSums = Required<Pick<InvoiceLine, 'netCents' | 'vatCents' | 'totalCents'>> & {
  readonly lines: readonly BillLine[]
  readonly vat: { ratePercent: string; baseCents: number; vatCents: number }[]
}

/** Whole months. Days are ISO 8601. */
export interface BillPeriod {
  readonly from: string
  readonly to: string
}

/** Up to the end of each day of a period, the day before it being the first of the list: litres, or thousandths of a month. */
type Grown = readonly number[]

const isoDay = (day: DateTime): string => day.toFormat('yyyy-MM-dd')

const calendars = new Map<string, { readonly days: readonly string[]; readonly months: Grown }>()

function calendarOf({ from, to }: BillPeriod) {
  const known = calendars.get(`${from}/${to}`)
  if (known) return known
  const days: string[] = []
  const months = [0]
  let whole = 0
  for (let day = DateTime.fromISO(from); isoDay(day) <= to; day = day.plus({ days: 1 })) {
    days.push(isoDay(day))
    const length = day.endOf('month').day
    months.push(whole + Math.round((day.day / length) * 1000))
    if (day.day === length) whole += 1000
  }
  const calendar = { days, months }
  calendars.set(`${from}/${to}`, calendar)
  return calendar
}

/** What several meters measured, spread evenly over the days. */
function litresBy(volumesM3: readonly number[], days: number): Grown {
  return Array.from({ length: days + 1 }, (_, day) =>
    volumesM3.reduce((sum, volumeM3) => sum + Math.round((volumeM3 * 1000 * day) / days), 0),
  )
}

/** What the months of a period cost at a place, whose meters measured so much. */
export function billPeriod(
  place: DemoPlace,
  period: BillPeriod,
  volumesM3: readonly number[],
  prices: readonly PriceLine[],
): BillSums {
  const { days, months } = calendarOf(period)
  const litres = litresBy(volumesM3, days.length)
  const norm = normM3 * (place.flats ?? 1) * (months.at(-1) ?? 0)
  const lines = pricesFor(place, prices)
    .filter(({ validFrom, validTo }) => validFrom <= period.to && (validTo ?? period.to) >= period.from)
    .flatMap((price): BillLine[] => {
      const validTo = price.validTo ?? period.to
      const first = days.findIndex((day) => day >= price.validFrom)
      const last = days.findLastIndex((day) => day <= validTo)
      if (first === -1 || last < first) return []
      const between = (grown: (day: number) => number): number => grown(last + 1) - grown(first)
      const above = typeof price.blockFromM3 === 'string' ? norm : 0
      const thousandths =
        price.unit === 'm3'
          ? between((day) => Math.max(0, (litres[day] ?? 0) - above))
          : between((day) => months[day] ?? 0) * (price.unit === 'month' ? 1 : (place.flats ?? 1))
      if (thousandths === 0) return []
      const isWhole = first === 0 && last === days.length - 1
      return [
        {
          ...{ description: price.service, charge: price.charge ?? 'other', quantity: String(thousandths / 1000) },
          unit: { m3: 'm3', month: 'mesec', 'flat-month': 'stanovanje × mesec' }[price.unit],
          unitPriceEur: price.netPriceEur,
          netCents: Math.round((thousandths * Math.round(Number(price.netPriceEur) * 1_000_000)) / 10_000_000),
          vatRatePercent: price.vatRatePercent,
          ...(!isWhole && { periodFrom: days[first] ?? period.from, periodTo: days[last] ?? period.to }),
        },
      ]
    })
  return sumUp(lines)
}

/** Those that a place is charged, whenever they hold. */
export function pricesFor(place: DemoPlace, prices: readonly PriceLine[]): PriceLine[] {
  const [services, diameter] = [servicesOf(place), diameterOf(place)]
  return prices.filter(
    ({ service, consumptionType, diameterFromMm, diameterToMm }) =>
      services.includes(service) &&
      (consumptionType ?? place.consumptionType) === place.consumptionType &&
      diameter >= (diameterFromMm ?? 0) &&
      diameter <= (diameterToMm ?? diameter),
  )
}

/** With the VAT of each rate. */
export function sumUp(lines: readonly BillLine[]): BillSums {
  const rates = [...new Set(lines.map(({ vatRatePercent }) => vatRatePercent))]
  const vat = rates.map((ratePercent) => {
    const ofRate = lines.filter((line) => line.vatRatePercent === ratePercent)
    const baseCents = ofRate.reduce((sum, line) => sum + line.netCents, 0)
    return { ratePercent, baseCents, vatCents: rounded((baseCents * Number(ratePercent) * 10) / 1000) }
  })
  const netCents = lines.reduce((sum, line) => sum + line.netCents, 0)
  const vatCents = vat.reduce((sum, ofRate) => sum + ofRate.vatCents, 0)
  return { lines, vat, netCents, vatCents, totalCents: netCents + vatCents }
}

/** A half away from zero. */
const rounded = (value: number): number => Math.sign(value) * Math.round(Math.abs(value))

/** What a whole month costs at a place. */
export function billMonth(
  place: DemoPlace,
  lastDay: string,
  volumesM3: readonly number[],
  prices: readonly PriceLine[],
) {
  return billPeriod(place, { from: `${lastDay.slice(0, 7)}-01`, to: lastDay }, volumesM3, prices)
}
