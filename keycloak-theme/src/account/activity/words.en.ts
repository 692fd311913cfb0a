import type { Words } from './words.sl.ts'

/** What is said of where the account is signed in, in English. */
export const words: Words = {
  activityIntro:
    'This is where you are signed in. If you do not know one of the devices, sign it out and change your password.',
  thisDevice: 'This device',
  unknownBrowser: 'Unknown browser',
  unknownSystem: 'unknown device',
  place: 'IP address',
  signedInAt: 'Signed in',
  lastActive: 'Last active',
  signOutDevice: 'Sign out',
  signOutOthers: 'Sign me out of other devices',
  noOthers: 'You are not signed in on any other device.',
  onlyPrograms: 'You are not signed in on any other device. An app that you permitted in this sign-in has access.',
  confirmDevice: 'Sign this device out?',
  confirmDeviceText: '{device}: to continue there, somebody will have to sign in again.',
  confirmOthers: 'Sign all other devices out?',
  confirmOthersText:
    'You stay signed in on this device only. Everywhere else you will have to sign in again, and so will apps that you gave access.',
  deviceSignedOut: 'Signed out: {device}.',
  othersSignedOut: 'All other devices have been signed out.',
}
