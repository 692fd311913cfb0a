import { describe, expect, it } from '@jest/globals'
import { findPoints } from './find-points.ts'

const point = (number: string, address: string) => ({
  id: number,
  number,
  name: null,
  address,
  meteringType: 'cold' as const,
  closedOn: null,
  occupiedFrom: null,
  occupiedTo: null,
  isOver: false,
  metersToRead: 1,
  metersHandedIn: 0,
})
const points = [
  point('0040098579', 'Cesta 9. avgusta 12, 1410 Zagorje ob Savi'),
  point('0040098580', 'Šolska ulica 3, 1411 Izlake'),
]
const found = (sought: string) => findPoints(points, sought).map(({ number }) => number)

describe('finding one of many metering points', () => {
  it('when nothing is sought, all are there', () => expect(found(' ')).toHaveLength(2))
  it('when part of a number is typed, it is found', () => expect(found('98580')).toEqual(['0040098580']))
  it('when carons are left out, it is found', () => expect(found('solska')).toEqual(['0040098580']))
  it('when words come in another order, it is found', () => expect(found('zagorje cesta')).toEqual(['0040098579']))
  it('when the customer’s own name for it is typed, it is found', () => {
    const named = points.map((known) => ({ ...known, name: known.number === '0040098580' ? 'Babičina hiša' : null }))
    expect(findPoints(named, 'babicina').map(({ number }) => number)).toEqual(['0040098580'])
  })
  it('when nothing matches, nothing is found', () => expect(found('trbovlje')).toEqual([]))
})
