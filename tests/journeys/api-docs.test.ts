import { describe, expect, it } from '@jest/globals'
import { brand } from '@moja-komunala/portal-server/platform/pages/brand.ts'
import { Visitor } from '@moja-komunala/world/actors/visitor.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import type { Page } from 'playwright-core'
import { hardships } from './support/actions.ts'
import { desktop, openBrowser, phone, smallPhone } from './support/browser.ts'
import { newWatchedPage, refusedOn } from './support/watched-page.ts'

/* The API's document, for whoever writes a program: as a page, and as JSON. */

const { portal } = getWorld().facts.urls
const page = `${portal}/api/v1/docs`
const browser = await openBrowser()

const surroundings = [
  { who: 'at a desk, light', viewport: desktop, colorScheme: 'light' },
  { who: 'on a phone, dark', viewport: phone, colorScheme: 'dark' },
  { who: 'on a small phone, light', viewport: smallPhone, colorScheme: 'light' },
] as const

/** The colour that the page stands on, as the brand writes colours. */
const groundOf = (page: Page): Promise<string> =>
  page.evaluate<string>(`'#' + getComputedStyle(document.body).backgroundColor.match(/\\d+/g)
    .map((part) => Number(part).toString(16).padStart(2, '0')).join('')`)

describe.each(surroundings)('a programmer $who', ({ viewport, colorScheme }) => {
  it('reads what operations take, answer and need, on a page that asks nobody else and breaks no policy', async () => {
    const reader = await newWatchedPage(browser, { viewport, colorScheme })
    const asked: string[] = []
    reader.on('request', (request) => asked.push(request.url()))
    await reader.goto(page)
    await reader.getByRole('heading', { name: /^moja\.komunala/ }).waitFor()
    // One that answers and one that takes a body, unfolded: nothing of them waits for a click to break a rule.
    for (const method of ['get', 'post']) {
      const operation = reader.locator(`.opblock-${method}`).first()
      await operation.locator('.opblock-summary-control').click()
      await operation.locator('.responses-table').first().waitFor()
      await operation.getByRole('tab', { name: 'Schema' }).first().click()
      await operation.getByText('Problem', { exact: true }).first().click()
    }
    await reader.getByText('A token needs metering-points:write-own.').first().waitFor()

    expect(await groundOf(reader)).toBe(brand.colours[colorScheme]['paper'])
    expect(await refusedOn(reader)).toEqual([])
    expect(asked.filter((address) => !address.startsWith(`${portal}/api/v1/`))).toEqual([])
    expect(await hardships(reader)).toEqual([])
    await reader.context().close()
  })
})

describe('the document', () => {
  it('is there without signing in, is kept for a while, and is not sent twice', async () => {
    const visitor = new Visitor()
    const first = await visitor.send(`${portal}/api/v1/openapi.json`)
    expect([first.status, first.headers.get('cache-control')]).toEqual([200, 'public, max-age=300'])
    expect(JSON.parse(first.text)).toMatchObject({ openapi: '3.1.0' })
    expect(first.headers.has('set-cookie')).toBe(false)
    const again = await visitor.send(`${portal}/api/v1/openapi.json`, {
      // fetch() would ask for a fresh one by itself.
      headers: { 'if-none-match': first.headers.get('etag') ?? '', 'cache-control': 'max-age=0' },
    })
    expect([again.status, again.text]).toEqual([304, ''])
  })

  it('names this utility’s own addresses', async () => {
    const { text } = await new Visitor().send(`${portal}/api/v1/openapi.json`)
    const { keycloak } = getWorld().facts.urls
    expect(text).toContain(`${keycloak}/realms/komunala/protocol/openid-connect/token`)
    expect(text).toContain(`${keycloak}/realms/komunala/.well-known/openid-configuration`)
    expect(text).not.toContain('komunala.example')
  })
})

it('a customer’s page carries nothing of it', async () => {
  const reader = await newWatchedPage(browser)
  const asked: string[] = []
  reader.on('request', (request) => asked.push(request.url()))
  for (const path of ['/', '/navodila']) {
    await reader.goto(`${portal}${path}`)
    await reader.locator('h1').waitFor()
  }
  expect(asked.filter((address) => /swagger|api-docs|\/docs/.test(address))).toEqual([])
  await reader.context().close()
})
