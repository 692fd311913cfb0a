import { describe, expect, it } from '@jest/globals'
import { query } from '@moja-komunala/world/actors/metering-points.ts'
import { until } from '@moja-komunala/world/test/until.ts'
import type { Locator, Page } from 'playwright-core'
import { createReadPoint } from '../support/read-points.ts'
import { hardships } from './support/actions.ts'
import { desktop, hasFocus, openBrowser, phone } from './support/browser.ts'
import { arriveAt } from './support/signed-in.ts'
import { words } from './support/words.ts'

/* The readings of all points in a row, for two points and for hundreds. */

const w = words.sl
const browser = await openBrowser()

const points = (page: Page) => page.getByRole('main').getByRole('heading', { level: 3 })
const fieldsOf = (page: Page) => page.getByRole('main').getByRole('textbox', { name: w.newReading })

/** Presses Tab until it has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  while ((await target.and(page.locator(':focus')).count()) === 0) await page.keyboard.press('Tab')
}

/** As many points as a landlord has, in houses of so many flats, each with a meter and nothing read yet. */
async function createManyPoints(subject: string, count: number, flats = 1): Promise<void> {
  const street = `Ulica ${subject.slice(0, 8)}`
  await query(
    `with point as (
       insert into metering_point (number, user_name, address, consumption_type)
       select substr($1, 1, 8) || lpad(n::text, 4, '0'), 'Tine Medved',
         $2 || case when $4::integer = 1 then ' ' || n else ' ' || 1001 + (n - 1) / $4 || ', stanovanje ' || n end || ', 1410 Zagorje ob Savi',
         'household'
       from generate_series(1, $3::integer) n returning id, number
     ), meter_of_point as (
       insert into meter (metering_point_id, kind, serial_number, type, digits, installed_on)
       select id, 'cold', number, '15', 5, '2024-05-01' from point
     )
     insert into account_metering_point (subject, metering_point_id) select $1, id from point`,
    [subject, street, count, flats],
  )
}

/** What was stored of a landlord's points, in the order of their flats. */
async function storedByFlat(subject: string): Promise<number[]> {
  const rows = await query<{ value_m3: number }>(
    `select value_m3 from reading join meter on meter.id = reading.meter_id where subject = $1
     order by right(serial_number, 4), sequence`,
    [subject],
  )
  return rows.map(({ value_m3 }) => value_m3)
}

describe('a customer with two points', () => {
  it('comes from the list, enters both readings on one page, and sees that all are entered', async () => {
    const { page, account } = await arriveAt(browser, async ({ subject }) => {
      await createReadPoint(subject, [{ kind: 'cold', lastM3: 1409 }])
      await createReadPoint(subject, [{ kind: 'cold', lastM3: 80 }], 'Šolska ulica 3, 1411 Izlake')
      // Nobody reads these: they are not in the way.
      await createReadPoint(subject, [{ kind: 'cold', lastM3: 7, isRemote: true }])
      await createReadPoint(subject, [])
      return '/odjemna-mesta'
    })
    await page.getByRole('main').getByRole('link', { name: 'Vnesite vsa stanja' }).click()
    await page.getByText('Vnesenih stanj: 0 od 2').waitFor()
    expect(await points(page).count()).toBe(2)
    for (const [address, value] of [
      ['Cesta 20. julija 3', '1421'],
      ['Šolska ulica 3', '92'],
    ] as const) {
      const row = page.getByRole('group', { name: address })
      await row.getByRole('textbox', { name: w.newReading }).fill(value)
      await row.getByRole('button', { name: w.enter, exact: true }).click()
      await row.getByText('Shranjeno').waitFor()
    }
    await page.getByText('Vnesenih stanj: 2 od 2').waitFor()
    await page.getByText('Vsa stanja so vnesena.').waitFor()
    expect(await hardships(page)).toEqual([])
    const stored = await query('select value_m3 from reading where subject = $1 order by sequence', [account.subject])
    expect(stored).toEqual([{ value_m3: 1421 }, { value_m3: 92 }])
    await page.context().close()
  })
})

describe('a landlord with 120 points, on a phone', () => {
  it('finds one among them, sees only what is missing, and goes on where it left off with more', async () => {
    const { page } = await arriveAt(
      browser,
      async ({ subject }) => {
        await createManyPoints(subject, 120)
        return '/odjemna-mesta/stanja'
      },
      { viewport: phone },
    )
    await page.getByText('Vnesenih stanj: 0 od 120').waitFor()
    await points(page).nth(19).waitFor()
    expect(await points(page).count()).toBe(20)
    await fieldsOf(page).nth(19).waitFor()
    expect(await hardships(page)).toEqual([])

    // Of hundreds nothing is asked for but what is looked at.
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    const search = page.getByRole('main').getByRole('searchbox')
    await search.fill(' 117,')
    await page.getByText('Ustrezna odjemna mesta: 1').waitFor()
    await page.getByRole('textbox', { name: w.newReading }).fill('3')
    expect(asked).toEqual([expect.stringMatching(/^\/api\/v1\/metering-points\/[^/]+$/)])
    await page.getByRole('button', { name: w.enter, exact: true }).click()
    await page.getByText('Shranjeno').waitFor()
    await page.getByText('Vnesenih stanj: 1 od 120').waitFor()

    await page.getByRole('checkbox', { name: 'samo tista brez vnesenega stanja' }).check()
    await page.getByText('Pri vseh najdenih odjemnih mestih je stanje že vneseno.').waitFor()
    await search.fill('')
    await page.getByText('Ustrezna odjemna mesta: 119').waitFor()

    await page.getByRole('button', { name: 'Pokažite več odjemnih mest' }).click()
    await points(page).nth(39).waitFor()
    expect(await hasFocus(points(page).nth(20).getByRole('link'))).toBe(true)
    await fieldsOf(page).nth(39).waitFor()

    await page.getByRole('button', { name: w.meteringPoints, exact: true }).click()
    const panel = page.getByRole('navigation', { name: 'Glavni meni' })
    await panel.getByRole('searchbox').fill(' 42,')
    expect(await panel.getByRole('link', { name: /Ulica .* 42,/ }).count()).toBe(1)
    await page.context().close()
  })
})

describe('a landlord with 400 meters in twenty houses, at a desk', () => {
  it('looks for a house once, and finds it on the list and on the sheet, with its flats together', async () => {
    const { page } = await arriveAt(
      browser,
      async ({ subject }) => {
        await createManyPoints(subject, 400, 20)
        return '/odjemna-mesta'
      },
      { viewport: desktop },
    )
    // The menu beside it has no second one.
    await page.getByRole('searchbox').fill('1007,')
    await page.getByText('Ustrezna odjemna mesta: 20').waitFor()
    await page.getByRole('main').getByRole('link', { name: 'Vnesite vsa stanja' }).click()
    await fieldsOf(page).nth(19).waitFor()
    expect(await page.getByRole('searchbox').inputValue()).toBe('1007,')
    const houses = page.getByRole('main').getByRole('heading', { level: 2 })
    expect(await houses.allInnerTexts()).toEqual([expect.stringMatching(/^Ulica \S+ 1007, 1410 Zagorje ob Savi$/)])
    // What is out of sight isn't drawn, and has no inner text.
    expect(await points(page).allTextContents()).toEqual(
      Array.from({ length: 20 }, (_, index) => expect.stringContaining(`stanovanje ${121 + index}`)),
    )
    expect(await hardships(page)).toEqual([])
    await page.context().close()
  })

  it('enters all of them with the keyboard alone: Enter stores a reading and goes on, and comes back to what was passed over', async () => {
    const { page, account } = await arriveAt(
      browser,
      async ({ subject }) => {
        await createManyPoints(subject, 400, 20)
        return '/odjemna-mesta/stanja'
      },
      { viewport: desktop },
    )
    await fieldsOf(page).first().waitFor()
    const focused = page.locator('.meter-row__field:focus')
    const nextField = () =>
      until(
        'the next empty field has the focus',
        async () => (await focused.count()) === 1 && (await focused.inputValue()) === '',
      )
    await tabTo(page, fieldsOf(page).first())
    for (let flat = 1; flat <= 400; flat += 1) {
      await nextField()
      // Nobody was at home: to be read later.
      if (flat !== 250) await page.keyboard.type(String(flat))
      await page.keyboard.press('Enter')
    }
    await page.getByText('Vnesenih stanj: 399 od 400').waitFor()
    await nextField()
    await page.keyboard.type('250')
    await page.keyboard.press('Enter')
    await page.getByText('Vsa stanja so vnesena.').waitFor()
    expect(await page.locator(':focus').innerText()).toMatch(/400\sod\s400/)
    expect(await storedByFlat(account.subject)).toEqual(Array.from({ length: 400 }, (_, index) => index + 1))
    await page.context().close()
  })

  it('answers a question with the keyboard, and is at the next meter', async () => {
    const { page, account } = await arriveAt(browser, async ({ subject }) => {
      await createReadPoint(subject, [{ kind: 'cold', lastM3: 1409 }], 'Šolska ulica 3/1, 1411 Izlake')
      await createReadPoint(subject, [{ kind: 'cold', lastM3: 80 }], 'Šolska ulica 3/2, 1411 Izlake')
      return '/odjemna-mesta/stanja'
    })
    await fieldsOf(page).nth(1).waitFor()
    await fieldsOf(page).first().focus()
    await page.keyboard.type('1400')
    await page.keyboard.press('Enter')
    const answer = page.getByRole('button', { name: 'Prav je, tako kaže vodomer' })
    await answer.waitFor()
    await tabTo(page, answer)
    await page.keyboard.press('Enter')
    await page.getByText('Shranjeno').waitFor()
    expect(await hasFocus(fieldsOf(page).nth(1))).toBe(true)
    await page.keyboard.type('a')
    await page.keyboard.press('Enter')
    await page.getByText('Vpišite samo številke').waitFor()
    expect(await fieldsOf(page).nth(1).inputValue()).toBe('a')
    expect(await hasFocus(fieldsOf(page).nth(1))).toBe(true)
    expect(await hardships(page)).toEqual([])
    expect(await query('select value_m3 from reading where subject = $1', [account.subject])).toEqual([
      { value_m3: 1400 },
    ])
    await page.context().close()
  })
})
