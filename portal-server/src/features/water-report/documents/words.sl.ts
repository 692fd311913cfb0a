/** What the yearly report's document says, in Slovenian. */
export const words = {
  /** Where it breaks, the year doesn't stand alone. */
  title: (year: number) => `Poročilo o pitni vodi za\u00a0leto\u00a0${year}`,
  facts: {
    point: 'Odjemno mesto',
    address: 'Naslov',
    zone: 'Oskrbovalno območje',
    days: 'Vaš čas',
  },
  short: {
    title: 'Na kratko',
    within: 'Voda je bila v vsem letu taka, kot zahteva uredba: vse izmerjene vrednosti so bile v dovoljenih mejah.',
    beyond: (parameters: string) => `Nekatere izmerjene vrednosti niso bile v dovoljenih mejah: ${parameters}.`,
    unknown: 'Meritev vode za vaše oskrbovalno območje še nimamo. Pokličite nas.',
    used: (m3: string, perDay: string) => `Porabili ste ${m3}, povprečno ${perDay} na dan.`,
    usedUnknown: 'Koliko vode ste porabili, še ni znano.',
  },
  used: {
    title: 'Koliko vode ste porabili',
    trends: {
      less: (percent: number) => `To je ${percent} % manj kot leto prej.`,
      alike: () => 'To je približno toliko kot leto prej.',
      more: (percent: number) => `To je ${percent} % več kot leto prej.`,
    },
    trendMonths: (months: number) => `Primerjani so meseci, ki so v obeh letih odčitani v celoti (skupaj ${months}).`,
    chart: (year: number) => `Poraba po mesecih v letu ${year}, v m³`,
    alt: (year: number, months: string) => `Poraba po mesecih v letu ${year}: ${months}.`,
    month: (name: string, m3: string) => `${name} ${m3}`,
    unknown: 'ni znana',
    year: 'Leto',
    amount: 'Poraba',
    perDay: 'Na dan',
    note: {
      partly: (known: number, days: number) => `znanih ${known} od ${days} dni`,
      estimated: (m3: string) => `od tega ocenjeno ${m3}`,
    },
    none: 'V tem letu nimamo dveh odčitanih stanj, zato porabe ni mogoče povedati.',
  },
  compared: {
    title: 'Primerjava s povprečnim uporabnikom',
    verdicts: {
      less: (percent: number) => `Porabili ste ${percent} % manj kot povprečno gospodinjstvo.`,
      alike: () => 'Porabili ste približno toliko kot povprečno gospodinjstvo.',
      more: (percent: number) => `Porabili ste ${percent} % več kot povprečno gospodinjstvo.`,
    },
    figures: (own: string, other: string) => `Vi: ${own} na dan. Povprečno gospodinjstvo: ${other} na dan.`,
    meanings: {
      less: 'Z vodo ravnate varčno ali pa vas je doma manj kot drugod.',
      alike: 'Za porabo ni nič nenavadnega.',
      more: 'Če vas je doma več kot drugod ali če zalivate vrt, je to običajno. Sicer zvečer zaprite vse pipe in si zapišite številke na vodomeru. Če zjutraj niso enake, voda nekje odteka.',
    },
    from: (points: number) =>
      `Povprečje je iz najmanj ${points} gospodinjstev z našega območja, brez tistih z najmanjšo in največjo porabo.`,
    none: 'Primerjave ni: zanjo potrebujemo vaš mesec, ki je odčitan v celoti, in dovolj primerljivih uporabnikov.',
  },
  price: {
    title: 'Koliko stane voda',
    service: 'Storitev',
    from: 'Veljavnost',
    m3: '1 m³ (1000 litrov)',
    litre: '1 liter',
    note: 'Cene so v evrih z DDV. Poleg njih se po velikosti vodomera plačuje mesečna omrežnina, ki je na vašem računu.',
    above: (m3: string, per: 'point' | 'flat') => `nad ${m3} m³ na mesec${per === 'flat' ? ' za stanovanje' : ''}`,
    upTo: (m3: string, per: 'point' | 'flat') => `do ${m3} m³ na mesec${per === 'flat' ? ' za stanovanje' : ''}`,
    none: 'Cene vode za to odjemno mesto v tem letu nimamo.',
  },
  more: {
    title: 'Več o pitni vodi',
    text: 'O izvoru in pripravi vode, trdoti, nasvetih in nadzoru preberete na strani:',
  },
  measured: {
    title: (zone: string, year: number) => `Kaj smo v letu ${year} izmerili v vodi: ${zone}`,
    how: 'Vsaka vrstica je ena lastnost vode. V stolpcu »Dovoljeno« je meja iz uredbe, v stolpcu »V mejah« pa, ali je bila voda vse leto znotraj nje. Znak < pomeni manj, kot je mogoče izmeriti.',
    parameter: 'Lastnost in enota',
    samples: 'Vzorcev',
    min: 'Najmanj',
    mean: 'Povprečno',
    max: 'Največ',
    allowed: 'Dovoljeno',
    within: 'V mejah',
    yes: 'da',
    no: 'ne',
    between: (from: string, to: string) => `${from} do ${to}`,
    from: (value: string) => `najmanj ${value}`,
    upTo: (value: string) => `največ ${value}`,
    none: 'Za vaše oskrbovalno območje v tem letu nimamo meritev.',
  },
  footer: {
    help: (phone: string, email: string) => `Vprašanja o vodi: ${phone}, ${email}`,
    law: 'Uredba o pitni vodi (Uradni list RS, št. 61/2023)',
    page: (page: number, pages: number) => `Stran ${page} od ${pages}`,
  },
}

export type WaterReportWords = typeof words
