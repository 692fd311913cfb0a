import type { Locator, Page } from 'playwright-core'

/** Presses Tab until the element has the focus, as somebody does who has no mouse. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor()
  for (let presses = 0; presses < 40; presses += 1) {
    if ((await target.and(page.locator(':focus')).count()) === 1) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`not reached with the Tab key: ${target.toString()}`)
}

/** Types into the field, on the way of the Tab key. */
export async function type(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.type(text)
}

/** What has the focus, as it is read out: its words, or the label of the field. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate<string>(
    `(document.activeElement?.labels?.[0] ?? document.activeElement)?.textContent?.replace(/\\s+/g, ' ').trim() ?? ''`,
  )

/** Whether the customer sees where the focus is: a ring, inside the window, with nothing on top. */
export const focusIsVisible = (page: Page): Promise<boolean> =>
  page.evaluate<boolean>(`(() => {
    const element = document.activeElement
    if (!element || element === document.body) return false
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    const box = element.getBoundingClientRect()
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)
    const isOnTop = top !== null && (element.contains(top) || top.contains(element))
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && isOnTop
  })()`)
