import type { Words } from './words.sl.ts'

/** What is said of programs with access, in English. */
export const words: Words = {
  programsIntro:
    'These are the apps that you have allowed into your account, if any. You can take their access away at any time.',
  noPrograms: 'You have not allowed any app into your account.',
  programCan: 'The app can:',
  programCanSignIn: 'The app can let you sign in.',
  programSince: 'Allowed',
  programRevoke: 'Take access away',
  programRevoked: 'Access has been taken away: {program}.',
  confirmProgram: 'Take access away?',
  confirmProgramText:
    '{program}: within five minutes at the latest, the app can no longer get into your account. To use it again, you will have to allow it again.',
}
