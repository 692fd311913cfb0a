import { describe, expect, it } from '@jest/globals'
import { isInArea, isInStreet, type HouseRange } from './announcement-area.ts'

const zagorje = '1410 Zagorje ob Savi'
const house = (number: string): string => `Cesta 20. julija ${number}, ${zagorje}`
const inRange = (number: string, ...houses: readonly HouseRange[]): boolean =>
  isInStreet(house(number), { street: 'Cesta 20. julija', houses })

describe('a street', () => {
  it.each([
    [house('3'), 'Cesta 20. julija', true],
    [house('3'), 'cesta  20. JULIJA', true],
    [house('3'), 'Cesta 20.', false],
    ['Polje 8', 'Polje', true],
    ['Polje pri vodi 8', 'Polje', false],
    ['Poljane 8', 'Polje', false],
    ['Žabja vas 1, 1410 Zagorje ob Savi', 'ŽABJA VAS', true],
    ['Cesta 9. avgusta 12, 1410 Zagorje ob Savi', 'Cesta 9. avgusta', true],
    ['Cesta 9. avgusta, 1410 Zagorje ob Savi', 'Cesta 9. avgusta', true],
  ])('%s in %s: %s', (address, street, isIn) => {
    expect(isInStreet(address, { street })).toBe(isIn)
  })

  it.each([
    ['1410 Zagorje ob Savi', true],
    ['zagorje ob savi', true],
    ['1410', true],
    ['Zagorje', false],
    ['1412 Kisovec', false],
  ])('of the town %s: %s', (town, isIn) => {
    expect(isInStreet(house('3'), { street: 'Cesta 20. julija', town })).toBe(isIn)
  })
})

describe('houses', () => {
  it.each([
    ['3', { from: '3', to: '12' }, true],
    ['12', { from: '3', to: '12' }, true],
    ['12a', { from: '3', to: '12' }, true],
    ['12 B', { from: '3', to: '12a' }, false],
    ['12A', { from: '3', to: '12a' }, true],
    ['12', { from: '3', to: '12a' }, true],
    ['12', { from: '12b' }, false],
    ['12c', { from: '12b' }, true],
    ['12/2', { from: '12', to: '12' }, true],
    ['13', { to: '12' }, false],
    ['100', { from: '12' }, true],
    ['4', { side: 'even' }, true],
    ['5a', { side: 'even' }, false],
    ['5a', { from: '1', to: '9', side: 'odd' }, true],
    ['bš', { from: '1' }, false],
  ] as const)('%s in %j: %s', (number, range, isIn) => {
    expect(inRange(number, range)).toBe(isIn)
  })

  it('of several ranges any will do', () => {
    expect(['2', '5', '9'].map((number) => inRange(number, { to: '3' }, { from: '9' }))).toEqual([true, false, true])
  })
})

describe('an area', () => {
  const nothing = { isEverywhere: false, supplyZoneIds: [], streets: [], meteringPointNumbers: [] }
  const place = { number: '1', address: house('3'), supplyZoneId: 'OO-1' }

  it.each([
    [{ ...nothing, isEverywhere: true }, true],
    [{ ...nothing, supplyZoneIds: ['OO-2', 'OO-1'] }, true],
    [{ ...nothing, supplyZoneIds: ['OO-2'] }, false],
    [{ ...nothing, meteringPointNumbers: ['1'] }, true],
    [{ ...nothing, meteringPointNumbers: ['11'], streets: [{ street: 'Cesta 20. julija' }] }, true],
    [nothing, false],
  ])('%j: %s', (area, isIn) => {
    expect(isInArea(place, area)).toBe(isIn)
  })

  it('no zone is in none', () => {
    expect(isInArea({ ...place, supplyZoneId: null }, { ...nothing, supplyZoneIds: ['OO-1'] })).toBe(false)
  })
})
