/* How the portal speaks, wherever it speaks: to a customer with respect, and in the words of the field. */

/** What the manual has a customer read, letter for letter: there it says "ti". */
const labels = [
  'Prijavi se v svoj račun',
  'Zapomni si me',
  'Potrdi',
  'Zavrni',
  'Dodaj odjemno mesto',
  'DODAJ ODJEMNO MESTO',
  'Pošlji',
  'Vnesi',
  'Izberi jezik',
  'Posodobi',
  'Izpiši me iz drugih naprav',
  'Nadzirajte svoje geslo in dostop do računa',
]
const withoutLabels = (text: string): string =>
  labels.includes(text)
    ? ''
    : labels.reduce((rest, label) => rest.replaceAll(new RegExp(`[*»]+${label}[*«]+`, 'g'), ''), text)

const letters = '[\\p{L}]'
const words = (...these: readonly string[]) => new RegExp(`(?<!${letters})(?:${these.join('|')})(?!${letters})`, 'u')

/** What nobody but a friend says, wherever it stands. */
const always = words(
  'odpri',
  'zapri',
  'izberi',
  'vpiši',
  'izpiši',
  'pošlji',
  'piši',
  'pokaži',
  'klikni',
  'prekliči',
  'pokliči',
  'začni',
  'vnesi',
  'prenesi',
  'natisni',
  'skrij',
  'dodaj',
  'zamenjaj',
  'nadaljuj',
  'kopiraj',
  'poimenuj',
  'preimenuj',
  'preberi',
  'poglej',
  'počakaj',
  'poveži',
  'prezri',
  'zavrni',
  'zavrzi',
  'odvzemi',
  'tvoj\\p{L}*',
  'tebi',
  'tebe',
  'lahko (?!vaš|naš|še|več)\\p{L}+(?:aš|eš|iš)',
).source
/** What a third person does, too ("kdor potrdi"), unless it is what a text begins with, or what a button is called. */
const atTheStart = [
  'potrdi',
  'shrani',
  'odstrani',
  'popravi',
  'poskusi',
  'ostani',
  'izbriši',
  'spremeni',
  'naloži',
  'ustvari',
]
  .concat([
    'uporabi',
    'dovoli',
    'odjavi',
    'prijavi',
    'registriraj',
    'zaključi',
    'preveri',
    'posodobi',
    'pridruži',
    'prevzemi',
  ])
  .join('|')

const slovenian: readonly (readonly [RegExp, string])[] = [
  [new RegExp(always, 'iu'), 'says "ti"'],
  [new RegExp(`(?:^|[»*]|Da, )(?:${atTheStart})(?!${letters})`, 'iu'), 'says "ti"'],
  [/poln\p{L} kubičn/iu, 'cubic metres are whole: celi'],
  [/kontroln\p{L}+ številk/iu, 'a check digit is a kontrolna števka'],
  [/nazadnje dejavn/iu, 'it is the zadnja dejavnost'],
  [/(?<!\p{L})(?:v portalu?|iz portala)(?!\p{L})/iu, 'one is na portalu, comes na portal and leaves s portala'],
  [/kje ustavi/iu, 'one is stuck: zatakne'],
  [/omejen\p{L}* čas/iu, 'a link lives as long as it does'],
  [
    /(?<!\p{L})(?:(?:do|iz|k|v|z|za) (?:svoj|vaš)(?:ega|emu|em|im)?|povezan\p{L}* z) račun/iu,
    'a račun is a bill, what one signs in to an uporabniški račun',
  ],
]
const english: readonly (readonly [RegExp, string])[] = [
  [/days?\*{0,2} more/i, 'there are more days'],
  [/programs? with access/i, 'there are apps with access'],
  [/^User$/, 'the menu has an account'],
  [/limited time/i, 'a link lives as long as it does'],
]

/** Where no bill is ever meant: what one signs in to has its whole name, since a račun alone is what one pays. */
export const findUnnamedAccounts = (text: string): string[] =>
  labels.includes(text)
    ? []
    : (text.match(/(?<!uporabnišk\p{L}+ )(?<!\p{L})račun(?:a|u|om|i|e|ov|ih|oma)?(?!\p{L})/giu) ?? [])

/** What is not said as the portal says it. */
export function findWordingFaults(language: 'sl' | 'en', text: string): string[] {
  const left = language === 'sl' ? withoutLabels(text) : text
  return (language === 'sl' ? slovenian : english).flatMap(([fault, why]) =>
    fault.test(left) ? [`${why}: ${text}`] : [],
  )
}
