/** What is said of where the account is signed in, in Slovenian. */
export const words = {
  activityIntro: 'Tu ste prijavljeni. Če katere od naprav ne poznate, jo izpišite in si spremenite geslo.',
  thisDevice: 'Ta naprava',
  unknownBrowser: 'Neznan brskalnik',
  unknownSystem: 'neznana naprava',
  place: 'Naslov IP',
  signedInAt: 'Prijava',
  lastActive: 'Zadnja dejavnost',
  signOutDevice: 'Izpišite',
  signOutOthers: 'Izpiši me iz drugih naprav',
  noOthers: 'Na drugih napravah niste prijavljeni.',
  confirmDevice: 'Želite izpisati to napravo?',
  confirmDeviceText: '{device}: za nadaljevanje se bo tam treba znova prijaviti.',
  onlyPrograms: 'Na drugih napravah niste prijavljeni. Dostop ima program, ki ste mu ga dovolili v tej prijavi.',
  confirmOthers: 'Želite izpisati vse druge naprave?',
  confirmOthersText:
    'Prijavljeni ostanete samo na tej napravi. Drugje se bo treba znova prijaviti, tudi programom, ki ste jim dovolili dostop.',
  deviceSignedOut: 'Naprava je izpisana: {device}.',
  othersSignedOut: 'Vse druge naprave so izpisane.',
}

export type Words = typeof words
