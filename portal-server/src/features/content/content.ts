import { readFileSync } from 'node:fs'
import { unbroken } from '@moja-komunala/letterhead/unbroken.ts'
import type { ReadingWindowRule } from '@moja-komunala/rules/reading-window.ts'
import type { Locale } from '../../platform/locale.ts'
import { brand } from '../../platform/pages/brand.ts'
import { html, Html } from '../../platform/pages/html.ts'
import type { Picture } from './pictures.ts'

export type ContentName = 'instructions' | 'developers' | `terms/${string}`

/** A text that the utility may change: Markdown in content/LANGUAGE, its first heading the page's title. */
export interface Content {
  readonly title: string
  /** Made when somebody first reads it: what Markdown takes is loaded then. */
  readonly body: () => Promise<Html>
}

/** @throws where the file is missing, has no title or asks for a value or a picture that there isn't: found at start, not by a reader */
export function readContent(
  name: ContentName,
  locale: Locale,
  rule: ReadingWindowRule,
  pictures: ReadonlyMap<string, Picture>,
): Content {
  const file = new URL(`../../../content/${locale}/${name}.md`, import.meta.url)
  const values = contentValues(locale, rule)
  const text = readFileSync(file, 'utf8').replace(/\{\{([\w.]+)\}\}/g, (_, key: string) => {
    const value = values[key]
    if (value === undefined) throw new Error(`${name}.md (${locale}) asks for "${key}", which there isn't.`)
    return value
  })
  const title = /^# (.+)$/m.exec(text)?.[1]
  if (title === undefined) throw new Error(`${name}.md (${locale}) has no title.`)
  const missing = [...text.matchAll(/!\[[^\]]*\]\((\S+)\)/g)].find(([, picture = '']) => !pictures.has(picture))
  if (missing) throw new Error(`${name}.md (${locale}) asks for the picture "${missing[1]}", which there isn't.`)
  let body: Promise<Html> | undefined
  return { title, body: () => (body ??= renderMarkdown(text, pictures)) }
}

async function renderMarkdown(text: string, pictures: ReadonlyMap<string, Picture>): Promise<Html> {
  const { default: MarkdownIt } = await import('markdown-it')
  // Without markup of its own: what stands in these files can't bring a script in.
  const markdown = new MarkdownIt({ html: false, typographer: false })
  // In the text alone: a space is part of Markdown's signs, too.
  markdown.core.ruler.push('unbroken', ({ tokens }) => {
    for (const part of tokens.flatMap(({ children }) => children ?? []))
      if (part.type === 'text') part.content = unbroken(part.content)
  })
  markdown.renderer.rules['image'] = (tokens, index) => {
    const token = tokens[index]
    const picture = pictures.get(String(token?.attrGet('src')))
    if (token === undefined || picture === undefined) return ''
    const { path, width, height } = picture
    return html`<img
      src="${path}"
      width="${String(width)}"
      height="${String(height)}"
      alt="${token.content}"
      loading="lazy"
      decoding="async"
    />`.markup
  }
  return new Html(markdown.render(text))
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
