import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { formatReference } from '@moja-komunala/rules/payment-slip.ts'
import type { Browser, Page } from 'playwright-core'
import { launchChromium } from '../chromium.ts'
import type { DemoSlip, DemoUser, WorldFacts } from '../facts.ts'
import { projectFolder } from '../folders.ts'
import { until } from '../test/until.ts'

/*
 * The pictures of "Navodila za uporabo", made from the portal itself with the demonstration's data: as a phone shows it, in light
 * colours, in one language after the other.
 */

/** By which the pages are walked. */
const words = {
  sl: {
    password: 'Geslo',
    signIn: 'Prijava',
    purpose: 'Namen plačila',
    reference: 'Sklic',
    send: 'Pošlji',
    enter: 'Vnesi',
  },
  en: {
    password: 'Password',
    signIn: 'Sign in',
    purpose: 'Namen plačila',
    reference: 'Sklic',
    send: 'Send',
    enter: 'Enter',
  },
} as const
type Language = keyof typeof words

/** As wide as a phone, so high that its bar at the bottom covers nothing; and how many points of the picture one of its points has. */
const phone = { viewport: { width: 380, height: 2400 }, deviceScaleFactor: 1.5, colorScheme: 'light' } as const
const quality = 0.75
/** Around what is shown. */
const marginPx = 12

/** @returns the files */
export async function takeInstructionPictures({ urls, users, slips }: WorldFacts): Promise<string[]> {
  const browser = await launchChromium()
  try {
    const files: string[] = []
    const user = users.find(({ email }) => email.startsWith('sarah.'))
    for (const [index, language] of (Object.keys(words) as Language[]).entries()) {
      const slip = slips[index]
      if (user === undefined || slip === undefined)
        throw new Error('The demonstration has no customer, or too few slips.')
      files.push(...(await walk(browser, urls, language, user, slip)))
    }
    return files
  } finally {
    await browser.close()
  }
}

async function walk(
  browser: Browser,
  { portal, keycloak }: WorldFacts['urls'],
  language: Language,
  user: DemoUser,
  slip: DemoSlip,
): Promise<string[]> {
  const w = words[language]
  const files: string[] = []
  const context = await browser.newContext({ ...phone, locale: language === 'sl' ? 'sl-SI' : 'en-GB' })
  const page = await context.newPage()
  const shoot = async (name: string, selectors: readonly string[]): Promise<void> => {
    files.push(await takePicture(page, language, name, selectors))
  }
  const button = (name: string) => page.getByRole('button', { name, exact: true })

  // Kept for this browser; the sign-in speaks it.
  await page.goto(`${portal}/pogoji?lang=${language}`)
  await page.goto(`${portal}/auth/sign-in`)
  await button(w.signIn).waitFor()
  await shoot('sign-in', ['.page__content'])
  await page.getByRole('textbox', { name: 'Email', exact: true }).fill(user.email)
  await page.getByLabel(w.password, { exact: true }).fill(user.password)
  await button(w.signIn).click()

  // Signed in, the account's language holds.
  await page.getByRole('navigation').first().waitFor()
  await speak(page, language)
  await page.goto(`${portal}/odjemna-mesta/dodaj`)
  await button(w.send).waitFor()
  await shoot('slip-code', ['.scan'])
  await page.getByRole('textbox', { name: w.purpose }).fill(slip.purposeNumber)
  await page.getByRole('textbox', { name: w.reference }).fill(formatReference(slip.reference))
  await shoot('slip', ['.slip', '.linking__form'])
  await button(w.send).click()

  const reading = page.locator('.face__input').first()
  await reading.waitFor()
  await reading.fill(String((slip.meters[0]?.lastBilled ?? 0) + 9))
  await shoot('reading', ['.meter'])
  await button(w.enter).first().click()
  await page.getByRole('status').filter({ hasText: 'm³' }).first().waitFor()
  await shoot('stored', ['.meter [role=status]'])

  // With the network away, the same page keeps it.
  await until('the service worker is in charge', () =>
    page.evaluate<boolean>('navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller !== null)'),
  )
  await context.setOffline(true)
  await reading.fill(String((slip.meters[0]?.lastBilled ?? 0) + 10))
  await button(w.enter).first().click()
  await page.locator('.outbox').getByRole('listitem').first().waitFor()
  await shoot('offline', ['.outbox'])
  await context.setOffline(false)

  await page.goto(`${keycloak}/realms/komunala/account/`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.locator('main .card').first().waitFor()
  await shoot('profile', ['main h1', 'main .card >> nth=1'])
  await context.close()
  return files
}

/** Keeps the language with the account, as its switch does. */
async function speak(page: Page, language: Language): Promise<void> {
  const other = page.locator(`a[hreflang=${language}], button[lang=${language}]`).first()
  if ((await page.locator('html').getAttribute('lang')) === language) return
  await other.click()
  await page.locator(`html[lang=${language}]`).waitFor()
}

/** Of all that stands in the page from the first selector to the last; as WebP, which Chromium writes itself. */
async function takePicture(
  page: Page,
  language: Language,
  name: string,
  selectors: readonly string[],
): Promise<string> {
  const boxes = await Promise.all(selectors.map((selector) => page.locator(selector).first().boundingBox()))
  const found = boxes.filter((box) => box !== null)
  if (found.length !== selectors.length) throw new Error(`The picture "${name}" has nothing to show.`)
  const scrolled = Number(await page.evaluate('scrollY'))
  const top = Math.min(...found.map(({ y }) => y)) + scrolled - marginPx
  const bottom = Math.max(...found.map(({ y, height }) => y + height)) + scrolled + marginPx
  const clip = { x: 0, y: Math.max(top, 0), width: phone.viewport.width, height: bottom - Math.max(top, 0) }
  const png = await page.screenshot({ fullPage: true, clip, animations: 'disabled', caret: 'hide' })
  const folder = join(projectFolder, 'portal-server/content/pictures', language)
  await mkdir(folder, { recursive: true })
  const file = join(folder, `${name}.webp`)
  await writeFile(file, await asWebp(page, png))
  return file
}

async function asWebp(page: Page, png: Buffer): Promise<Buffer> {
  // A page of its own: the portal's own policy lets no picture in that is not the portal's.
  const blank = await page.context().browser()?.newPage()
  if (blank === undefined) throw new Error('The browser is gone.')
  try {
    const address = await blank.evaluate<string>(`(async () => {
      const picture = new Image()
      picture.src = 'data:image/png;base64,${png.toString('base64')}'
      await picture.decode()
      const canvas = document.createElement('canvas')
      canvas.width = picture.naturalWidth
      canvas.height = picture.naturalHeight
      canvas.getContext('2d', { alpha: false }).drawImage(picture, 0, 0)
      return canvas.toDataURL('image/webp', ${quality})
    })()`)
    return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64')
  } finally {
    await blank.close()
  }
}
