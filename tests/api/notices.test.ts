import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import type { Portal } from '@moja-komunala/portal-server/portal.ts'
import { addDays } from '@moja-komunala/rules/days.ts'
import { createAccount, type Account } from '@moja-komunala/world/actors/customers.ts'
import { newPlace, sendInTurn, toLines } from '@moja-komunala/world/actors/imports.ts'
import { linkDirectly, query } from '@moja-komunala/world/actors/metering-points.ts'
import { until } from '@moja-komunala/world/test/until.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { mailsTo, waitForMail } from '../support/mailbox.ts'
import { startOwnDatabase, type OwnDatabase } from '../support/own-database.ts'
import { startSecondPortal } from '../support/second-portal.ts'
import { today } from '../support/window.ts'

/*
 * What customers are told of what billing brings in: by the import's own API, and read from the mail catcher. On a database and with a
 * portal of its own, at which notices go out at any hour.
 */

const { facts } = getWorld()
const mailUrl = facts.urls.mail
let database: OwnDatabase
let portal: Portal

beforeAll(async () => {
  database = await startOwnDatabase()
  portal = await startSecondPortal({
    ...database.environment,
    DATABASE_LISTEN_URL: database.environment.DATABASE_URL,
    JOB_LOOK_SECONDS: '1',
    NOTICES_FROM_HOUR: '0',
    NOTICES_UNTIL_HOUR: '24',
  })
}, 120_000)
afterAll(async () => {
  await portal.stop()
  await database.stop()
})

const ask = (statement: string, values: unknown[] = []) => query(statement, values, database.url)

async function bringIn(...lines: readonly object[]): Promise<void> {
  const answer = await sendInTurn({ body: toLines(lines), portalUrl: portal.url })
  if (answer.status !== 200) throw new Error(`The import was answered with ${answer.status}: ${await answer.text()}`)
}

interface Home {
  readonly account: Account
  readonly place: ReturnType<typeof newPlace>
  readonly pointId: string
}

/** A point that billing brought in, and that somebody has linked for a while. */
async function newHome(locale: 'sl' | 'en' = 'sl'): Promise<Home> {
  const account = await createAccount(locale)
  const place = newPlace()
  await bringIn(place.point, place.meter)
  const [point] = await ask('select id from metering_point where number = $1', [place.number])
  const pointId = String(point?.['id'])
  await linkDirectly(account.subject, pointId, database.url)
  await ask(`update account_metering_point set linked_at = now() - interval '10 days' where subject = $1`, [
    account.subject,
  ])
  return { account, place, pointId }
}

const invoice = ({ place }: Home, more: object = {}) => ({
  ...{ record: 'invoice', number: randomUUID(), meteringPointNumber: place.number },
  ...{ issuedOn: addDays(today(), -15), dueOn: addDays(today(), 20) },
  ...{ periodFrom: addDays(today(), -60), periodTo: addDays(today(), -30) },
  ...{ netCents: 1_000, vatCents: 95, totalCents: 1_095, reference: 'SI12 1033842574531', ...more },
})

/** At the next full hour it would be done by itself. */
const letHourStrike = (chore: string) =>
  ask(
    `insert into pgboss.job (name, data, singleton_key, policy)
     select name, '{}', null, policy from pgboss.queue where name = $1`,
    [chore],
  )
const idOf = async (number: string) =>
  String((await ask('select id from invoice where number = $1', [number]))[0]?.['id'])

describe('what billing brings in', () => {
  it('a bill: told at once, with amount, last day and period, and its page behind the button', async () => {
    const home = await newHome()
    const bill = invoice(home)
    await bringIn(bill)
    const mail = await waitForMail(mailUrl, home.account.email)
    expect(mail.subject).toMatch(new RegExp(`^Račun ${bill.number}: 10,95\\s€ do `))
    expect(mail.html).toContain(`${facts.urls.portal}/racuni/${await idOf(bill.number)}`)
    expect(mail.text).toContain(home.place.number)
    // Once, also where the file comes again.
    await bringIn(bill, invoice(home, { number: 'R-again' }))
    await waitForMail(mailUrl, home.account.email, 2)
    expect(await mailsTo(mailUrl, home.account.email)).toHaveLength(2)
  })

  it('a bill in English, and a payment to who chose it', async () => {
    const home = await newHome('en')
    await ask(
      `insert into notice_choice (subject, kind, way, is_wanted) values ($1, 'payment-received', 'mail', true)`,
      [home.account.subject],
    )
    const bill = invoice(home)
    await bringIn(bill)
    expect((await waitForMail(mailUrl, home.account.email)).subject).toContain('€10.95 by ')
    await bringIn({
      ...{ record: 'payment', id: randomUUID(), meteringPointNumber: home.place.number },
      ...{ invoiceNumber: bill.number, receivedOn: today(), amountCents: 1_095 },
    })
    const mail = await waitForMail(mailUrl, home.account.email, 2)
    expect(mail.subject).toBe(`We received €10.95 for bill ${bill.number}`)
  })

  it('a planned exchange: told with its day', async () => {
    const home = await newHome()
    await bringIn({ ...home.place.meter, exchangePlannedOn: addDays(today(), 14) })
    const mail = await waitForMail(mailUrl, home.account.email)
    expect(mail.subject).toMatch(/^Menjava vodomera 46207317: /)
    expect(mail.html).toContain(`${facts.urls.portal}/odjemna-mesta/${home.pointId}`)
  })

  it('another value in place of a reading: told with the reason that the bill gives', async () => {
    const home = await newHome()
    const { account, place } = home
    await ask(
      `insert into reading (meter_id, subject, value_m3, idempotency_key)
       select id, $2, 1512, gen_random_uuid() from meter where external_id = $1`,
      [place.meterId, account.subject],
    )
    const bill = invoice(home, {
      issuedOn: today(),
      readings: [
        {
          ...{ meterNumber: '46207317', meterKind: 'cold', fromDay: addDays(today(), -30), fromM3: 1_400 },
          ...{ toDay: today(), toM3: 1_412, usedM3: 12, origin: 'estimate', reason: 'implausible' },
        },
      ],
    })
    await bringIn(
      { record: 'billed-reading', meterId: place.meterId, readOn: today(), valueM3: 1_412, source: 'estimated' },
      bill,
    )
    await until('both are told', async () => (await mailsTo(mailUrl, account.email)).length === 2)
    const mails = await mailsTo(mailUrl, account.email)
    const mail = mails.find(({ subject }) => subject.includes('namesto vašega stanja'))
    expect(mail?.text).toContain('Oddani odčitek ni bil verjeten.')
    expect(mail?.html).toContain(`/racuni/${await idOf(bill.number)}`)
  })
})

describe('what follows from it', () => {
  /** As if it had been told some days ago. */
  const letDaysGoBy = ({ account }: Home) =>
    ask(`update message set written_at = written_at - interval '3 days' where subject = $1`, [account.subject])

  it('a bill that is due soon, and one that is overdue: told while they are open', async () => {
    const [soon, overdue, paid] = [await newHome(), await newHome(), await newHome('en')]
    const bills = [
      invoice(soon, { dueOn: addDays(today(), 2) }),
      invoice(overdue, { dueOn: addDays(today(), -6) }),
      invoice(paid, { dueOn: addDays(today(), 2) }),
    ]
    await bringIn(...bills)
    for (const { account } of [soon, overdue, paid]) await waitForMail(mailUrl, account.email)
    for (const home of [soon, overdue, paid]) await letDaysGoBy(home)
    await bringIn({
      ...{ record: 'payment', id: randomUUID(), meteringPointNumber: paid.place.number },
      ...{ invoiceNumber: bills[2]?.number, receivedOn: today(), amountCents: 1_095 },
    })
    await letHourStrike('tell-of-bills-due')
    expect((await waitForMail(mailUrl, soon.account.email, 2)).subject).toMatch(/^Rok plačila računa .*: 10,95\s€$/)
    const late = await waitForMail(mailUrl, overdue.account.email, 2)
    expect(late.subject).toMatch(/^Plačila računa .* še nismo prejeli: 10,95\s€$/)
    expect(late.text).toContain('Če ste račun že plačali, vam ni treba storiti ničesar.')
    expect(await mailsTo(mailUrl, paid.account.email)).toHaveLength(1)
  })

  it('unusual use: asked', async () => {
    const home = await newHome()
    const { account, place, pointId } = home
    let valueM3 = 100
    const readings = [0, 12, 12, 12, 12, 12, 12, 40].map((volumeM3, at) => {
      valueM3 += volumeM3
      return { record: 'billed-reading', meterId: place.meterId, readOn: addDays(today(), 30 * at - 210), valueM3 }
    })
    await bringIn(...readings)
    await letHourStrike('look-for-unusual-use')
    const mail = await waitForMail(mailUrl, account.email)
    expect(mail.subject).toMatch(/^Je bilo pri vas kaj posebnega\?/)
    expect(mail.text).toContain('To je vprašanje, ne ugotovitev.')
    expect(mail.html).toContain(`/odjemna-mesta/${pointId}/nenavadna-poraba`)
  })
})
