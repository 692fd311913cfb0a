import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { stitchConsumption, type MeterState } from './consumption.ts'
import { addDays, daysBetween } from './days.ts'
import {
  beginningOn,
  besideLastYear,
  monthlyConsumption,
  type MeterOfKind,
  type MonthOfConsumption,
} from './monthly-consumption.ts'

const state = (readOn: string, valueM3: number, source: MeterState['source'] = 'billed') => ({
  ...{ readOn, valueM3, source },
})
const meter = (states: readonly MeterState[], more: Partial<MeterOfKind> = {}): MeterOfKind => ({
  ...{ serialNumber: '46207317', kind: 'cold', digits: 5, installedOn: '2020-01-01', removedOn: null },
  ...{ installedM3: 0, removedM3: null, states },
  ...more,
})
const span = (from: string, to: string) => ({ from: `${from}-01`, to: `${to}-01` })
const litres = (months: readonly MonthOfConsumption[]) => months.map((month) => month.litres)
const sum = (numbers: readonly (number | null)[]) => numbers.reduce<number>((total, each) => total + (each ?? 0), 0)

describe('periods of uneven length', () => {
  it('readings at the end of each month are the months themselves', () => {
    const read = meter([state('2026-01-31', 100), state('2026-02-28', 107), state('2026-03-31', 119)])
    expect(monthlyConsumption([read], span('2026-01', '2026-04')).together).toEqual([
      {
        month: '2026-01-01',
        days: 31,
        knownDays: 0,
        litres: null,
        litresPerDay: null,
        estimatedLitres: 0,
        ownLitres: 0,
      },
      {
        month: '2026-02-01',
        days: 28,
        knownDays: 28,
        litres: 7000,
        litresPerDay: 250,
        estimatedLitres: 0,
        ownLitres: 0,
      },
      {
        month: '2026-03-01',
        days: 31,
        knownDays: 31,
        litres: 12_000,
        litresPerDay: 387,
        estimatedLitres: 0,
        ownLitres: 0,
      },
      {
        month: '2026-04-01',
        days: 30,
        knownDays: 0,
        litres: null,
        litresPerDay: null,
        estimatedLitres: 0,
        ownLitres: 0,
      },
    ])
  })

  it('of 45 days, each month has its days’ share', () => {
    const read = meter([state('2026-01-31', 100), state('2026-03-17', 109), state('2026-03-27', 110)])
    const { together } = monthlyConsumption([read], span('2026-02', '2026-03'))
    // 9 m³ in 45 days are 200 l a day, then 1 m³ in 10 days.
    expect(litres(together)).toEqual([28 * 200, 17 * 200 + 10 * 100])
    expect(together.map(({ knownDays, litresPerDay }) => [knownDays, litresPerDay])).toEqual([
      [28, 200],
      [27, 163],
    ])
  })

  it('what doesn’t divide into whole litres is lost nowhere', () => {
    const read = meter([state('2026-01-15', 100), state('2026-04-20', 101)])
    expect(sum(litres(monthlyConsumption([read], span('2026-01', '2026-04')).together))).toBe(1000)
  })

  it('two readings on one day add to no day', () => {
    const read = meter([state('2026-01-31', 100), state('2026-02-28', 107), state('2026-02-28', 108, 'own')])
    const [february] = monthlyConsumption([read], span('2026-02', '2026-02')).together
    expect(february).toMatchObject({ litres: 8000, knownDays: 28, ownLitres: 1000 })
  })
})

describe('drums, exchanges and kinds of water', () => {
  it('rolled over drums go on', () => {
    const read = meter([state('2026-01-31', 99_995), state('2026-02-28', 2)])
    expect(litres(monthlyConsumption([read], span('2026-02', '2026-02')).together)).toEqual([7000])
  })

  it('of an exchanged meter and the next, each has what flowed through it', () => {
    const old = meter([state('2026-01-31', 100)], { removedOn: '2026-02-10', removedM3: 105, serialNumber: 'old' })
    const next = meter([state('2026-02-28', 13)], { installedOn: '2026-02-10', installedM3: 3, serialNumber: 'new' })
    const { together, meters } = monthlyConsumption([old, next], span('2026-02', '2026-02'))
    expect(together).toMatchObject([{ litres: 15_000, knownDays: 28 }])
    expect(meters.map(({ serialNumber, months: [month] }) => [serialNumber, month?.litres, month?.knownDays])).toEqual([
      ['old', 5000, 10],
      ['new', 10_000, 18],
    ])
  })

  it('an exchange of which nobody noted the last state leaves days that nobody knows', () => {
    const old = meter([state('2026-01-31', 100)], { removedOn: '2026-02-10' })
    const next = meter([state('2026-02-28', 13), state('2026-03-31', 20)], { installedOn: '2026-02-10' })
    const { together } = monthlyConsumption([old, next], span('2026-02', '2026-03'))
    expect(litres(together)).toEqual([null, 7000])
  })

  const cold = meter([state('2026-01-31', 100), state('2026-02-28', 107), state('2026-03-31', 119)])
  const hot = (more: Partial<MeterOfKind> = {}) =>
    meter([state('2026-01-31', 20), state('2026-02-14', 27)], { kind: 'hot', serialNumber: 'hot', ...more })

  it('cold and hot together are what each uses a day, where both are known', () => {
    const { together, meters } = monthlyConsumption([cold, hot()], span('2026-02', '2026-03'))
    expect(together).toMatchObject([
      { litres: 14_000, knownDays: 14, litresPerDay: 250 + 500 },
      { litres: null, knownDays: 0, litresPerDay: null },
    ])
    expect(meters.map(({ kind, months }) => [kind, ...litres(months)])).toEqual([
      ['cold', 7000, 12_000],
      ['hot', 7000, null],
    ])
  })

  it('a meter that didn’t stand there any more isn’t missed', () => {
    const gone = hot({ removedOn: '2026-02-14', removedM3: 27 })
    expect(litres(monthlyConsumption([cold, gone], span('2026-03', '2026-03')).together)).toEqual([12_000])
  })
})

describe('what a month rests on', () => {
  it('is the customer’s own, the utility’s, or an estimate as long as nobody has read since', () => {
    const read = meter([
      ...[state('2026-01-31', 100), state('2026-02-28', 107, 'own'), state('2026-03-31', 119, 'remote')],
      state('2026-04-30', 130, 'estimated'),
    ])
    const { together } = monthlyConsumption([read], span('2026-02', '2026-04'))
    expect(together.map(({ ownLitres, estimatedLitres }) => [ownLitres, estimatedLitres])).toEqual([
      [7000, 0],
      [0, 0],
      [0, 11_000],
    ])
  })

  it('an estimate that a reading came after parts nothing, even where it was too high', () => {
    const read = meter([state('2026-01-31', 100), state('2026-02-28', 150, 'estimated'), state('2026-03-31', 159)])
    expect(monthlyConsumption([read], span('2026-02', '2026-03')).together).toMatchObject([
      { litres: 28_000, estimatedLitres: 0 },
      { litres: 31_000, estimatedLitres: 0 },
    ])
  })

  it('what began with an estimate rests on it', () => {
    const read = meter([state('2026-01-31', 100, 'estimated'), state('2026-02-28', 107)])
    expect(monthlyConsumption([read], span('2026-02', '2026-02')).together).toMatchObject([{ estimatedLitres: 7000 }])
  })

  it('a removed meter that ended with an estimate ends there', () => {
    const old = meter([state('2026-01-31', 100), state('2026-02-10', 102, 'estimated')], { removedOn: '2026-02-10' })
    const next = meter([state('2026-02-28', 5)], { installedOn: '2026-02-10' })
    expect(monthlyConsumption([old, next], span('2026-02', '2026-02')).together).toMatchObject([
      { litres: 7000, estimatedLitres: 7000 },
    ])
  })
})

describe('who came into somebody’s place', () => {
  it('in the middle of a month, begins on their first day with what the meter showed before', () => {
    const read = meter([state('2026-01-31', 100), state('2026-03-31', 148)])
    const months = monthlyConsumption([beginningOn(read, '2026-02-13')], span('2026-01', '2026-03')).together
    // 48 m³ in 16 days of February and 31 of March.
    expect(months.map(({ litres: all, knownDays }) => [all, knownDays])).toEqual([
      [null, 0],
      [16_340, 16],
      [31_660, 31],
    ])
    expect(beginningOn(read, '-infinity')).toEqual(read)
  })
})

describe('last year', () => {
  it('stands beside each month, and is nothing where nothing is known', () => {
    const read = meter([
      state('2025-01-31', 0),
      state('2025-02-28', 14),
      state('2026-02-28', 100),
      state('2026-03-31', 131),
    ])
    const months = besideLastYear(monthlyConsumption([read], span('2025-01', '2026-02')).together)
    expect(months.map(({ month, yearBefore }) => [month, yearBefore?.litresPerDay ?? null])).toEqual([
      ['2026-01-01', null],
      ['2026-02-01', 500],
    ])
  })
})

/** A meter's life in periods of any length, some estimated, some ended by an exchange. */
const life = fc.record({
  start: fc.nat({ max: 9_999 }),
  periods: fc.array(
    fc.record({
      days: fc.nat({ max: 70 }),
      volumeM3: fc.nat({ max: 90 }),
      source: fc.constantFrom('billed' as const, 'own' as const, 'remote' as const),
      exchange: fc.option(fc.record({ days: fc.nat({ max: 20 }), volumeM3: fc.nat({ max: 40 }) }), { freq: 5 }),
    }),
    { minLength: 1, maxLength: 25 },
  ),
})

describe('for any meters and periods', () => {
  it('months add up to exactly what flowed, by meter and together, and no day is known twice', () => {
    fc.assert(
      fc.property(life, ({ start, periods }) => {
        const meters = lifeOf(start, periods)
        const flowed = sum(
          stitchConsumption(meters).flatMap((states) => states.map(({ consumptionM3 }) => consumptionM3)),
        )
        const states = meters.flatMap((each) => each.states)
        const [first, last] = [states[0]?.readOn ?? '', states.at(-1)?.readOn ?? '']
        const { together, meters: each } = monthlyConsumption(meters, { from: first, to: last })
        expect(sum(each.flatMap(({ months }) => litres(months)))).toBe(flowed * 1000)
        expect(sum(litres(together))).toBe(flowed * 1000)
        expect(sum(together.map(({ knownDays }) => knownDays))).toBe(daysBetween(first, last))
        for (const month of together)
          expect(month.estimatedLitres + month.ownLitres).toBeLessThanOrEqual(month.litres ?? 0)
      }),
    )
  })
})

/** Four digits: they roll over. */
function lifeOf(
  start: number,
  periods: readonly {
    days: number
    volumeM3: number
    source: MeterState['source']
    exchange: { days: number; volumeM3: number } | null
  }[],
) {
  const meters: MeterOfKind[] = []
  let [day, value, installedOn, installedM3] = ['2024-01-15', start, '2020-01-01', 0]
  let states: MeterState[] = [state(day, value)]
  for (const { days, volumeM3, source, exchange } of periods) {
    if (exchange) {
      day = addDays(day, exchange.days)
      const removedM3 = (value + exchange.volumeM3) % 10_000
      meters.push(meter(states, { digits: 4, installedOn, installedM3, removedOn: day, removedM3 }))
      ;[states, installedOn, installedM3, value] = [[], day, 7, 7]
    }
    day = addDays(day, days)
    value = (value + volumeM3) % 10_000
    states = [...states, state(day, value, source)]
  }
  return [...meters, meter(states, { digits: 4, installedOn, installedM3 })]
}
