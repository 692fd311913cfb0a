import { describe, expect, it } from '@jest/globals'
import { readFile } from 'node:fs/promises'
import { closingPageTexts, goesAndStays } from '@moja-komunala/portal-server/features/account-closing/closing-texts.ts'
import { createMeteringPoint, query } from '@moja-komunala/world/actors/metering-points.ts'
import { findLargeTextFaults } from '@moja-komunala/world/test/large-text.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { closingLink, closingOf } from '../support/account-closing.ts'
import {
  accessibilityProblems,
  desktop,
  hasFocus,
  newVisitor,
  openBrowser,
  phone,
  sidewaysOverflow,
} from './support/browser.ts'
import { focusIsVisible, tabTo } from './support/keyboard.ts'
import { arriveAt } from './support/signed-in.ts'
import { words } from './support/words.ts'

/* Taking one's own data along, and closing the account: by eye, by keyboard, by screen reader. */

const browser = await openBrowser()
const { portal } = getWorld().facts.urls

const texts = {
  sl: {
    title: 'Moji podatki',
    take: 'Prenesite vse podatke (ZIP)',
    archive: 'moji-podatki.zip',
    confirm: 'Potrdite, da ste to vi',
    close: 'Želim zapreti uporabniški račun',
    question: 'Ali želite zapreti uporabniški račun?',
    send: 'Pošljite povezavo',
    sent: 'Preverite e-pošto',
    stays: 'Vaš uporabniški račun ostane odprt',
    fromAccount: 'Moji podatki in zaprtje uporabniškega računa',
  },
  en: {
    title: 'My data',
    take: 'Download all data (ZIP)',
    archive: 'my-data.zip',
    confirm: 'Confirm that it is you',
    close: 'I want to close my account',
    question: 'Do you want to close your account?',
    send: 'Send the link',
    sent: 'Check your e-mail',
    stays: 'Your account stays open',
    fromAccount: 'My data and closing the account',
  },
} as const

async function findFaults(page: Page): Promise<string[]> {
  const narrow = page.viewportSize() === phone ? await findLargeTextFaults(page) : []
  return [
    ...(await accessibilityProblems(page)),
    ...narrow,
    ...((await sidewaysOverflow(page)) > 0 ? ['sideways'] : []),
  ]
}

async function signIn(page: Page, language: 'sl' | 'en', { email, password }: { email: string; password: string }) {
  const w = words[language]
  await page.getByLabel(w.email, { exact: true }).fill(email)
  await page.getByLabel(w.password, { exact: true }).fill(password)
  await page.keyboard.press('Enter')
}

describe.each([
  { who: 'on a phone', viewport: phone, language: 'sl', colorScheme: 'light' },
  { who: 'at a desk', viewport: desktop, language: 'en', colorScheme: 'dark' },
] as const)('a customer $who', ({ viewport, language, colorScheme }) => {
  const t = texts[language]
  const surroundings = { viewport, colorScheme }

  it('takes everything along', async () => {
    const { page } = await arriveAt(
      browser,
      async ({ subject }) => {
        await createMeteringPoint(subject)
        return '/moji-podatki'
      },
      { ...surroundings, language },
    )
    await page.getByRole('heading', { level: 1, name: t.title }).waitFor()
    const link = page.getByRole('link', { name: t.take })
    await tabTo(page, link)
    expect(await focusIsVisible(page)).toBe(true)
    expect(await findFaults(page)).toEqual([])
    const downloading = page.waitForEvent('download')
    await page.keyboard.press('Enter')
    const download = await downloading
    expect(download.suggestedFilename()).toBe(t.archive)
    expect(Object.keys(unzipSync(await readFile(await download.path()))).length).toBeGreaterThan(15)
    await page.context().close()
  })

  it('closes the account behind the mailed link, changes their mind, and reads that it stays', async () => {
    const { page, account } = await arriveAt(browser, async () => '/moji-podatki', { ...surroundings, language })
    const button = page.getByRole('button', { name: t.close })
    await tabTo(page, button)
    await page.keyboard.press('Enter')
    const question = page.getByRole('group', { name: t.question })
    expect(await hasFocus(question)).toBe(true)
    expect(await findFaults(page)).toEqual([])
    const send = page.getByRole('button', { name: t.send })
    await tabTo(page, send)
    await page.keyboard.press('Enter')
    expect(await hasFocus(page.getByRole('group').filter({ hasText: t.sent }))).toBe(true)

    // The page says what the mailed one says.
    const fate = [...goesAndStays[language].goes, ...goesAndStays[language].stays]
    const said = async (where: Page) => (await where.locator('main').innerText()).replaceAll(/\s+/g, ' ')
    for (const line of fate) expect(await said(page)).toContain(line)

    const mailed = await (await newVisitor(browser, surroundings)).newPage()
    await mailed.goto((await closingLink(account.email)).href)
    for (const line of fate) expect(await said(mailed)).toContain(line)
    expect(await findFaults(mailed)).toEqual([])
    expect((await closingOf(account.subject))?.confirmed_at).toBeNull()
    const close = mailed.getByRole('button', { name: closingPageTexts[language].close })
    await tabTo(mailed, close)
    await mailed.keyboard.press('Enter')
    await mailed.getByRole('heading', { level: 1, name: closingPageTexts[language].confirmedTitle }).waitFor()
    expect(await findFaults(mailed)).toEqual([])
    expect((await closingOf(account.subject))?.confirmed_at).not.toBeNull()

    await page.reload()
    // This browser has chosen no language: its sign-in is in the portal's first.
    await page.getByRole('heading', { name: words.sl.signInHeading }).waitFor()
    await mailed.getByRole('link', { name: closingPageTexts[language].signIn }).click()
    await signIn(mailed, language, account)
    await mailed.getByText(t.stays).waitFor()
    expect(await closingOf(account.subject)).toBeUndefined()
    expect(await findFaults(mailed)).toEqual([])
    await mailed.context().close()
    await page.context().close()
  })

  it('who left the portal open confirms with the password first, and comes by the account’s own pages', async () => {
    const { account } = await arriveAt(browser, async () => '/moji-podatki', { ...surroundings, language })
    const page = await (await newVisitor(browser, surroundings)).newPage()
    await page.goto(`${portal}/odjavljeni?lang=${language}`)
    await page.goto(`${portal}/moji-podatki`)
    await signIn(page, language, account)
    await page.getByRole('link', { name: t.take }).waitFor()
    await query(
      `update session set sess = jsonb_set(sess, '{signedIn,authenticatedAt}', to_jsonb(now() - interval '1 hour'))
       where subject = $1`,
      [account.subject],
    )
    await page.goto(`${getWorld().facts.urls.keycloak}/realms/komunala/account/`)
    await page.getByRole('link', { name: t.fromAccount }).click()
    const confirm = page.getByRole('link', { name: t.confirm })
    await confirm.waitFor()
    expect(await page.getByRole('link', { name: t.take }).count()).toBe(0)
    expect(await page.getByRole('button', { name: t.close }).count()).toBe(0)
    expect(await findFaults(page)).toEqual([])
    await confirm.click()
    await page.getByLabel(words[language].password, { exact: true }).fill(account.password)
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: t.take }).waitFor()
    await page.context().close()
  })
})
