import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { makeChoices } from '@moja-komunala/portal-server/platform/messages/choices/choice.repository.ts'
import { asAdministrator, createAccount, type Account } from '@moja-komunala/world/actors/customers.ts'
import { MailServer } from '@moja-komunala/world/actors/mail-server.ts'
import { createMeteringPoint, query, type TestPoint } from '@moja-komunala/world/actors/metering-points.ts'
import { actingCustomer, actingSystem } from '@moja-komunala/world/test/acting.ts'
import { until } from '@moja-komunala/world/test/until.ts'
import type { Background } from '../support/background.ts'
import { startOwnDatabase, type OwnDatabase } from '../support/own-database.ts'
import { PlayedTime, startPlayedReplica } from '../support/played-replica.ts'

/* Reminders of readings, on a database of its own and at moments of its own: the window is from 25 November to 2 December 2026. */

interface Household {
  readonly account: Account
  readonly point: TestPoint
}

let database: OwnDatabase
let time: PlayedTime
let server: MailServer
let replica: Background
const replicas: Background[] = []

const ask = <Row extends object>(statement: string, values: unknown[] = []) =>
  query<Row & Record<string, unknown>>(statement, values, database.url)

function start(): Background {
  // The hours as they ship, whatever the other tests' portals have.
  const hours = { NOTICES_FROM_HOUR: '8', NOTICES_UNTIL_HOUR: '20' }
  const started = startPlayedReplica(database, time, { SMTP_URL: server.url, ...hours })
  replicas.push(started)
  return started
}

async function createHousehold(account?: Account): Promise<Household> {
  const household = await createFreshHousehold(account)
  await letLinkedLongAgo(household)
  return household
}

/** Linked now: nobody reminds it by itself meanwhile. */
async function createFreshHousehold(account?: Account): Promise<Household> {
  const owner = account ?? (await createAccount())
  return { account: owner, point: await createMeteringPoint(owner.subject, database.url) }
}

const letLinkedLongAgo = ({ point }: Household) =>
  ask(`update account_metering_point set linked_at = '2026-01-15' where metering_point_id = $1`, [point.id])

async function handIn({ account, point }: Household, valueM3 = 120): Promise<void> {
  await replica.services.readings.submit({
    actor: actingCustomer(account.subject),
    ...{ meteringPointId: point.id, meterId: point.meterId, valueM3, idempotencyKey: randomUUID() },
    address: '127.0.0.1',
  })
}

/** Whoever's time ends is told so besides, a moment later. */
const isNotOfTheEnd = `letter <> 'link-ended'`

const statesOf = async ({ account }: Household) =>
  (
    await ask<{ state: string; occasion: string }>(
      `select state, occasion from message where subject = $1 and ${isNotOfTheEnd} order by written_at, occasion`,
      [account.subject],
    )
  ).map(({ state, occasion }) => `${occasion} ${state}`)
const allAre = (state: string) =>
  until(`all messages are ${state}`, async () => {
    const rows = await ask<{ state: string }>('select distinct state from message')
    return rows.length === 1 && rows[0]?.state === state
  })
const allSettled = () =>
  until('nothing waits', async () => (await ask('select from message where settled_at is null')).length === 0)
const mailsTo = ({ account }: Household) => server.to(account.email)

beforeAll(async () => {
  database = await startOwnDatabase()
  time = new PlayedTime(database)
  server = await MailServer.start()
}, 90_000)
afterAll(async () => {
  await server.stop()
  await database.stop()
})

beforeEach(async () => {
  await time.set('2026-11-25T09:00:00+01:00')
  replica = start()
})
afterEach(async () => {
  await Promise.all(replicas.splice(0).map((each) => each.stop()))
  for (const table of ['account_metering_point', 'pgboss.job', 'message']) await ask(`delete from ${table}`)
})

describe('on the first day of the window, a customer', () => {
  it('whose reading is still missing is reminded once, though several replicas plan it at once and again', async () => {
    const households = [await createHousehold(), await createHousehold()]
    const other = start()
    await Promise.all([replica, other, replica].map(({ services }) => services.reminders.plan()))
    await allAre('handed-over')
    await replica.services.reminders.plan()
    await allAre('handed-over')
    for (const household of households) {
      expect(await statesOf(household)).toEqual(['2026-11-25/first handed-over'])
      expect(mailsTo(household)).toHaveLength(1)
      expect(mailsTo(household)[0]?.text).toContain('Subject: Vnesite stanje vodomera do 2. 12. 2026')
    }
  })

  it('with two points gets one reminder for both, which leads to where both are handed in', async () => {
    const one = await createHousehold()
    await createHousehold(one.account)
    await replica.services.reminders.plan()
    await allAre('handed-over')
    const [mail, ...others] = mailsTo(one)
    expect(others).toEqual([])
    expect(mail?.text).toMatch(/\/vnos\s/)
  })

  it('who has handed in, whose meter sends by itself, who has moved out, or who linked today is not', async () => {
    const [read, remote, gone, fresh, needed] = await Promise.all(
      Array.from({ length: 5 }, () => createFreshHousehold()),
    )
    if (!read || !remote || !gone || !fresh || !needed) throw new Error('no households')
    await handIn(read)
    await ask('update meter set is_remote = true where id = $1', [remote.point.meterId])
    await ask(
      `update occupancy set ends_on = '2026-11-20' where id = (
         select occupancy_id from account_metering_point where metering_point_id = $1)`,
      [gone.point.id],
    )
    await ask(`update account_metering_point set linked_at = '2026-11-25 08:30+01' where metering_point_id = $1`, [
      fresh.point.id,
    ])
    await Promise.all([read, remote, gone, needed].map(letLinkedLongAgo))
    expect(await replica.services.reminders.plan()).toBe(1)
    await allAre('handed-over')
    expect(await ask(`select subject from message where ${isNotOfTheEnd}`)).toEqual([
      { subject: needed.account.subject },
    ])
  })
})

describe('between planning and sending', () => {
  it('a reading, a mute, a disabled account and the end of a time stop it; who still needs it gets it at eight', async () => {
    const [read, muted, disabled, gone, needed] = await Promise.all(Array.from({ length: 5 }, () => createHousehold()))
    if (!read || !muted || !disabled || !gone || !needed) throw new Error('no households')
    await time.set('2026-11-25T06:30:00+01:00')
    await replica.services.reminders.plan()
    await until('they are held until eight', async () => {
      const [row] = await ask<{ count: number; first: string }>(
        `select count(distinct message.id)::int as count, min(start_after at time zone 'Europe/Ljubljana')::text as first
         from message join pgboss.job on job.id = message.job_id and job.state = 'created'
         where message.state = 'waiting' and message.answer is not null`,
      )
      return row?.count === 5 && row.first.startsWith('2026-11-25 08:00')
    })
    expect(server.to(needed.account.email)).toEqual([])

    await handIn(read)
    const choice = { kind: 'reading-reminder', way: 'mail', isWanted: false } as const
    await makeChoices(replica.services.platform.db, { subject: muted.account.subject, how: 'page' }, [choice])
    await (await asAdministrator()).users.update({ id: disabled.account.subject }, { enabled: false })
    await ask(
      `update occupancy set ends_on = '2026-11-24' where id = (
         select occupancy_id from account_metering_point where metering_point_id = $1)`,
      [gone.point.id],
    )
    await time.set('2026-11-25T08:00:30+01:00')
    await allSettled()
    const first = '2026-11-25/first'
    expect(await statesOf(needed)).toEqual([`${first} handed-over`])
    expect(await statesOf(read)).toEqual([`${first} not-needed`])
    expect(await statesOf(muted)).toEqual([`${first} not-needed`])
    expect(await statesOf(disabled)).toEqual([`${first} no-recipient`])
    expect(await statesOf(gone)).toEqual([`${first} not-needed`])
    for (const household of [read, muted, disabled, gone])
      expect(mailsTo(household).filter(({ text }) => text.includes('Subject: Vnesite'))).toEqual([])
    expect(mailsTo(needed)).toHaveLength(1)
  })

  it('that took longer than the window, and one that a later reminder has overtaken, nothing comes', async () => {
    const household = await createHousehold()
    server.answer = (said) => (said === 'connected' ? '421 4.3.2 Not now' : undefined)
    await replica.services.reminders.plan()
    await until(
      'it was tried',
      async () => (await ask(`select from message where attempts > 0 and state = 'waiting'`)).length > 0,
    )
    await time.set('2026-11-30T09:00:00+01:00')
    await replica.services.reminders.plan()
    server.answer = () => undefined
    await ask(`update pgboss.job set start_after = now() where name = 'send-mail' and state < 'active'`)
    await allSettled()
    expect(await statesOf(household)).toEqual(['2026-11-25/first not-needed', '2026-11-25/2 handed-over'])
    expect(mailsTo(household).filter(({ reply }) => reply?.startsWith('2'))).toHaveLength(1)
  })
})

describe('the days of reminders', () => {
  it('are the first, two before the last, and the last, which says that it is today; on others none goes out', async () => {
    const household = await createHousehold()
    for (const day of ['2026-11-25', '2026-11-26', '2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03']) {
      await time.set(`${day}T10:00:00+01:00`)
      await replica.services.reminders.plan()
      await allSettled()
    }
    expect((await statesOf(household)).map((state) => state.split(' ')[0])).toEqual(
      expect.arrayContaining(['2026-11-25/first', '2026-11-25/2', '2026-11-25/0']),
    )
    const subjects = mailsTo(household).map(({ text }) => /^Subject: (.*)$/m.exec(text)?.[1]?.trim())
    expect(subjects).toContain('Danes je zadnji dan za vnos stanja vodomera')
  })
})

// Each with a window of its own: what was extended stays so.
describe('a window that is extended', () => {
  const extend = (firstDay: string, lastDay: string) =>
    replica.services.extendedWindows.extend(actingSystem('billing'), firstDay, lastDay)
  const subjectsTo = (household: Household) =>
    mailsTo(household).map(({ text }) => /^Subject: (.*)$/m.exec(text)?.[1]?.trim())

  it('is told once to whoever still has a reading to hand in, by mail, and has reminders of its own', async () => {
    const [needed, read, later, muted] = await Promise.all(Array.from({ length: 4 }, () => createHousehold()))
    if (!needed || !read || !later || !muted) throw new Error('no households')
    await makeChoices(replica.services.platform.db, { subject: muted.account.subject, how: 'page' }, [
      { kind: 'window-extended', way: 'mail', isWanted: false },
      { kind: 'reading-reminder', way: 'mail', isWanted: false },
    ])
    await time.set('2027-03-02T08:30:00+01:00')
    await handIn(read)
    await replica.services.reminders.plan()
    await allSettled()
    expect(await statesOf(needed)).toEqual(['2027-02-25/0 handed-over'])

    // After the hours for notices: it waits for the morning.
    await time.set('2027-03-02T21:00:00+01:00')
    await extend('2027-02-25', '2027-03-04')
    await until('it is told', async () => (await statesOf(later)).length === 2)
    expect(await statesOf(read)).toEqual([])
    await replica.services.reminders.plan()
    await handIn(later)
    await time.set('2027-03-03T08:01:00+01:00')
    await allSettled()
    const notice = '2027-02-25/2027-03-04'
    expect(await statesOf(needed)).toEqual(expect.arrayContaining([`${notice} handed-over`]))
    expect(await statesOf(later)).toEqual(expect.arrayContaining([`${notice} not-needed`]))
    expect(await statesOf(muted)).toEqual([])
    expect(mailsTo(needed).filter(({ text }) => /4\.\s3\.\s2027/.test(text.replaceAll('=\r\n', '')))).toHaveLength(1)

    // Two days before the new last day was the day on which it was extended: the next is its last morning.
    await replica.services.reminders.plan()
    await time.set('2027-03-04T09:00:00+01:00')
    const other = start()
    for (const { services } of [replica, other, replica]) await services.reminders.plan()
    await allSettled()
    expect((await statesOf(needed)).map((state) => state.split(' ')[0])).toEqual([
      '2027-02-25/0',
      notice,
      '2027-02-25/0/2027-03-04',
    ])
    expect(subjectsTo(needed).filter((subject) => subject?.startsWith('Danes je zadnji dan'))).toHaveLength(2)
  })

  it('further before its notice went out is told with the later day alone', async () => {
    const household = await createHousehold()
    await time.set('2027-02-02T20:30:00+01:00')
    await extend('2027-01-25', '2027-02-04')
    await until('it is told', async () => (await statesOf(household)).length === 1)
    await extend('2027-01-25', '2027-02-06')
    await until('it is told anew', async () => (await statesOf(household)).length === 2)
    await time.set('2027-02-03T09:00:00+01:00')
    await allSettled()
    expect((await statesOf(household)).sort()).toEqual([
      '2027-01-25/2027-02-04 not-needed',
      '2027-01-25/2027-02-06 handed-over',
    ])
    expect(mailsTo(household)).toHaveLength(1)
  })
})
