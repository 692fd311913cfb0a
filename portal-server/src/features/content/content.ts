import { readFileSync } from 'node:fs'
import type { ReadingWindowRule } from '@moja-komunala/rules/reading-window.ts'
import type { Locale } from '../../platform/locale.ts'
import { brand } from '../../platform/pages/brand.ts'
import { Html } from '../../platform/pages/html.ts'

export type ContentName = 'instructions' | 'developers' | `terms/${string}`

/** A text that the utility may change: Markdown in content/LANGUAGE, its first heading the page's title. */
export interface Content {
  readonly title: string
  /** Made when somebody first reads it: what Markdown takes is loaded then. */
  readonly body: () => Promise<Html>
}

/** @throws where the file is missing, has no title or asks for a value that there isn't: found at start, not by a reader */
export function readContent(name: ContentName, locale: Locale, rule: ReadingWindowRule): Content {
  const file = new URL(`../../../content/${locale}/${name}.md`, import.meta.url)
  const values = contentValues(locale, rule)
  const text = readFileSync(file, 'utf8').replace(/\{\{([\w.]+)\}\}/g, (_, key: string) => {
    const value = values[key]
    if (value === undefined) throw new Error(`${name}.md (${locale}) asks for "${key}", which there isn't.`)
    return value
  })
  const title = /^# (.+)$/m.exec(text)?.[1]
  if (title === undefined) throw new Error(`${name}.md (${locale}) has no title.`)
  let body: Promise<Html> | undefined
  return { title, body: () => (body ??= renderMarkdown(text)) }
}

async function renderMarkdown(text: string): Promise<Html> {
  const { default: MarkdownIt } = await import('markdown-it')
  // Without markup of its own: what stands in these files can't bring a script in.
  return new Html(new MarkdownIt({ html: false, typographer: false }).render(text))
}

function contentValues(locale: Locale, rule: ReadingWindowRule): Record<string, string> {
  const { name, legalName, street, town, phone, email } = brand.utility
  return {
    'portal.name': brand.portal.name,
    'utility.name': name,
    'utility.legalName': legalName,
    'utility.street': street,
    'utility.town': town,
    'utility.phone': phone,
    'utility.email': email,
    readingWindow: windowInWords(locale, rule),
  }
}

function windowInWords(locale: Locale, { firstDay, lastDay }: ReadingWindowRule): string {
  const spansMonths = lastDay < firstDay
  if (locale === 'sl') return `od ${firstDay}. v mesecu do ${lastDay}. v ${spansMonths ? 'naslednjem' : 'istem'} mesecu`
  const ordinal = new Intl.PluralRules('en', { type: 'ordinal' })
  const suffix = { one: 'st', two: 'nd', few: 'rd', other: 'th', many: 'th', zero: 'th' }
  const day = (number: number) => `${number}${suffix[ordinal.select(number)]}`
  return `from the ${day(firstDay)} of a month to the ${day(lastDay)} of the ${spansMonths ? 'next' : 'same'}`
}
