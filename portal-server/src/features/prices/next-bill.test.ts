import { describe, expect, it } from '@jest/globals'
import { productionWindowRule as rule } from '@moja-komunala/rules/reading-window.ts'
import type { KnownMeter } from '../known-meters/known-meter.ts'
import { nextPeriod, useSinceBill } from './next-bill.ts'

const meter = (more: Partial<KnownMeter> = {}): KnownMeter => ({
  ...{ id: 'M-1', kind: 'cold', serialNumber: 'S', type: '20', digits: 5, isRemote: false },
  ...{ installedOn: '2020-01-01', removedOn: null, installedM3: 0, removedM3: null, own: [], counting: undefined },
  ...{ billed: [{ readOn: '2026-10-31', valueM3: 100, source: 'billed' }] },
  time: { startsOn: '-infinity', endsOn: 'infinity' },
  ...more,
})
const read = (valueM3: number, readOn = '2026-11-27', meterId = 'M-1') => ({ meterId, readOn, valueM3 })
const window = { windowFirstDay: '2026-11-25', rule }

describe('the water of the next bill', () => {
  it.each([
    ['since the last bill', meter(), read(112), { from: '2026-11-01', volumeM3: 12 }],
    [
      'since an estimate, which was billed',
      meter({ billed: [{ readOn: '2026-10-31', valueM3: 105, source: 'estimated' }] }),
      read(112),
      { from: '2026-11-01', volumeM3: 7 },
    ],
    [
      'past a window that was never billed',
      meter({ own: [{ readOn: '2026-11-02', valueM3: 104, windowFirstDay: '2026-10-25' }] }),
      read(112),
      { from: '2026-11-01', volumeM3: 12 },
    ],
    [
      'when the drums rolled over',
      meter({ billed: [{ readOn: '2026-10-31', valueM3: 99_990, source: 'billed' }] }),
      read(4),
      { from: '2026-11-01', volumeM3: 14 },
    ],
  ])('is counted %s', (_, known, now, expected) => {
    expect(useSinceBill([known], [now], window)).toEqual([{ kind: 'cold', to: '2026-11-27', ...expected }])
  })

  it('goes through a meter that was exchanged, and adds hot water', () => {
    const before = meter({ id: 'M-0', removedOn: '2026-11-10', removedM3: 107 })
    const after = meter({ installedOn: '2026-11-10', installedM3: 1, billed: [] })
    const hot = meter({ id: 'M-2', kind: 'hot' })
    const now = [read(9), read(103, '2026-11-26', 'M-2')]
    expect(useSinceBill([before, after, hot], now, window)).toEqual([
      { kind: 'cold', from: '2026-11-01', to: '2026-11-27', volumeM3: 15 },
      { kind: 'hot', from: '2026-11-01', to: '2026-11-26', volumeM3: 3 },
    ])
  })

  it.each([
    ['a value below the bill’s', meter(), 'consumption-unknown'],
    ['a meter of which nothing was ever billed', meter({ billed: [] }), 'consumption-unknown'],
    [
      'a meter that is billed already',
      meter({ billed: [{ readOn: '2026-11-25', valueM3: 80, source: 'billed' }] }),
      'already-billed',
    ],
  ])('isn’t told of %s', (_, known, reason) => {
    expect(useSinceBill([known], [read(90)], window)).toBe(reason)
  })
})

describe('the days of the next bill', () => {
  const always = { rule, startsOn: '-infinity', endsOn: 'infinity', lastBill: undefined }
  const billed = (issuedOn: string, periodTo: string) => ({ ...always, lastBill: { issuedOn, periodTo } })

  it.each([
    ['a month, after one read on its last day', '2026-10-31', always, ['2026-11-01', '2026-11-30']],
    ['a month, after one read in the days of the next', '2026-11-02', always, ['2026-11-01', '2026-11-30']],
    ['two months, where one was left out', '2026-09-28', always, ['2026-10-01', '2026-11-30']],
    ['the month of the window, where nothing is read', undefined, always, ['2026-11-01', '2026-11-30']],
    [
      'from the first day of whoever came',
      '2026-11-09',
      { ...always, startsOn: '2026-11-10' },
      ['2026-11-10', '2026-11-30'],
    ],
    [
      'from a first day that was read',
      '2026-11-10',
      { ...always, startsOn: '2026-11-10' },
      ['2026-11-10', '2026-11-30'],
    ],
    [
      'to the last day of whoever goes',
      '2026-10-31',
      { ...always, endsOn: '2026-11-27' },
      ['2026-11-01', '2026-11-27'],
    ],
    ['none, where the month is billed', '2026-11-26', always, undefined],
    [
      'a month, after a bill of October whose reading came late',
      '2026-11-05',
      billed('2026-11-09', '2026-10-31'),
      ['2026-11-01', '2026-11-30'],
    ],
    [
      'two months, after a bill of September that was read in October',
      '2026-10-28',
      billed('2026-10-29', '2026-09-30'),
      ['2026-10-01', '2026-11-30'],
    ],
    [
      'from the middle of a month, where the last bill ended there',
      '2026-11-14',
      billed('2026-11-20', '2026-11-14'),
      ['2026-11-15', '2026-11-30'],
    ],
    [
      'as the reading says, where its bill isn’t known',
      '2026-10-31',
      billed('2026-07-06', '2026-06-30'),
      ['2026-11-01', '2026-11-30'],
    ],
    [
      'after the last bill, where nothing is read',
      undefined,
      billed('2026-10-05', '2026-09-30'),
      ['2026-10-01', '2026-11-30'],
    ],
    ['none, after a bill of the month by an estimate', '2026-10-31', billed('2026-11-29', '2026-11-30'), undefined],
  ])('are %s', (_, billedOn, time, days) => {
    const period = nextPeriod(billedOn, '2026-11-25', time)
    expect(period && [period.from, period.to]).toEqual(days)
  })
})
