import { describe, expect, it } from '@jest/globals'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createMeteringPoint } from '@moja-komunala/world/actors/metering-points.ts'
import { launchChromium } from '@moja-komunala/world/chromium.ts'
import { until } from '@moja-komunala/world/test/until.ts'
import type { Locator, Page } from 'playwright-core'
import { hardships } from './support/actions.ts'
import { desktop, hasFocus, openBrowser, phone } from './support/browser.ts'
import { filmSlip } from './support/drawn-slip.ts'
import { tabTo } from './support/keyboard.ts'
import { arriveAt } from './support/signed-in.ts'
import { words } from './support/words.ts'

/* Whoever opens the camera sees it, and afterwards the button that goes on (M8). */

const camera = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']
const browser = await openBrowser()

/** Whether all of it is in the window, above the menu at the thumb. */
async function isInView(page: Page, element: Locator): Promise<boolean> {
  const box = await element.boundingBox()
  const menu = page.locator('.thumb-menu')
  const top = (await menu.count()) === 0 ? undefined : (await menu.boundingBox())?.y
  const bottom = top ?? page.viewportSize()?.height ?? 0
  return box !== null && box.y >= 0 && Math.floor(box.y + box.height) <= bottom
}

const texts = {
  sl: { open: 'Odprite kamero', close: 'Zaprite kamero', read: 'Položnica je prebrana' },
  en: { open: 'Open the camera', close: 'Close the camera', read: 'The slip has been read' },
}

describe.each([
  { who: 'on a phone', viewport: phone, language: 'sl' },
  { who: 'at a desk', viewport: desktop, language: 'en' },
] as const)('a customer who opens the camera $who', ({ viewport, language }) => {
  const t = texts[language]

  it('finds its picture in view with the focus in it, and closes it by keyboard', async () => {
    const withCamera = await launchChromium(camera)
    try {
      const { page } = await arriveAt(withCamera, () => Promise.resolve('/odjemna-mesta/dodaj'), { viewport, language })
      const opener = page.getByRole('button', { name: t.open })
      await tabTo(page, opener)
      await page.keyboard.press('Enter')
      const view = page.locator('.scan__camera')
      await until('the camera is seen', () => page.evaluate<boolean>(`document.querySelector('video')?.videoWidth > 0`))
      expect(await hasFocus(view)).toBe(true)
      expect(await isInView(page, view)).toBe(true)
      expect(await hardships(page)).toEqual([])
      await tabTo(page, page.getByRole('button', { name: t.close }))
      await page.keyboard.press('Enter')
      await opener.waitFor()
      expect(await hasFocus(opener)).toBe(true)
      await page.context().close()
    } finally {
      await withCamera.close()
    }
  })

  it('comes to the fields once the slip is read, with the button that sends them in view', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'slip-'))
    const film = join(folder, 'slip.mjpeg')
    await filmSlip(browser, await createMeteringPoint(), film)
    const withCamera = await launchChromium([...camera, `--use-file-for-fake-video-capture=${film}`])
    try {
      const { page } = await arriveAt(withCamera, () => Promise.resolve('/odjemna-mesta/dodaj'), { viewport, language })
      await page.getByRole('button', { name: t.open }).click()
      const notice = page.getByRole('status').filter({ hasText: t.read })
      await notice.waitFor()
      expect(await hasFocus(notice)).toBe(true)
      const send = page.getByRole('button', { name: words[language].send, exact: true })
      expect(await isInView(page, send)).toBe(true)
      expect(await isInView(page, notice)).toBe(true)
      expect(await hardships(page)).toEqual([])
      await page.context().close()
    } finally {
      await withCamera.close()
      await rm(folder, { recursive: true })
    }
  })
})
