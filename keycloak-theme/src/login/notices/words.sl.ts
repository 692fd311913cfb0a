import { headings } from './headings.ts'

/** What is said where there is something to know and a way on, in Slovenian. */
export const words = {
  toPortal: 'Nazaj na portal',
  termsTitle: 'Pogoji uporabe',
  termsIntro: 'Za nadaljevanje registracije se morate strinjati s splošnimi pogoji uporabe spletnega portala.',
  termsChanged:
    'Splošni pogoji uporabe spletnega portala so se spremenili. Za nadaljnjo uporabo portala se morate z njimi strinjati.',
  termsLink: 'Splošni pogoji uporabe',
  termsRefusal:
    'Če izberete »Zavrni«, se prijava prekine in portala ne morete uporabljati. Premislite se lahko pri naslednji prijavi.',
  termsRefusalAgain:
    'Če izberete »Zavrni«, se prijava prekine in portala do potrditve ne morete uporabljati. Vaš uporabniški račun, odjemna mesta in oddana stanja ostanejo; premislite se lahko pri naslednji prijavi.',
  accept: 'Potrdi',
  verifyTitle: 'Potrdite svoj e-poštni naslov',
  verifySent: 'Sporočilo smo poslali na naslov',
  verifyStep: 'Odprite ga in kliknite »Potrdite e-poštni naslov«. S tem bo registracija končana.',
  verifyNotArrived: 'Sporočila ni?',
  verifySpam: 'Počakajte nekaj minut in poglejte tudi med neželeno pošto.',
  verifyResend: 'Pošljite še enkrat',
  verifyMistyped: 'Je naslov napačen?',
  verifyCorrectHelp: 'Popravite ga in sporočilo vam pošljemo še enkrat. Drugega ni treba znova vpisati.',
  verifyCorrect: 'Popravite in pošljite',
  verifyMistypedHelp:
    'Registrirajte se še enkrat, s pravim naslovom. Napačno vpisanega uporabniškega računa nihče ne more uporabljati.',
  verifyStartAgain: 'Začnite znova',
  infoTitle: 'Obvestilo',
  accountUpdatedTitle: 'Podatki so shranjeni',
  emailUpdatedTitle: 'E-poštni naslov je spremenjen',
  emailUpdateSentTitle: 'Potrditveno sporočilo je poslano',
  confirmEmailTitle: headings.confirmEmailTitle[0],
  confirmEmailText: 'Za konec registracije potrdite, da je to vaš naslov.',
  confirmEmailNotYou:
    'Se niste registrirali vi? Potem ne potrdite ničesar in zaprite to stran. Uporabniškega računa brez potrditve nihče ne more uporabljati; čez nekaj časa ga izbrišemo.',
  confirmEmailButton: 'Potrdite e-poštni naslov',
  emailConfirmedTitle: headings.emailConfirmedTitle[0],
  emailConfirmedAlreadyTitle: headings.emailConfirmedAlreadyTitle[0],
  emailConfirmedText: 'Registracija je končana. Nadaljujte na portal in povežite svoje odjemno mesto.',
  emailConfirmedElsewhere: 'Registracija je končana. Potrdili ste jo v drugem brskalniku, zato se tukaj še prijavite.',
  toPortalSignIn: 'Naprej na portal',
  errorTitle: 'Nekaj ni v redu',
  errorRequest: 'Če nas pokličete, povejte številko zahteve:',
  otherUserTitle: 'V tem brskalniku je prijavljen nekdo drug',
  otherUserHow:
    'Odjavite ga, če smete. Potem nadaljujte, kjer ste bili: povezavo iz sporočila odprite še enkrat ali pa se prijavite s svojim naslovom.',
  otherUserSignOut: 'Odjavite drugega uporabnika',
  expiredTitle: 'Stran je potekla',
  expiredIntro: 'Od zadnjega koraka je minilo preveč časa ali pa ste v brskalniku kliknili »Nazaj«.',
  expiredContinue: 'Nadaljujte na prejšnjem koraku',
  expiredRestart: 'Začnite znova',
  deviceAgain: 'Vpišite drugo kodo',
  signOutTitle: 'Odjava',
  signOutQuestion: 'Ali se res želite odjaviti?',
  signOut: 'Odjava',
  changeSentTitle: 'Potrditveno sporočilo je poslano',
  linkVoidTitle: 'Povezava ne velja več',
  linkTakenTitle: 'Naslov je že zaseden',
  passwordChangeSentStep:
    'Odprite ga in kliknite »Potrdite novo geslo«. Povezava velja {life}; do potrditve se prijavljate z dosedanjim geslom.',
  lifeMinutesOne: '{count} minuto',
  lifeMinutesTwo: '{count} minuti',
  lifeMinutesFew: '{count} minute',
  lifeMinutesOther: '{count} minut',
  lifeHoursOne: '{count} uro',
  lifeHoursTwo: '{count} uri',
  lifeHoursFew: '{count} ure',
  lifeHoursOther: '{count} ur',
  passwordChangeConfirmTitle: 'Potrdite novo geslo',
  passwordChangeConfirmText:
    'Novo geslo bo začelo veljati, ko boste kliknili spodnji gumb. Dosedanje potem ne bo več veljalo.',
  passwordChangeConfirmButton: 'Potrdite novo geslo',
  passwordChangeDoneTitle: 'Geslo je spremenjeno',
  passwordChangeDoneText: 'Odslej se prijavljajte z novim geslom.',
  toNewPassword: 'Znova izberite novo geslo',
  emailChangeSentStep:
    'Odprite ga in kliknite »Potrdite nov naslov«. Do takrat se prijavljate z dosedanjim naslovom. Na strani »Moj profil« vidite, do kdaj povezava velja, in lahko spremembo prekličete.',
  emailChangeConfirmTitle: 'Potrdite nov e-poštni naslov',
  emailChangeConfirmText:
    'Sprememba začne veljati, ko kliknete spodnji gumb. Potem se boste prijavljali z novim naslovom; povezana odjemna mesta ostanejo, kot so.',
  emailChangeConfirmButton: 'Potrdite nov naslov',
  emailChangeDoneTitle: 'E-poštni naslov je spremenjen',
  emailChangeDoneText:
    'Odslej se prijavljajte z novim naslovom. Povezana odjemna mesta so ostala, kot so bila, in nikjer vas nismo odjavili.',
  toProfile: 'Odprite »Moj profil«',
}

export type Words = typeof words
