import { readdirSync, readFileSync } from 'node:fs'
import loginEnglish from './login/messages/en.json' with { type: 'json' }
import loginSlovenian from './login/messages/sl.json' with { type: 'json' }
import mailEnglish from './email/messages/en.json' with { type: 'json' }
import mailSlovenian from './email/messages/sl.json' with { type: 'json' }
import { en as accountEnglish } from './account/texts/en.ts'
import { sl as accountSlovenian } from './account/texts/sl.ts'
import { en } from './login/texts/en.ts'
import { sl } from './login/texts/sl.ts'
import { english, looksLikeKey, slovenian, wordsOf } from '../test/support/words.ts'

/* No English word on a Slovenian page, no Slovenian one on an English page, and no key where a text should be. */

type Texts = Readonly<Record<string, string>>
const sets: readonly (readonly [string, Texts, Texts])[] = [
  ['the texts of the pages', sl, en],
  ['the texts of the account pages', accountSlovenian, accountEnglish],
  ['the messages of the pages', loginSlovenian, loginEnglish],
  ['the messages of the mails', mailSlovenian, mailEnglish],
]

/** What is said alike in both languages: the manual's "Email", languages by their own names, names of apps and of things. */
const saidAlike = new Set([
  'Email',
  'English',
  'Slovenščina',
  'Interval',
  'Bluetooth',
  'NFC',
  'USB',
  'FreeOTP',
  'Google Authenticator',
  'Microsoft Authenticator',
  'y',
])

/** The technical words that two messages for programmers carry. */
const named = /parameter (?:code|error|state)\b|code ali error/g

describe.each(sets)('%s', (_, inSlovenian, inEnglish) => {
  it('are the same ones in both languages', () => {
    expect(Object.keys(inSlovenian).toSorted()).toEqual(Object.keys(inEnglish).toSorted())
  })

  it.each(Object.keys(inSlovenian))('%s is a text of its own in each language', (key) => {
    const [s = '', e = ''] = [inSlovenian[key], inEnglish[key]]
    for (const text of [s, e]) {
      expect(text.trim()).not.toBe('')
      expect(text).not.toBe(key)
      expect(text).not.toMatch(looksLikeKey)
    }
    if (s === e) expect(wordsOf(s).trim() === '' || saidAlike.has(s)).toBe(true)
    else {
      if (!saidAlike.has(s)) expect(wordsOf(s).replace(named, ' ')).not.toMatch(english)
      if (!saidAlike.has(e)) expect(wordsOf(e)).not.toMatch(slovenian)
    }
  })
})

describe('every page', () => {
  const folders = ['pages', 'programs', 'second-factor', 'ui']
  const files = folders.flatMap((folder) => {
    const here = new URL(`login/${folder}/`, import.meta.url)
    return readdirSync(here)
      .filter((name) => name.endsWith('.tsx') && !name.includes('.test.'))
      .map((name) => [`${folder}/${name}`, readFileSync(new URL(name, here), 'utf8')] as const)
  })

  it.each(files)('%s says nothing but texts of both languages', (_, source) => {
    // Words between tags, or in what screen readers read out.
    const bare = [
      ...source.matchAll(/>\s*([\p{L}][\p{L} ,.]*[\p{L}.])\s*<\//gu),
      ...source.matchAll(/(?:alt|title|aria-label|placeholder)="([^"]+)"/g),
    ]
    expect(bare.map(([, words]) => words)).toEqual([])
  })

  it('leaves no text unused', () => {
    const sources = [
      ...files.map(([, source]) => source),
      ...['password-rules.ts', 'second-factor/use-passkey.ts'].map((name) =>
        readFileSync(new URL(`login/${name}`, import.meta.url), 'utf8'),
      ),
    ].join('\n')
    expect(Object.keys(sl).filter((key) => !new RegExp(`\\b${key}\\b`).test(sources))).toEqual([])
  })
})
