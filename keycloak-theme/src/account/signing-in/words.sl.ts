/** What is said of the password and second factors, in Slovenian. */
export const words = {
  signingInIntro: 'Geslo in drugi načini, s katerimi dokažete, da ste to vi.',
  password: 'Geslo',
  passwordSince: 'Nazadnje spremenjeno: {date}',
  passwordHint: 'Najprej boste vpisali dosedanje geslo, nato dvakrat novo.',
  passwordAsked: 'Potrditveno sporočilo je poslano. Novo geslo začne veljati, ko ga potrdite.',
  update: 'Posodobi',
  updatePassword: 'geslo',
  secondFactor: 'Prijava v dveh korakih',
  secondFactorText:
    'Po geslu vpišete še kodo s telefona ali uporabite ključ za dostop. Samo z vašim geslom potem nihče ne more v vaš uporabniški račun.',
  secondFactorNone: 'Še ni vklopljena.',
  otp: 'Aplikacija za enkratne kode',
  otpAdd: 'Dodajte aplikacijo za enkratne kode',
  passkey: 'Ključ za dostop',
  passkeyAdd: 'Dodajte ključ za dostop',
  recoveryCodes: 'Rezervne kode',
  recoveryCodesAdd: 'Ustvarite rezervne kode',
  recoveryCodesRenew: 'Ustvarite nove rezervne kode',
  codesLeft: 'neporabljene: {left} od {total}',
  noRecoveryCodes:
    'Ustvarite še rezervne kode in jih spravite na varno. Brez njih se ne boste mogli prijaviti, če telefon ali ključ izgubite.',
  fewCodesLeft: 'Rezervne kode bodo kmalu porabljene. Ustvarite nove.',
  onlyRecoveryCodes:
    'Ostale so samo rezervne kode: ob vsaki prijavi boste porabili eno. Dodajte aplikacijo ali ključ, ali pa kode odstranite.',
  rename: 'Preimenujte',
  renameTitle: 'Novo ime',
  wayName: 'Ime, po katerem prepoznate napravo ali ključ',
  wayNameMissing: 'Vpišite ime.',
  wayNameTooLong: 'Ime je predolgo. Največ 60 znakov.',
  renamed: 'Novo ime je shranjeno: {name}.',
  addedOn: 'dodano {date}',
  remove: 'Odstranite',
}

export type Words = typeof words
