/** What is said of programs with access, in Slovenian. */
export const words = {
  programsIntro:
    'Tu so programi, ki ste jim dovolili dostop do svojega uporabniškega računa. Kadar koli jim ga lahko odvzamete.',
  noPrograms: 'Dostopa niste dovolili nobenemu programu.',
  programCan: 'Program lahko:',
  programCanSignIn: 'Program vas lahko prijavi.',
  programSince: 'Dovoljeno',
  programRevoke: 'Odvzemite dostop',
  programRevoked: 'Dostop je odvzet: {program}.',
  confirmProgram: 'Želite odvzeti dostop?',
  confirmProgramText:
    '{program}: program najpozneje v petih minutah ne bo mogel več do vašega uporabniškega računa. Če ga boste želeli spet uporabljati, boste dostop znova dovolili.',
}

export type Words = typeof words
