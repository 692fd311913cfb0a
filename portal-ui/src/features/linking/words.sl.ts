import { plural } from '../../i18n/plural.ts'

/** What is said about linking a metering point in Slovenian. */
export const words = {
  linked: {
    linkedTitle: (number: string) => `Odjemno mesto ${number} je povezano z vašim uporabniškim računom.`,
    linkedAlreadyTitle: (number: string) => `Odjemno mesto ${number} je že povezano z vašim uporabniškim računom.`,
    linkedText: 'Odslej ga najdete v meniju.',
  },
  linking: {
    title: 'Dodaj odjemno mesto',
    heading: 'DODAJ ODJEMNO MESTO',
    intro: 'Potrebujemo dva podatka s položnice zadnjega računa. Na sliki sta označena s številkama **1** in **2**.',
    slipTitle: 'Slika položnice z označenima podatkoma',
    slipDescription:
      'Podatek 1 je v polju Namen plačila: dolga številka na njegovem koncu, na primer 0040098579. Podatek 2 je v polju Referenca prejemnika, na primer SI12 1033842574531.',
    slipCaption: 'Številke na sliki so primer. Prepišite tiste s svoje položnice.',
    request: 'Prosimo, prepišite označena podatka v ustrezni polji.',
    purpose: 'Namen plačila (številčni del)',
    purposeHint: 'Dolga številka iz namena plačila. Lahko prepišete tudi celo vrstico.',
    reference: 'Sklic',
    referenceHint: 'Na položnici piše »Referenca prejemnika«; začne se s SI12.',
    submit: 'Pošlji',
    sending: 'Preverjamo položnico …',
    understoodAs: (numbers: string, count: number) =>
      `Prebrali smo ${plural('sl', count, { one: 'številko', two: 'številki', few: 'številke', other: 'številke' })} ${numbers}.`,
    purposeMissing: 'Vpišite številčni del namena plačila.',
    purposeWithoutNumber: 'V vpisanem ni dolge številke. Prepišite jo iz namena plačila.',
    referenceMissing: 'Vpišite sklic.',
    referenceUnreadable: 'Sklic ni popoln. Prepišite ga v celoti, na primer SI12 1033842574531.',
    referenceMistyped:
      'V sklicu je tipkarska napaka: zadnja, kontrolna števka se ne ujema z drugimi. Primerjajte ga s položnico.',
    notMatchedTitle: 'Položnice s tema podatkoma ne najdemo',
    notMatchedText: 'Primerjajte oba podatka s položnico zadnjega računa in ju pošljite še enkrat.',
    tooManyTitle: 'Preveč poskusov',
    tooManyText: (time: string) => `Znova lahko poskusite **ob ${time}**. Kar ste vpisali, ostane v poljih.`,
  },
  scan: {
    heading: 'Najhitreje: koda QR s položnice',
    text: 'Portal z nje prebere oba podatka. Slika ostane v vaši napravi.',
    byCamera: 'Odprite kamero',
    byFile: 'Izberite sliko ali PDF računa',
    cameraPicture: 'Slika s kamere',
    aim: 'Kamero usmerite v kodo QR na položnici. Prebrala se bo sama.',
    otherSeen: 'To ni koda s položnice. Poiščite veliko kodo v levem zgornjem delu položnice.',
    closeCamera: 'Zaprite kamero',
    reading: 'Iščemo kodo …',
    readTitle: 'Položnica je prebrana',
    readText: 'Podatka sta že v poljih. Primerjajte ju s položnico in kliknite **Pošlji**.',
    flaws: {
      none: {
        title: 'Kamere ni mogoče uporabiti',
        text: 'Ta naprava je nima ali pa je brskalnik ne ponuja. Izberite sliko položnice ali prepišite podatka.',
      },
      denied: {
        title: 'Brskalnik nima dovoljenja za kamero',
        text: 'Dovolite jo v nastavitvah brskalnika. Lahko pa izberete sliko položnice ali prepišete podatka.',
      },
      'in-use': {
        title: 'Kamero uporablja drug program',
        text: 'Zaprite ga in poskusite znova. Lahko pa izberete sliko položnice ali prepišete podatka.',
      },
      'too-large': {
        title: 'Datoteka je prevelika',
        text: 'Izberite manjšo ali pa slikajte samo položnico. Podatka lahko tudi prepišete.',
      },
      'not-a-picture': {
        title: 'Te datoteke ne moremo odpreti',
        text: 'Izberite sliko ali PDF računa. Podatka lahko tudi prepišete.',
      },
      locked: {
        title: 'Ta PDF je zaklenjen z geslom',
        text: 'Slikajte položnico in izberite sliko ali pa prepišite podatka.',
      },
      'not-loaded': {
        title: 'Bralnika kode ni bilo mogoče naložiti',
        text: 'Preverite povezavo z internetom in poskusite znova. Podatka lahko tudi prepišete.',
      },
      'no-code': {
        title: 'Na sliki nismo našli kode QR',
        text: 'Slikajte samo položnico: od blizu, naravnost in pri dobri svetlobi. Podatka lahko tudi prepišete.',
      },
      'other-code': {
        title: 'Koda na sliki ni s položnice',
        text: 'Izberite sliko, na kateri je položnica UPN QR. Podatka lahko tudi prepišete.',
      },
      'other-recipient': {
        title: 'Ta položnica je za drugega prejemnika',
        text: 'Poiščite položnico našega zadnjega računa. Podatka z nje lahko tudi prepišete.',
      },
      'without-number': {
        title: 'V namenu te položnice ni dolge številke',
        text: 'Po njej prepoznamo odjemno mesto. Poiščite položnico našega zadnjega računa ali prepišite podatka z nje.',
      },
      'without-reference': {
        title: 'Na tej položnici ni veljavnega sklica',
        text: 'Brez njega odjemnega mesta ni mogoče povezati. Poiščite položnico našega zadnjega računa ali prepišite podatka z nje.',
      },
    },
  },
}

export type Words = typeof words
