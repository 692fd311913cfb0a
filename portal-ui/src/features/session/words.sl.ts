import { plural } from '../../i18n/plural.ts'

/** What is said about the account in Slovenian. */
export const words = {
  account: {
    user: 'Uporabnik',
    ownData: 'Moji podatki',
    notices: 'Obvestila',
    label: 'Vaš uporabniški račun',
    signedInAs: 'Prijavljeni ste kot',
    signOut: 'Odjava',
    playedDay: (day: string) => `To je predstavitev: ura portala je prestavljena na **${day}**.`,
  },
  signedOut: {
    title: 'Prijava se je iztekla',
    text: 'Zaradi varnosti se prijavite znova. Nato boste spet na tej strani; kar ste vpisali, vas čaka.',
    signIn: 'Prijava',
  },
  signOut: {
    unsentTitle: (count: number) =>
      plural('sl', count, {
        one: `${count} stanje še ni poslano`,
        two: `${count} stanji še nista poslani`,
        few: `${count} stanja še niso poslana`,
        other: `${count} stanj še ni poslanih`,
      }),
    unsentText: 'Z odjavo se iz te naprave izbriše vse vaše, tudi to, kar še ni poslano.',
    stay: 'Ostanite in pošljite',
    leave: 'Izbrišite in se odjavite',
    noNetworkTitle: 'Za odjavo je potrebna povezava',
    noNetworkText:
      'Portala ta trenutek ni mogoče doseči, zato prijave ne moremo končati. Poskusite znova, ko bo povezava delovala.',
    close: 'Zaprite',
  },
}

export type Words = typeof words
