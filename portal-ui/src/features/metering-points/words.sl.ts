import { plural } from '../../i18n/plural.ts'

/** What is said about metering points in Slovenian. */
export const words = {
  meteringPoints: {
    title: 'Odjemna mesta',
    one: 'Odjemno mesto',
    count: (count: number) =>
      plural('sl', count, {
        one: `Z vašim uporabniškim računom je povezano ${count} odjemno mesto.`,
        two: `Z vašim uporabniškim računom sta povezani ${count} odjemni mesti.`,
        few: `Z vašim uporabniškim računom so povezana ${count} odjemna mesta.`,
        other: `Z vašim uporabniškim računom je povezanih ${count} odjemnih mest.`,
      }),
    all: 'Vsa odjemna mesta',
    add: 'Dodaj odjemno mesto',
    find: 'Poiščite po imenu, naslovu ali številki',
    foundCount: (count: number) => `Ustrezna odjemna mesta: ${count}`,
    noneFound: 'Nobeno odjemno mesto ne ustreza.',
    emptyTitle: 'Dodajte svoje prvo odjemno mesto',
    emptyText: 'Pri roki imejte položnico zadnjega računa: z nje boste prepisali dva podatka.',
    leftOn: (day: string) => `v vaši uporabi do ${day}`,
    occupied: 'V vaši uporabi',
    occupiedFrom: (day: string) => `od ${day}`,
    occupiedTo: (day: string) => `do ${day}`,
    linkedAccounts: 'Povezani uporabniški računi',
    linkedAccountsText: (others: number) =>
      plural('sl', others, {
        one: `vaš in še ${others} drug`,
        two: `vaš in še ${others} druga`,
        few: `vaš in še ${others} drugi`,
        other: `vaš in še ${others} drugih`,
      }),
    userName: 'Uporabnik',
    address: 'Naslov',
    consumptionType: 'Vrsta odjema',
    consumptionTypes: { household: 'Gospodinjstvo', business: 'Poslovni odjem' },
    meteringType: 'Vrsta števcev',
    meteringTypes: {
      none: 'Brez vodomera',
      cold: 'Hladna voda',
      hot: 'Topla voda',
      'cold-and-hot': 'Hladna in topla voda',
    },
  },
  sheet: {
    title: 'Vsa stanja',
    heading: 'VNOS STANJ VSEH VODOMEROV',
    lead: 'Vsa vaša odjemna mesta po stavbah. S tipko **vnašalko** (⏎) shranite vpisano stanje in greste na naslednje prazno polje.',
    link: 'Vnesite vsa stanja',
    done: (handedIn: number, toRead: number) => `Vnesenih stanj: **${handedIn} od ${toRead}**`,
    allDone: 'Vsa stanja so vnesena.',
    onlyMissing: 'Pokažite samo tista brez vnesenega stanja',
    nothingMissing: 'Pri vseh najdenih odjemnih mestih je stanje že vneseno.',
    more: 'Pokažite več odjemnih mest',
    failed: 'Vodomerov tega odjemnega mesta ni bilo mogoče naložiti.',
  },
  point: {
    number: (number: string) => `Odjemno mesto ${number}`,
    giveName: 'Poimenujte',
    changeName: 'Preimenujte',
    name: 'Vaše ime za odjemno mesto',
    nameHint: 'Na primer Babica ali Vikend. Ime vidite samo vi.',
    nameTooLong: (most: number, entered: number) => `Ime naj ima največ ${most} znakov, vpisali ste jih ${entered}.`,
    saveName: 'Shranite ime',
    named: (name: string) => `Odjemno mesto se zdaj imenuje **${name}**.`,
    nameRemoved: 'Odjemno mesto nima več vašega imena.',
    nameNotStored: 'Ime ni shranjeno',
    consumption: 'Poglejte porabo po mesecih',
    waterReport: 'Poročilo o pitni vodi',
    nextBill: 'Koliko bo na naslednjem računu?',
    unlink: 'Odstranite iz svojega uporabniškega računa',
    unlinkTitle: (name: string) => `Želite odstraniti odjemno mesto ${name} iz svojega uporabniškega računa?`,
    unlinkText:
      'V svojem uporabniškem računu ga ne boste več videli in stanj zanj ne boste mogli vnašati. Že vnesena stanja ostanejo. Znova ga lahko kadar koli dodate s podatkoma s položnice.',
    unlinkConfirm: 'Odstranite',
    unlinked: (name: string) => `Odjemno mesto ${name} ni več v vašem uporabniškem računu.`,
    notUnlinked: 'Odjemno mesto ni odstranjeno',
  },
}

export type Words = typeof words
