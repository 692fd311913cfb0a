import type { Locale } from '../../platform/locale.ts'

/** Why a line is refused: a stable code for programs, and what it means. */
export type Refusal = Readonly<Record<Locale, string>> & { readonly code: string }

/** Of a line by itself, whatever record it is. */
export const lineRefusals = [
  { code: 'not-json', sl: 'Vrstica ni veljaven objekt JSON.', en: 'The line is not a valid JSON object.' },
  {
    code: 'not-utf-8',
    sl: 'Vrstica ni zapisana v kodiranju UTF-8. Drugo navedite v glavi Content-Type, npr. »charset=windows-1250«.',
    en: 'The line is not encoded in UTF-8. Name another encoding in Content-Type, as in “charset=windows-1250”.',
  },
  { code: 'line-too-long', sl: 'Vrstica je daljša od 64\u00a0KiB.', en: 'The line is longer than 64\u00a0KiB.' },
  {
    code: 'line-ends',
    sl: 'V vrstici je CR brez LF. Vrstice se končajo z LF ali CRLF.',
    en: 'There is a CR without LF within the line. Lines end with LF or CRLF.',
  },
  {
    code: 'not-csv',
    sl: 'Vrstice ni mogoče prebrati kot CSV z istimi stolpci, kot jih ima glava.',
    en: 'The line cannot be read as CSV with the columns of the header.',
  },
  {
    code: 'record-unknown',
    sl: 'Vrsta zapisa v polju »record« manjka ali ni znana.',
    en: 'The kind of record in the field “record” is missing or unknown.',
  },
  {
    code: 'record-not-expected',
    sl: 'Te vrste zapisa zahteva ni napovedala ali pa je žeton ne dovoljuje.',
    en: 'The request did not name this kind of record, or the token does not allow it.',
  },
  // One of its values.
  { code: 'required', sl: 'Podatek manjka.', en: 'This value is missing.' },
  { code: 'too-long', sl: 'Podatek je predolg.', en: 'This value is too long.' },
  { code: 'wrong-type', sl: 'Podatek ni v pravi obliki.', en: 'This value does not have the right form.' },
  { code: 'not-a-whole-number', sl: 'Število mora biti celo.', en: 'This has to be a whole number.' },
  { code: 'too-small', sl: 'Število je premajhno.', en: 'This number is too small.' },
  { code: 'too-large', sl: 'Število je preveliko.', en: 'This number is too large.' },
  {
    code: 'year-out-of-range',
    sl: 'Leto mora biti med 1900 in 2199.',
    en: 'The year has to lie between 1900 and 2199.',
  },
  {
    code: 'in-the-future',
    sl: 'Dan je dlje v prihodnosti, kot je pri tem podatku mogoče.',
    en: 'The day lies further in the future than this value can.',
  },
  { code: 'unknown-field', sl: 'Tega polja zapis nima.', en: 'The record has no such field.' },
  { code: 'not-allowed', sl: 'Te vrednosti polje ne pozna.', en: 'The field does not know this value.' },
] as const satisfies readonly Refusal[]
export type LineRefusalCode = (typeof lineRefusals)[number]['code']

/** For any record that has two days. */
export const endsBeforeItBegins: Refusal = {
  code: 'ends-before-it-begins',
  sl: 'Zadnji dan je pred prvim.',
  en: 'The last day comes before the first.',
}

export const keyTwice: Refusal = {
  code: 'key-twice',
  sl: 'Isti ključ je v datoteki še enkrat, z drugačnimi podatki.',
  en: 'The same key is in the file once more, with other values.',
}
