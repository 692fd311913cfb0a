import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import type { AnnouncementDetailView } from '@moja-komunala/portal-server/features/announcements/announcement.schema.ts'
import { query } from '@moja-komunala/world/actors/metering-points.ts'
import { billingToken } from '@moja-komunala/world/actors/programs.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import type { Page } from 'playwright-core'
import { callApi } from '../support/api-calls.ts'
import { createReadPoint } from '../support/read-points.ts'
import { hardships } from './support/actions.ts'
import { desktop, isWhollyInView, largeTextFaults, newVisitor, openBrowser, phone } from './support/browser.ts'
import { link } from './support/elements.ts'
import { arriveAt } from './support/signed-in.ts'

/* What the utility announces: at home before all else for whom it concerns, and on a page that anybody reads. */

const { portal } = getWorld().facts.urls
const browser = await openBrowser()

const street = `Ulica ${randomUUID().slice(0, 8)}`
const texts = {
  sl: {
    what: 'Vodo pred pitjem prekuhajte',
    toDo: 'Voda naj vre vsaj tri minute.',
    more: 'Preberite celotno obvestilo',
    cause: 'Vzrok',
    all: 'Vsa obvestila o vodi',
    list: 'Obvestila o vodi',
  },
  en: {
    what: 'Boil the water before you drink it',
    toDo: 'Let it boil for at least three minutes.',
    more: 'Read the whole notice',
    cause: 'Cause',
    all: 'All water notices',
    list: 'Water notices',
  },
} as const

const titled = (page: Page, name: string) => page.getByRole('heading', { level: 2, name, exact: true })

let id: string

async function call(path: string, json: object): Promise<AnnouncementDetailView> {
  const answer = await callApi(await billingToken(), `/announcements${path}`, {
    ...{ method: 'POST', json, headers: path === '' ? { 'idempotency-key': randomUUID() } : {} },
  })
  expect(answer.status).toBeLessThan(300)
  return answer.body as AnnouncementDetailView
}

beforeAll(async () => {
  const { sl, en } = texts
  const draft = await call('', {
    kind: 'restriction-of-use',
    area: { streets: [{ street, houses: [{ from: '2', to: '12a', side: 'even' }] }] },
    texts: {
      sl: { what: sl.what, cause: 'Motna voda po nalivu', whatToDo: sl.toDo },
      en: { what: en.what, cause: 'Turbid water after heavy rain', whatToDo: en.toDo },
    },
    startsAt: new Date(Date.now() - 3_600_000).toISOString(),
    knownSince: '2026-11-02T07:30:00+01:00',
  })
  id = draft.id
  await call(`/${id}/send`, { version: 1 })
})
afterAll(async () => {
  await call(`/${id}/revoke`, {})
})

describe.each([
  { who: 'on a phone, in Slovenian', viewport: phone, language: 'sl', colorScheme: 'light' },
  { who: 'at a desk, in English', viewport: desktop, language: 'en', colorScheme: 'dark' },
] as const)('a customer whom it concerns, $who', ({ viewport, language, colorScheme }) => {
  const t = texts[language]

  it('sees it first at home, and reads all of it on its page', async () => {
    const { page } = await arriveAt(
      browser,
      async ({ subject }) => {
        const { id: pointId } = await createReadPoint(subject, [{ kind: 'cold', lastM3: 1409, months: 14 }])
        await query('update metering_point set address = $2 where id = $1', [pointId, `${street} 4, 1410 Zagorje`])
        return '/'
      },
      { viewport, language, colorScheme },
    )
    await titled(page, t.what).waitFor()
    expect(await page.getByRole('main').getByRole('heading', { level: 2 }).first().innerText()).toBe(t.what)
    expect(await isWhollyInView(page.getByText(t.toDo))).toBe(true)
    expect(await hardships(page)).toEqual([])
    expect(await largeTextFaults(page)).toEqual([])
    await link(page, t.more).click()
    await titled(page, t.cause).waitFor()
    expect(await page.locator('h1').innerText()).toBe(t.what)
    expect(await hardships(page)).toEqual([])
    expect(await largeTextFaults(page)).toEqual([])
  })

  it('finds it without signing in, in the list of all', async () => {
    const page = await (await newVisitor(browser, { viewport, colorScheme })).newPage()
    await page.goto(`${portal}/navodila?lang=${language}`)
    await page.getByRole('main').getByRole('link', { name: t.list }).click()
    await link(page, t.what).first().waitFor()
    expect(await hardships(page)).toEqual([])
    expect(await largeTextFaults(page)).toEqual([])
    await link(page, t.what).first().click()
    await link(page, t.all).waitFor()
  })

  it('finds it from the page for signing in, and from under what they read', async () => {
    const context = await newVisitor(browser, { viewport, colorScheme })
    const page = await context.newPage()
    await page.goto(portal)
    if (language === 'en') await link(page, 'English').click()
    const [tab] = await Promise.all([
      context.waitForEvent('page'),
      page.getByRole('contentinfo').getByRole('link', { name: t.list }).click(),
    ])
    await link(tab, t.what).first().click()
    await link(tab, t.all).waitFor()
    await tab.getByRole('contentinfo').getByRole('link', { name: t.list }).click()
    await link(tab, t.what).first().waitFor()
    await context.close()
  })
})

it('whom it doesn’t concern sees nothing of it at home', async () => {
  const { page } = await arriveAt(browser, async ({ subject }) => {
    await createReadPoint(subject, [{ kind: 'cold', lastM3: 1409, months: 14 }])
    return '/'
  })
  await page.getByRole('main').getByRole('heading', { level: 2 }).first().waitFor()
  expect(await titled(page, texts.sl.what).count()).toBe(0)
})
