import { plural } from '../../i18n/plural.ts'

/** What is said about consumption by month in Slovenian. */
export const words = {
  consumption: {
    title: 'Poraba',
    of: (point: string) => `Poraba: ${point}`,
    toPoint: 'Nazaj na odjemno mesto',
    toReport: 'Letno poročilo o pitni vodi',
    none: 'Porabe po mesecih še ni mogoče prikazati: zanjo sta potrebni vsaj dve odčitani stanji.',
    failed: 'Porabe ni bilo mogoče naložiti.',
    sum: (used: string, perDay: string) =>
      `V prikazanih mesecih ste porabili **${used}**, povprečno **${perDay}** na dan.`,
    sumOfMeter: (used: string, perDay: string) =>
      `V prikazanih mesecih je skozi vodomer steklo **${used}**, povprečno **${perDay}** na dan.`,
    shown: 'Prikaz',
    units: { m3: 'kubični metri na mesec', litresPerDay: 'litri na dan' },
    water: 'Voda',
    together: 'Vsa voda',
    meters: {
      cold: (serial: string) => `Hladna voda, vodomer ${serial}`,
      hot: (serial: string) => `Topla voda, vodomer ${serial}`,
    },
    chart: {
      title: { m3: 'Poraba po mesecih v kubičnih metrih', litresPerDay: 'Poraba po mesecih v litrih na dan' },
      description: 'Najnovejši mesec je prvi. Med meseci se premikate s puščicama gor in dol.',
      used: 'poraba',
      yearBefore: 'leto prej',
      estimated: 'ocenjeno',
      partly: '* znan je le del meseca',
    },
    said: {
      used: {
        m3: (month: string, used: string, perDay: string) => `${month}: ${used}, ${perDay} na dan.`,
        litresPerDay: (month: string, used: string, perDay: string) => `${month}: ${perDay} na dan, ${used}.`,
      },
      unknown: (month: string) => `${month}: poraba ni znana.`,
      partly: (known: number, days: number) => `Znana je poraba za ${known} od ${days} dni.`,
      yearBefore: (used: string, perDay: string) => `Leto prej: ${used}, ${perDay} na dan.`,
      estimated: (litres: string) => `Od tega ocenjeno: ${litres}.`,
      bases: { own: 'Po vašem vnosu.', partlyOwn: 'Deloma po vašem vnosu.', estimated: 'Ocenjeno.' },
    },
    table: {
      month: 'Mesec',
      used: 'Poraba',
      yearBefore: 'Leto prej',
      unknown: 'ni znana',
      bases: {
        read: 'odčitano',
        own: 'po vašem vnosu',
        partlyOwn: 'deloma po vašem vnosu',
        estimated: 'ocenjeno',
        partlyEstimated: 'deloma ocenjeno',
      },
      partly: (known: number, days: number) => `znanih ${known} od ${days} dni`,
    },
    numbers: 'Iste številke v preglednici',
    how: 'Kako je izračunano',
    howText: {
      days: 'Vodomeri niso odčitani natanko ob koncu meseca. Porabo med dvema odčitkoma zato enakomerno razdelimo na dneve med njima in dneve seštejemo po mesecih. Tako so meseci primerljivi, čeprav so obračunska obdobja različno dolga.',
      estimates: 'Ocenjeno je, kar še ni bilo odčitano. Ko vodomer odčitate vi ali mi, ocene ne upoštevamo več.',
      exchanges: 'Ob menjavi vodomera se poraba starega in novega seštejeta.',
    },
    suspect: 'Mislite, da kje pušča?',
    toUnusualUse: 'Vprašanja in odgovori o nenavadni porabi',
    files: 'Shranite številke',
    filesText: 'Zadnji dve leti po mesecih, skupaj in po vodomerih, v litrih.',
    workbook: 'Prenesite preglednico (XLSX)',
    csv: 'Prenesite datoteko CSV',
  },
  comparison: {
    heading: 'Primerjava z drugimi gospodinjstvi',
    you: 'Vi',
    others: 'Gospodinjstva povprečno',
    perDay: (litres: string) => `${litres} na dan`,
    compared: (months: number) =>
      plural('sl', months, {
        one: `Primerjali smo ${months} mesec, ki je odčitan v celoti.`,
        two: `Primerjali smo ${months} meseca, ki sta odčitana v celoti.`,
        few: `Primerjali smo ${months} mesece, ki so odčitani v celoti.`,
        other: `Primerjali smo ${months} mesecev, ki so odčitani v celoti.`,
      }),
    verdicts: {
      less: (percent: number) => `Porabite **${percent} %** manj kot povprečno gospodinjstvo.`,
      alike: () => 'Porabite **približno toliko** kot povprečno gospodinjstvo.',
      more: (percent: number) => `Porabite **${percent} %** več kot povprečno gospodinjstvo.`,
    },
    meanings: {
      less: 'Z vodo ravnate varčno ali pa vas je doma manj kot drugod. Ničesar vam ni treba storiti.',
      alike: 'Za porabo ni nič nenavadnega.',
      more: 'Če vas je doma več kot drugod ali če zalivate vrt, je to običajno. Koliko oseb živi v gospodinjstvu, nam ni znano.',
    },
    advice: {
      alike: 'Če želite porabiti manj, se prhajte krajši čas, pralni in pomivalni stroj pa vključite, ko sta polna.',
      more: 'Preverite, ali kje pušča: vodomer preberete zvečer in zjutraj, vmes pa nihče ne uporablja vode.',
    },
    toTest: 'Preizkus puščanja čez noč',
    with: {
      any: 'Primerjali smo vas z vsemi gospodinjstvi.',
      one: 'Primerjali smo vas z gospodinjstvi, ki imajo svoj priključek, kot vi.',
      several: 'Primerjali smo vas s stavbami, v katerih je več stanovanj.',
      diameter: {
        upTo: (most: number) => `Njihov priključek je tako velik kot vaš: premer do ${most} mm.`,
        between: (least: number, most: number) =>
          `Njihov priključek je tako velik kot vaš: premer od ${least} do ${most} mm.`,
        from: (least: number) => `Njihov priključek je tako velik kot vaš: premer od ${least} mm.`,
      },
      flats: (flats: number) =>
        plural('sl', flats, {
          one: `Povprečje stanovanja smo pomnožili z vašim ${flats} stanovanjem.`,
          two: `Povprečje stanovanja smo pomnožili z vašima ${flats} stanovanjema.`,
          other: `Povprečje stanovanja smo pomnožili z vašimi ${flats} stanovanji.`,
        }),
    },
    from: (points: number) =>
      `V povprečju je vsaj ${points} odjemnih mest z našega območja, brez tistih z najmanjšo in največjo porabo.`,
    none: (points: number) =>
      `Primerjave še ni: zanjo potrebujemo odčitano porabo najmanj ${points} gospodinjstev in vsaj en vaš mesec, ki je odčitan v celoti.`,
  },
}

export type Words = typeof words
