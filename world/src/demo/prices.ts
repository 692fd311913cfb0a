import type { ImportLine } from '@moja-komunala/portal-server/import-records.ts'
import type { DemoPlace } from './places.ts'

/* Invented, and of the size and the kinds that water costs in Slovenia. A year's prices hold until the end of it. */

type PriceLine = Extract<ImportLine, { record: 'price' }>

interface Service extends Pick<PriceLine, 'service' | 'charge' | 'unit' | 'diameterFromMm' | 'diameterToMm'> {
  readonly key: string
  readonly consumptionType?: DemoPlace['consumptionType']
  readonly vatRatePercent?: string
  /** Only what is used above the norm, for each flat. */
  readonly aboveM3?: string
  /** In millionths of a euro, for the first year and for each one after it. */
  readonly first: number
  readonly rise: number
}

/** Of a household, for each flat and month. */
const normM3 = 14

/** "Omrežnina" by the nominal diameter of the connection. */
const networkOf = (key: string, service: string, charge: PriceLine['charge'], first: number): Service[] =>
  [
    { diameterToMm: 20, times: 1 },
    { diameterFromMm: 21, diameterToMm: 39, times: 3 },
    { diameterFromMm: 40, times: 10 },
  ].map(({ times, ...bounds }, index) => ({
    ...{ key: `${key}-${index}`, service, unit: 'month' as const, first: first * times, rise: 98_000 * times },
    ...(charge !== undefined && { charge }),
    ...bounds,
  }))

/** In the order in which a bill has its lines; each year a little dearer. */
const services: readonly Service[] = [
  {
    ...{ key: 'vodarina-g', service: 'Vodarina', charge: 'water', unit: 'm3', consumptionType: 'household' },
    ...{ first: 684_200, rise: 21_300 },
  },
  {
    ...{ key: 'vodarina-p', service: 'Vodarina', charge: 'water', unit: 'm3', consumptionType: 'business' },
    ...{ first: 731_000, rise: 22_800 },
  },
  {
    ...{ key: 'nad-normo', service: 'Poraba nad normo', charge: 'excess', unit: 'm3', consumptionType: 'household' },
    ...{ aboveM3: String(normM3), first: 342_100, rise: 10_650 },
  },
  { key: 'odvajanje', service: 'Odvajanje', charge: 'sewage-removal', unit: 'm3', first: 365_400, rise: 9_100 },
  { key: 'ciscenje', service: 'Čiščenje', charge: 'sewage-treatment', unit: 'm3', first: 587_300, rise: 25_000 },
  ...networkOf('omreznina-v', 'Omrežnina – vodovod', 'water-network', 3_412_500),
  ...networkOf('omreznina-k', 'Omrežnina – kanalizacija', 'sewage-removal-network', 2_056_900),
  {
    ...{ key: 'dajatev', service: 'Okoljska dajatev', charge: 'levy', unit: 'm3', first: 52_800, rise: 0 },
  },
  {
    ...{ key: 'vzdrzevanje', service: 'Vzdrževanje vodomera', unit: 'month', vatRatePercent: '22' },
    ...{ first: 610_000, rise: 15_500 },
  },
  { key: 'odpadki', service: 'Ravnanje z odpadki', unit: 'flat-month', first: 8_940_000, rise: 310_000 },
]

/** Of each year from the first to the last. */
export function pricesOf(years: readonly number[]): PriceLine[] {
  return years.flatMap((year, index) =>
    services.map(({ key, first, rise, aboveM3, vatRatePercent = '9.5', consumptionType = null, ...service }) => ({
      ...{ record: 'price' as const, id: `${key}-${year}`, ...service, vatRatePercent, consumptionType },
      netPriceEur: ((first + rise * index) / 1_000_000).toFixed(6),
      ...(aboveM3 !== undefined && { blockFromM3: aboveM3, blockPer: 'flat' as const }),
      validFrom: `${year}-01-01`,
      validTo: index < years.length - 1 ? `${year}-12-31` : null,
    })),
  )
}

const sewer = new Set(['Odvajanje', 'Čiščenje', 'Omrežnina – kanalizacija', 'Okoljska dajatev'])

/** What a place is billed for: where there is no meter, waste alone. */
export function servicesOf({ meters, hasCesspit }: DemoPlace): string[] {
  const names = [...new Set(services.map(({ service }) => service))]
  const isWaste = (name: string): boolean => name === 'Ravnanje z odpadki'
  if (meters.length === 0) return names.filter(isWaste)
  return names.filter((name) => !isWaste(name) && !(hasCesspit === true && sewer.has(name)))
}

/** DN of its connection. */
export const diameterOf = ({ meters }: DemoPlace): number => Number(meters[0]?.type ?? 20)

/** What a whole month costs at a place: its lines in cents, and the VAT on those of each rate. */
export function billMonth(place: DemoPlace, day: string, volumeM3: number, prices: readonly PriceLine[]) {
  const charged = servicesOf(place)
  const lines = prices
    .filter(({ service }) => charged.includes(service))
    .filter(({ validFrom, validTo }) => validFrom <= day && (validTo ?? day) >= day)
    .filter(({ consumptionType }) => consumptionType === null || consumptionType === place.consumptionType)
    .filter(({ diameterFromMm, diameterToMm }) => {
      const diameter = diameterOf(place)
      return diameter >= (diameterFromMm ?? 0) && diameter <= (diameterToMm ?? diameter)
    })
    .map((price) => {
      const quantity = quantityOf(price, place, volumeM3)
      return {
        ...{ description: price.service, charge: price.charge ?? ('other' as const) },
        quantity: String(quantity),
        unit: { m3: 'm3', month: 'mesec', 'flat-month': 'stanovanje × mesec' }[price.unit],
        unitPriceEur: price.netPriceEur,
        netCents: Math.round((quantity * Math.round(Number(price.netPriceEur) * 1_000_000)) / 10_000),
        vatRatePercent: price.vatRatePercent,
      }
    })
    .filter(({ quantity }) => quantity !== '0')
  const netCents = lines.reduce((sum, line) => sum + line.netCents, 0)
  const rates = [...new Set(lines.map(({ vatRatePercent }) => vatRatePercent))]
  const vat = rates.map((ratePercent) => {
    const ofRate = lines.filter((line) => line.vatRatePercent === ratePercent)
    const baseCents = ofRate.reduce((sum, line) => sum + line.netCents, 0)
    return { ratePercent, baseCents, vatCents: Math.round((baseCents * Number(ratePercent) * 10) / 1000) }
  })
  const vatCents = vat.reduce((sum, ofRate) => sum + ofRate.vatCents, 0)
  return { lines, vat, netCents, vatCents, totalCents: netCents + vatCents }
}

function quantityOf({ unit, blockFromM3 }: PriceLine, { flats = 1 }: DemoPlace, volumeM3: number): number {
  if (unit === 'm3') return Math.max(0, volumeM3 - (typeof blockFromM3 === 'string' ? normM3 * flats : 0))
  return unit === 'month' ? 1 : flats
}
