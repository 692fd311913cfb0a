/** What is said about unusual use in Slovenian. */
export const words = {
  unusualUse: {
    title: 'Nenavadna poraba',
    of: (point: string) => `Nenavadna poraba: ${point}`,
    toPoint: 'Nazaj na odjemno mesto',
    failed: 'Vprašanj ni bilo mogoče naložiti',
    notice: 'Je bilo pri vas kaj posebnega?',
    noticeText: (day: string) =>
      `Po stanju z dne **${day}** je steklo več vode kot običajno. Povejte nam, kaj je bilo.`,
    toQuestion: 'Na vprašanje',
    none: 'Na tem odjemnem mestu vas o porabi nimamo česa vprašati.',
    question: 'Je bilo pri vas kaj posebnega?',
    waters: { cold: 'hladne vode', hot: 'tople vode', any: 'vode' },
    flowed: (water: string, readOn: string, sinceDay: string, perDay: string) =>
      `Od ${sinceDay} do stanja z dne ${readOn} je steklo približno **${perDay}** ${water} na dan.`,
    usual: (perDay: string, extra: string) =>
      `Pri vas je običajno približno **${perDay}** na dan. V tem času je to približno **${extra}** več.`,
    careful:
      'To je vprašanje, ne ugotovitev. Bazen, vrt, gostje ali kdo več pri hiši: največkrat je za tem nekaj takega. Samo iz stanj vodomera ne vemo, ali kje pušča.',
    asked: (day: string) => `Vprašali smo vas ${day}.`,
    what: 'Kaj je bilo?',
    reasons: {
      pool: 'Polnili smo bazen',
      garden: 'Zalivali smo vrt',
      guests: 'Imeli smo goste',
      'somebody-more': 'Doma nas je več kot prej',
      'leak-repaired': 'Nekje je puščalo, zdaj ne pušča več',
      misread: 'Stanje je bilo napačno prebrano',
      unknown: 'Pogledali smo, a vzroka nismo našli',
      other: 'Drugo',
    },
    choose: 'Izberite, kaj je bilo.',
    answer: 'Odgovorite',
    cancel: 'Prekličite',
    notStored: 'Odgovor ni shranjen',
    thanks: 'Hvala, zapisali smo si.',
    thanksText: 'Odgovor si bomo zapomnili in vas o tem ne bomo več spraševali.',
    thanksUnknown: 'Odgovor si bomo zapomnili. Če želite, lahko z vodomerom čez noč preverite, ali kje pušča.',
    notSure: 'Preverite, ali kje pušča: zvečer in zjutraj preberete vodomer.',
    toTest: 'Preizkus puščanja čez noč',
    earlier: 'Prejšnja vprašanja in odgovori',
    summary: (readOn: string, extra: string) => `Stanje z dne ${readOn}, približno ${extra} več kot običajno`,
    answered: (reason: string, day: string) => `Vaš odgovor: **${reason}** (${day})`,
    withdrawn: 'Vprašanje ne velja več: stanje je bilo popravljeno.',
    change: 'Spremenite odgovor',
    how: 'Kako pridemo do vprašanja',
    howText: {
      usual:
        'Primerjamo samo vašo porabo z vašo porabo: kar steče na dan, s sredino zadnjih dvanajstih stanj. Ocen ne upoštevamo, poleti dopuščamo več.',
      asked:
        'Ko po novem stanju steče precej več kot običajno, vas enkrat vprašamo. Z vašim odgovorom je stvar končana.',
      kept: 'Vprašanje in odgovor hranimo z datumom, da ju lahko pozneje pokažete.',
    },
    write: 'Želite povedati več?',
  },
}

export type Words = typeof words
