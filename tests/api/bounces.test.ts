import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import type {
  MessageDetailView,
  MessageListView,
} from '@moja-komunala/portal-server/features/sent-messages/sent-message.schema.ts'
import type { Portal } from '@moja-komunala/portal-server/portal.ts'
import { createAccount, signIn, signedInCustomer, type Account } from '@moja-komunala/world/actors/customers.ts'
import { createMeteringPoint, query } from '@moja-komunala/world/actors/metering-points.ts'
import { createProgram, type TestProgram } from '@moja-komunala/world/actors/programs.ts'
import { sendReading } from '@moja-komunala/world/actors/readings.ts'
import { Visitor } from '@moja-komunala/world/actors/visitor.ts'
import { freePort } from '@moja-komunala/world/ports.ts'
import { until } from '@moja-komunala/world/test/until.ts'
import { allowSignInAt, getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { createTransport } from 'nodemailer'
import { z } from 'zod'
import { callApi, refusal } from '../support/api-calls.ts'
import { waitForMail } from '../support/mailbox.ts'
import { startOwnDatabase, type OwnDatabase } from '../support/own-database.ts'
import { startSecondPortal } from '../support/second-portal.ts'
import { createStaff, staffToken } from '../support/staff.ts'

/* A mail that comes back, from the portal that sent it to whoever asks why it never came. */

const { facts } = getWorld()
const mailUrl = facts.urls.mail
const why = 'reason=failed-delivery'
let database: OwnDatabase
let portal: Portal
/** As customers and Keycloak know it. */
let url: string
let bouncePort: number
let program: TestProgram
let token: string
let account: Account

beforeAll(async () => {
  database = await startOwnDatabase()
  const port = await freePort()
  bouncePort = await freePort()
  url = `http://localhost:${port}`
  await allowSignInAt(url)
  portal = await startSecondPortal({
    ...database.environment,
    ...{ DATABASE_LISTEN_URL: database.environment.DATABASE_URL, JOB_LOOK_SECONDS: '1' },
    ...{ LISTEN_PORT: String(port), PORTAL_URL: url },
    ...{ BOUNCE_ADDRESS: 'odboji@posta.example', BOUNCE_LISTEN_PORT: String(bouncePort) },
  })
  const scopes = ['messages:read-as-staff', 'messages:write-as-staff']
  program = await createProgram({ name: 'Okence', furtherScopes: scopes })
  token = await staffToken(program, await createStaff(), scopes.join(' '))
}, 180_000)
afterAll(async () => {
  await program.remove()
  await portal.stop()
  await database.stop()
})

const call = (path: string, method = 'GET', headers: Record<string, string> = {}) =>
  callApi(token, `${path}${path.includes('?') ? '&' : '?'}${why}`, { method, headers, portalUrl: portal.url })
const resend = (id: string) => call(`/messages/${id}/resend`, 'POST', { 'idempotency-key': randomUUID() })

const envelopes = z.array(z.object({ envelope: z.object({ from: z.unknown(), to: z.unknown() }) }))
/** Where mails to somebody come back to: of each the sender of its envelope, as the mail server was told. */
async function returnPathsTo(address: string): Promise<string[]> {
  const mails = envelopes.parse(await (await fetch(`${mailUrl}/email`)).json())
  return mails
    .filter(({ envelope: { to } }) => JSON.stringify(to).includes(address))
    .map(
      ({ envelope: { from } }) =>
        /odboji\+[\da-f]{32}-[\da-f]{16}@posta\.example/.exec(JSON.stringify(from))?.[0] ?? '',
    )
}

/** As a mail server does (RFC 3464) that finds out later that there is no such mailbox. */
async function comeBack(to: string, recipient: string): Promise<void> {
  const bounce = [
    'From: MAILER-DAEMON@posta.example',
    `To: ${to}`,
    'Subject: Undelivered Mail Returned to Sender',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="meja"',
    '',
    '--meja',
    'Content-Type: text/plain',
    '',
    'This is the mail system at host posta.example.',
    '',
    '--meja',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; posta.example',
    '',
    `Final-Recipient: rfc822; ${recipient}`,
    'Action: failed',
    'Status: 5.1.1',
    `Diagnostic-Code: smtp; 550 5.1.1 <${recipient}>: Recipient address rejected: User unknown`,
    '',
    '--meja--',
    '',
  ].join('\r\n')
  const transport = createTransport({ host: '127.0.0.1', port: bouncePort, ignoreTLS: true })
  try {
    await transport.sendMail({ envelope: { from: '', to }, raw: bounce })
  } finally {
    transport.close()
  }
}

describe('a mail that comes back', () => {
  it('is seen by staff as it was told, by its customer at the next sign-in, and goes again once that is lifted', async () => {
    account = await createAccount()
    const { subject, email } = account
    const customer = await signedInCustomer(url, account)
    const point = await createMeteringPoint(subject, database.url)
    expect((await sendReading(customer, point, { valueM3: 1_421, wantsReceipt: true })).status).toBe(201)
    await waitForMail(mailUrl, email)
    const [returnPath = ''] = (await returnPathsTo(email)).filter(Boolean)
    expect(returnPath).not.toBe('')
    const listed = (state: string) =>
      call(`/messages?accountId=${subject}&state=${state}&kind=reading-received`).then(
        ({ body }) => (body as MessageListView).messages,
      )
    await until('it was handed over', async () => (await listed('handed-over')).length === 1)

    await comeBack(returnPath, email)
    const [message] = await listed('bounced')
    const { body } = await call(`/messages/${message?.id}`)
    const seen = body as MessageDetailView
    expect(seen).toMatchObject({
      accountId: subject,
      state: 'bounced',
      reports: [{ became: 'bounced', code: '5.1.1' }],
    })
    expect(seen.reports[0]).toMatchObject({ isAboutTarget: true, raw: expect.stringContaining('User unknown') })
    expect(JSON.stringify(seen)).not.toContain(email.split('@')[0])
    const ways = () => call(`/accounts/${subject}/ways`).then(({ body: said }) => said)
    expect(await ways()).toMatchObject({ ways: [{ way: 'mail', obstacle: 'set-aside' }, {}] })
    expect(refusal(await resend(seen.id))).toMatchObject({ status: 409, code: 'message-not-resendable' })

    const firstPage = await signIn(new Visitor(), account, url)
    expect(new URL(firstPage.url).pathname).toBe('/moja-obvestila')

    expect((await call(`/accounts/${subject}/ways/mail/set-aside`, 'DELETE')).status).toBe(204)
    expect((await resend(seen.id)).status).toBe(202)
    await waitForMail(mailUrl, email, 2)
    await until('it was handed over again', async () => (await listed('handed-over')).length === 1)
    // What was told of the first one isn't held against the second.
    expect(await ways()).toMatchObject({ ways: [{ way: 'mail', obstacle: null, setAside: null }, {}] })
    expect(await query('select 1 from delivery_report where message_id = $1', [seen.id], database.url)).toHaveLength(1)
  })
})
