import { describe, expect, it } from '@jest/globals'
import { createAccount } from '@moja-komunala/world/actors/customers.ts'
import { linkDirectly, query } from '@moja-komunala/world/actors/metering-points.ts'
import type { Page } from 'playwright-core'
import { createReadPoint, type ReadPoint } from '../support/read-points.ts'
import { accessibilityProblems, desktop, hasFocus, openBrowser } from './support/browser.ts'
import { arriveAt } from './support/signed-in.ts'
import { words } from './support/words.ts'

/* A point under a name of one's own, and out of the account again. */

const w = words.sl
const browser = await openBrowser()

async function atTwoPoints(): Promise<{ page: Page; point: ReadPoint; subject: string }> {
  let point: ReadPoint | undefined
  const { page, account } = await arriveAt(
    browser,
    async ({ subject }) => {
      await createReadPoint(subject, [{ kind: 'cold', lastM3: 80 }], 'Šolska ulica 3, 1411 Izlake')
      point = await createReadPoint(subject, [{ kind: 'cold', lastM3: 1409 }])
      return `/odjemna-mesta/${point.id}`
    },
    { viewport: desktop },
  )
  if (!point) throw new Error('There is no point.')
  await page.getByRole('heading', { level: 1, name: point.number }).waitFor()
  return { page, point, subject: account.subject }
}

const menu = (page: Page) => page.getByRole('navigation', { name: 'Glavni meni' })
const linked = (subject: string) =>
  query<{ name: string | null }>('select name from account_metering_point where subject = $1', [subject])

describe('a customer who calls a point "Babica"', () => {
  it('reads the name in heading, menu and list, and takes it away again', async () => {
    const { page, point, subject } = await atTwoPoints()
    await page.getByRole('button', { name: 'Poimenujte', exact: true }).click()
    const field = page.getByRole('textbox', { name: 'Vaše ime za odjemno mesto' })
    await field.fill('x'.repeat(61))
    await page.getByRole('button', { name: 'Shranite ime' }).click()
    await page.getByText('Ime naj ima največ 60 znakov').waitFor()
    expect(await field.inputValue()).toHaveLength(61)
    expect(await accessibilityProblems(page)).toEqual([])
    await field.fill('  Babica ')
    await page.getByRole('button', { name: 'Shranite ime' }).click()
    await page.getByRole('heading', { level: 1, name: 'Babica', exact: true }).waitFor()
    await page.getByText('Odjemno mesto se zdaj imenuje').waitFor()
    await menu(page)
      .getByRole('link', { name: `Babica ${point.number}` })
      .waitFor()
    expect(await linked(subject)).toContainEqual({ name: 'Babica' })
    const opener = page.getByRole('button', { name: 'Preimenujte' })
    expect(await hasFocus(opener)).toBe(true)

    await menu(page).getByRole('link', { name: w.meteringPoints, exact: true }).click()
    await page.getByRole('main').getByRole('link', { name: 'Babica', exact: true }).click()
    await opener.click()
    await field.fill('')
    await page.getByRole('button', { name: 'Shranite ime' }).click()
    await page.getByRole('heading', { level: 1, name: `Odjemno mesto ${point.number}` }).waitFor()
    expect(await linked(subject)).toEqual([{ name: null }, { name: null }])
    await page.context().close()
  })
})

describe('a customer who removes a point', () => {
  it('is asked first, may change the mind, and finds it gone from menu and list; others keep it', async () => {
    const { page, point, subject } = await atTwoPoints()
    const neighbour = await createAccount()
    await linkDirectly(neighbour.subject, point.id)
    const opener = page.getByRole('button', { name: 'Odstranite iz svojega uporabniškega računa' })
    await opener.click()
    const question = page.getByRole('group', { name: `Želite odstraniti odjemno mesto ${point.number}` })
    expect(await hasFocus(question)).toBe(true)
    expect(await accessibilityProblems(page)).toEqual([])
    await question.getByRole('button', { name: 'Prekličite' }).click()
    expect(await hasFocus(opener)).toBe(true)
    expect(await linked(subject)).toHaveLength(2)

    await opener.click()
    await question.getByRole('button', { name: 'Odstranite', exact: true }).click()
    await page.getByText(`Odjemno mesto ${point.number} ni več v vašem uporabniškem računu.`).waitFor()
    expect(new URL(page.url()).pathname).toBe('/odjemna-mesta')
    expect(await menu(page).getByRole('link', { name: point.number }).count()).toBe(0)
    await menu(page).getByRole('link', { name: 'Šolska ulica 3' }).waitFor()
    expect(await linked(subject)).toHaveLength(1)
    expect(await linked(neighbour.subject)).toHaveLength(1)
    await page.goBack()
    await page.getByText('Te strani ni').waitFor()
    await page.context().close()
  })
})
