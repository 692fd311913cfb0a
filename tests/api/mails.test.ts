import { beforeAll, describe, expect, it } from '@jest/globals'
import { createServer } from 'node:net'
import type { SubmittedReadingView } from '@moja-komunala/portal-server/features/readings/reading.schema.ts'
import {
  asAdministrator,
  createAccount,
  signedInCustomer,
  type Customer,
} from '@moja-komunala/world/actors/customers.ts'
import {
  createMeteringPoint,
  linkDirectly,
  query,
  type TestPoint,
} from '@moja-komunala/world/actors/metering-points.ts'
import { sendReading } from '@moja-komunala/world/actors/readings.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { waitForMail } from '../support/mailbox.ts'
import { startSecondPortal } from '../support/second-portal.ts'

/* What the portal itself writes to customers. */

const { facts } = getWorld()
const { portal, mail: mailUrl } = facts.urls
// Longer than the delay after a first attempt that failed.
const mailsTo = async (address: string) => {
  const mails = (await (await fetch(`${mailUrl}/email`)).json()) as { to: { address: string }[] }[]
  return mails.filter(({ to }) => to.some((one) => one.address === address))
}
const waiting = (subject: string) => query('select from message where subject = $1 and settled_at is null', [subject])
const link = (customer: Customer, { purpose, reference }: TestPoint) =>
  customer.change('POST', '/metering-points', { purpose, reference })

describe('when somebody else links a point', () => {
  it('everybody who is linked already is told, each in their language, and never who it was', async () => {
    const [ana, john] = [await createAccount('sl'), await createAccount('en')]
    const keycloak = await asAdministrator()
    await keycloak.users.update({ id: ana.subject }, { firstName: 'Ana' })
    await keycloak.users.update({ id: john.subject }, { firstName: 'John' })
    const point = await createMeteringPoint(ana.subject)
    await linkDirectly(john.subject, point.id)
    const other = await signedInCustomer(portal)
    expect((await link(other, point)).status).toBe(201)
    const [slovenian, english] = [await waitForMail(mailUrl, ana.email), await waitForMail(mailUrl, john.email)]
    expect(slovenian.subject).toMatch(/^Vaše odjemno mesto \d{10} je povezano še z enim uporabniškim računom$/)
    expect(english.subject).toMatch(/^Your metering point \d{10} was linked to one more account$/)
    expect([slovenian.html, slovenian.text]).toEqual(Array(2).fill(expect.stringContaining('Pozdravljeni, Ana!')))
    expect([english.html, english.text]).toEqual(Array(2).fill(expect.stringContaining('Hello, John!')))
    for (const { html, text } of [slovenian, english])
      for (const written of [html, text ?? '']) {
        expect(written).toMatch(/Cesta 20\.\sjulija 3, 1410\sZagorje\sob\sSavi/)
        for (const secret of [other.account.email, other.account.subject, 'Tine', 'Medved', point.reference])
          expect(written).not.toContain(secret)
      }
    expect(await mailsTo(other.account.email)).toEqual([])
  })

  it('the same slip sent again tells nobody again', async () => {
    const ana = await createAccount()
    const point = await createMeteringPoint(ana.subject)
    const other = await signedInCustomer(portal)
    await link(other, point)
    await waitForMail(mailUrl, ana.email)
    expect((await link(other, point)).status).toBe(200)
    expect([await waiting(ana.subject), await mailsTo(ana.email)]).toMatchObject([[], [{}]])
  })

  it('an account that is disabled, or gone, holds nobody up', async () => {
    const [disabled, gone, ana] = [await createAccount(), await createAccount(), await createAccount()]
    const keycloak = await asAdministrator()
    await keycloak.users.update({ id: disabled.subject }, { enabled: false })
    await keycloak.users.del({ id: gone.subject })
    const point = await createMeteringPoint(disabled.subject)
    for (const { subject } of [gone, ana]) await linkDirectly(subject, point.id)
    await link(await signedInCustomer(portal), point)
    await waitForMail(mailUrl, ana.email)
    expect(await mailsTo(disabled.email)).toEqual([])
    for (const [{ subject }, text] of [
      [disabled, 'The account is disabled.'],
      [gone, 'The account is gone.'],
    ] as const) {
      expect(await waiting(subject)).toEqual([])
      expect(await query('select state, answer from message where subject = $1', [subject])).toEqual([
        { state: 'no-recipient', answer: { text } },
      ])
    }
  })
})

describe('a receipt for a reading', () => {
  it('goes to whoever wants one, once, with the reference and what was stored', async () => {
    const customer = await signedInCustomer(portal)
    const point = await createMeteringPoint(customer.account.subject)
    const key = '2f0c7a52-6a0e-4d1b-9a55-0c7d1c0b6e01'
    const answer = await sendReading(customer, point, { valueM3: 1_421, wantsReceipt: true }, key)
    const { reading } = JSON.parse(answer.text) as SubmittedReadingView
    const mail = await waitForMail(mailUrl, customer.account.email)
    expect(mail.subject).toBe(`Potrdilo o vnosu stanja vodomera: 1421 m³ (${reading.reference})`)
    expect(mail.text).toContain(`Št. vnosa: ${reading.reference}`)
    expect((await sendReading(customer, point, { valueM3: 1_421, wantsReceipt: true }, key)).status).toBe(200)
    expect([await waiting(customer.account.subject), await mailsTo(customer.account.email)]).toMatchObject([[], [{}]])
  })

  it('goes to nobody who did not ask', async () => {
    const customer = await signedInCustomer(portal)
    const point = await createMeteringPoint(customer.account.subject)
    await sendReading(customer, point, { valueM3: 1_421 })
    await sendReading(customer, point, { valueM3: 1_422, wantsReceipt: true })
    const mail = await waitForMail(mailUrl, customer.account.email)
    expect([mail.subject.includes('1422'), await mailsTo(customer.account.email)]).toMatchObject([true, [{}]])
  })
})

describe('while the mail server is away', () => {
  let deadPort: number

  beforeAll(async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    deadPort = (server.address() as { port: number }).port
    await new Promise((resolve) => server.close(resolve))
  })
  it('the reading is stored, the receipt waits, and goes out once the server is back', async () => {
    const customer = await signedInCustomer(portal)
    const { subject, email } = customer.account
    const point = await createMeteringPoint(subject)
    const cutOff = await startSecondPortal({ SMTP_URL: `smtp://127.0.0.1:${deadPort}` })
    try {
      const answer = await sendReading(customer.at(cutOff.url), point, { valueM3: 1_421, wantsReceipt: true })
      expect(answer.status).toBe(201)
    } finally {
      await cutOff.stop()
    }
    await query(
      `update pgboss.job set start_after = pgboss.job_now() from message
       where subject = $1 and job.id = message.job_id and job.state < 'active'`,
      [subject],
    )
    const mail = await waitForMail(mailUrl, email)
    expect(mail.subject).toContain('1421')
    expect(await mailsTo(email)).toHaveLength(1)
  })
})
