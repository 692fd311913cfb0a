import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { judgeOvernightTest, litresPerStep, litresShown, type RedDigits } from './overnight-test.ts'

const evening = new Date('2026-11-30T21:00:00Z')
const later = (hours: number): Date => new Date(evening.getTime() + hours * 3_600_000)
const test = (fromLitres: number, toLitres: number, hours = 8, redDigits: RedDigits = 3) =>
  judgeOvernightTest({ litres: fromLitres, at: evening }, { litres: toLitres, at: later(hours) }, redDigits)

describe('what a meter shows with its red digits', () => {
  it.each([
    [1409, '074', 1_409_074, 3],
    [1409, '07', 1_409_070, 2],
    [1409, '7', 1_409_700, 1],
    [0, '000', 0, 3],
  ])('%d and %s is %d litres', (valueM3, red, litres, redDigits) =>
    expect(litresShown(valueM3, red)).toEqual({ litres, redDigits }),
  )
  it.each(['', '1234', '7a', '-1', ' 7'])('%p is not what red digits show', (red) =>
    expect(litresShown(1409, red)).toBeUndefined(),
  )
})

describe('a test overnight', () => {
  it('where nothing moved, says that less than a meter turns by may run', () =>
    expect(test(1_409_074, 1_409_074)).toEqual({
      ...{ outcome: 'still', hours: 8, litres: 0, litresPerHour: 0, litresPerMonth: 0 },
      unseenLitresPerHour: 15,
    }))

  it('where water ran, says how much an hour and in a month', () =>
    expect(test(1_409_000, 1_409_160)).toMatchObject({
      ...{ outcome: 'flowing', litres: 160, litresPerHour: 20, litresPerMonth: 14_400 },
    }))

  it.each([
    [1_409_074, 1_409_075, 3, 'too-little-to-say'],
    [1_409_074, 1_409_076, 3, 'flowing'],
    [1_409_070, 1_409_080, 2, 'too-little-to-say'],
    [1_409_070, 1_409_090, 2, 'flowing'],
    [1_409_000, 1_409_100, 1, 'too-little-to-say'],
  ] as const)('from %d to %d litres with %d red digits: %s', (from, to, redDigits, outcome) =>
    expect(test(from, to, 8, redDigits)).toMatchObject({ outcome }),
  )

  it('with one red digit sees less than one with three', () => {
    expect(test(1_409_000, 1_409_000, 5, 1)).toMatchObject({ outcome: 'still', unseenLitresPerHour: 20 })
    expect(test(1_409_000, 1_409_000, 5, 3)).toMatchObject({ outcome: 'still', unseenLitresPerHour: 15 })
  })

  it.each([
    [3.9, 'too-short'],
    [14.1, 'too-long'],
  ])('of %d hours is none: %s', (hours, fault) => expect(test(1_000, 1_100, hours)).toBe(fault))

  it('in which the meter runs back is none', () => expect(test(1_000, 999)).toBe('lower-in-the-morning'))

  it('over the change of clocks, reckons with the hours that passed', () => {
    const [before, after] = [new Date('2026-10-24T22:00:00+02:00'), new Date('2026-10-25T06:00:00+01:00')]
    expect(judgeOvernightTest({ litres: 0, at: before }, { litres: 90, at: after }, 3)).toMatchObject({
      ...{ hours: 9, litresPerHour: 10 },
    })
  })

  it('finds every leak that moves the last digit twice, and says how large it is to one step', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<RedDigits>(1, 2, 3),
        fc.integer({ min: 0, max: 99_999_000 }),
        fc.double({ min: 0, max: 2_000, noNaN: true }),
        fc.integer({ min: 4, max: 14 }),
        (redDigits, startLitres, leakPerHour, hours) => {
          const step = litresPerStep(redDigits)
          const shown = (litres: number) => Math.floor(litres / step) * step
          const result = test(shown(startLitres), shown(startLitres + leakPerHour * hours), hours, redDigits)
          if (typeof result === 'string') throw new Error(result)
          expect(Math.abs(result.litresPerHour - leakPerHour)).toBeLessThanOrEqual(step / hours + 1e-6)
          if (leakPerHour * hours >= 3 * step) expect(result.outcome).toBe('flowing')
          if (leakPerHour === 0) expect(result.outcome).toBe('still')
        },
      ),
    )
  })
})
