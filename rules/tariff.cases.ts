import fc from 'fast-check'
import { addDays } from './days.ts'
import type { Billed, TariffPoint, TariffPrice } from './tariff.ts'

/** A bill to be made, with all that it is made from. */
export interface TariffCase {
  readonly prices: readonly TariffPrice[]
  readonly point: TariffPoint
  readonly billed: Billed
}

/** A price per cubic metre from 2026 on, but for what is said. */
export const price = (more: Partial<TariffPrice> = {}): TariffPrice => ({
  ...{ service: 'Vodarina', charge: 'water', unit: 'm3', netPriceEur: '0.7861', vatRatePercent: '9.5' },
  ...{ consumptionType: null, diameterFromMm: null, diameterToMm: null },
  ...{ blockFromM3: null, blockToM3: null, blockPer: 'point', validFrom: '2026-01-01', validTo: null },
  ...more,
})

export const point = (more: Partial<TariffPoint> = {}): TariffPoint => ({
  ...{ consumptionType: 'household', nominalDiameterMm: 20, flats: null, services: [] },
  ...more,
})

/** So many cubic metres in the days of a period. */
export const billed = (from: string, to: string, volumeM3: string): Billed => ({
  period: { from, to },
  consumption: [{ from, to, volumeM3 }],
})

/* Any bill at all: what the rule and the second calculation are held against each other by. */

const origin = '2023-12-15'
/** Around two turns of the year, and a February of 29 days. */
const day = fc.integer({ min: 0, max: 430 }).map((days) => addDays(origin, days))
const decimal = (max: number, decimals: number) =>
  fc.integer({ min: 0, max: max * 10 ** decimals }).map((units) => (units / 10 ** decimals).toFixed(decimals))

const services = ['Vodarina', 'Omrežnina', 'Odvajanje', 'Dajatev'] as const
/** Null so many times of a hundred. */
const nullOr = <Value>(percent: number, value: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: percent, arbitrary: fc.constant(null) }, { weight: 100 - percent, arbitrary: value })

/** From always or some day on, until some day or for ever. */
const validity = fc.record({ from: nullOr(60, day), to: nullOr(60, day) }).map(({ from, to }) => ({
  validFrom: from ?? '2020-01-01',
  validTo: from === null || to === null || to >= from ? to : from,
}))

const anyPrice: fc.Arbitrary<TariffPrice> = fc
  .record({
    service: fc.constantFrom(...services),
    charge: fc.constantFrom('water', 'water-network', 'sewage-removal', 'excess', 'levy', 'other'),
    unit: fc.constantFrom('m3', 'm3', 'm3', 'month', 'flat-month'),
    netPriceEur: fc.oneof(decimal(20, 6), decimal(2, 4), decimal(2, 2)),
    vatRatePercent: fc.constantFrom('9.5', '9.50', '22', '5', '0'),
    consumptionType: nullOr(80, fc.constantFrom('household', 'business')),
    diameterFromMm: nullOr(80, fc.constantFrom(20, 21, 40)),
    diameterToMm: nullOr(80, fc.constantFrom(20, 39, 200)),
    blockFromM3: nullOr(65, fc.oneof(decimal(12, 1), decimal(12, 3))),
    blockToM3: nullOr(70, fc.oneof(decimal(30, 1), decimal(30, 3))),
    blockPer: fc.constantFrom('point', 'flat'),
    validity,
  })
  .map(({ validity: days, ...rest }) => ({ ...rest, ...days }))

export const anyPoint: fc.Arbitrary<TariffPoint> = fc.record({
  consumptionType: fc.constantFrom('household', 'business'),
  nominalDiameterMm: nullOr(20, fc.constantFrom(15, 20, 21, 25, 40, 50, 80, 150, 200)),
  flats: nullOr(30, fc.integer({ min: 1, max: 60 })),
  services: fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, fc.subarray([...services])),
})

const volume = fc.oneof(
  fc.nat({ max: 400 }).map(String),
  decimal(40, 3),
  fc.constantFrom('0', '1', '0.001', '123456.789'),
)

/** Stretches that follow or lie beside each other, over about the period's days. */
export const anyBilled: fc.Arbitrary<Billed> = fc
  .record({
    from: day,
    days: fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constantFrom(0, 27, 29, 30)),
    stretches: fc.array(
      fc.record({ later: fc.integer({ min: -9, max: 60 }), days: fc.integer({ min: 0, max: 70 }), volumeM3: volume }),
      { maxLength: 3 },
    ),
  })
  .map(({ from, days, stretches }) => ({
    period: { from, to: addDays(from, days) },
    consumption: stretches.map(({ later, days: length, volumeM3 }) => {
      const first = addDays(from, later)
      return { from: first, to: addDays(first, length), volumeM3 }
    }),
  }))

export const anyTariffCase: fc.Arbitrary<TariffCase> = fc.record({
  prices: fc.array(anyPrice, { minLength: 3, maxLength: 8, size: 'max' }),
  point: anyPoint,
  billed: anyBilled,
})
