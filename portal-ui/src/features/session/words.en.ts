import { plural } from '../../i18n/plural.ts'
import type { Words } from './words.sl.ts'

/** What is said about the account in English. */
export const words: Words = {
  account: {
    user: 'Account',
    ownData: 'My data',
    notices: 'Notices',
    label: 'Your account',
    signedInAs: 'Signed in as',
    signOut: 'Sign out',
    playedDay: (day) => `This is a demonstration: the portal’s clock is set to **${day}**.`,
  },
  signedOut: {
    title: 'Your sign-in has ended',
    text: 'To keep you safe, please sign in again. You will come back to this page; what you typed is kept.',
    signIn: 'Sign in',
  },
  signOut: {
    unsentTitle: (count) =>
      plural('en', count, {
        one: `${count} reading has not been sent yet`,
        other: `${count} readings have not been sent yet`,
      }),
    unsentText: 'Signing out removes everything of yours from this device, what has not been sent included.',
    stay: 'Stay and send',
    leave: 'Delete and sign out',
    noNetworkTitle: 'Signing out needs a connection',
    noNetworkText:
      'The portal can’t be reached at the moment, so the session can’t be ended. Try again once the connection works.',
    close: 'Close',
  },
}
