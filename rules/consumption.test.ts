import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  findConsumptionBase,
  mergeStates,
  stitchConsumption,
  type MeterSeries,
  type MeterState,
} from './consumption.ts'
import { addDays, daysBetween } from './days.ts'
import { consumptionBetween, consumptionSince, isRollover } from './rollover.ts'

const state = (readOn: string, valueM3: number, source: MeterState['source'] = 'billed') => ({
  readOn,
  valueM3,
  source,
})
const meter = (states: readonly MeterState[], more: Partial<MeterSeries> = {}): MeterSeries => ({
  serialNumber: '46207317',
  digits: 5,
  installedOn: '2020-01-01',
  removedOn: null,
  installedM3: 0,
  removedM3: null,
  states,
  ...more,
})

describe('days', () => {
  it('adding and counting them agree, across summer time and leap years', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 40_000 }), (days) => {
        expect(daysBetween('2024-02-29', addDays('2024-02-29', days))).toBe(days)
      }),
    )
  })
})

describe('drums that roll over', () => {
  it.each([
    [99_990, 12, 5, 22],
    [9_999, 0, 4, 1],
    [99_990, 99_980, 5, null],
    [1_409, 140, 5, null],
    [1_409, 1_409, 5, 0],
  ])('from %d to %d on %d digits: %p', (before, after, digits, volume) => {
    expect(consumptionBetween(before, after, digits)).toBe(volume)
  })

  it('what flowed is found again, as long as it is less than a tenth of what the meter can show', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 8 }), fc.nat(), fc.nat(), (digits, start, flow) => {
        const before = start % 10 ** digits
        const volume = flow % (10 ** digits / 10)
        const after = (before + volume) % 10 ** digits
        expect(consumptionBetween(before, after, digits)).toBe(volume)
        expect(isRollover(before, after, digits)).toBe(after < before)
      }),
    )
  })
})

/** A point over years: months of water, some of which ends with an exchange of the meter. */
const months = fc.array(
  fc.record({ volume: fc.nat({ max: 90 }), untilExchange: fc.option(fc.nat({ max: 40 }), { freq: 6 }) }),
  { minLength: 1, maxLength: 40 },
)

describe('consumption across exchanged meters', () => {
  it('is all the water that flowed, whenever meters were exchanged and drums rolled over', () => {
    fc.assert(
      fc.property(months, fc.nat({ max: 999 }), (run, start) => {
        const meters = meterLife(run, start)
        const stitched = stitchConsumption(meters).flat()
        const total = run.reduce((sum, { volume, untilExchange }) => sum + volume + (untilExchange ?? 0), 0)
        expect(stitched[0]?.consumptionM3).toBeNull()
        expect(stitched.slice(1).reduce((sum, { consumptionM3 }) => sum + (consumptionM3 ?? NaN), 0)).toBe(total)
      }),
    )
  })

  it('when nobody noted the last state of the old meter, the first period of the new one is unknown', () => {
    const old = meter([state('2026-01-31', 100)], { removedOn: '2026-02-10' })
    const [, after] = stitchConsumption([old, meter([state('2026-02-28', 5), state('2026-03-31', 12)])])
    expect(after?.map(({ consumptionM3, days }) => [consumptionM3, days])).toEqual([
      [null, 28],
      [7, 31],
    ])
  })

  it('when the old meter was read on the day it was removed, nothing is missing', () => {
    const old = meter([state('2026-01-31', 100)], { removedOn: '2026-01-31' })
    const [, after] = stitchConsumption([old, meter([state('2026-02-28', 9)], { installedM3: 2 })])
    expect(after?.[0]).toMatchObject({ consumptionM3: 7, fromDay: '2026-01-31', days: 28 })
  })
})

describe('what bills and customers say of a meter', () => {
  const own = { readOn: '2026-11-27', valueM3: 1421, windowFirstDay: '2026-11-25', windowLastDay: '2026-12-02' }

  it('an entry without a bill yet stands in the row by itself', () => {
    expect(mergeStates([state('2026-10-31', 1409)], [own])).toEqual([
      state('2026-10-31', 1409),
      state('2026-11-27', 1421, 'own'),
    ])
  })

  it('when its bill has come, there is one row, and it says that it is the customer’s', () => {
    expect(mergeStates([state('2026-11-30', 1421)], [own])).toEqual([state('2026-11-30', 1421, 'own')])
  })

  it('when the bill has another value or an estimate, the bill’s stands', () => {
    expect(mergeStates([state('2026-11-30', 1425)], [own])).toEqual([state('2026-11-30', 1425)])
    const estimate = state('2026-11-30', 1421, 'estimated')
    expect(mergeStates([estimate], [own])).toEqual([estimate])
  })
})

/** Every month is read on its last day; a meter is exchanged in between, and its last state noted. Four digits: they roll over. */
function meterLife(run: readonly { volume: number; untilExchange: number | null }[], start: number): MeterSeries[] {
  const meters: MeterSeries[] = []
  let value = 9_000 + start
  let states: MeterState[] = [state('2020-01-01', value)]
  let installedM3 = value
  run.forEach(({ volume, untilExchange }, index) => {
    if (untilExchange !== null) {
      const removedM3 = (value + untilExchange) % 10_000
      meters.push(
        meter(states, { digits: 4, installedM3, removedM3, removedOn: addDays('2020-01-01', index * 30 + 10) }),
      )
      value = installedM3 = 3
      states = []
    }
    value = (value + volume) % 10_000
    states = [...states, state(addDays('2020-01-01', (index + 1) * 30), value)]
  })
  return [...meters, meter(states, { digits: 4, installedM3 })]
}

describe('from where the consumption of the next reading is reckoned', () => {
  const old = meter([state('2026-08-31', 980)], { removedOn: '2026-09-15', removedM3: 988 })

  it('when the last reading was estimated, from the last that anybody read', () => {
    const estimated = meter([state('2026-09-30', 1397), state('2026-10-31', 1409, 'estimated')])
    expect(findConsumptionBase([estimated], 0)).toEqual({ fromDay: '2026-09-30', meterM3: 1397, beforeM3: 0 })
  })
  it('when all was estimated, from the last estimate', () => {
    const estimated = meter([state('2026-09-30', 1397, 'estimated'), state('2026-10-31', 1409, 'estimated')])
    expect(findConsumptionBase([estimated], 0)).toEqual({ fromDay: '2026-10-31', meterM3: 1409, beforeM3: 0 })
  })
  it('when the meter took another’s place since, from that one’s last reading, with what flowed through it', () => {
    const fitted = meter([], { installedOn: '2026-09-15', installedM3: 3 })
    const base = findConsumptionBase([old, fitted], 1)
    expect(base).toEqual({ fromDay: '2026-08-31', meterM3: 3, beforeM3: 8 })
    expect(base && consumptionSince(base, 13, 5)).toBe(18)
  })
  it('when nobody noted what that one showed at its end, from the exchange', () => {
    const fitted = meter([], { installedOn: '2026-09-15' })
    const base = findConsumptionBase([{ ...old, removedM3: null }, fitted], 1)
    expect(base).toEqual({ fromDay: '2026-09-15', meterM3: 0, beforeM3: 0 })
  })
  it('when nothing is known of a first meter, from nowhere', () =>
    expect(findConsumptionBase([meter([])], 0)).toBeNull())
})
