import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { BillLine } from './bill.ts'
import { addDays } from './days.ts'
import { formatDecimal, parseDecimal, toUnits } from './money.ts'
import { anyBilled, anyPoint, anyTariffCase, billed, point, price } from './tariff.cases.ts'
import { calculateBill, listMissingPrices, type TariffPrice } from './tariff.ts'

const october = (volumeM3: string) => billed('2026-10-01', '2026-10-31', volumeM3)
const thousandths = (quantity: string) => toUnits(parseDecimal(quantity), 3)
const total = (lines: readonly BillLine[]) => lines.reduce((sum, { quantity }) => sum + thousandths(quantity), 0n)
const told = (lines: readonly BillLine[]) =>
  lines.map(({ quantity, netCents, periodFrom, periodTo }) => [quantity, netCents, periodFrom, periodTo])

describe('a bill of Zagorje', () => {
  // The utility's own price list: three services, each with a part by volume and one by diameter.
  const network = [346_580, 405_690, 547_030]
  const prices = [
    price({ service: 'Vodarina', netPriceEur: '0.7861' }),
    price({ service: 'Čiščenje', charge: 'sewage-treatment', netPriceEur: '0.9500' }),
    price({ service: 'Odvajanje', charge: 'sewage-removal', netPriceEur: '0.3654' }),
    ...network.flatMap((millionths, index) =>
      [null, 21, 40].map((diameterFromMm, size) =>
        price({
          ...{ service: `Omrežnina ${index}`, charge: 'water-network', unit: 'month', diameterFromMm },
          ...{ diameterToMm: [20, 39, null][size] ?? null },
          netPriceEur: formatDecimal({ unscaled: BigInt(millionths * (size + 1)), decimals: 5 }),
        }),
      ),
    ),
  ]

  it('has a line for each service and its fixed part, and VAT on the sum', () => {
    const { lines, vat, ...sums } = calculateBill(prices, point({ nominalDiameterMm: 15 }), october('11'))
    expect(lines.map(({ netCents }) => netCents)).toEqual([865, 1045, 402, 347, 406, 547])
    expect(vat).toEqual([{ ratePercent: '9.5', baseCents: 3612, vatCents: 343 }])
    expect(sums).toEqual({ netCents: 3612, vatCents: 343, totalCents: 3955 })
    expect(lines[0]).toEqual({
      ...{ description: 'Vodarina', charge: 'water', quantity: '11', unit: 'm3', unitPriceEur: '0.7861' },
      ...{ netCents: 865, vatRatePercent: '9.5', periodFrom: '2026-10-01', periodTo: '2026-10-31' },
    })
  })

  it.each([
    [20, '3.4658'],
    [21, '6.9316'],
    [39, '6.9316'],
    [40, '10.3974'],
    [150, '10.3974'],
  ])('at a diameter of %d mm costs %s € a month', (nominalDiameterMm, priceEur) => {
    const { lines } = calculateBill(prices, point({ nominalDiameterMm }), october('0'))
    expect(lines.map(({ unitPriceEur }) => unitPriceEur)).toContain(priceEur)
    expect(lines).toHaveLength(3)
  })
})

describe('what is charged', () => {
  it.each([
    ['a price of another kind of use', price({ consumptionType: 'business' }), []],
    ['a price of its own kind of use', price({ consumptionType: 'household' }), ['10']],
    ['a price by diameter, at a point of which nobody said it', price({ diameterToMm: 20 }), []],
    ['a price that is over', price({ validTo: '2026-09-30' }), []],
    ['a price that is still to come', price({ validFrom: '2026-11-01' }), []],
    ['a service that it is not billed for', price({ service: 'Odvajanje' }), []],
    ['what is used above nothing', price({ blockFromM3: '0' }), ['10']],
    ['what is used above as much as that', price({ blockFromM3: '10' }), []],
    ['a block that ends where it begins', price({ blockFromM3: '4', blockToM3: '4' }), []],
    ['a block that ends before it begins', price({ blockFromM3: '5', blockToM3: '4' }), []],
    ['a month', price({ unit: 'month' }), ['1']],
    ['a month of each of three flats', price({ unit: 'flat-month' }), ['3']],
  ])('%s', (_, given, quantities) => {
    const at = point({ nominalDiameterMm: null, flats: 3, services: ['Vodarina'] })
    expect(calculateBill([given], at, october('10')).lines.map(({ quantity }) => quantity)).toEqual(quantities)
  })

  it('where nobody said how many flats there are, is one', () => {
    expect(calculateBill([price({ unit: 'flat-month' })], point(), october('1')).lines[0]?.quantity).toBe('1')
  })

  it('nothing, where nothing was used and nothing is charged by the month', () => {
    const nothing = { lines: [], vat: [], netCents: 0, vatCents: 0, totalCents: 0 }
    expect(calculateBill([price()], point(), october('0'))).toEqual(nothing)
    expect(calculateBill([price()], point(), { ...october('0'), consumption: [] })).toEqual(nothing)
  })

  it('by rates of VAT, each on the sum of its lines, however a rate is written', () => {
    const rates = ['22', '9.50', '9.5', '0'].map((vatRatePercent) => price({ netPriceEur: '0.05', vatRatePercent }))
    expect(calculateBill(rates, point(), october('1')).vat).toEqual([
      { ratePercent: '0', baseCents: 5, vatCents: 0 },
      // Line by line it would be nothing: 0.475 of a cent, twice.
      { ratePercent: '9.5', baseCents: 10, vatCents: 1 },
      { ratePercent: '22', baseCents: 5, vatCents: 1 },
    ])
  })
})

describe('a norm', () => {
  const norm = price({ blockToM3: '4.5', blockPer: 'flat' })
  const dearer = price({ charge: 'excess', netPriceEur: '1.17915', blockFromM3: '4.5', blockPer: 'flat' })

  it.each([
    [1, '10', ['4.5', '5.5']],
    [2, '10', ['9', '1']],
    [3, '10', ['10']],
    [1, '4.5', ['4.5']],
    [1, '0', []],
  ])('of 4.5 m³ a month for each of %d flats parts %s m³', (flats, volumeM3, quantities) => {
    const { lines } = calculateBill([norm, dearer], point({ flats }), october(volumeM3))
    expect(lines.map(({ quantity }) => quantity)).toEqual(quantities)
  })

  it('goes by the days on which the water flowed, not by those of the bill', () => {
    const consumption = [{ from: '2026-09-16', to: '2026-10-31', volumeM3: '10' }]
    const { lines } = calculateBill([norm, dearer], point(), { ...october('0'), consumption })
    // A month and a half.
    expect(lines.map(({ quantity }) => quantity)).toEqual(['6.75', '3.25'])
  })

  it('is used up in the order of the days, whatever price comes in between', () => {
    const consumption = [
      { from: '2026-10-01', to: '2026-10-10', volumeM3: '1' },
      { from: '2026-10-11', to: '2026-10-31', volumeM3: '9' },
    ]
    const before = (one: TariffPrice): TariffPrice => ({ ...one, validTo: '2026-10-10' })
    const after = (one: TariffPrice): TariffPrice => ({ ...one, validFrom: '2026-10-11' })
    const prices = [before(norm), after(norm), before(dearer), after(dearer)]
    const { lines } = calculateBill(prices, point(), { ...october('0'), consumption })
    expect(told(lines)).toEqual([
      ['1', 79, '2026-10-01', '2026-10-10'],
      ['3.5', 275, '2026-10-11', '2026-10-31'],
      ['5.5', 649, '2026-10-11', '2026-10-31'],
    ])
  })
})

describe('a price that changes within a period', () => {
  it('parts the water by days, and a month by its own', () => {
    const halves = (unit: TariffPrice['unit']) => [
      price({ unit, validTo: '2026-10-15' }),
      price({ unit, validFrom: '2026-10-16', netPriceEur: '1' }),
    ]
    expect(told(calculateBill(halves('m3'), point(), october('11')).lines)).toEqual([
      ['5.323', 418, '2026-10-01', '2026-10-15'],
      ['5.677', 568, '2026-10-16', '2026-10-31'],
    ])
    expect(told(calculateBill(halves('month'), point(), october('11')).lines)).toEqual([
      ['0.484', 38, '2026-10-01', '2026-10-15'],
      ['0.516', 52, '2026-10-16', '2026-10-31'],
    ])
  })

  it('charges water at the price of the day on which it flowed, before the bill’s period too', () => {
    const consumption = [{ from: '2026-09-28', to: '2026-10-27', volumeM3: '30' }]
    const prices = [price({ validTo: '2026-09-30' }), price({ validFrom: '2026-10-01' })]
    const { lines } = calculateBill(prices, point(), { ...october('0'), consumption })
    expect(told(lines)).toEqual([
      ['3', 236, '2026-09-28', '2026-09-30'],
      ['27', 2122, '2026-10-01', '2026-10-27'],
    ])
  })

  it.each([
    ['2026-02-01', '2026-02-28', '1'],
    ['2024-02-01', '2024-02-29', '1'],
    ['2026-10-15', '2026-11-14', '1.015'],
    ['2026-02-01', '2026-02-14', '0.5'],
    ['2026-01-31', '2026-03-01', '1.064'],
    ['2025-01-01', '2026-12-31', '24'],
  ])('from %s to %s are %s months', (from, to, months) => {
    const always = price({ unit: 'month', validFrom: '2020-01-01' })
    expect(calculateBill([always], point(), billed(from, to, '0')).lines[0]?.quantity).toBe(months)
  })

  it('two who follow each other pay one month together', () => {
    const fixed = price({ unit: 'month' })
    const parts = [
      ['2026-10-01', '2026-10-09'],
      ['2026-10-10', '2026-10-10'],
      ['2026-10-11', '2026-10-31'],
    ].map(([from = '', to = '']) => calculateBill([fixed], point(), billed(from, to, '0')).lines)
    expect(total(parts.flat())).toBe(1000n)
  })
})

describe('what no bill is made of', () => {
  it.each([
    ['a stretch that ends before it begins', [{ from: '2026-10-02', to: '2026-10-01', volumeM3: '1' }]],
    ['a volume below zero', [{ from: '2026-10-01', to: '2026-10-02', volumeM3: '-1' }]],
    ['a volume that is no number', [{ from: '2026-10-01', to: '2026-10-02', volumeM3: '1,5' }]],
  ])('%s', (_, consumption) => {
    expect(() => calculateBill([price()], point(), { ...october('1'), consumption })).toThrow(RangeError)
  })
})

/** Days on which a price may begin anew. */
const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 80 }), { maxLength: 5 })

/** The same price, begun anew on some days of a period and around it. */
function cutAt(whole: TariffPrice, from: string, days: readonly number[]): TariffPrice[] {
  const starts = [...days].sort((a, b) => a - b).map((day) => addDays(from, day))
  return [whole.validFrom, ...starts].map((validFrom, index) => {
    const next = starts[index]
    return { ...whole, validFrom, validTo: next === undefined ? null : addDays(next, -1) }
  })
}

const always = (more: Partial<TariffPrice> = {}) => price({ validFrom: '2020-01-01', ...more })

describe('of any bill', () => {
  it('lines, VAT and sums add up, and no quantity is below zero', () => {
    fc.assert(
      fc.property(anyTariffCase, ({ prices, point: at, billed: given }) => {
        const { lines, vat, netCents, vatCents, totalCents } = calculateBill(prices, at, given)
        expect(lines.reduce((sum, line) => sum + line.netCents, 0)).toBe(netCents)
        expect(vat.reduce((sum, { baseCents }) => sum + baseCents, 0)).toBe(netCents)
        expect(vat.reduce((sum, part) => sum + part.vatCents, 0)).toBe(vatCents)
        expect(netCents + vatCents).toBe(totalCents)
        for (const { quantity } of lines) expect(thousandths(quantity) > 0n).toBe(true)
      }),
    )
  })

  it('however often a price begins anew, the water and the months stay the same', () => {
    fc.assert(
      fc.property(anyBilled, anyPoint, cuts, (given, at, days) => {
        for (const whole of [always(), always({ unit: 'month' }), always({ unit: 'flat-month' })]) {
          const all = { ...at, services: [] }
          const parts = calculateBill(cutAt(whole, given.period.from, days), all, given).lines
          expect(total(parts)).toBe(total(calculateBill([whole], all, given).lines))
        }
        const flowed = given.consumption.reduce((sum, { volumeM3 }) => sum + thousandths(volumeM3), 0n)
        expect(total(calculateBill([always()], { ...at, services: [] }, given).lines)).toBe(flowed)
      }),
    )
  })

  it('blocks that adjoin have all the water between them, whenever their prices change', () => {
    const bounds = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 3 })
    fc.assert(
      fc.property(anyBilled, anyPoint, cuts, bounds, fc.boolean(), (given, at, days, norms, isPerFlat) => {
        const limits = [null, ...norms.sort((a, b) => a - b).map((half) => String(half / 2))]
        const blocks = limits.map((blockFromM3, index) =>
          always({ blockFromM3, blockToM3: limits[index + 1] ?? null, blockPer: isPerFlat ? 'flat' : 'point' }),
        )
        const all = { ...at, services: [] }
        const whole = blocks.map((block) => total(calculateBill([block], all, given).lines))
        const parted = blocks.map((block) =>
          total(calculateBill(cutAt(block, given.period.from, days), all, given).lines),
        )
        expect(parted).toEqual(whole)
        const flowed = given.consumption.reduce((sum, { volumeM3 }) => sum + thousandths(volumeM3), 0n)
        expect(whole.reduce((sum, part) => sum + part, 0n)).toBe(flowed)
      }),
    )
  })

  it('as long as prices hold, whoever uses more never pays less', () => {
    fc.assert(
      fc.property(anyTariffCase, fc.nat({ max: 99 }), fc.nat({ max: 50_000 }), (given, at, litres) => {
        const { prices, point: where, billed: less } = given
        const chosen = less.consumption.length === 0 ? -1 : at % less.consumption.length
        const consumption = less.consumption.map((stretch, index) =>
          index === chosen
            ? {
                ...stretch,
                volumeM3: formatDecimal({ unscaled: thousandths(stretch.volumeM3) + BigInt(litres), decimals: 3 }),
              }
            : stretch,
        )
        const held = prices.map((one) => ({ ...one, validFrom: '2020-01-01', validTo: null }))
        const paid = calculateBill(held, where, less).totalCents
        expect(calculateBill(held, where, { ...less, consumption }).totalCents).toBeGreaterThanOrEqual(paid)
      }),
    )
  })

  it('a surcharge above a norm grows with the use, and not with the flats', () => {
    const excess = always({ charge: 'excess', blockFromM3: '4.5', blockPer: 'flat' })
    fc.assert(
      fc.property(anyBilled, fc.integer({ min: 1, max: 40 }), (given, flats) => {
        const at = (count: number) => total(calculateBill([excess], point({ flats: count }), given).lines)
        expect(at(flats + 1) <= at(flats)).toBe(true)
        const twice = given.consumption.map((stretch) => ({
          ...stretch,
          volumeM3: formatDecimal({ unscaled: thousandths(stretch.volumeM3) * 2n, decimals: 3 }),
        }))
        const more = total(calculateBill([excess], point({ flats }), { ...given, consumption: twice }).lines)
        expect(more >= at(flats)).toBe(true)
      }),
    )
  })
})

describe('what can’t be told', () => {
  const missing = (prices: readonly TariffPrice[], at = point()) => listMissingPrices(prices, at, october('10'))

  it.each([
    ['a price that holds all the time', [price()], []],
    ['a price that follows another one', [price({ validTo: '2026-10-09' }), price({ validFrom: '2026-10-10' })], []],
    [
      'a price that ended, and none after it',
      [price({ validTo: '2026-10-09' })],
      [{ service: 'Vodarina', reason: 'no-price', from: '2026-10-10', to: '2026-10-31' }],
    ],
    [
      'a price that ended on the day before',
      [price({ validTo: '2026-09-30' })],
      [{ service: 'Vodarina', reason: 'no-price', from: '2026-10-01', to: '2026-10-31' }],
    ],
    [
      'days between two prices',
      [price({ validTo: '2026-10-09' }), price({ validFrom: '2026-10-12' })],
      [{ service: 'Vodarina', reason: 'no-price', from: '2026-10-10', to: '2026-10-11' }],
    ],
    [
      'the fixed part of a service whose water has its price',
      [price(), price({ unit: 'month', validTo: '2026-10-30' })],
      [{ service: 'Vodarina', reason: 'no-price', from: '2026-10-31', to: '2026-10-31' }],
    ],
    ['a price of other diameters', [price({ diameterFromMm: 40, validTo: '2026-10-09' })], []],
    ['a price of another kind of use', [price({ consumptionType: 'business', validTo: '2026-10-09' })], []],
  ])('%s', (_, prices, expected) => {
    expect(missing(prices)).toEqual(expected)
  })

  it('prices by diameter, where nobody said the point’s', () => {
    const unknown = point({ nominalDiameterMm: null })
    const reason = { service: 'Vodarina', reason: 'no-diameter', from: '2026-10-01', to: '2026-10-31' }
    expect(missing([price({ diameterToMm: 20 }), price({ diameterFromMm: 21 })], unknown)).toEqual([reason])
    expect(missing([price({ diameterToMm: 20, validTo: '2026-09-30' }), price()], unknown)).toEqual([])
  })

  it('a service of the point that nobody gave a price of', () => {
    const at = point({ services: ['Vodarina', 'Odvajanje'] })
    expect(missing([price()], at)).toEqual([
      { service: 'Odvajanje', reason: 'no-price', from: '2026-10-01', to: '2026-10-31' },
    ])
    // Of businesses alone: it isn't charged here.
    expect(missing([price(), price({ service: 'Odvajanje', consumptionType: 'business' })], at)).toEqual([])
  })

  it('where nothing is missing, every day of the water has its price', () => {
    fc.assert(
      fc.property(anyTariffCase, ({ prices, point: at, billed: given }) => {
        const plain = prices.map((one) => ({ ...one, charge: 'water' as const, unit: 'm3' as const }))
        const unbound = plain.map((one) => ({ ...one, blockFromM3: null, blockToM3: null, netPriceEur: '1' }))
        fc.pre(given.consumption.length > 0 && listMissingPrices(unbound, at, given).length === 0)
        const { lines } = calculateBill(unbound, at, given)
        const flowed = given.consumption.reduce((sum, { volumeM3 }) => sum + thousandths(volumeM3), 0n)
        const charged = new Set(lines.map(({ description }) => description))
        for (const service of charged)
          expect(total(lines.filter(({ description }) => description === service)) >= flowed).toBe(true)
      }),
      { numRuns: 50 },
    )
  })
})
