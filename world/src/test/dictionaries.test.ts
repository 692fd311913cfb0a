import { readDictionaries } from './dictionaries.ts'
import { findDictionaryFaults } from './dictionary-faults.ts'

/* No English word on a Slovenian page, no Slovenian one on an English page, and no key or gap where a text should be. */

const dictionaries = await readDictionaries()

it.each(dictionaries)('$path says the same in both languages, each in its own words', ({ slovenian, english }) => {
  expect(findDictionaryFaults(slovenian, english)).toEqual([])
})

describe('the dictionaries', () => {
  it('of the pages, of Keycloak’s, of its mails and of all mails are found', () => {
    const parts = dictionaries.map(({ path }) => path.match(/^(?:brand|portal-ui|keycloak-theme\/src\/\w+)/)?.[0])
    expect([...new Set(parts)].toSorted()).toEqual([
      'brand',
      'keycloak-theme/src/account',
      'keycloak-theme/src/email',
      'keycloak-theme/src/login',
      'portal-ui',
    ])
  })

  it('show every fault at once', () => {
    const slovenian = new Map<string, string | (() => string)>([
      ['title', 'Odčitek'],
      ['greeting', 'Pozdravljeni, {name}'],
      ['button', ' '],
      ['hint', 'hintText'],
      ['text', '<b>Shranjeno</b>'],
      ['sign', 'Please sign in'],
      ['count', () => 'odčitek'],
      ['gone', 'Ni več tu'],
    ])
    const english = new Map<string, string>([
      ['title', 'Odčitek'],
      ['greeting', 'Hello'],
      ['button', 'Send'],
      ['hint', 'A hint'],
      ['text', 'Stored'],
      ['sign', 'Vpišite geslo'],
      ['count', 'readings'],
      ['new', 'It is here'],
    ])
    expect(findDictionaryFaults(slovenian, english)).toEqual([
      'title: is the same in both languages: Odčitek',
      'greeting: has the gaps name in Slovenian,  in English',
      'button: says nothing',
      'hint: says its key: hintText',
      'text: holds markup: <b>Shranjeno</b>',
      'sign: says in Slovenian: Please sign in',
      'sign: says in English: Vpišite geslo',
      'count: takes values in one language only',
      'gone: is missing in English',
      'new: is missing in Slovenian',
    ])
  })
})
