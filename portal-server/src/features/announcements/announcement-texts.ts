import type { AnnouncementKind } from '@moja-komunala/rules/announcement-deadlines.ts'
import type { Area, HouseRange, StreetPart } from '@moja-komunala/rules/announcement-area.ts'
import type { Locale } from '../../platform/locale.ts'

const sl = {
  pageTitle: 'Obvestila o vodi',
  pageLead: 'Prekinitve dobave, omejitve uporabe in druga obvestila o oskrbi s pitno vodo.',
  current: 'Veljavna obvestila',
  none: 'Trenutno ni nobenega obvestila. Oskrba z vodo poteka nemoteno.',
  recent: 'Nedavna obvestila',
  where: 'Kje',
  from: 'Velja od',
  until: 'Velja do',
  expected: 'predvidoma',
  unknownEnd: 'konec še ni znan',
  untilRevoked: 'preklica',
  cause: 'Vzrok',
  whatToDo: 'Kaj storiti',
  published: 'Objavljeno',
  changed: 'Nazadnje spremenjeno',
  revokedAt: 'Preklicano',
  revoked: 'Preklicano',
  over: 'Zaključeno',
  back: 'Vsa obvestila o vodi',
  feeds: 'Spremljajte obvestila v svojem bralniku:',
  everywhere: 'celotno območje oskrbe',
  zones: 'oskrbovalno območje',
  points: 'posamezna odjemna mesta',
  houses: { from: 'od', to: 'do', even: 'sode številke', odd: 'lihe številke' },
  kinds: {
    'restriction-of-use': 'Omejitev uporabe vode',
    interruption: 'Prekinitev dobave vode',
    'house-installation-cause': 'Hišna vodovodna napeljava',
    'permitted-deviation': 'Dovoljeno odstopanje kakovosti vode',
    news: 'Novica o oskrbi z vodo',
  } satisfies Record<AnnouncementKind, string>,
}
const en: typeof sl = {
  pageTitle: 'Water notices',
  pageLead: 'Interruptions, restrictions of use and other notices about the supply of drinking water.',
  current: 'In force',
  none: 'There is no notice at the moment. The water supply runs as usual.',
  recent: 'Recent',
  where: 'Where',
  from: 'From',
  until: 'Until',
  expected: 'probably',
  unknownEnd: 'not known yet',
  untilRevoked: 'it is lifted',
  cause: 'Cause',
  whatToDo: 'What to do',
  published: 'Published',
  changed: 'Last changed',
  revokedAt: 'Lifted',
  revoked: 'Lifted',
  over: 'Over',
  back: 'All water notices',
  feeds: 'Follow the notices in your reader:',
  everywhere: 'the whole supply area',
  zones: 'supply zone',
  points: 'single metering points',
  houses: { from: 'from', to: 'to', even: 'even numbers', odd: 'odd numbers' },
  kinds: {
    'restriction-of-use': 'Restriction of water use',
    interruption: 'Water supply interrupted',
    'house-installation-cause': 'Pipes inside the house',
    'permitted-deviation': 'Permitted deviation of water quality',
    news: 'News of the water supply',
  },
}
export const announcementTexts: Readonly<Record<Locale, typeof sl>> = { sl, en }

/** @param zoneNames by the billing system's keys */
export function sayWhere(area: Area, locale: Locale, zoneNames: ReadonlyMap<string, string>): string {
  const texts = announcementTexts[locale]
  if (area.isEverywhere) return texts.everywhere
  return [
    ...area.supplyZoneIds.map((id) => `${texts.zones} ${zoneNames.get(id) ?? id}`),
    ...area.streets.map((part) => sayStreet(part, locale)),
    // Their numbers are their customers' affair.
    ...(area.meteringPointNumbers.length > 0 ? [texts.points] : []),
  ].join('; ')
}

function sayStreet({ street, town, houses = [] }: StreetPart, locale: Locale): string {
  const said = houses.map((range) => sayHouses(range, locale)).filter((text) => text !== '')
  return [[street, said.join(', ')].filter((part) => part !== '').join(' '), town].filter(Boolean).join(', ')
}

function sayHouses({ from, to, side }: HouseRange, locale: Locale): string {
  const { houses } = announcementTexts[locale]
  const sideWords = side && `(${houses[side]})`
  if (from !== undefined && from === to) return from
  if (from !== undefined && to !== undefined) return [`${from}–${to}`, sideWords].filter(Boolean).join(' ')
  const bound = from === undefined ? to && `${houses.to} ${to}` : `${houses.from} ${from}`
  return [bound, sideWords].filter(Boolean).join(' ')
}
