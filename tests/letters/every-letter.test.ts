import type { Browser, Page } from 'playwright-core'
import { launchChromium } from '@moja-komunala/world/chromium.ts'
import { listStockMails, writeKeycloakMails } from '@moja-komunala/world/letters/keycloak-mails.ts'
import { writePortalLetters } from '@moja-komunala/world/letters/portal-letters.ts'
import { findLetterFaults, frameOf } from '../support/letter-faults.ts'

/*
 * Every mail that a customer can get, Keycloak's and the portal's: one frame, two languages, HTML and plain text, easy to read
 * in light and dark, on a phone and at a desk, also where a mail program drops the stylesheet.
 */

const keycloakMails = await writeKeycloakMails()
const portalLetters = await writePortalLetters()
const letters = [...keycloakMails, ...portalLetters]
let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await launchChromium()
  page = await browser.newPage()
})
afterAll(async () => {
  await browser.close()
})

it.each(letters)('$name ($language) is whole, says the same as plain text, and is easy to read', async (letter) => {
  expect(await findLetterFaults(page, letter)).toEqual([])
})

describe('the mails', () => {
  it.each(['sl', 'en'])('stand in one frame, whoever writes them (%s)', (language) => {
    const frames = letters.filter((letter) => letter.language === language).map(({ html }) => frameOf(html))
    expect(frames.length).toBeGreaterThan(20)
    expect(new Set(frames).size).toBe(1)
  })

  it('are each there in both languages', () => {
    const named = (language: string) => letters.filter((letter) => letter.language === language).map(({ name }) => name)
    expect(named('sl').toSorted()).toEqual(named('en').toSorted())
    expect(portalLetters.length).toBeGreaterThan(0)
  })

  it('take the place of each that Keycloak itself can send', async () => {
    const ours = new Set(keycloakMails.map(({ name }) => name.split(', ')[0]))
    const stock = await listStockMails()
    expect(stock.length).toBeGreaterThan(10)
    expect(stock.filter((name) => !ours.has(name))).toEqual([])
  })
})

describe('the look at a mail', () => {
  const [mail] = portalLetters
  const broken = (change: (html: string) => string, text = mail?.text ?? '') =>
    findLetterFaults(page, { name: 'broken', language: 'sl', text, html: change(mail?.html ?? '') })

  it('notices what is missing, left over or hard to read', async () => {
    expect(await broken((html) => html.replace('<p ', '<p>emailVerificationText</p><p>${link}</p><p '))).toEqual(
      expect.arrayContaining(['says "emailVerificationText"', 'says "${link}"']),
    )
    expect(await broken((html) => html.replace('<p ', '<p>Samo tu.</p><p '))).toEqual(['says only in HTML: Samo tu.'])
    expect(await broken((html) => html, `${mail?.text}Samo tam.`)).toEqual(['says only in plain text: Samo tam.'])
    expect(await broken((html) => html.replace('lang="sl"', 'lang="de"'))).toEqual(
      expect.arrayContaining(['the language is de,sl']),
    )
    expect(await broken((html) => html.replace('<p ', '<p style="color:#ddd">Pozdravljeni,</p><p '))).toEqual(
      expect.arrayContaining([expect.stringContaining('color-contrast')]),
    )
    expect(await broken((html) => html.replace('<h1', '<img src="https://a.example/a.png" alt=""><h1'))).toEqual(
      expect.arrayContaining(['what is loaded is 1', 'asks for https://a.example/a.png']),
    )
  })

  it('tells frames apart', () => {
    const html = mail?.html ?? ''
    for (const word of ['Komunala', 'Lep pozdrav', 'odgovarjajte', '#005a85'])
      expect(frameOf(html.replaceAll(word, 'X'))).not.toBe(frameOf(html))
  })
})
