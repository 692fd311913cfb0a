import { plural } from '../../i18n/plural.ts'

/** What is said about what waits to be sent in Slovenian. */
export const words = {
  outbox: {
    waitingTitle: (count: number) =>
      plural('sl', count, {
        one: `${count} stanje čaka na pošiljanje`,
        two: `${count} stanji čakata na pošiljanje`,
        few: `${count} stanja čakajo na pošiljanje`,
        other: `${count} stanj čaka na pošiljanje`,
      }),
    waitingText: 'Poslano bo samo od sebe, ko bo povezava spet delovala. Šteje trenutek, ko prispe na portal.',
    sendNow: 'Poskusite poslati zdaj',
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
    reference: (reference: string) => `Številka vnosa: **${reference}**`,
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
}

export type Words = typeof words
