import { describe, expect, it } from '@jest/globals'
import { createMeteringPoint } from '@moja-komunala/world/actors/metering-points.ts'
import type { Page } from 'playwright-core'
import { createReadPoint } from '../support/read-points.ts'
import { createInvoice } from '../support/invoices.ts'
import { openBrowser } from './support/browser.ts'
import { handInReading, meterCard } from './support/customer.ts'
import { arriveAt } from './support/signed-in.ts'
import { words } from './support/words.ts'

/* Pages that customers print: what is on them is on the paper too, and nothing else lies over it. */

const browser = await openBrowser()

/** A4 less the margins of a browser, upright and lying. */
const sheets = [
  { name: 'upright', width: 717, height: 1046 },
  { name: 'lying', width: 1046, height: 717 },
]

/** So many that there is a search. */
const manyPoints = 12

/** In the page: what stays over each sheet, can't be pressed, is cut off, or leaves no room. */
const lookForFaults = `(() => {
  const named = (element) => element.tagName.toLowerCase() + '.' + (element.getAttribute('class') ?? '');
  const isShown = (element) => element.checkVisibility() && element.getBoundingClientRect().width > 1;
  const all = [...document.querySelectorAll('body *')].filter(isShown);
  const stays = all.filter((element) => ['fixed', 'sticky'].includes(getComputedStyle(element).position));
  const pressed = all.filter((element) => element.matches('button, .button, select, input, textarea, label, legend, .field, .not-on-paper'));
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

  it('has the points of whoever owns many, and not what finds them on the screen', async () => {
    const { page } = await arriveAt(browser, async ({ subject }) => {
      for (let n = 1; n <= manyPoints; n += 1)
        await createReadPoint(subject, [{ kind: 'cold', lastM3: 80 }], `Savska cesta ${n}, 1410 Zagorje ob Savi`)
      return '/'
    })
    for (const path of ['/', '/odjemna-mesta', '/odjemna-mesta/stanja']) {
      await page.goto(new URL(path, page.url()).href)
      await page.getByRole('main').getByRole('searchbox').waitFor()
      expect(await paperFaults(page)).toEqual([])
      await page.emulateMedia({ media: 'print' })
      expect(await page.locator('main').innerText()).toContain(`Savska cesta ${manyPoints}`)
      await page.emulateMedia({ media: null })
    }
    await page.context().close()
  })

  it('has what was said of a reading just handed in: what is stored, when, and its number', async () => {
    const w = words.sl
    let point = ''
    const { page } = await arriveAt(browser, async ({ subject }) => {
      point = (await createReadPoint(subject, [{ kind: 'cold', lastM3: 1409, months: 14 }])).id
      return `/odjemna-mesta/${point}`
    })
    await handInReading(page, w.coldMeter, '1421', w)
    const stored = meterCard(page, w.coldMeter).getByText(/^Shranjeno: 1421/)
    await stored.waitFor()
    expect(await paperFaults(page)).toEqual([])
    await page.emulateMedia({ media: 'print' })
    const onPaper = await page.locator('main').innerText()
    expect(onPaper).toMatch(/Shranjeno: 1421\s*m³[^]*stanje še popravite[^]*Številka vnosa: [0-9A-Z]{4}-[0-9A-Z]{4}/u)
    expect(onPaper).not.toContain(w.newReading)
    await page.context().close()
  })

  it('has what was said of readings handed in one after another, and after coming back', async () => {
    const w = words.sl
    const { page } = await arriveAt(browser, async ({ subject }) => {
      await createReadPoint(subject, [{ kind: 'cold', lastM3: 1409 }])
      await createReadPoint(subject, [{ kind: 'cold', lastM3: 80 }], 'Šolska ulica 3, 1411 Izlake')
      return '/odjemna-mesta/stanja'
    })
    const row = page.getByRole('group', { name: 'Cesta 20. julija 3' })
    await row.getByRole('textbox', { name: w.newReading }).fill('1421')
    await row.getByRole('button', { name: w.enter, exact: true }).click()
    await row.getByText('Shranjeno').waitFor()
    const onPaper = async (): Promise<string> => {
      expect(await paperFaults(page)).toEqual([])
      await page.emulateMedia({ media: 'print' })
      const text = await page.locator('main').innerText()
      await page.emulateMedia({ media: null })
      return text
    }
    expect(await onPaper()).toContain('Shranjeno')
    await page.reload()
    await row.getByRole('button', { name: 'Popravite' }).waitFor()
    expect(await onPaper()).toMatch(/1421\s*m³/)
    await page.context().close()
  })
})
