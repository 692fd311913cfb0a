import type { Locale } from '../locale.ts'

const sl = {
  skip: 'Na vsebino',
  language: 'Jezik',
  waterNotices: 'Obvestila o vodi',
  terms: 'Pogoji uporabe',
  instructions: 'Navodila za uporabo',
  developers: 'Za razvijalce',
  termsVersion: 'Različica:',
  termsCurrent: 'Veljavna različica:',
  termsEarlier: 'Prejšnje različice:',
  termsOutdated: 'To besedilo ne velja več.',
  phone: 'Telefon',
  toPortal: 'Na portal',
  signIn: 'Prijava',
  signedOutTitle: 'Odjavili ste se',
  signedOutText: 'Varno ste se odjavili s portala. Zdaj lahko to stran zaprete.',
  portalOnlyTitle: 'Odjavili ste se samo s portala',
  portalOnlyText:
    'Strežnika za prijavo trenutno nismo dosegli, zato ste tam morda še prijavljeni. Če napravo uporablja še kdo, se odjavite tudi tam.',
  signOutThere: 'Odjava na strežniku za prijavo',
  interruptedTitle: 'Prijava ni končana',
  interruptedText: 'Prijavo ali registracijo ste prekinili, zato na portal niste vstopili. Poskusite lahko znova.',
  interruptedTerms:
    'Če ste pogoje uporabe zavrnili: brez potrditve portala ni mogoče uporabljati. Vaš uporabniški račun in podatki ostanejo, kot so; ob prijavi se lahko premislite.',
  tryAgain: 'Poskusite znova',
  problemsTitle: 'Težave, ki jih sporoča portal',
  problemsText: 'Vsak odgovor z napako nosi kodo. Tu piše, kaj katera pomeni.',
  problemForPrograms: 'Za razvijalce',
  problemFaults: 'Kaj je narobe s posameznim podatkom: s kazalcem v telo, parametrom, glavo ali vrstico datoteke.',
  requestId: 'Če nas pokličete, povejte številko zahteve:',
}

const en: typeof sl = {
  skip: 'Skip to content',
  language: 'Language',
  waterNotices: 'Water notices',
  terms: 'Terms of use',
  instructions: 'How to use the portal',
  developers: 'For developers',
  termsVersion: 'Version:',
  termsCurrent: 'Version in force:',
  termsEarlier: 'Earlier versions:',
  termsOutdated: 'This text is no longer in force.',
  phone: 'Phone',
  toPortal: 'To the portal',
  signIn: 'Sign in',
  signedOutTitle: 'You are signed out',
  signedOutText: 'You have signed out of the portal safely. You can close this page now.',
  portalOnlyTitle: 'You are signed out of the portal only',
  portalOnlyText:
    'We could not reach the sign-in server just now, so you may still be signed in there. If somebody else uses this device, sign out there too.',
  signOutThere: 'Sign out of the sign-in server',
  interruptedTitle: 'You are not signed in yet',
  interruptedText: 'Signing in or registering was interrupted, so you have not entered the portal. You can try again.',
  interruptedTerms:
    'If you declined the terms of use: the portal cannot be used without accepting them. Your account and data stay as they are; you can change your mind when you sign in.',
  tryAgain: 'Try again',
  problemsTitle: 'Problems that the portal reports',
  problemsText: 'Every answer that reports a failure has a code. Here is what each of them means.',
  problemForPrograms: 'For developers',
  problemFaults:
    'What is wrong with a single value: a pointer into the body, a parameter, a header field or a line of a file.',
  requestId: 'If you call us, tell us the request number:',
}

export type PageTexts = typeof sl
export const pageTexts: Record<Locale, PageTexts> = { sl, en }
