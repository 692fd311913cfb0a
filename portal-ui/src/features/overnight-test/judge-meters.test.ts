import { expect, it } from '@jest/globals'
import { earliestMorning, judgeMeters } from './judge-meters.ts'

const evening = {
  at: '2026-11-30T21:00:00Z',
  shown: [
    { meterId: 'cold', valueM3: 1409, red: '074' },
    { meterId: 'hot', valueM3: 612, red: '10' },
    { meterId: 'cellar', valueM3: 3, red: '1' },
  ],
}

it('judges each meter that was read twice', () => {
  const morning = {
    at: '2026-12-01T05:00:00Z',
    shown: [
      { meterId: 'hot', valueM3: 612, red: '10' },
      { meterId: 'cold', valueM3: 1409, red: '234' },
    ],
  }
  expect(judgeMeters(evening, morning)).toMatchObject([
    { meterId: 'cold', result: { outcome: 'flowing', litres: 160, litresPerHour: 20 } },
    { meterId: 'hot', result: { outcome: 'still' } },
  ])
})

it('says what keeps two readings from being a test', () => {
  const early = { at: '2026-11-30T23:00:00Z', shown: [{ meterId: 'cold', valueM3: 1409, red: '074' }] }
  expect(judgeMeters(evening, early)).toEqual([{ meterId: 'cold', result: 'too-short' }])
  expect(earliestMorning(evening)).toEqual(new Date('2026-12-01T01:00:00Z'))
})
