import type { Dictionary, Text } from './dictionaries.ts'
import { english as englishWords, looksLikeKey, slovenian as slovenianWords, wordsOf } from './languages.ts'

/** What is said alike in both languages: the manual's "Email", languages by their own names, names of apps and of things. */
const saidAlike = new Set([
  'Email',
  'English',
  'Slovenščina',
  'Interval',
  'Bluetooth',
  'NFC',
  'SMS',
  'USB',
  'FreeOTP',
  'Google Authenticator',
  'Microsoft Authenticator',
  'y',
])

/** The technical words that two messages for programmers carry, and what is printed on a payment slip. */
const quoted = /parameter (?:code|error|state)\b|code ali error|Namen plačila|Referenca prejemnika/g

const markup = /<\/?(?:a|b|br|em|h\d|i|li|p|strong|ul)\b/i

/** Gaps to be filled, and then counts in whose forms the languages differ. */
const values: readonly (readonly unknown[])[] = [['{1}', '{2}', '{3}', '{4}'], ...[1, 2, 3, 5].map((n) => [n, n, n, n])]

const forms = (text: Text): string[] => (typeof text === 'string' ? [text] : values.map((few) => text(...few)))

/** `{0}`, `{name}`: a choice is one gap however many forms it has. */
const gapsOf = (text: string): string =>
  [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name))].toSorted().join(', ')

function faultsOf(key: string, slovenian: Text, english: Text): string[] {
  if (typeof slovenian !== typeof english) return ['takes values in one language only']
  const [inSlovenian, inEnglish] = [forms(slovenian), forms(english)]
  const [s = '', e = ''] = [inSlovenian[0], inEnglish[0]]
  const found = [...inSlovenian, ...inEnglish].flatMap((text) => [
    ...(text.trim() === '' ? ['says nothing'] : []),
    ...(text === key || looksLikeKey.test(text) ? [`says its key: ${text}`] : []),
    ...(markup.test(text) ? [`holds markup: ${text}`] : []),
  ])
  if (gapsOf(s) !== gapsOf(e)) found.push(`has the gaps ${gapsOf(s)} in Slovenian, ${gapsOf(e)} in English`)
  if (s === e && wordsOf(s).trim() !== '' && !saidAlike.has(s)) found.push(`is the same in both languages: ${s}`)
  if (s !== e) {
    const stray = (texts: readonly string[], foreign: RegExp) =>
      texts.filter((text) => !saidAlike.has(text) && foreign.test(wordsOf(text).replace(quoted, ' ')))
    found.push(...stray(inSlovenian, englishWords).map((text) => `says in Slovenian: ${text}`))
    found.push(...stray(inEnglish, slovenianWords).map((text) => `says in English: ${text}`))
  }
  return [...new Set(found)]
}

/** Everything that is wrong between the two languages of a dictionary, each with its key. */
export const findDictionaryFaults = (slovenian: Dictionary, english: Dictionary): string[] =>
  [...new Set([...slovenian.keys(), ...english.keys()])].flatMap((key) => {
    const [s, e] = [slovenian.get(key), english.get(key)]
    if (s === undefined || e === undefined)
      return [`${key}: is missing in ${s === undefined ? 'Slovenian' : 'English'}`]
    return faultsOf(key, s, e).map((fault) => `${key}: ${fault}`)
  })
