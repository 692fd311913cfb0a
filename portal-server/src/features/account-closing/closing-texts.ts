import type { Locale } from '../../platform/locale.ts'

/** What becomes of what: said alike wherever somebody is about to close an account. The portal's own page has it, too. */
export const goesAndStays: Readonly<
  Record<Locale, { goesTitle: string; staysTitle: string; goes: readonly string[]; stays: readonly string[] }>
> = {
  sl: {
    goesTitle: 'Izbrišemo',
    goes: [
      'ime, e-naslov, telefonsko številko, geslo in vse načine prijave',
      'povezave z odjemnimi mesti in vaša imena zanje',
      'fotografije vodomerov in vaše opombe k stanjem',
      'sporočila, ki smo vam jih poslali, in dostop programov',
    ],
    staysTitle: 'Ostane, a brez povezave z vami kot uporabnikom portala',
    stays: [
      'stanja vodomerov, ki ste jih oddali',
      'zapisi o tem, kaj je bilo narejeno z odjemnim mestom',
      'računi za vodo in plačila; na njih ostane ime, na katero so izdani, ker jih moramo po zakonu hraniti',
    ],
  },
  en: {
    goesTitle: 'We delete',
    goes: [
      'name, e-mail address, phone number, password and all ways to sign in',
      'links with metering points and your names for them',
      'photos of meters, and your notes on readings',
      'messages that we sent you, and the access of apps',
    ],
    staysTitle: 'What stays, without a connection to you as a user of the portal',
    stays: [
      'meter readings that you handed in',
      'records of what was done with a metering point',
      'water bills and payments; the name that they were issued to stays on them, as the law makes us keep them',
    ],
  },
}

const sl = {
  askTitle: 'Želite zapreti uporabniški račun?',
  askText: 'Preberite, kaj bo izbrisano in kaj ostane. Uporabniški račun zaprete šele s spodnjim gumbom.',
  graceText: 'Po potrditvi imate še 14 dni, da si premislite: dovolj je, da se prijavite na portal.',
  close: 'Zaprite uporabniški račun',
  keep: 'Ne, obdržite uporabniški račun',
  confirmedTitle: 'Uporabniški račun bo zaprt',
  confirmedText: (day: string) => `Uporabniški račun bomo zaprli ${day}. Na vseh napravah ste odjavljeni.`,
  confirmedUndo: 'Če si premislite, se pred tem dnem prijavite na portal in uporabniški račun ostane, kot je bil.',
  signIn: 'Premislili ste si? Prijavite\u00a0se',
  voidTitle: 'Povezava ne velja več',
  voidText:
    'Povezava velja en dan in le, dokler ne zahtevate nove. Uporabniški račun ostane odprt; zaprete ga lahko na strani Moji podatki.',
  toMyData: 'Na moje podatke',
}

const en: typeof sl = {
  askTitle: 'Do you want to close your account?',
  askText: 'Read what will be deleted and what stays. Only the button below closes the account.',
  graceText: 'Afterwards you have 14 days to change your mind: it is enough to sign in to the portal.',
  close: 'Close the account',
  keep: 'No, keep the account',
  confirmedTitle: 'The account will be closed',
  confirmedText: (day) => `We will close your account on ${day}. You are signed out on every device.`,
  confirmedUndo: 'If you change your mind, sign in to the portal before that day, and your account stays as it was.',
  signIn: 'Changed your mind? Sign\u00a0in',
  voidTitle: 'The link no longer works',
  voidText:
    'A link works for a day, and only until you ask for another one. Your account stays open; you can close it on the page My data.',
  toMyData: 'To my data',
}

export const closingPageTexts: Readonly<Record<Locale, typeof sl>> = { sl, en }
