/**
 * What every page may have to say, in Slovenian. The words of the manual (M7 to M14) stand letter for letter, here and
 * with the features. What stands between two asterisks is emphasised.
 */
export const words = {
  layout: {
    skipToContent: 'Na vsebino',
    menu: 'Glavni meni',
    waterNotices: 'Obvestila o vodi',
    terms: 'Pogoji uporabe',
    instructions: 'Navodila za uporabo',
    developers: 'Za razvijalce',
    phone: 'Telefon',
    offline:
      'Ni povezave z internetom. Kar vidite, je lahko staro; kar vnesete, shranimo v tej napravi in pošljemo pozneje.',
  },
  state: {
    loading: 'Nalagamo …',
    failedTitle: 'Strani ni bilo mogoče naložiti',
    retry: 'Poskusite znova',
    partNotLoaded: 'Tega dela strani ni bilo mogoče naložiti',
    brokenTitle: 'Na strani je prišlo do napake',
    brokenText: 'Kar ste že poslali, je shranjeno. Naložite stran znova.',
    reload: 'Naložite znova',
    notFoundTitle: 'Te strani ni',
    notFoundText: 'Naslov je morda napačen ali pa stran ni namenjena vašemu uporabniškemu računu.',
    toMeteringPoints: 'Na odjemna mesta',
  },
  handedIn: {
    line: (volume: string, day: string, time: string) => `Oddano: **${volume}**, ${day} ob ${time}`,
    short: (volume: string) => `Oddano: ${volume}`,
    some: (handedIn: number, toRead: number) => `Oddano: ${handedIn} od ${toRead}`,
    correct: 'Popravite',
  },
  form: {
    summaryTitle: 'Preverite, kar ste vpisali',
    error: 'Napaka',
    cancel: 'Prekličite',
  },
  problems: {
    unexpected: 'Na portalu je prišlo do napake. Poskusite znova čez nekaj minut.',
    unavailable: 'Portal ta trenutek ne more odgovoriti. Poskusite znova čez nekaj minut.',
    noAnswer: 'Ni povezave s portalom. Preverite povezavo z internetom in poskusite znova.',
    requestId: 'Če nas pokličete, povejte številko zahteve:',
  },
}

export type Words = typeof words
