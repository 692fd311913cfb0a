import { describe, expect, it } from '@jest/globals'
import type { Meter, MeteringPoint, Reading } from '../../api/types.ts'
import { rowsOf, type SheetWishes } from './sheet-rows.ts'

const reading = (counts: boolean): Reading => ({
  id: 'r',
  reference: '7K3F-92QD',
  valueM3: 1421,
  windowFirstDay: '2026-11-25',
  enteredAt: '2026-11-29T09:30:00.000Z',
  receivedAt: '2026-11-29T09:30:00.000Z',
  wayIn: 'portal',
  counts,
  notCounted: counts ? null : 'arrived-late',
  doubts: [],
  doubtAnswer: null,
  hasPhoto: false,
})
const meter = (readings: Reading[], isRemote = false): Meter => ({
  id: 'm',
  kind: 'cold',
  serialNumber: '46207317',
  type: '15',
  digits: 5,
  isRemote,
  installedOn: '2024-05-01',
  lastBilled: null,
  readings,
  plausibility: null,
})
const point = (id: string, meters: Meter[]): MeteringPoint => ({
  id,
  number: `004009857${id}`,
  name: id === '1' ? 'Babica' : null,
  address: 'Cesta 9. avgusta 12',
  meteringType: 'cold',
  closedOn: null,
  metersToRead: 1,
  metersHandedIn: 0,
  userName: 'Ana Novak',
  consumptionType: 'household',
  meters,
  readingWindow: { isOpen: true, firstDay: '2026-11-25', lastDay: '2026-12-02', changesAt: '2026-12-02T23:00:00.000Z' },
})
const points = [
  point('1', [meter([reading(true)])]),
  point('2', [meter([])]),
  point('3', [meter([reading(false)])]),
  point('4', [meter([], true)]),
  point('5', []),
]
const all: SheetWishes = { sought: '', onlyMissing: false, kept: new Set() }
const shown = (wishes: Partial<SheetWishes>) => rowsOf(points, { ...all, ...wishes }).map(({ id }) => id)

describe('the sheet with the readings of all points', () => {
  it('when nothing is wished for, every point is there that somebody has to read', () => {
    expect(shown({})).toEqual(['1', '2', '3'])
  })
  it('when only what is missing is wished for, a reading that does not count is missing too', () => {
    expect(shown({ onlyMissing: true })).toEqual(['2', '3'])
  })
  it('when a reading was just entered there, its point stays in sight', () => {
    expect(shown({ onlyMissing: true, kept: new Set(['1']) })).toEqual(['1', '2', '3'])
  })
  it('when a name is sought, its point is found', () => expect(shown({ sought: 'babica' })).toEqual(['1']))
})
