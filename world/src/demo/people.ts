import { landlordPlaces } from './landlord.ts'

/** Invented. The numbers are those of metering points in places.ts and landlord.ts. */
export type DemoPerson = {
  email: string
  firstName: string
  lastName: string
  locale: 'sl' | 'en'
  phoneNumber?: string
  roles: readonly string[]
  /** In Keycloak: staff have their role through one (realm-export/README.md). */
  groups: readonly string[]
  meteringPoints: readonly string[]
  /** For the table in the terminal. */
  whatFor: string
}

export const people: readonly DemoPerson[] = [
  {
    email: 'ana.novak@example.com',
    firstName: 'Ana',
    lastName: 'Novak',
    locale: 'sl',
    phoneNumber: '+38641234567',
    roles: [],
    groups: [],
    meteringPoints: ['0040098579', '0040101236', '0040077412'],
    whatFor: 'customer, three metering points, two years of readings and bills, and a question: more water than usual',
  },
  {
    email: 'marko.zupancic@example.com',
    firstName: 'Marko',
    lastName: 'Zupančič',
    locale: 'sl',
    roles: [],
    groups: [],
    meteringPoints: ['0040085164'],
    whatFor: 'customer, one metering point, whose last bill was estimated and another is part-paid',
  },
  {
    email: 'sarah.hribar@example.com',
    firstName: 'Sarah',
    lastName: 'Hribar',
    locale: 'en',
    roles: [],
    groups: [],
    meteringPoints: [],
    whatFor: 'customer, English, nothing linked yet: the slips below have more to show',
  },
  {
    email: 'petra.kovac@example.com',
    firstName: 'Petra',
    lastName: 'Kovač',
    locale: 'sl',
    roles: ['osebje'],
    groups: ['osebje'],
    meteringPoints: [],
    whatFor: 'staff, with a second factor',
  },
  {
    email: 'irena.hocevar@example.com',
    firstName: 'Irena',
    lastName: 'Hočevar',
    locale: 'sl',
    roles: [],
    groups: [],
    meteringPoints: landlordPlaces.map(({ number }) => number),
    whatFor: 'landlord, 300 metering points, bills in every state',
  },
]
