import type { slConfirmedChange } from './sl-confirmed-change.ts'

/** What is said of a new password or address that waits for its confirmation (M17, M19). */
export const enConfirmedChange: Readonly<Record<keyof typeof slConfirmedChange, string>> = {
  changeSentTitle: 'The confirmation message has been sent',
  linkVoidTitle: 'This link is no longer valid',
  linkTakenTitle: 'The address is taken',

  passwordChangeIntro:
    'We will send a confirmation message to your e-mail address. Until you confirm the change, your old password stays valid.',
  passwordChangeSentStep:
    'Open it and click “Confirm the new password”. The link is valid for a limited time; until then you sign in with your old password.',
  passwordChangeConfirmTitle: 'Confirm your new password',
  passwordChangeConfirmText:
    'The new password takes effect when you press the button below. The old one will then no longer work.',
  passwordChangeConfirmButton: 'Confirm the new password',
  passwordChangeDoneTitle: 'Your password has been changed',
  passwordChangeDoneText: 'From now on, sign in with your new password.',
  toNewPassword: 'Choose a new password again',

  emailChangeTitle: 'Change of e-mail address',
  emailChangeIntro:
    'We will send a confirmation message to the new address. Until you confirm it you sign in with the old one, and nothing changes.',
  emailChangeCurrent: 'Your address so far:',
  emailChangeNew: 'New e-mail address',
  emailChangeNewHint: 'This will be your new user name, too.',
  emailChangeSend: 'Send the confirmation message',
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
