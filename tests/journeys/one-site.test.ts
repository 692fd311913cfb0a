import { describe, expect, it } from '@jest/globals'
import { createAccount } from '@moja-komunala/world/actors/customers.ts'
import { createMeteringPoint } from '@moja-komunala/world/actors/metering-points.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import type { Page } from 'playwright-core'
import { newVisitor, openBrowser, phone, smallPhone } from './support/browser.ts'
import { signIn } from './support/customer.ts'
import { heading, link } from './support/elements.ts'
import { words } from './support/words.ts'

/* The portal, its public pages and the account at Keycloak: to the customer they are one site. */

const { portal } = getWorld().facts.urls
const browser = await openBrowser()

/** The bottom bar's places and height, in windows of both widths. */
async function bottomBar(page: Page): Promise<unknown[]> {
  const seen: unknown[] = []
  for (const size of [smallPhone, phone]) {
    await page.setViewportSize(size)
    const bar = page.getByRole('navigation', { name: 'Glavni meni' })
    const places = await bar.locator('.thumb-menu__item').allInnerTexts()
    seen.push({ width: size.width, places, height: (await bar.boundingBox())?.height })
  }
  return seen
}

/** What the footer says, and where it leads. */
async function footer(page: Page) {
  const foot = page.getByRole('contentinfo')
  const links = await foot.getByRole('link').all()
  return {
    text: (await foot.innerText()).replace(/\s+/g, ' ').trim(),
    links: await Promise.all(links.map(async (each) => new URL((await each.getAttribute('href')) ?? '', portal).href)),
    height: (await foot.locator('.foot__bar').boundingBox())?.height,
  }
}

describe('a customer on a phone', () => {
  it('has the same bottom bar, of one height, and the same footer on every page', async () => {
    const account = await createAccount('sl')
    await createMeteringPoint(account.subject)
    const context = await newVisitor(browser)
    const page = await context.newPage()
    const place = (name: string) => page.getByRole('navigation').getByRole('link', { name, exact: true })
    await page.goto(`${portal}/odjemna-mesta`)
    await signIn(page, account.email, account.password, words.sl)
    await heading(page, words.sl.meteringPoints).waitFor()
    const [bar, foot] = [await bottomBar(page), await footer(page)]
    expect(bar).toMatchObject([
      { places: ['Domov', 'Odjemna mesta', 'Računi', 'Uporabnik'] },
      { places: ['Domov', 'Odjemna mesta', 'Računi', 'Uporabnik'] },
    ])

    expect(foot.links.filter((address) => address.startsWith(portal))).toEqual(
      ['obvestila-o-vodi', 'pogoji', 'navodila', 'razvijalci'].map((path) => `${portal}/${path}?lang=sl`),
    )

    await place('Domov').click()
    await link(page, words.sl.enterReading).waitFor()
    expect([await bottomBar(page), await footer(page)]).toEqual([bar, foot])
    await place(words.sl.user).click()
    await heading(page, words.sl.welcomeHeading).waitFor()
    expect([await bottomBar(page), await footer(page)]).toEqual([bar, foot])
    await page.goto(`${portal}/pogoji`)
    expect(await footer(page)).toEqual(foot)

    // From the account's own bar to home, and to where a point is added.
    await page.goBack()
    await place('Domov').click()
    await link(page, words.sl.enterReading).waitFor()
    await page.goBack()
    await place('Odjemna mesta').click()
    await heading(page, words.sl.meteringPoints).waitFor()
    await page.getByRole('main').getByRole('link', { name: 'Dodaj odjemno mesto' }).click()
    await heading(page, words.sl.addHeading).waitFor()
    await context.close()
  })
})

describe('somebody who comes by a wrong address', () => {
  it('is told so in both languages, and goes on in the one that is read', async () => {
    const context = await newVisitor(browser)
    const page = await context.newPage()
    await page.goto(`${portal}/te-strani-ni`)
    await heading(page, 'Tega ni mogoče najti').waitFor()
    const english = page.locator('[lang=en]').filter({ hasText: 'This cannot be found' })
    expect(await link(page, 'To the portal').getAttribute('href')).toBe('/?lang=en')
    expect(await english.count()).toBe(1)
    await link(page, 'English').click()
    await heading(page, 'This cannot be found').waitFor()
    await page.locator('[lang=sl]').getByText('Tega ni mogoče najti').waitFor()
    await context.close()
  })
})
