/** What is said about the next bill in Slovenian. */
export const words = {
  forecast: {
    title: 'Predvideni račun',
    of: (point: string) => `Predvideni račun: ${point}`,
    toPoint: 'Nazaj na odjemno mesto',
    failed: 'Napovedi ni bilo mogoče naložiti',
    mark: 'To je napoved, ne račun.',
    markText: 'Izračunana je po ceniku in po stanju vodomera. Račun izda komunala in je lahko drugačen.',
    sum: (total: string) => `Predvidoma **${total}**`,
    sumOf: (from: string, to: string) => `za čas od ${from} do ${to}, z DDV`,
    nothing: 'V tem času po ceniku ni ničesar, kar bi zaračunali.',
    lines: 'Postavke predvidenega računa',
    service: 'Postavka',
    net: 'Brez DDV',
    units: { mesec: 'mesec', 'stanovanje × mesec': 'stanovanje in mesec' },
    netSum: 'Skupaj brez DDV',
    vat: (rate: string, base: string) => `DDV ${rate} % od ${base}`,
    total: 'Skupaj z DDV',
    basis: 'Na čem temelji',
    period: 'Obdobje',
    reading: 'Stanje vodomera',
    readings: { cold: (volume: string) => `hladna voda ${volume}`, hot: (volume: string) => `topla voda ${volume}` },
    used: 'Poraba',
    usedOf: {
      cold: (volume: string, from: string, to: string) => `hladna voda ${volume}, ${from} – ${to}`,
      hot: (volume: string, from: string, to: string) => `topla voda ${volume}, ${from} – ${to}`,
    },
    prices: 'Cene',
    pricesSince: (day: string) => `veljajo od ${day}`,
    mayChange: 'Kaj lahko napoved še spremeni',
    changes: {
      reading: 'Stanje popravite ali pa vodomer odčitamo mi.',
      estimate: 'Stanje drugega vodomera na istem odjemnem mestu ni vpisano in ga ocenimo.',
      prices: 'Cene se spremenijo, preden je račun izdan.',
      meter: 'Vodomer medtem zamenjamo.',
      other: 'Na računu je še kaj, česar v ceniku ni: na primer poračun, dobropis ali zamudne obresti.',
    },
    unknown: 'Napovedi zdaj ne moremo dati',
    reasons: {
      'not-used': 'Tega odjemnega mesta ne uporabljate več, zato zanj ne pričakujemo novega računa za vas.',
      'already-billed':
        'Stanje iz tega obdobja za vpis je že obračunano. Napoved bo spet mogoča, ko vpišete naslednje.',
      'reading-missing': 'Za napoved potrebujemo stanja vseh vodomerov. Manjka še:',
      remote:
        'Vodomer odčitavamo na daljavo, zato vam ni treba vpisati ničesar. Pred novim odčitkom napovedi ne moremo dati.',
      'consumption-unknown':
        'Iz tega stanja ne moremo izračunati porabe: nižje je od zadnjega obračunanega ali pa vodomer še ni bil obračunan.',
      'prices-missing':
        'Ne poznamo vseh cen, ki veljajo za to odjemno mesto. Vsota brez ene od njih bi zavajala, zato je ne pokažemo.',
      other: 'Za to odjemno mesto napovedi ta čas ni mogoče izračunati.',
    },
    meters: {
      cold: (serial: string) => `vodomer za hladno vodo, številka ${serial}`,
      hot: (serial: string) => `vodomer za toplo vodo, številka ${serial}`,
    },
    enter: 'Na vnos stanja',
    missingPrices: {
      'no-price': (service: string, from: string, to: string) => `${service}: ni cene za ${from} – ${to}`,
      'no-diameter': (service: string) => `${service}: ne poznamo premera vašega priključka`,
    },
  },
}

export type Words = typeof words
