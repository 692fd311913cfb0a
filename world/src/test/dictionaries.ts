import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { projectFolder } from '../folders.ts'

/** A text, or what makes one of values: of a count, a day, a name. */
export type Text = string | ((...values: readonly unknown[]) => string)

/** What pages or mails say in one language, by key; a key in a group is written `group.key`. */
export type Dictionary = ReadonlyMap<string, Text>

export interface DictionaryPair {
  /** Where the Slovenian one stands, from the project's root. */
  readonly path: string
  readonly slovenian: Dictionary
  readonly english: Dictionary
}

/** `sl.ts`, `sl-readings.ts`, `words.sl.ts`, `sl.json` */
const slovenianFile = /^(?:words\.)?sl(?:-[a-z-]+)?\.(?:ts|json)$/
const withoutWords = /^(?:\..*|node_modules|dist.*|target|content)$/

const listSlovenianFiles = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return withoutWords.test(entry.name) ? [] : listSlovenianFiles(path)
    return slovenianFile.test(entry.name) ? [path] : []
  })

const inEnglish = (path: string): string => join(dirname(path), basename(path).replace(/\bsl\b/, 'en'))

const listTexts = (value: unknown, key = ''): [string, Text][] =>
  typeof value === 'string' || typeof value === 'function'
    ? [[key, value as Text]]
    : Object.entries(value ?? {}).flatMap(([inner, text]) => listTexts(text, key === '' ? inner : `${key}.${inner}`))

/** What a module exports beside its words are functions that help to make them. */
async function readDictionary(path: string): Promise<Dictionary> {
  const groups: unknown[] = path.endsWith('.json')
    ? [JSON.parse(await readFile(path, 'utf8'))]
    : Object.values((await import(pathToFileURL(path).href)) as object)
  return new Map(groups.filter((group) => typeof group === 'object').flatMap((group) => listTexts(group)))
}

/** Every dictionary there is. @throws where one has no twin in English */
export const readDictionaries = (): Promise<DictionaryPair[]> =>
  Promise.all(
    listSlovenianFiles(projectFolder).map(async (path) => ({
      path: relative(projectFolder, path),
      slovenian: await readDictionary(path),
      english: await readDictionary(inEnglish(path)),
    })),
  )
