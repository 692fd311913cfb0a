import { plural } from './plural.ts'
import { days, slReadings } from './sl-readings.ts'

/**
 * What the pages say in Slovenian. The words of the manual (M7 to M14) stand here letter for letter. What stands
 * between two asterisks is emphasised.
 */
export const sl = {
  ...slReadings,
  layout: {
    skipToContent: 'Na vsebino',
    menu: 'Glavni meni',
    user: 'Uporabnik',
    account: 'Vaš račun',
    signedInAs: 'Prijavljeni ste kot',
    signOut: 'Odjava',
    playedDay: (day: string) => `To je predstavitev: ura portala je prestavljena na **${day}**.`,
    terms: 'Pogoji uporabe',
    instructions: 'Navodila za uporabo',
    phone: 'Telefon',
    offline:
      'Ni povezave z internetom. Kar vidite, je lahko staro; kar vnesete, shranimo v tej napravi in pošljemo pozneje.',
  },
  state: {
    loading: 'Nalagamo …',
    failedTitle: 'Strani ni bilo mogoče naložiti',
    retry: 'Poskusi znova',
    partNotLoaded: 'Tega dela strani ni bilo mogoče naložiti',
    brokenTitle: 'Na strani je prišlo do napake',
    brokenText: 'Kar ste že poslali, je shranjeno. Naložite stran znova.',
    reload: 'Naloži znova',
    notFoundTitle: 'Te strani ni',
    notFoundText: 'Naslov je morda napačen ali pa stran ni namenjena vašemu računu.',
    toMeteringPoints: 'Na odjemna mesta',
    signedOutTitle: 'Prijava se je iztekla',
    signedOutText: 'Zaradi varnosti se prijavite znova. Nato boste spet na tej strani; kar ste vpisali, vas čaka.',
    signIn: 'Prijava',
  },
  form: {
    summaryTitle: 'Prosimo, popravite vpisano',
    cancel: 'Prekliči',
  },
  problems: {
    unexpected: 'V portalu je prišlo do napake. Poskusite znova čez nekaj minut.',
    unavailable: 'Portal ta trenutek ne more odgovoriti. Poskusite znova čez nekaj minut.',
    noAnswer: 'Ni povezave s portalom. Preverite povezavo z internetom in poskusite znova.',
    requestId: (id: string) => `Če nas pokličete, povejte številko zahteve: ${id}`,
  },
  meteringPoints: {
    title: 'Odjemna mesta',
    one: 'Odjemno mesto',
    count: (count: number) =>
      plural('sl', count, {
        one: `Z vašim računom je povezano ${count} odjemno mesto.`,
        two: `Z vašim računom sta povezani ${count} odjemni mesti.`,
        few: `Z vašim računom so povezana ${count} odjemna mesta.`,
        other: `Z vašim računom je povezanih ${count} odjemnih mest.`,
      }),
    all: 'Vsa odjemna mesta',
    handedIn: 'stanje vneseno',
    someHandedIn: (handedIn: number, toRead: number) => `vnesenih stanj: ${handedIn} od ${toRead}`,
    add: 'Dodaj odjemno mesto',
    find: 'Poiščite po imenu, naslovu ali številki',
    foundCount: (count: number) => `Ustrezna odjemna mesta: ${count}`,
    noneFound: 'Nobeno odjemno mesto ne ustreza.',
    emptyTitle: 'Dodajte svoje prvo odjemno mesto',
    emptyText: 'Pri roki imejte položnico zadnjega računa: z nje boste prepisali dva podatka.',
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
    linkedTitle: (number: string) => `Odjemno mesto ${number} je povezano z vašim računom.`,
    linkedAlreadyTitle: (number: string) => `Odjemno mesto ${number} je že povezano z vašim računom.`,
    linkedText: 'Odslej ga najdete v meniju.',
  },
  linking: {
    heading: 'DODAJ ODJEMNO MESTO',
    intro: 'Potrebujemo dva podatka s položnice zadnjega računa. Na sliki sta označena s številkama **1** in **2**.',
    slipTitle: 'Slika položnice z označenima podatkoma',
    slipDescription:
      'Podatek 1 je v polju Namen plačila: dolga številka na njegovem koncu, na primer 0040098579. Podatek 2 je v polju Referenca prejemnika, na primer SI12 1033842574531.',
    slipCaption: 'Številke na sliki so primer. Prepišite tiste s svoje položnice.',
    request: 'Prosimo, prepišite označena podatka v ustrezni polji.',
    purpose: 'Namen plačila (številčni del)',
    purposeHint: 'Dolga številka na koncu namena plačila.',
    reference: 'Sklic',
    referenceHint: 'Na položnici piše »Referenca prejemnika«; začne se s SI12.',
    submit: 'Pošlji',
    sending: 'Preverjamo položnico …',
    understoodAs: (number: string) => `Prebrali smo številko **${number}**.`,
    purposeMissing: 'Vpišite številčni del namena plačila.',
    purposeWithoutNumber: 'V vpisanem ni dolge številke. Prepišite jo s konca namena plačila.',
    referenceMissing: 'Vpišite sklic.',
    referenceUnreadable: 'Sklic ni popoln. Prepišite ga v celoti, na primer SI12 1033842574531.',
    referenceMistyped:
      'V sklicu je tipkarska napaka: zadnja, kontrolna številka se ne ujema z drugimi. Primerjajte ga s položnico.',
    notMatchedTitle: 'Položnice s tema podatkoma ne najdemo',
    notMatchedText: 'Primerjajte oba podatka s položnico zadnjega računa in ju pošljite še enkrat.',
    tooManyTitle: 'Preveč poskusov',
    tooManyText: (time: string) => `Znova lahko poskusite **ob ${time}**. Kar ste vpisali, ostane v poljih.`,
  },
  photo: {
    add: 'Dodaj sliko vodomera',
    replace: 'Zamenjaj sliko',
    added: (kilobytes: number) => `Slika bo poslana skupaj s stanjem (${kilobytes} kB).`,
    remove: 'Odstrani sliko',
    unusable: 'Te slike ne moremo uporabiti. Slikajte vodomer še enkrat ali pa vnesite stanje brez slike.',
  },
  outbox: {
    keptTitle: (volume: string) => `Shranjeno v tej napravi: **${volume}**`,
    keptText:
      'Portala ni bilo mogoče doseči. Stanje bomo poslali, ko bo povezava spet delovala; na vrhu strani piše, kaj je že poslano.',
    waitingTitle: (count: number) =>
      plural('sl', count, {
        one: `${count} stanje čaka na pošiljanje`,
        two: `${count} stanji čakata na pošiljanje`,
        few: `${count} stanja čakajo na pošiljanje`,
        other: `${count} stanj čaka na pošiljanje`,
      }),
    waitingText: 'Poslano bo samo od sebe, ko bo povezava spet delovala. Šteje trenutek, ko prispe v portal.',
    sendNow: 'Poskusi poslati zdaj',
    sentTitle: (count: number) =>
      plural('sl', count, {
        one: `${count} stanje je poslano in shranjeno`,
        two: `${count} stanji sta poslani in shranjeni`,
        few: `${count} stanja so poslana in shranjena`,
        other: `${count} stanj je poslanih in shranjenih`,
      }),
    refusedTitle: 'Portal tega ni sprejel',
    noted: 'V redu',
    meters: { cold: 'hladna voda', hot: 'topla voda' },
    entered: (day: string, time: string) => `vpisano ${day} ob ${time}`,
    reference: (reference: string) => `Številka vnosa: ${reference}`,
    photoWaits: 'Slika vodomera še čaka na pošiljanje.',
    arrivedLate: 'Prispelo je po koncu obdobja, zato se ne upošteva. Shranjeno je kljub temu.',
    waitingForSignIn: (count: number) =>
      plural('sl', count, {
        one: `V tej napravi čaka ${count} neposlano stanje. Poslano bo po prijavi.`,
        two: `V tej napravi čakata ${count} neposlani stanji. Poslani bosta po prijavi.`,
        few: `V tej napravi čakajo ${count} neposlana stanja. Poslana bodo po prijavi.`,
        other: `V tej napravi čaka ${count} neposlanih stanj. Poslana bodo po prijavi.`,
      }),
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
    stay: 'Ostani in pošlji',
    leave: 'Izbriši in se odjavi',
    noNetworkTitle: 'Za odjavo je potrebna povezava',
    noNetworkText:
      'Portala ta trenutek ni mogoče doseči, zato prijave ne moremo končati. Poskusite znova, ko bo povezava delovala.',
    close: 'Zapri',
  },
  scan: {
    heading: 'Najhitreje: koda QR s položnice',
    text: 'Portal z nje prebere oba podatka. Slika ostane v vaši napravi.',
    byCamera: 'Odpri kamero',
    byFile: 'Izberi sliko ali PDF računa',
    cameraPicture: 'Slika s kamere',
    aim: 'Kamero usmerite v kodo QR na položnici. Prebrala se bo sama.',
    otherSeen: 'To ni koda s položnice. Poiščite veliko kodo v levem zgornjem delu položnice.',
    closeCamera: 'Zapri kamero',
    reading: 'Iščemo kodo …',
    readTitle: 'Položnica je prebrana',
    readText: 'Podatka sta že v poljih. Primerjajte ju s položnico in kliknite **Pošlji**.',
    flaws: {
      none: {
        title: 'Kamere ni mogoče uporabiti',
        text: 'Ta naprava je nima ali pa je brskalnik ne ponuja. Izberite sliko položnice ali prepišite podatka.',
      },
      denied: {
        title: 'Brskalnik nima dovoljenja za kamero',
        text: 'Dovolite jo v nastavitvah brskalnika. Lahko pa izberete sliko položnice ali prepišete podatka.',
      },
      'in-use': {
        title: 'Kamero uporablja drug program',
        text: 'Zaprite ga in poskusite znova. Lahko pa izberete sliko položnice ali prepišete podatka.',
      },
      'too-large': {
        title: 'Datoteka je prevelika',
        text: 'Izberite manjšo ali pa slikajte samo položnico. Podatka lahko tudi prepišete.',
      },
      'not-a-picture': {
        title: 'Te datoteke ne moremo odpreti',
        text: 'Izberite sliko ali PDF računa. Podatka lahko tudi prepišete.',
      },
      locked: {
        title: 'Ta PDF je zaklenjen z geslom',
        text: 'Slikajte položnico in izberite sliko ali pa prepišite podatka.',
      },
      'not-loaded': {
        title: 'Bralnika kode ni bilo mogoče naložiti',
        text: 'Preverite povezavo z internetom in poskusite znova. Podatka lahko tudi prepišete.',
      },
      'no-code': {
        title: 'Na sliki nismo našli kode QR',
        text: 'Slikajte samo položnico: od blizu, naravnost in pri dobri svetlobi. Podatka lahko tudi prepišete.',
      },
      'other-code': {
        title: 'Koda na sliki ni s položnice',
        text: 'Izberite sliko, na kateri je položnica UPN QR. Podatka lahko tudi prepišete.',
      },
    },
  },
  readings: {
    heading: 'VNOS STANJA VODOMERA',
    pointNumber: 'Št. odjemnega mesta',
    pointClosed: 'To odjemno mesto je zaprto, zato stanja ni treba vpisovati. Prejšnja stanja ostanejo tukaj.',
    noMeters: 'To odjemno mesto nima vodomera, zato stanja ni treba vpisovati.',
    open: (daysLeft: number, lastDay: string) =>
      `Stanje lahko vpišete še **${days(daysLeft)}**, do vključno **${lastDay}**. Do takrat ga lahko tudi popravite.`,
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
    fractionDropped: (volume: string) => `Rdečih številk ne potrebujemo: vpisali bomo **${volume}**.`,
    missing: 'Vpišite novo stanje.',
    notANumber: 'Vpišite samo številke, kakor stojijo na vodomeru.',
    ambiguous: 'Iz vejice ali pike ne vemo, katere številke so rdeče. Vpišite samo črne, brez ločil.',
    tooManyDigits: (digits: number, entered: number) =>
      `Ta vodomer ima ${plural('sl', digits, { one: `${digits} črno številko`, two: `${digits} črni številki`, few: `${digits} črne številke`, other: `${digits} črnih številk` })}, vpisali ste jih ${entered}. Rdečih ne vpisujte.`,
    stored: (volume: string) => `Shranjeno: **${volume}**`,
    storedText: (day: string, time: string, lastDay: string) =>
      `Vpisano ${day} ob ${time}. Do vključno ${lastDay} lahko stanje še popravite; upošteva se zadnji vnos.`,
    entered: (day: string, time: string) => `${day} ob ${time}`,
    counts: 'velja',
    noAnswerTitle: 'Ne vemo, ali je stanje shranjeno',
    noAnswerText:
      'Povezava s portalom se je prekinila. Številka ostane v polju: ko bo povezava spet delovala, še enkrat kliknite **Vnesi**. Shranili jo bomo samo enkrat.',
    notStoredTitle: 'Stanje ni shranjeno',
    meterNotRead: 'Za ta vodomer portal stanja ne sprejema več. Naložite stran znova.',
  },
}
