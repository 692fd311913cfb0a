import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { randomInt, randomUUID } from 'node:crypto'
import type { Portal } from '@moja-komunala/portal-server/portal.ts'
import { createAccount, signedInCustomer, type Customer } from '@moja-komunala/world/actors/customers.ts'
import { MailServer } from '@moja-komunala/world/actors/mail-server.ts'
import { createMeteringPoint, query, type TestPoint } from '@moja-komunala/world/actors/metering-points.ts'
import { submittedOf } from '@moja-komunala/world/actors/readings.ts'
import { bodyOf, type Visited } from '@moja-komunala/world/actors/visitor.ts'
import { until } from '@moja-komunala/world/test/until.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { startMailReplica } from '../support/mail-replica.ts'
import { countMails, waitForMail } from '../support/mailbox.ts'
import { startOwnDatabase } from '../support/own-database.ts'
import { startSecondPortal } from '../support/second-portal.ts'

/* How many mails of the portal's somebody may cause, with the numbers that ship: twenty an hour for an account and to an address. */

const { portal: world, mail } = getWorld().facts.urls
let portal: Portal

beforeAll(async () => {
  portal = await startSecondPortal({ TRUST_PROXY: '1' })
})
afterAll(() => portal.stop())

/** Nobody else's, so that tests don't count each other's mails. */
const newNetwork = () => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`
const link = (customer: Customer, { purpose, reference }: TestPoint, network: string): Promise<Visited> =>
  customer.change('POST', '/metering-points', { purpose, reference }, { 'x-forwarded-for': network })
const statesOf = (subject: string) =>
  query<{ state: string; count: number; jobs: number }>(
    `select message.state, count(*)::int, count(job.id)::int as jobs
     from message left join pgboss.job on job.id = message.job_id and job.state < 'active'
     where subject = $1 group by 1 order by 1`,
    [subject],
  )

describe('a customer who wants a receipt for each of sixty readings', () => {
  it('has all of them stored, gets twenty receipts now, is told that the others come later, and they are kept', async () => {
    const customer = (await signedInCustomer(world)).at(portal.url)
    const { subject, email } = customer.account
    const network = newNetwork()
    const receipts = []
    for (const point of [await createMeteringPoint(subject), await createMeteringPoint(subject)])
      for (let value = 1; value <= 30; value += 1) {
        const answer = await customer.change(
          'POST',
          `/metering-points/${point.id}/meters/${point.meterId}/readings`,
          { valueM3: value, wantsReceipt: true },
          { 'idempotency-key': randomUUID(), 'x-forwarded-for': network },
        )
        expect(answer.status).toBe(201)
        receipts.push(submittedOf(answer).receipt)
      }
    expect(receipts).toEqual([...Array<string>(20).fill('on-its-way'), ...Array<string>(40).fill('later')])
    await waitForMail(mail, email, 20)
    await until('all that may go is sent', async () => (await statesOf(subject))[0]?.count === 20)
    expect(await statesOf(subject)).toEqual([
      { state: 'handed-over', count: 20, jobs: 0 },
      { state: 'waiting', count: 40, jobs: 40 },
    ])
    expect(await countMails(mail, email)).toBe(20)
  })
})

describe('somebody who links a point and unlinks it in turns', () => {
  it('causes twenty letters to who is linked already, then is told to wait; nobody is linked without a letter', async () => {
    const ana = await createAccount()
    const point = await createMeteringPoint(ana.subject)
    const other = (await signedInCustomer(world)).at(portal.url)
    const network = newNetwork()
    const answers: Visited[] = []
    for (let turn = 0; turn < 40; turn += 1) {
      answers.push(await link(other, point, network))
      await other.change('DELETE', `/metering-points/${point.id}`, undefined)
    }
    expect(answers.map(({ status }) => status)).toEqual([
      ...Array<number>(20).fill(201),
      ...Array<number>(20).fill(429),
    ])
    const refused = answers.at(-1)
    expect(refused && bodyOf(refused)).toMatchObject({ code: 'too-many-letters', title: 'Povezava trenutno ni mogoča' })
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(3000)
    await waitForMail(mail, ana.email, 20)
    expect(await statesOf(ana.subject)).toEqual([{ state: 'handed-over', count: 20, jobs: 0 }])
    expect(await countMails(mail, ana.email)).toBe(20)
    // Of a point of their own nobody has to be told.
    expect((await link(other, await createMeteringPoint(), network)).status).toBe(201)
  })

  it('cannot go on with other accounts from the same network', async () => {
    const strict = await startSecondPortal({ TRUST_PROXY: '1', MAILS_PER_NETWORK: '2' })
    try {
      const point = await createMeteringPoint((await createAccount()).subject)
      const network = newNetwork()
      const statuses = []
      // The second would have two accounts to tell, and one letter is left.
      for (const from of [network, network, newNetwork()]) {
        const customer = (await signedInCustomer(world)).at(strict.url)
        statuses.push((await link(customer, point, from)).status)
      }
      expect(statuses).toEqual([201, 429, 201])
    } finally {
      await strict.stop()
    }
  })
})

it('an address gets as many letters as it may, whoever causes them; the others wait and come afterwards', async () => {
  const [database, server, account] = [await startOwnDatabase(), await MailServer.start(), await createAccount()]
  const replica = startMailReplica({
    ...database.environment,
    DATABASE_LISTEN_URL: database.environment.DATABASE_URL,
    SMTP_URL: server.url,
    JOB_LOOK_SECONDS: '1',
    MAILS_PER_ADDRESS: '2',
  })
  const ask = (statement: string) => query<{ state: string }>(statement, [], database.url)
  try {
    for (let occasion = 0; occasion < 3; occasion += 1) await replica.write([account.subject], String(occasion))
    await server.until(async () => {
      const states = (await ask('select state from message where attempts > 0')).map(({ state }) => state)
      return states.toSorted().join() === 'handed-over,handed-over,waiting'
    })
    expect(server.accepted).toHaveLength(2)
    // As if the hour had gone by.
    await ask('delete from mail_allowance')
    await ask(`update pgboss.job set start_after = now() where name = 'send-mail' and state < 'active'`)
    await server.until(() => server.accepted.length === 3)
  } finally {
    await replica.stop()
    await server.stop()
    await database.stop()
  }
}, 120_000)
