import type { AnnouncementContent, Said } from './announcement.letter.ts'

const interruption: Said = {
  kind: 'interruption',
  round: 'first',
  code: 'k7m2p9xq',
  words: {
    sl: {
      what: 'Prekinitev dobave vode',
      cause: 'okvara na vodovodu',
      whatToDo: 'Pripravite si zalogo vode za pitje in kuhanje.',
      where: 'Cesta 20. julija 2–12a (sode številke), 1410 Zagorje ob Savi',
    },
    en: {
      what: 'Water supply interrupted',
      cause: 'a burst main',
      whatToDo: 'Keep some water ready for drinking and cooking.',
      where: 'Cesta 20. julija 2–12a (even numbers), 1410 Zagorje ob Savi',
    },
  },
  startsAt: '2026-11-28T07:00:00.000Z',
  expectedEnd: '2026-11-28T13:00:00.000Z',
  revocationNote: null,
}
const restriction: Said = {
  ...interruption,
  kind: 'restriction-of-use',
  words: {
    sl: {
      what: 'Vodo pred pitjem prekuhajte',
      cause: 'po nalivu je voda motna',
      whatToDo: 'Voda naj vre vsaj tri minute.\n\nZa umivanje in tuširanje je primerna.',
      where: 'celotno območje oskrbe',
    },
    en: {
      what: 'Boil the water before you drink it',
      cause: 'the water is turbid after heavy rain',
      whatToDo: 'Let it boil for at least three minutes.\n\nYou can wash and shower with it.',
      where: 'the whole supply area',
    },
  },
  expectedEnd: null,
}
const about = (said: Said): AnnouncementContent => ({ roundId: 'a round', said })

/** What the letter has to say, by a name for it. */
export const cases: Readonly<Record<string, AnnouncementContent>> = {
  'an interruption': about(interruption),
  'an interruption that takes longer': about({ ...interruption, round: 'update', expectedEnd: null }),
  'a restriction': about(restriction),
  'a restriction that is still in force': about({ ...restriction, round: 'repeat' }),
  'a restriction that is lifted': about({
    ...restriction,
    round: 'revocation',
    revocationNote: {
      sl: 'Pred uporabo pustite vodo teči pet minut.',
      en: 'Let the water run for five minutes first.',
    },
  }),
}
