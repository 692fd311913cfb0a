/** What is said of a new password or address that waits for its confirmation (M17, M19). */
export const slConfirmedChange = {
  changeSentTitle: 'Potrditveno sporočilo je poslano',
  linkVoidTitle: 'Povezava ne velja več',
  linkTakenTitle: 'Naslov je že zaseden',

  passwordChangeIntro:
    'Na vaš e-poštni naslov bomo poslali potrditveno sporočilo. Dokler spremembe ne potrdite, velja dosedanje geslo.',
  passwordChangeSentStep:
    'Odprite ga in kliknite »Potrdi novo geslo«. Povezava velja omejen čas; do potrditve se prijavljate z dosedanjim geslom.',
  passwordChangeConfirmTitle: 'Potrdite novo geslo',
  passwordChangeConfirmText:
    'Novo geslo bo začelo veljati, ko boste kliknili spodnji gumb. Dosedanje potem ne bo več veljalo.',
  passwordChangeConfirmButton: 'Potrdi novo geslo',
  passwordChangeDoneTitle: 'Geslo je spremenjeno',
  passwordChangeDoneText: 'Odslej se prijavljajte z novim geslom.',
  toNewPassword: 'Znova izberi novo geslo',

  emailChangeTitle: 'Sprememba e-poštnega naslova',
  emailChangeIntro:
    'Na novi naslov bomo poslali potrditveno sporočilo. Dokler ga ne potrdite, se prijavljate z dosedanjim in se nič ne spremeni.',
  emailChangeCurrent: 'Dosedanji naslov:',
  emailChangeNew: 'Nov e-poštni naslov',
  emailChangeNewHint: 'To bo tudi vaše novo uporabniško ime.',
  emailChangeSend: 'Pošlji potrditveno sporočilo',
  emailChangeSentStep:
    'Odprite ga in kliknite »Potrdi nov naslov«. Do takrat se prijavljate z dosedanjim naslovom. Na strani »Moj profil« vidite, do kdaj povezava velja, in lahko spremembo prekličete.',
  emailChangeConfirmTitle: 'Potrdite nov e-poštni naslov',
  emailChangeConfirmText:
    'Sprememba začne veljati, ko kliknete spodnji gumb. Potem se boste prijavljali z novim naslovom; povezana odjemna mesta ostanejo, kot so.',
  emailChangeConfirmButton: 'Potrdi nov naslov',
  emailChangeDoneTitle: 'E-poštni naslov je spremenjen',
  emailChangeDoneText:
    'Odslej se prijavljajte z novim naslovom. Povezana odjemna mesta so ostala, kot so bila, in nikjer vas nismo odjavili.',
  toProfile: 'Odpri »Moj profil«',
} as const
