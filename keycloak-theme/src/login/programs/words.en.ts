import type { Words } from './words.sl.ts'

/** What is said about programs and devices that want to sign in, in English. */
export const words: Words = {
  deviceTitle: 'Signing in a device',
  deviceIntro: 'Enter the code that your device or app shows. Do so only if it was you who began to sign in there.',
  deviceCode: 'Code from the device',
  deviceCodeHint: 'For example QXVW-BDTK; small letters do as well.',
  deviceCodeMissing: 'Enter the code that the device shows.',
  deviceQuestionTitle: 'Does your device show this code?',
  deviceQuestion: 'The app “{name}” wants access to your account. The device in front of you must now show:',
  deviceQuestionCare:
    'If you do not see the code on your own device, or if somebody sent or dictated the link or the code to you, choose “No”: otherwise you would let somebody else into your account.',
  deviceShowsCode: 'Yes, it shows this code',
  deviceShowsOther: 'No',
  grantTitle: 'Permission for access',
  grantIntro: 'The app “{name}” asks for access to your account. If you allow it, it can:',
  grantIntroNothing: 'The app “{name}” asks for permission to let you sign in to it.',
  grantCare:
    'Allow it only for an app that you know. It does not learn your password. You can take its access away at any time in your profile, under “Apps with access”.',
  grantPolicy: 'How this app treats your data',
  grantTerms: 'Terms of use of this app',
  allow: 'Allow',
}
