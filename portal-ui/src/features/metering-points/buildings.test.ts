import { describe, expect, it } from '@jest/globals'
import { buildingsOf, titleWithin } from './buildings.ts'

const point = (number: string, address: string, name: string | null = null) => ({ id: number, number, address, name })
const town = '1410 Zagorje ob Savi'

/** Each building with what its points are called there. */
const shown = (points: ReturnType<typeof point>[]) =>
  buildingsOf(points).map((building) => [
    building.address,
    ...building.points.map((one) => titleWithin(one) ?? one.number),
  ])

describe('a landlord’s points by building', () => {
  it('come by street and house number, and within a house by flat', () => {
    expect(
      shown([
        point('1', `Cesta 20. julija 10/2, ${town}`),
        point('2', `Šolska ulica 3, ${town}`),
        point('3', `Cesta 20. julija 9, ${town}`),
        point('4', `Cesta 20. julija 10/11, ${town}`),
        point('5', `Cesta 20. julija 10, ${town}`, 'Klet'),
      ]),
    ).toEqual([
      [`Cesta 20. julija 9, ${town}`, '3'],
      [`Cesta 20. julija 10, ${town}`, 'Klet', '10/2', '10/11'],
      [`Šolska ulica 3, ${town}`, '2'],
    ])
  })

  it('are in one house however the flat is written, and called by their number where nothing else parts them', () => {
    expect(
      shown([
        point('0040000001', `Polje 8 a, ${town}`),
        point('0040000002', `Polje 8 a, ${town}`),
        point('0040000003', `Polje 8 a, stanovanje 3, ${town}`),
        point('0040000004', `Polje 8 a st. 4, ${town}`),
        point('0040000005', `Polje 8 a / 5, ${town}`),
        point('0040000006', `POLJE  8 A, ${town}`),
      ]).map(([address, ...titles]) => [address, titles.toSorted()]),
    ).toEqual([[`Polje 8 a, ${town}`, ['0040000001', '0040000002', '0040000006', '8 a/5', 'st. 4', 'stanovanje 3']]])
  })

  it('of one house number in two towns are in two houses, and a street without numbers is one', () => {
    expect(
      shown([point('1', `Polje 8, ${town}`), point('2', 'Polje 8, 1411 Izlake'), point('3', 'Polje'), point('4', '')])
        .map(([address]) => address)
        .toSorted(),
    ).toEqual(['', 'Polje', `Polje 8, ${town}`, 'Polje 8, 1411 Izlake'].toSorted())
  })
})
