import { plural } from '../../i18n/plural.ts'
import type { Words } from './words.sl.ts'

/** What is said about what waits to be sent in English. */
export const words: Words = {
  outbox: {
    waitingTitle: (count) =>
      plural('en', count, { one: `${count} reading waits to be sent`, other: `${count} readings wait to be sent` }),
    waitingText:
      'It is sent by itself once the connection works again. What counts is the moment it reaches the portal.',
    sendNow: 'Try to send it now',
    sentTitle: (count) =>
      plural('en', count, {
        one: `${count} reading has been sent and stored`,
        other: `${count} readings have been sent and stored`,
      }),
    refusedTitle: 'The portal did not accept this',
    noted: 'OK',
    meters: { cold: 'cold water', hot: 'hot water' },
    entered: (day, time) => `entered on ${day} at ${time}`,
    reference: (reference) => `Reference number: **${reference}**`,
    photoWaits: 'The photo of the meter still waits to be sent.',
    arrivedLate: 'It arrived after the end of the period, so it does not count. It is stored all the same.',
    waitingForSignIn: (count) =>
      plural('en', count, {
        one: `${count} unsent reading waits on this device. It is sent once you have signed in.`,
        other: `${count} unsent readings wait on this device. They are sent once you have signed in.`,
      }),
  },
}
