import type { Words } from './words.sl.ts'

/** What is said of the password and second factors, in English. */
export const words: Words = {
  signingInIntro: 'Your password, and other ways to show that it is you.',
  password: 'Password',
  passwordSince: 'Last changed: {date}',
  passwordHint: 'You will first enter your current password, then the new one twice.',
  passwordAsked: 'The confirmation message has been sent. The new password takes effect once you confirm it.',
  update: 'Update',
  updatePassword: 'password',
  secondFactor: 'Two-step sign-in',
  secondFactorText:
    'After the password you enter a code from your phone or use a passkey. With your password alone nobody can then get in.',
  secondFactorNone: 'Not switched on yet.',
  otp: 'Authenticator app',
  otpAdd: 'Add an authenticator app',
  passkey: 'Passkey',
  passkeyAdd: 'Add a passkey',
  recoveryCodes: 'Recovery codes',
  recoveryCodesAdd: 'Create recovery codes',
  recoveryCodesRenew: 'Create new recovery codes',
  codesLeft: 'unused: {left} of {total}',
  noRecoveryCodes:
    'Create recovery codes as well and keep them in a safe place. Without them you cannot sign in when you lose your phone or passkey.',
  fewCodesLeft: 'Your recovery codes are almost used up. Create new ones.',
  onlyRecoveryCodes:
    'Only recovery codes are left: each sign-in will use one up. Add an app or a passkey, or remove the codes.',
  rename: 'Rename',
  renameTitle: 'New name',
  wayName: 'A name by which you know the device or passkey',
  wayNameMissing: 'Enter a name.',
  wayNameTooLong: 'The name is too long. 60 characters at most.',
  renamed: 'The new name has been saved: {name}.',
  addedOn: 'added on {date}',
  remove: 'Remove',
}
