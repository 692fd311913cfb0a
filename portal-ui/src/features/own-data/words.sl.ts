/** What is said about one's own data and about closing the account in Slovenian. */
export const words = {
  ownData: {
    title: 'Moji podatki',
    failed: 'Strani ni bilo mogoče naložiti v celoti',
    heldTitle: 'Kaj hranimo o vas',
    held: {
      account: 'vaš uporabniški račun: ime, e-naslov, telefonsko številko, načine prijave in sprejete pogoje',
      points: 'odjemna mesta, povezana z vašim uporabniškim računom, vodomere, odčitke in porabo',
      readings: 'stanja, ki ste jih oddali, z opombami in fotografijami',
      bills: 'račune za vodo in plačila',
      messages:
        'sporočila, ki smo vam jih poslali, programe z dostopom in zapise o tem, kdo je kaj naredil z vašim uporabniškim računom',
    },
    takeTitle: 'Prenesite svoje podatke',
    takeText:
      'V eni datoteki ZIP dobite vse našteto: preglednice CSV, datoteko JSON za programe, fotografije in pojasnilo, kaj pomeni katero polje.',
    take: 'Prenesite vse podatke (ZIP)',
    takeJson: 'Prenesite samo JSON',
    confirmText:
      'Preden prenesete podatke ali zaprete uporabniški račun, se potrdite z geslom. Tako tega ne more storiti nekdo, ki mu posodite napravo.',
    confirm: 'Potrdite, da ste to vi',
    closeTitle: 'Zaprite uporabniški račun',
    closeText:
      'Uporabniški račun lahko kadar koli zaprete. Na vaš e-naslov pošljemo povezavo, s katero zaprtje potrdite. Nato imate 14 dni, da si premislite: dovolj je, da se prijavite.',
    goesTitle: 'Izbrišemo',
    goes: {
      person: 'ime, e-naslov, telefonsko številko, geslo in vse načine prijave',
      links: 'povezave z odjemnimi mesti in vaša imena zanje',
      photos: 'fotografije vodomerov in vaše opombe k stanjem',
      messages: 'sporočila, ki smo vam jih poslali, in dostop programov',
    },
    staysTitle: 'Ostane, a brez povezave z vami kot uporabnikom portala',
    stays: {
      readings: 'stanja vodomerov, ki ste jih oddali',
      records: 'zapisi o tem, kaj je bilo narejeno z odjemnim mestom',
      bills: 'računi za vodo in plačila; na njih ostane ime, na katero so izdani, ker jih moramo po zakonu hraniti',
    },
    close: 'Želim zapreti uporabniški račun',
    closeQuestion: 'Ali želite zapreti uporabniški račun?',
    closeQuestionText: (email: string) =>
      `Na ${email} pošljemo povezavo, s katero to potrdite. Dokler je ne odprete in ne pritisnete gumba, uporabniški račun ostane odprt.`,
    closeConfirm: 'Pošljite povezavo',
    notClosed: 'Povezave nismo poslali',
    askedTitle: 'Preverite e-pošto',
    askedText: (email: string) =>
      `Na ${email} smo poslali povezavo za zaprtje uporabniškega računa. Velja en dan. Če si premislite, vam ni treba storiti ničesar.`,
    staysNoticeTitle: 'Vaš uporabniški račun ostane odprt',
    staysNotice: 'Ker ste se prijavili, uporabniškega računa ne bomo zaprli. Vse je tako, kot je bilo.',
  },
}

export type Words = typeof words
