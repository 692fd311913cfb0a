import type { ImportLine } from '@moja-komunala/portal-server/import-records.ts'
import type { DemoPlace } from './places.ts'

/* Invented, and of the size that water costs in Slovenia. A year's prices hold until the end of it. */

type PriceLine = Extract<ImportLine, { record: 'price' }>

export const vatRatePercent = '9.5'

/** Each year a little dearer. */
const services: readonly {
  key: string
  service: string
  unit: 'm3' | 'month'
  consumptionType: DemoPlace['consumptionType'] | null
  /** In millionths of a euro, for the first year and for each one after it. */
  first: number
  rise: number
}[] = [
  { key: 'vodarina-g', service: 'Vodarina', unit: 'm3', consumptionType: 'household', first: 684_200, rise: 21_300 },
  { key: 'vodarina-p', service: 'Vodarina', unit: 'm3', consumptionType: 'business', first: 731_000, rise: 22_800 },
  { key: 'omreznina', service: 'Omrežnina', unit: 'month', consumptionType: null, first: 3_412_500, rise: 98_000 },
  {
    key: 'odvajanje',
    service: 'Odvajanje in čiščenje',
    unit: 'm3',
    consumptionType: null,
    first: 952_700,
    rise: 34_100,
  },
  {
    key: 'odpadki',
    service: 'Ravnanje z odpadki',
    unit: 'month',
    consumptionType: null,
    first: 8_940_000,
    rise: 310_000,
  },
]

/** Of each year from the first to the last. */
export function pricesOf(years: readonly number[]): PriceLine[] {
  return years.flatMap((year, index) =>
    services.map(({ key, service, unit, consumptionType, first, rise }) => ({
      record: 'price' as const,
      id: `${key}-${year}`,
      service,
      unit,
      netPriceEur: ((first + rise * index) / 1_000_000).toFixed(6),
      vatRatePercent,
      consumptionType,
      validFrom: `${year}-01-01`,
      validTo: index < years.length - 1 ? `${year}-12-31` : null,
    })),
  )
}

/** What a month costs at a place: its lines in cents, and the VAT on all of them. */
export function billMonth(place: DemoPlace, day: string, volumeM3: number, prices: readonly PriceLine[]) {
  const isOfPlace = ({ service }: PriceLine): boolean =>
    place.meters.length > 0 ? service !== 'Ravnanje z odpadki' : service === 'Ravnanje z odpadki'
  const lines = prices
    .filter((price) => isOfPlace(price) && price.validFrom <= day && (price.validTo ?? day) >= day)
    .filter(({ consumptionType }) => consumptionType === null || consumptionType === place.consumptionType)
    .map(({ service, unit, netPriceEur }) => {
      const quantity = unit === 'm3' ? volumeM3 : 1
      const netCents = Math.round((quantity * Math.round(Number(netPriceEur) * 1_000_000)) / 10_000)
      return {
        description: service,
        quantity: String(quantity),
        unit: unit === 'm3' ? 'm3' : 'mesec',
        netCents,
        vatRatePercent,
      }
    })
  const netCents = lines.reduce((sum, line) => sum + line.netCents, 0)
  const vatCents = Math.round((netCents * 95) / 1000)
  return { lines, netCents, vatCents, totalCents: netCents + vatCents }
}
