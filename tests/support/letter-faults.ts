import type { Page } from 'playwright-core'
import { findOverflow, findStrayWords } from '@moja-komunala/keycloak-theme/test/support/inspection.ts'
import { findBarriers } from '@moja-komunala/world/test/barriers.ts'
import { frameWords } from '@moja-komunala/letterhead/letterhead.ts'
import type { WrittenLetter } from '@moja-komunala/world/letters/written-letter.ts'

/** Some programs show no more of a mail than its beginning, and it comes over mobile networks. */
const mostBytes = 30_000
const widths = { 'on a phone': 320, 'at a desk': 900 }
// All that axe-core looks at but this is the same in the dark, and without the stylesheet.
const aboutColours = ['color-contrast', 'link-in-text-block']

// A path may be in either language.
const isAddress = /^says "https?:\S+"$/

/**
 * What stands around what a mail says, from its first line to its last: the same for all in a language. What a mail puts in
 * itself, its subject, greeting, text and reason, is left out, and so is the line that leads to a choice where there is one.
 */
export function frameOf(html: string): string {
  return html
    .replaceAll('\r\n', '\n')
    .replace(/<title>[^<]+<\/title>/, '<title>')
    .replace(/(<body[^>]*>\n<div [^>]*>)[^<]+/, '$1')
    .replace(/(<h1[^>]*>)[^<]+<\/h1>\n(<p[^>]*>)[^<]+<\/p>\n[^]+?(<p style="margin:28px 0 0">)/, '$1$2$3')
    .replace(/(<div class="soft"[^>]*overflow-wrap:anywhere">\n<p[^>]*>)[^<]+?[.] /, '$1')
    .replace(/<p class="choice".*<\/p>\n/, '')
    .trim()
}

/** All that is wrong with a mail as mail programs show it, in light and dark, on a phone and at a desk, with and without styles. */
export async function findLetterFaults(page: Page, letter: WrittenLetter): Promise<string[]> {
  const requests: string[] = []
  const note = (request: { url(): string }) => void requests.push(`asks for ${request.url()}`)
  page.on('request', note)
  await page.setContent(letter.html)
  const faults = [
    ...(await findStrayWords(page, letter.language)).filter((fault) => !isAddress.test(fault)),
    ...(await findMarkupFaults(page, letter)),
    ...(await findTextFaults(page, letter)),
    ...(await findFaultsByLook(page)),
  ]
  page.off('request', note)
  return [...faults, ...requests]
}

async function findFaultsByLook(page: Page): Promise<string[]> {
  const faults: string[] = []
  const note = (where: string, found: readonly string[]) => faults.push(...found.map((fault) => `${where}: ${fault}`))
  await page.emulateMedia({ colorScheme: 'light' })
  for (const [where, width] of Object.entries(widths)) {
    await page.setViewportSize({ width, height: 800 })
    note(where, [...(await findOverflow(page)), ...(await findBarriers(page))])
  }
  await page.emulateMedia({ colorScheme: 'dark' })
  note('in the dark', await findBarriers(page, aboutColours))
  await page.evaluate(`document.querySelector('style').remove()`)
  await page.setViewportSize({ width: widths['on a phone'], height: 800 })
  note('without styles', [...(await findOverflow(page)), ...(await findBarriers(page, aboutColours))])
  return faults
}

async function findMarkupFaults(page: Page, { language, html }: WrittenLetter): Promise<string[]> {
  const bytes = Buffer.byteLength(html)
  const found = await page.evaluate<Record<string, unknown>>(`({
    'the language': [document.documentElement.lang, document.querySelector('[role=main]').lang].join(),
    'the schemes': document.querySelector('meta[name=color-scheme]')?.content,
    'the number of headings': document.querySelectorAll('h1').length,
    'the number of buttons': Math.min(document.querySelectorAll('a.button').length, 1),
    'what is loaded': document.querySelectorAll('img, link, script, iframe, object, [background]').length,
    'whether there is a preview': document.body.firstElementChild.textContent.trim().length > 10,
    'whether the preview is seen': document.body.firstElementChild.getClientRects().length > 0,
    'whether it says its subject': document.title === document.querySelector('h1').textContent.replaceAll('\\u2011', '-'),
  })`)
  const right: Record<string, unknown> = {
    'the language': `${language},${language}`,
    'the schemes': 'light dark',
    'the number of headings': 1,
    'the number of buttons': html.includes('class="button"') ? 1 : 0,
    'what is loaded': 0,
    'whether there is a preview': true,
    'whether the preview is seen': false,
    'whether it says its subject': true,
  }
  return [
    ...(bytes > mostBytes ? [`has ${bytes} bytes`] : []),
    ...(/url\(|@import|https?:[^"]*\.(?:png|gif|jpe?g|svg)/.test(html) ? ['names something to load'] : []),
    ...Object.keys(right)
      .filter((what) => found[what] !== right[what])
      .map((what) => `${what} is ${String(found[what])}`),
  ]
}

/** Where the HTML says what the plain text doesn't, or the other way round. */
async function findTextFaults(page: Page, { language, text }: WrittenLetter): Promise<string[]> {
  const addresses = await page.evaluate<string[]>(`[...document.links].map(({ href }) => href)`)
  const seen = normalised(await page.evaluate<string>(`document.querySelector('[role=main]').innerText`))
  const plain = normalised(text)
  // The button's address stands below it in both, though shortened in HTML where it is long.
  const linesOf = (all: string) => all.split('\n').filter((line) => line !== '' && line !== '--')
  const withoutMarks = (line: string) => line.replaceAll(/[:\s]/g, '')
  const [allSeen, allPlain] = [withoutMarks(seen), withoutMarks(plain)]
  return [
    ...linesOf(plain)
      .filter((line) => !allSeen.includes(withoutMarks(line)) && !addresses.includes(line))
      .map((line) => `says only in plain text: ${line}`),
    ...linesOf(seen)
      .flatMap((line) => line.split(/(?<=[.!?]) (?=\p{Lu})|\t/u))
      .filter(
        (line) =>
          !allPlain.includes(withoutMarks(line)) && !line.includes('://') && line !== frameWords[language].linkAddress,
      )
      .map((line) => `says only in HTML: ${line}`),
  ]
}

const normalised = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .replaceAll('\u2011', '-')
    .replaceAll('\u00a0', ' ')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
