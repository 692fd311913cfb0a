import { expect, it } from '@jest/globals'
import { groupsOf } from './comparable-groups.ts'

const household = (flats: number | null, nominalDiameterMm: number | null) =>
  groupsOf({ consumptionType: 'household', flats, nominalDiameterMm }).map(({ key }) => key)

it.each([
  [1, 20, ['household one-flat dn-0-20', 'household one-flat', 'household dn-0-20', 'household']],
  [6, 32, ['household several-flat dn-21-40', 'household several-flat', 'household dn-21-40', 'household']],
  [2, 80, ['household several-flat dn-41-up', 'household several-flat', 'household dn-41-up', 'household']],
  [1, null, ['household one-flat', 'household']],
  [null, 40, ['household dn-21-40', 'household']],
  [null, null, ['household']],
])('with %p flats and a diameter of %p belongs to %j', (flats, diameter, groups) =>
  expect(household(flats, diameter)).toEqual(groups),
)

it('a business is compared with nobody', () =>
  expect(groupsOf({ consumptionType: 'business', flats: 1, nominalDiameterMm: 20 })).toEqual([]))
