import { describe, expect, it } from '@jest/globals'
import { MuteLinks } from '@moja-komunala/portal-server/platform/messages/choices/mute-link.ts'
import { TargetDigests } from '@moja-komunala/portal-server/platform/messages/choices/target-digests.ts'
import { asAdministrator } from '@moja-komunala/world/actors/customers.ts'
import { createMeteringPoint, query } from '@moja-komunala/world/actors/metering-points.ts'
import { findLargeTextFaults } from '@moja-komunala/world/test/large-text.ts'
import { until } from '@moja-komunala/world/test/until.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import type { Page } from 'playwright-core'
import { createReadPoint } from '../support/read-points.ts'
import { waitForSms } from '../support/sms-box.ts'
import {
  accessibilityProblems,
  desktop,
  hasFocus,
  newVisitor,
  openBrowser,
  phone,
  sidewaysOverflow,
} from './support/browser.ts'
import { handInReading } from './support/customer.ts'
import { focusIsVisible, tabTo } from './support/keyboard.ts'
import { arriveAt } from './support/signed-in.ts'
import { words } from './support/words.ts'

/* Choosing what one is told: on the page for it, behind a message's link, and when asked for a mobile number. */

const browser = await openBrowser()
const { facts, inside } = getWorld()
const path = '/moja-obvestila'

const texts = {
  sl: {
    title: 'Obvestila',
    newBill: 'Nov račun',
    reminder: 'Opomnik za stanje vodomera',
    mail: 'E-pošta',
    saved: 'Shranjeno',
    sendCode: 'Pošljite mi kodo po SMS',
    sent: 'Kodo smo poslali',
    code: 'Koda iz SMS-a',
    confirm: 'Potrdite številko',
    flaw: 'Vpišite vseh šest števk iz SMS-a.',
    wrong: 'Koda ni prava',
    confirmed: 'Številka je potrjena',
    from: 'Od',
    setHours: 'Shranite ure miru',
    hours: 'Ure miru so od 20:00 do 07:00.',
    other: 'English',
    setAside: 'Naša e-pošta ne pride do vas',
    works: 'Naslov spet deluje',
    writtenAgain: 'Na vaš e-naslov spet pošiljamo.',
    asked: 'Želite prihodnjič opomnik po SMS?',
    no: 'Ne, hvala',
    stop: 'Ne pošiljajte več',
    done: 'Urejeno',
    others: 'Izklopite še druga obvestila po e-pošti',
    stopOthers: 'Izklopite izbrano',
    cannot: 'Tega obvestila ne moremo izklopiti',
    void: 'Povezava ne deluje',
  },
  en: {
    title: 'Notices',
    newBill: 'New bill',
    reminder: 'Meter reading reminder',
    mail: 'E-mail',
    saved: 'Saved',
    sendCode: 'Send me a code by SMS',
    sent: 'The code is on its way',
    code: 'Code from the SMS',
    confirm: 'Confirm the number',
    flaw: 'Enter all six digits from the SMS.',
    wrong: 'This is not the code',
    confirmed: 'The number is confirmed',
    from: 'From',
    setHours: 'Save quiet hours',
    hours: 'Quiet hours are from 20:00 to 07:00.',
    other: 'Slovenščina',
    setAside: 'Our e-mail does not reach you',
    works: 'The address works again',
    writtenAgain: 'We send to your address again.',
    asked: 'Would you like a reminder by SMS next time?',
    no: 'No, thanks',
    stop: 'Send no more of these',
    done: 'Done',
    others: 'Turn off other notices by e-mail, too',
    stopOthers: 'Turn off what is chosen',
    cannot: 'We cannot turn this notice off',
    void: 'This link does not work',
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

async function giveNumber(subject: string): Promise<string> {
  const phoneNumber = `+38641${String(Math.random()).slice(2, 8)}`
  const { users } = await asAdministrator()
  const user = await users.findOne({ id: subject })
  await users.update({ id: subject }, { ...user, attributes: { ...user?.attributes, phoneNumber: [phoneNumber] } })
  return phoneNumber
}

const isWanted = async (subject: string, kind: string, way: string) => {
  const [row] = await query<{ is_wanted: boolean }>(
    'select is_wanted from notice_choice where subject = $1 and kind = $2 and way = $3',
    [subject, kind, way],
  )
  return row?.is_wanted
}

describe.each([
  { who: 'on a phone', viewport: phone, language: 'sl', colorScheme: 'light' },
  { who: 'at a desk', viewport: desktop, language: 'en', colorScheme: 'dark' },
] as const)('a customer $who', ({ viewport, language, colorScheme }) => {
  const t = texts[language]
  const surroundings = { viewport, colorScheme, language }
  const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true })

  it('chooses by keyboard what comes by e-mail, and it is stored with the press', async () => {
    const { page, account } = await arriveAt(
      browser,
      async ({ subject }) => {
        await createMeteringPoint(subject)
        return path
      },
      surroundings,
    )
    await heading(page, t.title).waitFor()
    const kind = page.getByRole('group', { name: t.newBill, exact: true })
    const box = kind.getByRole('checkbox', { name: t.mail })
    await tabTo(page, box)
    expect(await focusIsVisible(page)).toBe(true)
    expect(await box.isChecked()).toBe(true)
    await page.keyboard.press('Space')
    await kind.getByText(t.saved).waitFor()
    expect(await isWanted(account.subject, 'new-bill', 'mail')).toBe(false)
    expect(await hasFocus(box)).toBe(true)
    // Without a number that was confirmed there is nothing to choose by SMS.
    expect(await page.getByRole('checkbox', { name: 'SMS' }).count()).toBe(0)
    expect(await findFaults(page)).toEqual([])
    await page.reload()
    expect(await box.isChecked()).toBe(false)
    await page.context().close()
  })

  it('confirms the mobile number by a code, and then chooses SMS', async () => {
    let number = ''
    const { page, account } = await arriveAt(
      browser,
      async ({ subject }) => {
        await createMeteringPoint(subject)
        number = await giveNumber(subject)
        return path
      },
      surroundings,
    )
    await page.getByRole('button', { name: t.sendCode }).click()
    const sent = page.getByRole('group').filter({ hasText: t.sent })
    await sent.waitFor()
    expect(await hasFocus(sent)).toBe(true)
    const code = /\b\d{6}\b/.exec((await waitForSms(facts.urls.sms, number)).text)?.[0] ?? ''
    // A phone may have thrown the page away meanwhile.
    await page.reload()
    const field = page.getByLabel(t.code, { exact: true })
    await field.fill('123')
    await page.keyboard.press('Enter')
    await page.getByText(t.flaw).waitFor()
    expect(await hasFocus(field)).toBe(true)
    await field.fill(String((Number(code) + 1) % 1_000_000).padStart(6, '0'))
    await page.keyboard.press('Enter')
    await page.getByText(t.wrong).waitFor()
    expect(await findFaults(page)).toEqual([])
    await field.fill(`${code.slice(0, 3)} ${code.slice(3)}`)
    await page.getByRole('button', { name: t.confirm }).click()
    await page.getByRole('group').filter({ hasText: t.confirmed }).waitFor()
    const kind = page.getByRole('group', { name: t.reminder, exact: true })
    await kind.getByRole('checkbox', { name: 'SMS' }).uncheck()
    await kind.getByText(t.saved).waitFor()
    expect(await isWanted(account.subject, 'reading-reminder', 'sms')).toBe(false)
    expect(await findFaults(page)).toEqual([])
    await page.context().close()
  })

  it('chooses quiet hours, and the other language', async () => {
    const { page, account } = await arriveAt(
      browser,
      async ({ subject }) => {
        await createMeteringPoint(subject)
        return path
      },
      surroundings,
    )
    await page.getByLabel(t.from, { exact: true }).selectOption('20:00')
    await page.getByRole('button', { name: t.setHours }).click()
    await page.getByRole('status').filter({ hasText: t.hours }).waitFor()
    const other = language === 'sl' ? 'en' : 'sl'
    await page.getByRole('main').getByRole('link', { name: t.other }).click()
    await heading(page, texts[other].title).waitFor()
    await until('Keycloak knows of the language', async () => {
      const user = await (await asAdministrator()).users.findOne({ id: account.subject })
      const { locale } = (user?.attributes ?? {}) as { locale?: string[] }
      return locale?.[0] === other
    })
    await page.context().close()
  })

  it('reads that mail doesn’t arrive, and says that it does again', async () => {
    const { page, account } = await arriveAt(
      browser,
      async ({ subject, email }) => {
        await createMeteringPoint(subject)
        const digest = new TargetDigests({ sessionSecret: inside.portal.SESSION_SECRET }).of('mail', email)
        await query(
          `insert into set_aside_target (subject, way, target_digest, reason) values ($1, 'mail', $2, '5.1.1')`,
          [subject, digest],
        )
        return path
      },
      surroundings,
    )
    await page.getByText(t.setAside).waitFor()
    expect(await findFaults(page)).toEqual([])
    await until('it is noted that they were told', async () => {
      const rows = await query('select 1 from set_aside_target where subject = $1 and told_at is not null', [
        account.subject,
      ])
      return rows.length === 1
    })
    await page.getByRole('button', { name: t.works }).click()
    const again = page.getByRole('group').filter({ hasText: t.writtenAgain })
    await again.waitFor()
    expect(await hasFocus(again)).toBe(true)
    await page.context().close()
  })

  it('is asked once for a mobile number, when the reading is in', async () => {
    const { page, account } = await arriveAt(
      browser,
      async ({ subject }) => {
        const point = await createReadPoint(subject, [{ kind: 'cold', lastM3: 1409, months: 14 }])
        return `/odjemna-mesta/${point.id}`
      },
      surroundings,
    )
    const question = heading(page, t.asked)
    await handInReading(page, words[language].coldMeter, '01421', words[language])
    await question.waitFor()
    expect(await findFaults(page)).toEqual([])
    await page.getByRole('button', { name: t.no }).click()
    await question.waitFor({ state: 'detached' })
    await until('nobody asks again', async () => {
      const rows = await query('select 1 from notice_setting where subject = $1 and number_asked_at is not null', [
        account.subject,
      ])
      return rows.length === 1
    })
    await page.context().close()
  })

  it('mutes by a message’s link without signing in, with the keyboard alone', async () => {
    const links = new MuteLinks({ portalUrl: facts.urls.portal, sessionSecret: inside.portal.SESSION_SECRET })
    const write = async (letter: string) => {
      const [row] = await query<{ id: string; subject: string }>(
        `insert into message (way, subject, letter, occasion, content, state, settled_at, language)
         values ('mail', gen_random_uuid(), $1, gen_random_uuid(), '{}', 'handed-over', now(), $2) returning id, subject`,
        [letter, language],
      )
      return { subject: row?.subject ?? '', address: links.addressOf(row?.id ?? '') }
    }
    const page = await (await newVisitor(browser, { viewport, colorScheme })).newPage()
    const message = await write('reading-corrected')
    await page.goto(message.address)
    expect(await findFaults(page)).toEqual([])
    await page.getByText(t.others).click()
    expect(await findFaults(page)).toEqual([])
    await tabTo(page, page.getByRole('button', { name: t.stop }))
    expect(await focusIsVisible(page)).toBe(true)
    await page.keyboard.press('Enter')
    await heading(page, t.done).waitFor()
    expect(await isWanted(message.subject, 'reading-corrected', 'mail')).toBe(false)
    expect(await findFaults(page)).toEqual([])

    await page.goto((await write('point-linked')).address)
    await heading(page, t.cannot).waitFor()
    expect(await findFaults(page)).toEqual([])
    await page.goto(`${facts.urls.portal}/o/ponarejeno?lang=${language}`)
    await heading(page, t.void).waitFor()
    expect(await findFaults(page)).toEqual([])
    await page.context().close()
  })
})
