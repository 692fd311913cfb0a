import type { Words } from './words.sl.ts'

/** What every page may have to say, in English. */
export const words: Words = {
  layout: {
    skipToContent: 'Skip to content',
    menu: 'Main menu',
    waterNotices: 'Water notices',
    terms: 'Terms of use',
    instructions: 'How to use the portal',
    developers: 'For developers',
    phone: 'Phone',
    offline:
      'There is no internet connection. What you see may be out of date; what you enter is kept on this device and sent later.',
  },
  state: {
    loading: 'Loading …',
    failedTitle: 'The page could not be loaded',
    retry: 'Try again',
    partNotLoaded: 'This part of the page could not be loaded',
    brokenTitle: 'Something went wrong on this page',
    brokenText: 'What you have sent is stored. Please load the page again.',
    reload: 'Load again',
    notFoundTitle: 'There is no such page',
    notFoundText: 'The address may be wrong, or the page does not belong to your account.',
    toMeteringPoints: 'To your metering points',
  },
  handedIn: {
    line: (volume, day, time) => `Entered: **${volume}**, ${day} at ${time}`,
    short: (volume) => `Entered: ${volume}`,
    some: (handedIn, toRead) => `Entered: ${handedIn} of ${toRead}`,
    correct: 'Correct it',
  },
  form: {
    summaryTitle: 'Check what you have entered',
    error: 'Error',
    cancel: 'Cancel',
  },
  problems: {
    unexpected: 'Something went wrong in the portal. Try again in a few minutes.',
    unavailable: 'The portal cannot answer just now. Try again in a few minutes.',
    noAnswer: 'The portal cannot be reached. Check your internet connection and try again.',
    requestId: 'If you call us, tell us the request number:',
  },
}
