import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { stitchConsumption } from './consumption.ts'
import { addDays } from './days.ts'
import { findDoubts, type JudgedMeter } from './plausibility.ts'
import { productionThresholds, usualPerDay } from './usual-consumption.ts'

const start = '2024-10-31'
const today = '2026-11-27'

/** A history of months of 30 days that ends at the last bill. */
function historyOf(volumes: readonly number[]) {
  let valueM3 = 1_000
  const first = addDays('2026-10-31', -30 * volumes.length)
  const states = [{ readOn: first, valueM3, source: 'billed' as const }]
  volumes.forEach((volume, index) => {
    valueM3 += volume
    states.push({ readOn: addDays(first, (index + 1) * 30), valueM3, source: 'billed' })
  })
  const series = { serialNumber: '1', digits: 5, installedOn: start, removedOn: null, installedM3: 0, removedM3: null }
  return stitchConsumption([{ ...series, states }]).flat()
}
const usualAfter = (volumes: readonly number[]) =>
  usualPerDay(historyOf(volumes), { fromDay: '2026-10-31', toDay: today }, productionThresholds)

const cold = (baseM3: number, low: number, high: number, digits = 5): JudgedMeter => ({
  digits,
  plausibility: { baseM3, baseOn: '2026-10-31', usualPerDayM3: { low, high } },
})
const doubtsOf = (valueM3: number, meter: JudgedMeter, otherMeters: readonly JudgedMeter[] = []) =>
  findDoubts({ valueM3, day: today, meter, otherMeters }).map(({ code, likelyReasons }) => [code, ...likelyReasons])

describe('what is usual at a point', () => {
  const volumes = fc.array(fc.nat({ max: 60 }), { maxLength: 30 })

  it('never starts below nothing, and always has room', () => {
    fc.assert(
      fc.property(volumes, (history) => {
        const { low, high } = usualAfter(history)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high - low).toBeGreaterThanOrEqual(productionThresholds.floorM3PerDay)
      }),
    )
  })

  it('is what a household that always uses the same goes on using', () => {
    fc.assert(
      fc.property(fc.nat({ max: 90 }), fc.integer({ min: 3, max: 30 }), (volume, months) => {
        const { low, high } = usualAfter(Array.from({ length: months }, () => volume))
        expect(low * 30).toBeLessThanOrEqual(volume)
        expect(high * 30).toBeGreaterThanOrEqual(volume)
      }),
    )
  })

  it('holds what flowed in each of the last three months, where the three were alike', () => {
    fc.assert(
      fc.property(volumes, fc.nat({ max: 60 }), (history, volume) => {
        const { low, high } = usualAfter([...history, volume, volume, volume])
        expect(volume / 30).toBeGreaterThanOrEqual(low)
        expect(volume / 30).toBeLessThanOrEqual(high)
      }),
    )
  })

  it('one odd month among many doesn’t change it much', () => {
    const even = Array.from({ length: 20 }, () => 12)
    expect(usualAfter([...even.slice(0, 9), 4_000, ...even.slice(10)])).toEqual(usualAfter(even))
  })

  it('with less than three months it is wide, and goes up to twice the highest', () => {
    expect(usualAfter([])).toEqual({ low: 0, high: 2 })
    expect(usualAfter([600, 300])).toEqual({ low: 0, high: 40 })
  })

  it('after a year the season counts: summer’s garden doesn’t make winter’s leak usual', () => {
    // Newest last: November to October, twice, watering from May to August.
    const year = [6, 6, 6, 6, 6, 6, 60, 60, 60, 60, 6, 6]
    const { high } = usualAfter([...year, ...year])
    expect(high * 27).toBeLessThan(60)
  })
})

describe('a reading that is judged', () => {
  it.each([
    ['the usual', 1_420, []],
    ['nothing, in a month', 1_409, [['lower-than-usual', 'misread', 'absence']]],
    ['far more', 1_500, [['higher-than-usual', 'misread', 'leak']]],
    ['a digit too many', 14_200, [['higher-than-usual', 'misread', 'leak']]],
    ['less than before', 1_402, [['lower-than-before', 'misread', 'exchanged']]],
  ])('%s', (_, valueM3, doubts) => {
    expect(doubtsOf(valueM3, cold(1_409, 0.2, 1))).toEqual(doubts)
  })

  it('when the drums rolled over, that is the likeliest', () => {
    expect(doubtsOf(6, cold(99_990, 0.2, 1))).toEqual([['lower-than-before', 'rolled-over', 'misread', 'exchanged']])
  })

  it('when it fits the other meter at the point, the two were likely swapped', () => {
    const hot = cold(201, 0.05, 0.3)
    expect(doubtsOf(205, cold(386, 0.1, 0.5), [hot])).toEqual([
      ['lower-than-before', 'swapped', 'misread', 'exchanged'],
    ])
    expect(doubtsOf(391, hot, [cold(386, 0.1, 0.5)])).toEqual([['higher-than-usual', 'swapped', 'misread', 'leak']])
  })

  it('when nothing is known of the meter, nothing is asked', () => {
    expect(doubtsOf(77_777, { digits: 5, plausibility: null })).toEqual([])
  })

  const meters = fc.record({
    digits: fc.integer({ min: 4, max: 8 }),
    base: fc.nat({ max: 9_999 }),
    low: fc.double({ min: 0, max: 1, noNaN: true }),
    room: fc.double({ min: 0.2, max: 5, noNaN: true }),
  })

  it('whatever the meter, at most one thing is asked, and none about what was expected', () => {
    fc.assert(
      fc.property(meters, fc.nat({ max: 9_999 }), ({ digits, base, low, room }, valueM3) => {
        const meter = cold(base, low, low + room, digits)
        const doubts = findDoubts({ valueM3, day: today, meter, otherMeters: [] })
        expect(doubts.length).toBeLessThanOrEqual(1)
        for (const { expected } of doubts) {
          const { lowestM3, highestM3 } = expected
          if (lowestM3 <= highestM3) expect(valueM3 < lowestM3 || valueM3 > highestM3).toBe(true)
        }
      }),
    )
  })
})
