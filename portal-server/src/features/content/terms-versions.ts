import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { localeSchema, type Locale } from '../../platform/locale.ts'

const contentFolder = fileURLToPath(new URL('../../../content', import.meta.url))

/**
 * The versions of the terms, newest first: the days on which they came out, such as "2026-11-22". Each is a file in
 * content/LANGUAGE/terms. The newest is in force; Keycloak's theme takes it from the same files.
 * @throws where a version is not there in every language, or its name is no day: found at start, not by a reader
 */
export function listTermsVersions(folder = contentFolder): readonly [string, ...string[]] {
  const [newest, ...older] = versionsIn(folder, 'sl')
  if (newest === undefined) throw new Error('There are no terms in content/sl/terms.')
  const versions = [newest, ...older] as const
  for (const locale of localeSchema.options) {
    if (versionsIn(folder, locale).join() !== versions.join())
      throw new Error(`The terms in "${locale}" have other versions than those in "sl".`)
  }
  return versions
}

function versionsIn(folder: string, locale: Locale): string[] {
  const names = readdirSync(`${folder}/${locale}/terms`).filter((name) => name.endsWith('.md'))
  const versions = names.map((name) => name.slice(0, -'.md'.length))
  const wrong = versions.find((version) => !isDay(version))
  if (wrong !== undefined) throw new Error(`terms/${wrong}.md (${locale}) is not named by a day such as 2026-11-22.`)
  return versions.toSorted().toReversed()
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(`${text}T`)
}
