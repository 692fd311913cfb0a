import { headings } from './headings.ts'
import type { Words } from './words.sl.ts'

/** What is said where there is something to know and a way on, in English. */
export const words: Words = {
  toPortal: 'Back to the portal',
  termsTitle: 'Terms of use',
  termsIntro: 'To go on with the registration you have to agree to the general terms of use of the web portal.',
  termsChanged:
    'The general terms of use of the web portal have changed. To go on using the portal you have to agree to them.',
  termsLink: 'General terms of use',
  termsRefusal:
    'If you decline, signing in stops and you cannot use the portal. You can change your mind when you next sign in.',
  termsRefusalAgain:
    'If you decline, signing in stops and you cannot use the portal until you accept. Your account, metering points and readings stay; you can change your mind when you next sign in.',
  accept: 'Accept',
  verifyTitle: 'Confirm your e-mail address',
  verifySent: 'We have sent a message to',
  verifyStep: 'Open it and click “Confirm the e-mail address”. That finishes your registration.',
  verifyNotArrived: 'No message?',
  verifySpam: 'Wait a few minutes and look among the unwanted mail, too.',
  verifyResend: 'Send again',
  verifyMistyped: 'Is the address wrong?',
  verifyCorrectHelp: 'Correct it, and we send you the message once more. You need not enter anything else again.',
  verifyCorrect: 'Correct and send',
  verifyMistypedHelp: 'Register once more, with the right address. Nobody can use the account with the wrong one.',
  verifyStartAgain: 'Start again',
  infoTitle: 'Please note',
  accountUpdatedTitle: 'Your details are saved',
  emailUpdatedTitle: 'The e-mail address has been changed',
  emailUpdateSentTitle: 'A confirmation message has been sent',
  confirmEmailTitle: headings.confirmEmailTitle[1],
  confirmEmailText: 'To finish the registration, confirm that this is your address.',
  confirmEmailNotYou:
    'You did not register? Then confirm nothing and close this page. Nobody can use an account that is not confirmed; after some time we delete it.',
  confirmEmailButton: 'Confirm the e-mail address',
  emailConfirmedTitle: headings.emailConfirmedTitle[1],
  emailConfirmedAlreadyTitle: headings.emailConfirmedAlreadyTitle[1],
  emailConfirmedText: 'The registration is finished. Go on to the portal and link your metering point.',
  emailConfirmedElsewhere:
    'Your registration is finished. You confirmed it in another browser, so all that is left here is to sign in.',
  toPortalSignIn: 'On to the portal',
  errorTitle: 'Something is wrong',
  errorRequest: 'If you call us, tell us the request number:',
  otherUserTitle: 'Somebody else is signed in in this browser',
  otherUserHow:
    'Sign them out if you may. Then go on where you were: open the link of the message once more, or sign in with your own address.',
  otherUserSignOut: 'Sign the other user out',
  expiredTitle: 'The page has expired',
  expiredIntro: 'Too much time has passed since the last step, or you clicked “Back” in your browser.',
  expiredContinue: 'Continue where I was',
  expiredRestart: 'Start again',
  deviceAgain: 'Enter another code',
  signOutTitle: 'Sign out',
  signOutQuestion: 'Do you really want to sign out?',
  signOut: 'Sign out',
  changeSentTitle: 'The confirmation message has been sent',
  linkVoidTitle: 'This link is no longer valid',
  linkTakenTitle: 'The address is taken',
  passwordChangeSentStep:
    'Open it and click “Confirm the new password”. The link is valid for {life}; until then you sign in with your old password.',
  lifeMinutesOne: '{count} minute',
  lifeMinutesTwo: '{count} minutes',
  lifeMinutesFew: '{count} minutes',
  lifeMinutesOther: '{count} minutes',
  lifeHoursOne: '{count} hour',
  lifeHoursTwo: '{count} hours',
  lifeHoursFew: '{count} hours',
  lifeHoursOther: '{count} hours',
  passwordChangeConfirmTitle: 'Confirm your new password',
  passwordChangeConfirmText:
    'The new password takes effect when you press the button below. The old one will then no longer work.',
  passwordChangeConfirmButton: 'Confirm the new password',
  passwordChangeDoneTitle: 'Your password has been changed',
  passwordChangeDoneText: 'From now on, sign in with your new password.',
  toNewPassword: 'Choose a new password again',
  emailChangeSentStep:
    'Open it and click “Confirm the new address”. Until then you sign in with your old address. “My profile” shows how long the link is valid, and lets you take the change back.',
  emailChangeConfirmTitle: 'Confirm your new e-mail address',
  emailChangeConfirmText:
    'The change takes effect when you press the button below. You will then sign in with the new address; your metering points stay as they are.',
  emailChangeConfirmButton: 'Confirm the new address',
  emailChangeDoneTitle: 'Your e-mail address has been changed',
  emailChangeDoneText:
    'From now on, sign in with the new address. Your metering points are as they were, and you are still signed in wherever you were.',
  toProfile: 'Open “My profile”',
}
