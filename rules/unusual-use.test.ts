import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { stitchConsumption, type StitchedState } from './consumption.ts'
import { addDays } from './days.ts'
import type { UnusualUseReason } from './unusual-use-reason.ts'
import { findUnusualUse, judgeUse, type UnusualUseAnswer } from './unusual-use.ts'

/** Readings every thirty days, the first one 30 days before the first period's end. */
function statesOf(volumesM3: readonly number[], firstDay = '2024-08-31', everyDays = 30): StitchedState[] {
  let valueM3 = 1000
  const states = [{ readOn: firstDay, valueM3, source: 'own' as const }]
  volumesM3.forEach((volume, index) => {
    valueM3 += volume
    states.push({ readOn: addDays(firstDay, (index + 1) * everyDays), valueM3, source: 'own' })
  })
  const series = { serialNumber: '1', digits: 5, removedOn: null, installedM3: 0, removedM3: null }
  return stitchConsumption([{ ...series, installedOn: firstDay, states }]).flat()
}
const said = (volumesM3: readonly number[], answers: readonly UnusualUseAnswer[] = [], firstDay?: string) => {
  const states = statesOf(volumesM3, firstDay)
  const days = findUnusualUse(states, answers).map(({ readOn }) => readOn)
  return states.slice(1).flatMap(({ readOn }, index) => (days.includes(readOn) ? index : []))
}
const months = (count: number, volumeM3: number): number[] => Array.from({ length: count }, () => volumeM3)

/* Thirty days each from 31 August 2024 on: 8 to 11 have their middle in May to August. */
const cases: readonly (readonly [what: string, volumesM3: readonly number[], saidAt: readonly number[]])[] = [
  ['always the same', months(24, 12), []],
  ['less than usual', [...months(6, 12), 2, 0], []],
  // 400 l/day and a margin of 50 + 80 litres: 530 l/day are 15.9 m³.
  ['just within the margin', [...months(6, 12), 15], []],
  ['just above it', [...months(6, 12), 16], [6]],
  // Fewer than six: 400 + 195 litres, 17.85 m³.
  ['within the wider margin of a short history', [...months(3, 12), 17], []],
  ['above it', [...months(3, 12), 18], [3]],
  ['with too short a history', [...months(2, 12), 60], []],
  ['once while it lasts', [...months(6, 12), 30, 30, 30], [6]],
  ['anew after a usual month', [...months(6, 12), 30, 12, 12, 12, 12, 12, 60], [6, 12]],
  // 0.7 margins: 400 + 91 litres, 14.73 m³.
  ['two in a row, each within the margin', [...months(6, 12), 15, 15], [7]],
  ['two in a row within 0.7 of it', [...months(6, 12), 14, 14], []],
  // In summer 1.7 margins: 621 l/day, 18.63 m³; of two 1.05: 536.5 l/day, 16.1 m³.
  ['more in summer', [...months(9, 12), 18], []],
  ['much more in summer', [...months(9, 12), 19], [9]],
  ['more in two months of summer', [...months(8, 12), 17, 17], [9]],
  ['a little more in two months of summer', [...months(8, 12), 16, 16], []],
  ['of an unsteady household', [8, 16, 8, 16, 8, 16, 20], []],
  ['of an unsteady household, for long', [8, 16, 8, 16, 8, 16, 22, 22], [7]],
]

describe('whether more flows than is usual', () => {
  it.each(cases)('%s', (_, volumesM3, saidAt) => expect(said(volumesM3)).toEqual(saidAt))

  it('says how much now, how much is usual, since when and how much it is by now', () => {
    expect(findUnusualUse(statesOf([...months(6, 12), 30]))).toEqual([
      { readOn: '2025-03-29', sinceDay: '2025-02-27', litresPerDay: 1000, usualLitresPerDay: 400, extraM3: 18 },
    ])
    expect(findUnusualUse(statesOf([...months(6, 12), 15, 15]))).toEqual([
      { readOn: '2025-04-28', sinceDay: '2025-02-27', litresPerDay: 500, usualLitresPerDay: 400, extraM3: 6 },
    ])
  })

  it('a reading a few days after another one belongs to the next period', () => {
    const states = statesOf(months(7, 12))
    const last = states.at(-1)
    if (!last) throw new Error('no state')
    const soon = { ...last, fromDay: last.readOn, readOn: addDays(last.readOn, 3), days: 3, consumptionM3: 9 }
    const next = { ...soon, fromDay: soon.readOn, readOn: addDays(soon.readOn, 27), days: 27, consumptionM3: 11 }
    expect(judgeUse([...states, soon])).toHaveLength(7)
    expect(findUnusualUse([...states, soon, next])).toMatchObject([{ sinceDay: last.readOn, extraM3: 8 }])
  })

  it('what nobody noted at an exchange is no period', () => {
    const states = statesOf([...months(6, 12), 40]).map((state, at) =>
      at === 7 ? { ...state, consumptionM3: null } : state,
    )
    expect(findUnusualUse(states)).toEqual([])
  })
})

describe('what the customer answers', () => {
  const asked = (
    volumesM3: readonly number[],
    at: number,
    reason: UnusualUseReason,
    daysLater = 5,
    firstDay?: string,
  ) => {
    const readOn = statesOf(volumesM3, firstDay)[at + 1]?.readOn ?? ''
    return [{ readOn, reason, answeredOn: addDays(readOn, daysLater) }]
  }

  it('guests say nothing of what is usual, and hide no leak after them', () => {
    const volumes = [...months(6, 12), 60, 12, 12, 12, 12, 12, 20]
    expect(said(volumes)).toEqual([6])
    expect(said(volumes, asked(volumes, 6, 'guests'))).toEqual([6, 12])
  })

  it('a pool is filled again next year without a question, but for what is beyond it', () => {
    const year = [...months(6, 12), 40, ...months(11, 12)]
    const [again, more] = [
      [...year, 40],
      [...year, 60],
    ]
    expect(said(again)).toEqual([6, 18])
    expect(said(again, asked(again, 6, 'pool'))).toEqual([6])
    expect(said(more, asked(more, 6, 'pool'))).toEqual([6, 18])
    expect(said(again, asked(again, 6, 'guests'))).toEqual([6, 18])
  })

  it('somebody more is usual from then on, and what is beyond it is asked about at once', () => {
    const volumes = [...months(6, 12), 18, 18, 15, 18, 18, 18, 18]
    expect(said([...volumes, 19], asked(volumes, 6, 'somebody-more'))).toEqual([6])
    const inWinter = '2024-04-30'
    const [more, leaking] = [
      [...months(6, 12), 18, 18, 18, 22],
      [...months(6, 12), 18, 18, 18, 24],
    ]
    const answers = asked(more, 6, 'somebody-more', 5, inWinter)
    expect(said(leaking, [], inWinter)).toEqual([6])
    expect(said(more, answers, inWinter)).toEqual([6])
    expect(said(leaking, answers, inWinter)).toEqual([6, 9])
  })

  it('a leak that is said to be mended and runs on is asked about anew', () => {
    const [runsOn, mended] = [
      [...months(6, 12), 42, 42],
      [...months(6, 12), 42, 17, 12],
    ]
    expect(said(runsOn)).toEqual([6])
    expect(said(runsOn, asked(runsOn, 6, 'leak-repaired'))).toEqual([6, 7])
    // It ran for five days more: 5 m³.
    expect(said(mended, asked(mended, 6, 'leak-repaired'))).toEqual([6])
  })

  it('is known by the reading, though billing dated it a few days later', () => {
    const volumes = [...months(6, 12), 40, ...months(11, 12), 40]
    const [{ readOn } = { readOn: '' }] = asked(volumes, 6, 'pool')
    expect(said(volumes, [{ readOn: addDays(readOn, -4), reason: 'pool', answeredOn: readOn }])).toEqual([6])
  })

  it.each(['unknown', 'pool', 'garden', 'guests', 'misread'] as const)(
    '%s: nothing is said while it lasts',
    (reason) => {
      const volumes = [...months(6, 12), 30, 30, 30]
      expect(said(volumes, asked(volumes, 6, reason))).toEqual([6])
    },
  )
})

describe('whatever flows', () => {
  const volumes = fc.array(fc.nat({ max: 90 }), { maxLength: 30 })
  const reasons = fc.constantFrom('pool', 'guests', 'somebody-more', 'leak-repaired', 'unknown')

  it('nothing is said of a first usual reading, nor twice while it lasts', () => {
    fc.assert(
      fc.property(volumes, (volumesM3) => {
        const judged = judgeUse(statesOf(volumesM3))
        judged.forEach(({ message, isUnusual }, at) => {
          expect(message !== null).toBe(isUnusual && judged[at - 1]?.isUnusual !== true)
        })
      }),
    )
  })

  it('later readings change nothing about what was said', () => {
    fc.assert(
      fc.property(volumes, fc.nat({ max: 90 }), (volumesM3, next) => {
        const before = judgeUse(statesOf(volumesM3))
        expect(judgeUse(statesOf([...volumesM3, next])).slice(0, before.length)).toEqual(before)
      }),
    )
  })

  it('an answer changes nothing about what was said until then', () => {
    fc.assert(
      fc.property(volumes, reasons, (volumesM3, reason) => {
        const states = statesOf(volumesM3)
        const judged = judgeUse(states)
        const at = judged.findIndex(({ message }) => message !== null)
        fc.pre(at !== -1)
        const readOn = judged[at]?.readOn ?? ''
        const answered = judgeUse(states, [{ readOn, reason, answeredOn: readOn }])
        expect(answered.slice(0, at + 1)).toEqual(judged.slice(0, at + 1))
      }),
    )
  })

  it('is more than usual, in numbers too', () => {
    fc.assert(
      fc.property(volumes, (volumesM3) => {
        for (const { litresPerDay, usualLitresPerDay, extraM3, sinceDay, readOn } of findUnusualUse(
          statesOf(volumesM3),
        )) {
          expect(litresPerDay).toBeGreaterThan(usualLitresPerDay)
          expect(extraM3).toBeGreaterThan(0)
          expect(sinceDay < readOn).toBe(true)
        }
      }),
    )
  })
})
