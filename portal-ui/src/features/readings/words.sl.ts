import { plural } from '../../i18n/plural.ts'

const days = (count: number): string =>
  plural('sl', count, { one: `${count} dan`, two: `${count} dneva`, other: `${count} dni` })

/** What is said about entering readings in Slovenian. */
export const words = {
  readings: {
    heading: 'VNOS STANJA VODOMERA',
    pointNumber: 'Št. odjemnega mesta',
    pointClosed: 'To odjemno mesto je zaprto, zato stanja ni treba vpisovati. Prejšnja stanja ostanejo tukaj.',
    pointLeft: (lastDay: string) =>
      `Odjemno mesto ste uporabljali do vključno **${lastDay}**. Stanj zanj ne vpisujete več; podatki do tega dne ostanejo tukaj. Če ga še uporabljate, ga povežite znova s podatki z nove položnice.`,
    noMeters: 'To odjemno mesto nima vodomera, zato stanja ni treba vpisovati.',
    open: (daysLeft: number, lastDay: string) =>
      `Stanje lahko vpišete še **${days(daysLeft)}**, do vključno **${lastDay}**. Do takrat ga lahko tudi popravite.`,
    extended: 'Obdobje smo podaljšali.',
    openLastDay: 'Stanje lahko vpišete **samo še danes**, do polnoči. Do takrat ga lahko tudi popravite.',
    closed: (daysUntil: number, firstDay: string, lastDay: string) =>
      `Vpis stanja je zdaj zaprt. Odpre se **${daysUntil === 1 ? 'jutri' : `čez ${days(daysUntil)}`}**, **${firstDay}**, in bo odprt do vključno **${lastDay}**.`,
    closedMeanwhile: 'Obdobje za vpis se je pravkar končalo. Česar do zdaj niste vnesli, ni shranjeno.',
    closedMeanwhileUnsaved: (volume: string) =>
      `Obdobje za vpis se je pravkar končalo. Stanje **${volume}** ni shranjeno.`,
    meters: { cold: 'ŠTEVEC ZA HLADNO VODO', hot: 'ŠTEVEC ZA TOPLO VODO' },
    serialNumber: 'Številka',
    type: 'Tip',
    lastBilled: 'Staro stanje vodomera',
    neverBilled: 'Še ni bilo obračunano',
    newReading: 'Novo stanje',
    newReadingHint: 'Samo črne številke, brez rdečih.',
    submit: 'Vnesi',
    sending: 'Shranjujemo …',
    consumption: (volume: string, since: string) => `Poraba od ${since}: **${volume}**`,
    consumptionRolledOver: (volume: string, since: string) =>
      `Poraba od ${since}, če je vodomer začel znova od nič: **${volume}**`,
    consumptionSinceRead: (volume: string, since: string) => `Poraba od zadnjega odčitka, ${since}: **${volume}**`,
    fractionDropped: (volume: string) => `Rdečih številk ne potrebujemo: vpisali bomo **${volume}**.`,
    missing: 'Vpišite novo stanje.',
    notANumber: 'Vpišite samo številke, kakor stojijo na vodomeru.',
    ambiguous: 'Iz vejice ali pike ne vemo, katere številke so rdeče. Vpišite samo črne, brez ločil.',
    tooManyDigits: (digits: number, entered: number) =>
      `Ta vodomer ima ${plural('sl', digits, { one: `${digits} črno številko`, two: `${digits} črni številki`, few: `${digits} črne številke`, other: `${digits} črnih številk` })}, vpisali ste jih ${entered}. Rdečih ne vpisujte.`,
    stored: (volume: string) => `Shranjeno: **${volume}**`,
    storedText: (day: string, time: string, lastDay: string) =>
      `Vpisano ${day} ob ${time}. Do vključno ${lastDay} lahko stanje še popravite; upošteva se zadnji vnos.`,
    nextBill: 'Koliko bo na naslednjem računu?',
    entered: (day: string, time: string) => `${day} ob ${time}`,
    counts: 'velja',
    noAnswerTitle: 'Ne vemo, ali je stanje shranjeno',
    noAnswerText:
      'Povezava s portalom se je prekinila. Številka ostane v polju: ko bo povezava spet delovala, še enkrat kliknite **Vnesi**. Shranili jo bomo samo enkrat.',
    notStoredTitle: 'Stanje ni shranjeno',
    remote: 'Ta vodomer odčitavamo na daljavo. Stanja vam ni treba vpisovati.',
    sources: { billed: 'obračunano', estimated: 'ocenjeno', own: 'vaš vnos', remote: 'daljinski odčitek' },
    meterNotRead: 'Za ta vodomer portal stanja ne sprejema več. Naložite stran znova.',
  },
  row: {
    kinds: { cold: 'Hladna', hot: 'Topla' },
    before: (volume: string) => `Staro: **${volume}**`,
    handedIn: (volume: string) => `Oddano: **${volume}**`,
    asks: 'Stanje še ni shranjeno: preverite ga.',
    look: 'Preverite',
  },
  kept: {
    title: (volume: string) => `Shranjeno v tej napravi: **${volume}**`,
    text: 'Portala ni bilo mogoče doseči. Stanje bomo poslali, ko bo povezava spet delovala; na vrhu strani piše, kaj je že poslano.',
  },
  meterHelp: {
    summary: 'Kje najdem številko in stanje?',
    pictureTitle: 'Slika vodomera, na kateri sta označena številka vodomera (1) in stanje (2)',
    serial:
      '**Številka vodomera** je natisnjena na številčnici ali vtisnjena v obroč okoli nje. Primerjajte jo s številko na tej strani: tako veste, da gledate pravi vodomer.',
    reading: '**Stanje** so črne številke: celi kubični metri (m³). Ničle na začetku lahko vpišete ali izpustite.',
    red: 'Rdeče številke in kazalčki štejejo litre. Teh ne vpisujete.',
    colours: 'Vodomer za hladno vodo ima navadno moder obroč ali napis, vodomer za toplo vodo rdečega.',
  },
  doubts: {
    title: 'Je tako prav?',
    lowerThanBefore: (value: string, before: string) => `Stanje **${value}** je nižje od prejšnjega (**${before}**).`,
    lowerThanExpected: (value: string) => `Stanje **${value}** je nižje, kot bi pričakovali.`,
    muchMore: (value: string, used: string, since: string) =>
      `Po stanju **${value}** bi od ${since} porabili **${used}**: poraba bi bila precej višja, kot je pri vas običajno.`,
    muchLess: (value: string, used: string, since: string) =>
      `Po stanju **${value}** bi od ${since} porabili **${used}**: poraba bi bila precej nižja, kot je pri vas običajno.`,
    rolledOver: (used: string, since: string) =>
      `Če je vodomer prišel do konca in začel znova od nič, ste od ${since} porabili **${used}**.`,
    expectedAcross: (lowest: string, highest: string) =>
      `Pričakovali bi vsaj **${lowest}** ali, če vodomer medtem začne znova od nič, največ **${highest}**.`,
    expectedBeyond: (lowest: string, highest: string) =>
      `Pričakovali bi, da je vodomer medtem začel znova od nič in kaže med **${lowest}** in **${highest}**.`,
    expected: (lowest: string, highest: string) => `Pričakovali bi stanje med **${lowest}** in **${highest}**.`,
    reasonsTitle: 'Kaj je lahko vzrok',
    reasons: {
      misread: 'Pri prepisovanju je prišlo do napake: primerjajte vse črne številke z vodomerom.',
      swapped: 'Zamenjali ste hladno in toplo vodo: preverite številko vodomera.',
      exchanged: 'Vodomer je bil zamenjan z novim.',
      'rolled-over': 'Vodomer je prišel do konca in začel znova od nič.',
      leak: 'Nekje pušča voda: na primer kotliček, ventil bojlerja ali cev na vrtu.',
      absence: 'Dlje časa ni bilo nikogar doma.',
    },
    correct: 'Želim popraviti',
    swap: 'Zamenjajte vpisani stanji hladne in tople vode',
    swapped:
      'Vpisani stanji hladne in tople vode sta zamenjani, shranjeni pa še ne. Primerjajte ju z vodomeroma in vnesite vsako posebej.',
    answers: {
      'as-read': 'Prav je, tako kaže vodomer',
      'meter-exchanged': 'Prav je, vodomer je bil zamenjan',
      'rolled-over': 'Prav je, vodomer je začel znova od nič',
      swapped: 'Prav je, zadnjič sta bila vodomera pomešana',
      other: 'Prav je, iz drugega razloga',
    },
    rolledOverBy: (used: string) => `Prav je, vodomer je začel znova od nič: poraba ${used}`,
    note: 'Kaj je razlog?',
    noteHint: 'V nekaj besedah; lahko tudi pustite prazno.',
    noteTooLong: (most: number, entered: number) => `Razlog naj ima največ ${most} znakov, vpisali ste jih ${entered}.`,
    answered: {
      'as-read': 'potrjeno: tako kaže vodomer',
      'meter-exchanged': 'potrjeno: vodomer je bil zamenjan',
      'rolled-over': 'potrjeno: vodomer je začel znova od nič',
      swapped: 'potrjeno: vodomera sta bila zadnjič pomešana',
      other: 'potrjeno iz drugega razloga',
    },
  },
  receipt: {
    wanted: 'Pošljite mi potrdilo po e-pošti',
    onItsWay: 'Potrdilo pošiljamo na e-naslov, s katerim se prijavljate.',
    later:
      'Potrdilo bo prišlo nekoliko pozneje, ker smo vam v kratkem času poslali že veliko sporočil. Stanje je shranjeno.',
    reference: (reference: string) => `Številka vnosa: **${reference}**`,
  },
  comparison: {
    heading: 'Vaša poraba',
    thisPeriod: 'To obdobje',
    lastPeriod: 'Prejšnje obdobje',
    lastYear: 'Lani v tem času',
    period: (from: string, to: string, count: number) => `${from} – ${to}, ${days(count)}`,
    perDay: (litres: string) => `${litres} na dan`,
    explanation: 'Stolpci primerjajo porabo na dan.',
  },
  entries: {
    heading: 'Vnosi v tem obdobju',
    headingLast: 'Vnosi v zadnjem obdobju',
    reference: (reference: string) => `št. ${reference}`,
    wayIn: { portal: 'na portalu', offline: 'brez povezave', api: 'prek drugega programa' },
    arrived: (day: string, time: string) => `prispelo ${day} ob ${time}`,
    notCounted: {
      'later-entry': 'ne velja, ker ste pozneje vnesli drugo stanje',
      'arrived-late': 'ne velja, ker je prispelo po koncu obdobja',
    },
  },
  photo: {
    add: 'Dodajte sliko vodomera',
    replace: 'Zamenjajte sliko',
    added: (kilobytes: number) => `Slika bo poslana skupaj s stanjem (${kilobytes} kB).`,
    thumbnail: 'Slika vodomera',
    attached: 'Slika vodomera je priložena.',
    onItsWay: 'Slika vodomera se še pošilja.',
    waits: 'Slika vodomera čaka skupaj s stanjem.',
    remove: 'Odstranite sliko',
    unusable: 'Te slike ne moremo uporabiti. Slikajte vodomer še enkrat ali pa vnesite stanje brez slike.',
  },
  meterPhoto: {
    open: (volume: string) => `Odprite sliko vodomera s stanjem ${volume}`,
    title: (volume: string) => `Slika vodomera s stanjem ${volume}`,
    failed: 'Slike zdaj ni mogoče prikazati. Preverite povezavo z internetom in poskusite znova.',
    close: 'Zaprite',
    remove: 'Odstranite sliko',
    removeTitle: 'Želite odstraniti sliko?',
    removeText: 'Vneseno stanje ostane, slike pa ne bo mogoče dobiti nazaj.',
    removeConfirm: 'Odstranite',
    removed: 'Slika je odstranjena.',
    notRemoved: 'Slika ni odstranjena',
  },
}

export type Words = typeof words
