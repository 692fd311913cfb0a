import type { Locale } from '@moja-komunala/brand/brand'

const sl = {
  revoked: (what: string) => `Preklicano: ${what}`,
  from: (moment: string) => `Velja od ${moment}.`,
  until: (moment: string) => `Predvidoma do ${moment}.`,
  untilLifted: 'Velja do preklica.',
  endUnknown: 'Konec še ni znan.',
  more: 'Preberite celotno obvestilo',
}
const en: typeof sl = {
  revoked: (what) => `Lifted: ${what}`,
  from: (moment) => `From ${moment}.`,
  until: (moment) => `Expected until ${moment}.`,
  untilLifted: 'In force until it is lifted.',
  endUnknown: 'The end is not known yet.',
  more: 'Read the whole notice',
}

/** Few, and seen on few days: they come with the part itself, and the first page has no room for their addresses. */
export const announcementWords: Readonly<Record<Locale, typeof sl>> = { sl, en }
