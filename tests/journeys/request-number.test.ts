import { describe, expect, it } from '@jest/globals'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { until } from '@moja-komunala/world/test/until.ts'
import { getWorld, startReplica } from '@moja-komunala/world/test/world-facts.ts'
import type { Page } from 'playwright-core'
import { hardships } from './support/actions.ts'
import { accessibilityProblems, newVisitor, openBrowser, smallPhone, withLanguage } from './support/browser.ts'
import { link } from './support/elements.ts'
import { arriveAt } from './support/signed-in.ts'

/* What a customer reads out on the phone where something went wrong, and staff find in the log. */

const { dataDir, facts } = getWorld()
const { portal, keycloak } = facts.urls
const browser = await openBrowser()

const sentences = {
  sl: 'Če nas pokličete, povejte številko zahteve:',
  en: 'If you call us, tell us the request number:',
}

const menu = { sl: { bills: 'Računi', home: 'Domov' }, en: { bills: 'Bills', home: 'Home' } }

/** The number that the page shows, short enough to be read out; and by which name the request stands in that log. */
async function expectNumber(page: Page, language: 'sl' | 'en', log: string): Promise<string> {
  const sentence = page.getByText(sentences[language])
  await sentence.waitFor()
  const code = sentence.locator('code')
  const number = (await code.innerText()).trim()
  expect(number).toMatch(/^\d{4}-\d{4}$/)
  const id = (await code.getAttribute('data-request-id')) ?? ''
  expect(id.startsWith(`${number}-`)).toBe(true)
  await until(`${log} has it`, async () => (await readFile(join(dataDir, 'logs', log), 'utf8')).includes(id))
  // One touch marks all of it, to be copied.
  await code.click()
  expect((await page.evaluate<string>('getSelection().toString()')).trim()).toBe(number)
  return id
}

describe.each(['sl', 'en'] as const)('a customer with a phone who reads %s', (language) => {
  it('sees the number on a page of the portal that there isn’t', async () => {
    const page = await (await newVisitor(browser, { viewport: smallPhone })).newPage()
    await page.goto(`${portal}/pogoji?lang=${language}`)
    await page.goto(`${portal}/problemi/tega-ni`)
    await expectNumber(page, language, 'portal.log')
    expect(await hardships(page)).toEqual([])
    await page.context().close()
  })

  it('sees the number on Keycloak’s page of an error', async () => {
    const context = await withLanguage(await newVisitor(browser, { viewport: smallPhone }), language)
    const page = await context.newPage()
    await page.goto(`${keycloak}/realms/komunala/protocol/openid-connect/auth?client_id=tega-ni&response_type=code`)
    await expectNumber(page, language, 'keycloak.log')
    expect(await hardships(page)).toEqual([])
    await page.context().close()
  })

  it('sees the number that the browser gave to what the portal refused', async () => {
    const replica = await startReplica({ environment: { BROWSER_REQUESTS_PER_MINUTE: '5' } })
    try {
      const there = { at: replica.url, language, viewport: smallPhone }
      const { page } = await arriveAt(browser, () => Promise.resolve('/'), there)
      const named: (string | undefined)[] = []
      page.on('request', (request) => named.push(request.headers()['x-request-id']))
      const places = [menu[language].bills, menu[language].home]
      await until('it is too often', async () => {
        for (const place of places) {
          if (await page.getByText(sentences[language]).isVisible()) return true
          await link(page, place).click()
          await page.waitForLoadState('networkidle')
        }
        return page.getByText(sentences[language]).isVisible()
      })
      const id = await expectNumber(page, language, `portal-${new URL(replica.url).port}.log`)
      expect(named).toContain(id)
      expect(await accessibilityProblems(page)).toEqual([])
      await page.context().close()
    } finally {
      await replica.stop()
    }
  })
})
