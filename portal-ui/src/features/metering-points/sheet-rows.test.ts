import { describe, expect, it } from '@jest/globals'
import type { MeteringPointSummary } from '../../api/types.ts'
import { rowsOf, type SheetWishes } from './sheet-rows.ts'

const point = (id: string, metersToRead: number, metersHandedIn: number): MeteringPointSummary => ({
  id,
  number: `004009857${id}`,
  name: id === '1' ? 'Babica' : null,
  address: 'Cesta 9. avgusta 12',
  meteringType: 'cold',
  closedOn: null,
  occupiedFrom: null,
  occupiedTo: null,
  isOver: false,
  metersToRead,
  metersHandedIn,
  handedIn: [],
})
const points = [point('1', 1, 1), point('2', 1, 0), point('3', 2, 1), point('4', 0, 0)]
const all: SheetWishes = { sought: '', onlyMissing: false, kept: new Set() }
const shown = (wishes: Partial<SheetWishes>) => rowsOf(points, { ...all, ...wishes }).map(({ id }) => id)

describe('the sheet with the readings of all points', () => {
  it('when nothing is wished for, every point is there that somebody has to read', () => {
    expect(shown({})).toEqual(['1', '2', '3'])
  })
  it('when only what is missing is wished for, a point with one meter left is missing too', () => {
    expect(shown({ onlyMissing: true })).toEqual(['2', '3'])
  })
  it('when a reading was just entered there, its point stays in sight', () => {
    expect(shown({ onlyMissing: true, kept: new Set(['1']) })).toEqual(['1', '2', '3'])
  })
  it('when a name is sought, its point is found', () => expect(shown({ sought: 'babica' })).toEqual(['1']))
})
