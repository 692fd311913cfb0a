import type { ImportLine } from '@moja-komunala/portal-server/import-records.ts'
import type { DemoPlace } from './place.ts'

/*
 * Invented, and of the size and the kinds that water costs in Slovenia. A year's prices hold until the end of it, but for one: water
 * became dearer in the middle of a month.
 */

export type PriceLine = Extract<ImportLine, { record: 'price' }>

interface Service extends Pick<PriceLine, 'service' | 'charge' | 'unit' | 'diameterFromMm' | 'diameterToMm'> {
  readonly key: string
  readonly consumptionType?: DemoPlace['consumptionType']
  readonly vatRatePercent?: string
  /** Only what is used above the norm, for each flat. */
  readonly aboveM3?: string
  /** In millionths of a euro, for the first year and for each one after it. */
  readonly first: number
  readonly rise: number
  /** What was added to it on the day of the change. */
  readonly risenBy?: number
}

/** Of a household, for each flat and month. */
export const normM3 = 14

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
    ...{ first: 684_200, rise: 21_300, risenBy: 12_400 },
  },
  {
    ...{ key: 'vodarina-p', service: 'Vodarina', charge: 'water', unit: 'm3', consumptionType: 'business' },
    ...{ first: 731_000, rise: 22_800, risenBy: 13_300 },
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

/** Of a year in which water became dearer, the day since which it is. */
const changeDay = '07-16'
const dayBeforeChange = '07-15'

/** Of each year from the first to the last; the change lies in the last July that was read to its end. */
export function pricesOf(years: readonly number[], lastReadOn: string): PriceLine[] {
  const lastYear = Number(lastReadOn.slice(0, 4))
  const changeYear = lastReadOn >= `${lastYear}-07-31` ? lastYear : lastYear - 1
  return services.flatMap((service) =>
    years.flatMap((year, index) => {
      const end = index < years.length - 1 ? `${year}-12-31` : null
      const micros = service.first + service.rise * index
      const whole = priceLine(service, { id: `${year}`, micros, validFrom: `${year}-01-01`, validTo: end })
      if (service.risenBy === undefined || year !== changeYear) return [whole]
      const later = { id: `${year}-07`, micros: micros + service.risenBy, validFrom: `${year}-${changeDay}` }
      return [{ ...whole, validTo: `${year}-${dayBeforeChange}` }, priceLine(service, { ...later, validTo: end })]
    }),
  )
}

interface Held extends Pick<PriceLine, 'id' | 'validFrom' | 'validTo'> {
  readonly micros: number
}

function priceLine(priced: Service, { id, micros, validFrom, validTo }: Held): PriceLine {
  const { key, service, charge, unit, diameterFromMm, diameterToMm, aboveM3 } = priced
  const { vatRatePercent = '9.5', consumptionType = null } = priced
  return {
    ...{ record: 'price', id: `${key}-${id}`, service, unit, vatRatePercent, consumptionType },
    ...(charge !== undefined && { charge }),
    ...(diameterFromMm !== undefined && { diameterFromMm }),
    ...(diameterToMm !== undefined && { diameterToMm }),
    ...(aboveM3 !== undefined && { blockFromM3: aboveM3, blockPer: 'flat' }),
    ...{ netPriceEur: (micros / 1_000_000).toFixed(6), validFrom, validTo },
  }
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
