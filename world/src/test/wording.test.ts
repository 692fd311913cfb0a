import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { endsBeforeItBegins, keyTwice, lineRefusals } from '@moja-komunala/portal-server/features/imports/refusal.ts'
import { listTermsVersions } from '@moja-komunala/portal-server/features/content/terms-versions.ts'
import { localeSchema, type Locale } from '@moja-komunala/portal-server/platform/locale.ts'
import {
  fieldFaultTexts,
  malformedByName,
  problemTexts,
} from '@moja-komunala/portal-server/platform/http/problem-texts.ts'
import { programDetail, programFaultTexts } from '@moja-komunala/portal-server/platform/http/program-texts.ts'
import type { ProblemCode } from '@moja-komunala/portal-server/platform/http/problem.schema.ts'
import { pageTexts } from '@moja-komunala/portal-server/platform/pages/page-texts.ts'
import { projectFolder } from '../folders.ts'
import { writePortalLetters } from '../letters/portal-letters.ts'
import { readDictionaries, type Dictionary, type Text } from './dictionaries.ts'
import { findUnnamedAccounts, findWordingFaults } from './wording-faults.ts'

/* Everything that the portal says, on pages, in mails and to programs, is said in the same way; what that is stands in wording-faults.ts. */

const languages = localeSchema.options
const dictionaries = await readDictionaries()

const values: readonly (readonly unknown[])[] = [1, 2, 3, 5].map((count) => Array.from({ length: 6 }, () => count))
const formsOf = (text: Text): string[] => (typeof text === 'string' ? [text] : values.map((few) => text(...few)))
const textsOf = (dictionary: Dictionary): string[] => [...dictionary.values()].flatMap(formsOf)
const stringsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(stringsIn)
const faultsIn = (language: Locale, texts: readonly string[]): string[] => [
  ...new Set(texts.flatMap((text) => findWordingFaults(language, text))),
]

describe.each(languages)('what is said in %s', (language) => {
  it.each(dictionaries)('in $path', ({ slovenian, english }) => {
    expect(faultsIn(language, textsOf(language === 'sl' ? slovenian : english))).toEqual([])
  })

  it('of problems and on pages without a script', () => {
    const codes = Object.keys(problemTexts[language]) as ProblemCode[]
    const refusals = [...lineRefusals, endsBeforeItBegins, keyTwice].map((refusal) => refusal[language])
    const said = [problemTexts, fieldFaultTexts, programFaultTexts, malformedByName, pageTexts].map(
      (all) => all[language],
    )
    const toPrograms = codes.map((code) => programDetail(code, language))
    expect(faultsIn(language, [...said.flatMap(stringsIn), ...refusals, ...toPrograms])).toEqual([])
  })

  it('in the instructions, for developers and in the terms in force', () => {
    const files = ['instructions', 'developers', `terms/${listTermsVersions()[0]}`]
    const lines = files.flatMap((name) => read(`portal-server/content/${language}/${name}.md`).split('\n'))
    expect(faultsIn(language, lines)).toEqual([])
  })

  it('in the texts that staff see and change in the realm', () => {
    const realm = JSON.parse(read('realm-export/komunala-realm.json')) as { localizationTexts: Record<Locale, object> }
    expect(faultsIn(language, stringsIn(realm.localizationTexts[language]))).toEqual([])
  })

  it('in the portal’s letters', async () => {
    const letters = (await writePortalLetters()).filter((letter) => letter.language === language)
    expect(letters.length).toBeGreaterThan(5)
    expect(
      faultsIn(
        language,
        letters.flatMap(({ text }) => text.split('\n')),
      ),
    ).toEqual([])
  })
})

describe('an account on Keycloak’s pages and in its mails', () => {
  // The way to the bills is in the menu of the account's pages, too.
  const menu = 'Računi'

  it.each(dictionaries.filter(({ path }) => path.startsWith('keycloak-theme')))(
    'is no bill: $path',
    ({ slovenian }) => {
      const texts = textsOf(slovenian).filter((text) => text !== menu)
      expect(texts.filter((text) => findUnnamedAccounts(text).length > 0)).toEqual([])
    },
  )

  it('would be found where it is called as a bill is', () => {
    const said = ['Račun je izbrisan.', 'Prijava z drugim računom', 'Vaš uporabniški račun ali račun']
    expect(said.flatMap(findUnnamedAccounts)).toEqual(['Račun', 'računom', 'račun'])
    expect(['Uporabniški račun', 'Računalnik', 'Prijavi se v svoj račun'].flatMap(findUnnamedAccounts)).toEqual([])
  })
})

const read = (path: string): string => readFileSync(join(projectFolder, path), 'utf8')

describe('what is said otherwise', () => {
  it('is found, and the labels of the manual are none of it', () => {
    const said = [
      'Poskusi znova',
      'Da, popravi v njo',
      'Kliknite »Shrani«.',
      'V meniju odpri račun.',
      'Polni kubični metri',
      'Vstop v portal',
      'Povezava velja omejen čas.',
      'Odstranite iz svojega računa',
      'Odjemno mesto je že povezano z vašim računom.',
      'Odjemna mesta, povezana z računi',
    ]
    expect(said.filter((text) => findWordingFaults('sl', text).length === 0)).toEqual([])
    const right = [
      'Potrdi',
      'Zapomni si me',
      'Kliknite »Potrdi«.',
      'Kdor potrdi pogoje, prijavi napako.',
      'Na portalu',
    ].concat('Na vašem računu je DN 20.', 'Slika vašega računa', 'Povezano z vašim uporabniškim računom')
    expect(right.flatMap((text) => findWordingFaults('sl', text))).toEqual([])
    expect(findWordingFaults('en', 'for **4 days** more')).toHaveLength(1)
  })
})
