import { describe, expect, it } from '@jest/globals'
import { createMeteringPoint } from '@moja-komunala/world/actors/metering-points.ts'
import type { Page } from 'playwright-core'
import { createReadPoint } from '../support/read-points.ts'
import { createInvoice } from '../support/invoices.ts'
import { openBrowser } from './support/browser.ts'
import { arriveAt } from './support/signed-in.ts'

/* Pages that customers print: what is on them is on the paper too, and nothing else lies over it. */

const browser = await openBrowser()

/** A4 less the margins of a browser, upright and lying. */
const sheets = [
  { name: 'upright', width: 717, height: 1046 },
  { name: 'lying', width: 1046, height: 717 },
]

/** In the page: what stays over each sheet, can't be pressed, is cut off, or leaves no room. */
const lookForFaults = `(() => {
  const named = (element) => element.tagName.toLowerCase() + '.' + (element.getAttribute('class') ?? '');
  const isShown = (element) => element.checkVisibility() && element.getBoundingClientRect().width > 1;
  const all = [...document.querySelectorAll('body *')].filter(isShown);
  const stays = all.filter((element) => ['fixed', 'sticky'].includes(getComputedStyle(element).position));
  const pressed = all.filter((element) => element.matches('button, .button, select, input'));
  const cut = all.filter((element) => element.matches('.scroll-region') && element.scrollWidth > element.clientWidth);
  const main = document.querySelector('main')?.getBoundingClientRect().width ?? 0;
  return [
    ...stays.map((element) => named(element) + ' lies over every sheet'),
    ...pressed.map((element) => named(element) + ' can’t be pressed'),
    ...cut.map((element) => named(element) + ' is cut off'),
    ...(main < 0.8 * document.documentElement.clientWidth ? ['the page has not the whole width'] : []),
  ];
})()`

/** What is lost on paper, or of no use there. */
async function paperFaults(page: Page): Promise<string[]> {
  const found: string[] = []
  await page.emulateMedia({ media: 'print' })
  for (const { name, ...size } of sheets) {
    await page.setViewportSize(size)
    const faults = await page.evaluate<string[]>(lookForFaults)
    found.push(...faults.map((fault) => `${name}: ${fault}`))
  }
  await page.emulateMedia({ media: null })
  return found
}

describe('what a customer prints', () => {
  it('has all that is on the page, and no menus, buttons or columns that leave no room', async () => {
    let point = ''
    let bill = ''
    const found: string[] = []
    const { page } = await arriveAt(browser, async ({ subject }) => {
      point = (await createReadPoint(subject, [{ kind: 'cold', lastM3: 1409, months: 30 }])).id
      bill = (await createInvoice(await createMeteringPoint(subject))).id
      return '/'
    })
    for (const path of [
      '/',
      '/racuni',
      `/racuni/${bill}`,
      '/racuni/placila',
      `/odjemna-mesta/${point}/poraba`,
      `/odjemna-mesta/${point}/nenavadna-poraba`,
    ]) {
      await page.goto(new URL(path, page.url()).href)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.waitForLoadState('networkidle')
      found.push(...(await paperFaults(page)).map((fault) => `${path}: ${fault}`))
    }
    expect(found).toEqual([])
    await page.context().close()
  })
})
