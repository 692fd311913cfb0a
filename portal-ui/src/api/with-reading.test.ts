import { describe, expect, it } from '@jest/globals'
import { countingEntryCases } from '@moja-komunala/rules/counting-entry.cases.ts'
import { findEntryMoment } from '@moja-komunala/rules/entry-moment.ts'
import type { MeteringPoint } from './types.ts'
import { withHandedIn, withReading } from './with-reading.ts'

const readingWindow = {
  isOpen: true,
  firstDay: '2026-11-25',
  lastDay: '2026-12-02',
  changesAt: '2026-12-02T23:00:00.000Z',
}
const reading = (id: string, counts: boolean): MeteringPoint['meters'][number]['readings'][number] => ({
  id,
  reference: '7K3F-92QD',
  valueM3: 1421,
  windowFirstDay: '2026-11-25',
  enteredAt: '2026-11-29T09:30:00.000Z',
  receivedAt: '2026-11-29T09:30:00.000Z',
  wayIn: 'portal',
  counts,
  notCounted: counts ? null : 'later-entry',
  doubts: [],
  doubtAnswer: null,
  hasPhoto: false,
})
const consumption = { thisPeriod: null, lastPeriod: null, lastYear: null }
const receipt = null
const meter = (id: string, readings: MeteringPoint['meters'][number]['readings']) => ({
  id,
  kind: 'cold' as const,
  serialNumber: '46207317',
  type: '15',
  digits: 5,
  isRemote: false,
  installedOn: '2024-05-01',
  lastBilled: null,
  readings,
  consumptionBase: null,
  plausibility: null,
})
const point: MeteringPoint = {
  id: 'p',
  number: '0040098579',
  name: null,
  address: 'Cesta 9. avgusta 12',
  meteringType: 'cold',
  closedOn: null,
  occupiedFrom: null,
  occupiedTo: null,
  isOver: false,
  metersToRead: 2,
  metersHandedIn: 2,
  handedIn: ['one', 'other'].map((meterId) => ({
    meterId,
    kind: 'cold',
    valueM3: 1421,
    enteredAt: reading('a', true).enteredAt,
  })),
  userName: 'Ana Novak',
  linkedAccounts: 1,
  consumptionType: 'household',
  meters: [meter('one', [reading('a', true)]), meter('other', [reading('b', true)])],
  readingWindow,
}

describe('a reading that was just stored', () => {
  it('when another one stood before it, the new one counts alone', () => {
    const after = withReading(point, 'one', { reading: reading('c', true), readingWindow, consumption, receipt })
    expect(after.meters[0]?.readings).toEqual([reading('c', true), reading('a', false)])
    expect(after.meters[1]).toBe(point.meters[1])
  })

  it('when it is there already, because it was sent twice, nothing changes', () => {
    const after = withReading(point, 'one', { reading: reading('a', true), readingWindow, consumption, receipt })
    expect(after.meters[0]).toBe(point.meters[0])
  })

  it('when it arrived too late to count, the one that counted still does', () => {
    const late = { ...reading('c', false), notCounted: 'arrived-late' as const }
    const after = withReading(point, 'one', { reading: late, readingWindow, consumption, receipt })
    expect(after.meters[0]?.readings).toEqual([late, reading('a', true)])
  })
})

describe('entries that come one after the other', () => {
  it.each(countingEntryCases)('$situation', ({ rule, entries, counts }) => {
    const after = entries.reduce<MeteringPoint>(
      (before, { arrivedAt, claimedAt }, at) => {
        const claimed = claimedAt === undefined ? undefined : new Date(claimedAt)
        const moment = findEntryMoment(new Date(arrivedAt), claimed, rule)
        const { enteredAt = new Date(Number.NaN), isLate = false } = moment ?? {}
        const entry = {
          ...reading(String(at), !isLate),
          enteredAt: enteredAt.toISOString(),
          notCounted: isLate ? ('arrived-late' as const) : null,
        }
        return withReading(before, 'one', { reading: entry, readingWindow, consumption, receipt })
      },
      { ...point, meters: [meter('one', [])] },
    )
    const counting = after.meters.flatMap(({ readings }) => readings.filter((entry) => entry.counts))
    expect(counting.map(({ id }) => id)).toEqual(counts === null ? [] : [String(counts)])
  })
})

describe('the count of what is handed in', () => {
  const undone: MeteringPoint = {
    ...point,
    metersHandedIn: 1,
    handedIn: point.handedIn.slice(1),
    meters: [meter('one', []), meter('other', [])],
  }
  const other: MeteringPoint = { ...undone, id: 'q' }
  const counts = (before: MeteringPoint, stored: boolean) =>
    withHandedIn([before, other], before, 'one', {
      reading: reading('c', stored),
      readingWindow,
      consumption,
      receipt,
    }).map(({ metersHandedIn }) => metersHandedIn)

  it('when a meter gets its first reading, its point has one more', () => expect(counts(undone, true)).toEqual([2, 1]))
  it('when a reading is corrected, nothing is counted twice', () => expect(counts(point, true)).toEqual([2, 1]))
  it('when a reading is corrected, the new one is what is listed', () => {
    const corrected = { ...reading('c', true), valueM3: 1430, enteredAt: '2026-11-30T09:30:00.000Z' }
    const [after] = withHandedIn([point], point, 'one', { reading: corrected, readingWindow, consumption, receipt })
    expect(after?.handedIn.map(({ meterId, valueM3 }) => [meterId, valueM3])).toEqual([
      ['one', 1430],
      ['other', 1421],
    ])
  })
  it('when it does not count, it is not counted', () => expect(counts(undone, false)).toEqual([1, 1]))
})
