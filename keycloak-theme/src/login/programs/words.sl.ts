/** What is said about programs and devices that want to sign in, in Slovenian. */
export const words = {
  deviceTitle: 'Prijava naprave',
  deviceIntro: 'Vpišite kodo, ki jo kaže vaša naprava ali program. To storite le, če ste prijavo tam začeli vi.',
  deviceCode: 'Koda z naprave',
  deviceCodeHint: 'Na primer QXVW-BDTK; velike in male črke so enakovredne.',
  deviceCodeMissing: 'Vpišite kodo, ki jo kaže naprava.',
  deviceQuestionTitle: 'Ali vaša naprava kaže to kodo?',
  deviceQuestion:
    'Program »{name}« želi dostop do vašega uporabniškega računa. Na napravi, ki jo imate pred seboj, mora zdaj pisati:',
  deviceQuestionCare:
    'Če kode ne vidite na svoji napravi ali vam je povezavo ali kodo kdo poslal ali narekoval, izberite »Ne«: sicer bi v vaš uporabniški račun spustili nekoga drugega.',
  deviceShowsCode: 'Da, kaže to kodo',
  deviceShowsOther: 'Ne',
  grantTitle: 'Dovoljenje za dostop',
  grantIntro: 'Program »{name}« prosi za dostop do vašega uporabniškega računa. Če ga dovolite, lahko:',
  grantIntroNothing: 'Program »{name}« prosi za dovoljenje, da vas z njim prijavimo.',
  grantCare:
    'Dovolite le programu, ki ga poznate. Vašega gesla ne izve. Dostop mu lahko kadar koli odvzamete v svojem profilu, pod »Programi z dostopom«.',
  grantPolicy: 'Kako ta program ravna s podatki',
  grantTerms: 'Pogoji uporabe tega programa',
  allow: 'Dovolite',
}

export type Words = typeof words
