import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import type {
  AccountWaysView,
  MessageDetailView,
  MessageListView,
} from '@moja-komunala/portal-server/features/sent-messages/sent-message.schema.ts'
import { TargetDigests } from '@moja-komunala/portal-server/platform/messages/choices/target-digests.ts'
import {
  asAdministrator,
  createAccount,
  signedInCustomer,
  type Account,
} from '@moja-komunala/world/actors/customers.ts'
import { query } from '@moja-komunala/world/actors/metering-points.ts'
import { billingToken, createProgram, type TestProgram } from '@moja-komunala/world/actors/programs.ts'
import { until } from '@moja-komunala/world/test/until.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { callApi, refusal } from '../support/api-calls.ts'
import { countMails, mailsTo } from '../support/mailbox.ts'
import { createStaff, staffToken, type StaffAccount } from '../support/staff.ts'

/* What staff see of what was sent to customers, and sending it again. */

const { facts, inside } = getWorld()
const { portal, mail: mailUrl } = facts.urls
const targetDigests = new TargetDigests({ sessionSecret: inside.portal.SESSION_SECRET ?? '' })
const nobody = '0b0e3f5e-4f0c-4c35-9f37-0c5d2ce5d7a4'
const why = 'reason=customer-asked'

let program: TestProgram
let staff: StaffAccount
let token: string
let reader: string

beforeAll(async () => {
  program = await createProgram({
    name: 'Okence',
    furtherScopes: ['messages:read-as-staff', 'messages:write-as-staff'],
  })
  staff = await createStaff()
  reader = await staffToken(program, staff, 'messages:read-as-staff')
  // A one-time code is taken once.
  token = await staffToken(program, await createStaff(), 'messages:read-as-staff messages:write-as-staff')
})
afterAll(() => program.remove())

interface Written {
  readonly state?: string
  readonly letter?: string
  readonly answer?: object
  readonly target?: string
  readonly way?: string
  readonly expired?: boolean
  readonly daysAgo?: number
}

/** A message as it is once something has become of it. */
async function write(subject: string, given: Written = {}): Promise<string> {
  const {
    state = 'undeliverable',
    letter = 'point-linked',
    answer = { text: '550 5.1.1 No such user', code: 550 },
  } = given
  const { way = 'mail', target, expired = false, daysAgo = 0 } = given
  const [row] = await query<{ id: string }>(
    `insert into message (way, subject, letter, occasion, content, state, settled_at, attempts, attempted_at, answer,
       target_digest, expires_at, written_at)
     values ($1, $2, $3, gen_random_uuid(), $4, $5::text, case when $5 in ('waiting', 'sending') then null else now() end, 175,
       now(), $6, $7, case when $8 then now() - interval '1 hour' end, now() - make_interval(days => $9)) returning id`,
    [
      ...[way, subject, letter, { pointNumber: '0040098579', address: 'Cesta 20. julija 3' }, state, answer],
      ...[target === undefined ? null : targetDigests.of('mail', target), expired, daysAgo],
    ],
  )
  return row?.id ?? ''
}

const list = async (search: string) => (await callApi(reader, `/messages?${why}&${search}`)).body as MessageListView
const get = async (id: string) => (await callApi(reader, `/messages/${id}?${why}`)).body as MessageDetailView
const resend = (id: string, key = randomUUID(), by = token) =>
  callApi(by, `/messages/${id}/resend?${why}`, { method: 'POST', headers: { 'idempotency-key': key } })
const waysOf = async (subject: string) =>
  (await callApi(reader, `/accounts/${subject}/ways?${why}`)).body as AccountWaysView
const arrived = async (id: string) => until('it was handed over', async () => (await get(id)).state === 'handed-over')

describe('what was sent', () => {
  let account: Account

  beforeAll(async () => {
    account = await createAccount()
  })

  it('is listed by whose it is, way, state, kind and day, the newest first and page after page', async () => {
    const old = await write(account.subject, { daysAgo: 40 })
    const ids: string[] = []
    for (let index = 0; index < 53; index += 1) ids.unshift(await write(account.subject, { letter: 'new-bill' }))
    const of = `accountId=${account.subject}`
    const first = await list(of)
    const second = await list(`${of}&after=${first.next}`)
    expect([...first.messages, ...second.messages].map(({ id }) => id)).toEqual([...ids, old])
    expect([first.messages.length, second.next]).toEqual([50, null])
    expect((await list(`${of}&kind=account`)).messages.map(({ id }) => id)).toEqual([old])
    expect((await list(`${of}&state=delivered`)).messages).toEqual([])
    expect((await list(`${of}&way=sms`)).messages).toEqual([])
    expect((await list(`accountId=${account.subject.toUpperCase()}`)).messages).toEqual(first.messages)
    const since = encodeURIComponent(new Date(Date.now() - 86_400_000).toISOString())
    expect((await list(`${of}&since=${since}&after=${first.next}`)).messages).toHaveLength(3)
  })

  it('of everybody is the last thirty days’', async () => {
    const { messages } = await list('state=undeliverable&kind=account')
    expect(messages.filter(({ accountId }) => accountId === account.subject)).toEqual([])
  })

  it('says what became of it, raw and mapped, and neither what it says nor to which address', async () => {
    const token64 = 'q3Zr0aXk9w'
    const id = await write(account.subject, {
      ...{ state: 'bounced', target: account.email },
      answer: { text: `250 ok {"body":"Odjava: ${portal}/obvestila/${token64}"}`, code: 250 },
    })
    await query(
      `insert into delivery_report (message_id, became, is_about_target, code, raw) values ($1, 'bounced', true, '5.1.1', $2)`,
      [id, `Final-Recipient: rfc822; …\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 no ${portal}/obvestila/${token64}`],
    )
    const message = await get(id)
    expect(message).toMatchObject({
      ...{ accountId: account.subject, way: 'mail', kind: 'account', letter: 'point-linked', state: 'bounced' },
      ...{ attempts: 175, resends: [], dueAt: null, answer: { code: 250 } },
      reports: [
        { became: 'bounced', isAboutTarget: true, code: '5.1.1', raw: expect.stringContaining('Status: 5.1.1') },
      ],
    })
    const text = JSON.stringify(message)
    for (const secret of [token64, account.email, 'Cesta 20. julija', '0040098579']) expect(text).not.toContain(secret)
  })

  it('is noted with who looked, why, and whose it was: its owner finds it among what is held of them', async () => {
    const id = await write(account.subject)
    await get(id)
    const entries = await query(
      `select actor, subject, reason, about_account from audit_entry where action = 'getMessage' and details ->> 'messageId' = $1`,
      [id],
    )
    expect(entries).toEqual([
      { actor: 'staff', subject: staff.subject, reason: 'customer-asked', about_account: account.subject },
    ])
    const deeds = await query('select action from audit_of_account($1)', [account.subject])
    expect(deeds).toContainEqual({ action: 'getMessage' })
  })
})

describe('sending again', () => {
  it('what was refused goes out, once, by however many it is asked for, and what was before is kept', async () => {
    const account = await createAccount()
    const id = await write(account.subject, { target: 'wrong@posta.example' })
    // What was told of the first one says nothing of the second.
    await query(
      `insert into delivery_report (message_id, became, is_about_target, code, raw) values ($1, 'bounced', true, '5.1.1', 'raw')`,
      [id],
    )
    const key = randomUUID()
    const answers = await Promise.all([resend(id, key), resend(id, key), resend(id), resend(id)])
    const accepted = answers.filter(({ status }) => status === 202)
    // Whichever came first; the others of its key are answered alike, and the rest find it on its way or gone.
    expect([1, 2]).toContain(accepted.length)
    for (const refused of answers.filter(({ status }) => status !== 202))
      expect(refused.body).toMatchObject({ status: 409, code: 'message-not-resendable' })
    await arrived(id)
    expect((await mailsTo(mailUrl, account.email)).map(({ subject }) => subject)).toHaveLength(1)
    const message = await get(id)
    expect(message).toMatchObject({
      attempts: 1,
      resends: [{ state: 'undeliverable', attempts: 175, answer: { text: '550 5.1.1 No such user', code: 550 } }],
    })
    expect((await waysOf(account.subject)).ways).toMatchObject([{ way: 'mail', obstacle: null, setAside: null }, {}])
    expect(
      await query(`select actor from audit_entry where action = 'resendMessage' and details ->> 'messageId' = $1`, [
        id,
      ]),
    ).toHaveLength(1)
  })

  it('the same request once more, after it went out, sends nothing', async () => {
    const account = await createAccount()
    const [id, other] = [await write(account.subject), await write(account.subject)]
    const key = randomUUID()
    expect((await resend(id, key)).status).toBe(202)
    await arrived(id)
    expect((await resend(id, key)).status).toBe(202)
    expect(await countMails(mailUrl, account.email)).toBe(1)
    expect(refusal(await resend(other, key))).toMatchObject({ status: 422, code: 'idempotency-key-reused' })
    expect((await resend(id)).body).toMatchObject({ obstacle: 'handed-over' })
  })

  it('while it is being delivered sends nothing more', async () => {
    const account = await createAccount()
    const id = await write(account.subject)
    // Asked for over and over, by everybody, from the moment that it waits until it is gone.
    expect((await resend(id)).status).toBe(202)
    await until('it was handed over', async () => {
      const { body } = await resend(id)
      expect(body).toMatchObject({ code: 'message-not-resendable' })
      return (body as { obstacle: string }).obstacle === 'handed-over'
    })
    expect([await countMails(mailUrl, account.email), (await get(id)).resends.length]).toEqual([1, 1])
  })

  it('is refused for what stands in its way now, which it says', async () => {
    const account = await createAccount()
    const { subject, email } = account
    await query(`insert into notice_choice (subject, kind, way, is_wanted) values ($1, 'new-bill', 'mail', false)`, [
      subject,
    ])
    const obstacleOf = async (id: string) => {
      const { status, body } = await resend(id)
      return [status, (body as { obstacle?: string }).obstacle]
    }
    expect(await obstacleOf(await write(subject, { letter: 'new-bill' }))).toEqual([409, 'muted'])
    expect(await obstacleOf(await write(subject, { expired: true, state: 'expired' }))).toEqual([409, 'over'])
    expect(await obstacleOf(await write(subject, { letter: 'a letter of long ago' }))).toEqual([409, 'over'])
    for (const state of ['waiting', 'sending'])
      expect(await obstacleOf(await write(subject, { state }))).toEqual([409, 'on-its-way'])
    for (const state of ['handed-over', 'delivered'])
      expect(await obstacleOf(await write(subject, { state }))).toEqual([409, 'handed-over'])
    await query(
      `insert into set_aside_target (subject, way, target_digest, reason) values ($1, 'mail', $2, 'nobody-there')`,
      [subject, targetDigests.of('mail', email)],
    )
    expect(await obstacleOf(await write(subject))).toEqual([409, 'set-aside'])
    await (await asAdministrator()).users.update({ id: subject }, { enabled: false })
    expect(await obstacleOf(await write(subject))).toEqual([409, 'account-unreachable'])
    expect(await obstacleOf(await write(randomUUID()))).toEqual([409, 'account-unreachable'])
    expect(refusal(await resend(randomUUID()))).toMatchObject({ status: 404 })
    expect(await countMails(mailUrl, email)).toBe(0)
  })
})

describe('why somebody got nothing', () => {
  it('is said by way, without address or number; what was set aside is lifted, and the mail sent', async () => {
    const account = await createAccount()
    const { subject, email } = account
    await query(`insert into notice_choice (subject, kind, way, is_wanted) values ($1, 'new-bill', 'mail', false)`, [
      subject,
    ])
    await query(
      `insert into set_aside_target (subject, way, target_digest, reason) values ($1, 'mail', $2, 'came-back')`,
      [subject, targetDigests.of('mail', email)],
    )
    const before = await waysOf(subject)
    expect(before.ways.find(({ way }) => way === 'mail')).toMatchObject({
      ...{ obstacle: 'set-aside', setAside: { reason: 'came-back', customerToldAt: null } },
      unwanted: expect.arrayContaining(['new-bill', 'payment-received']),
    })
    expect(before.ways.find(({ way }) => way === 'sms')).toMatchObject({ obstacle: 'no-target', setAside: null })
    expect(JSON.stringify(before)).not.toContain(email)
    // However staff write the id.
    expect(await waysOf(subject.toUpperCase())).toEqual(before)

    const id = await write(subject, { state: 'bounced', target: email })
    expect((await resend(id)).body).toMatchObject({ obstacle: 'set-aside' })
    const lift = (by: string) => callApi(by, `/accounts/${subject}/ways/mail/set-aside?${why}`, { method: 'DELETE' })
    expect(refusal(await lift(reader))).toMatchObject({ status: 403, code: 'scope-missing' })
    for (const answer of await Promise.all([lift(token), lift(token)])) expect(answer.status).toBe(204)
    expect((await waysOf(subject)).ways[0]).toMatchObject({ obstacle: null, setAside: null })
    expect((await resend(id)).status).toBe(202)
    await arrived(id)
    expect(await countMails(mailUrl, email)).toBe(1)
  })

  it('of who is no customer there is nothing to see', async () => {
    expect(refusal(await callApi(reader, `/accounts/${staff.subject}/ways?${why}`))).toMatchObject({ status: 404 })
  })
})

describe('who may', () => {
  it.each(['/messages', `/messages/${nobody}`, `/accounts/${nobody}/ways`])(
    'of %s: staff who say why, and nobody else',
    async (path) => {
      expect((await callApi(reader, path)).body).toMatchObject({
        ...{ status: 400, errors: [{ parameter: 'reason', code: 'required' }] },
      })
      expect(refusal(await callApi(await billingToken(), `${path}?${why}`))).toMatchObject({
        ...{ status: 403, code: 'scope-missing' },
      })
      const customer = await signedInCustomer(portal)
      expect((await customer.get(`${path}?${why}`)).status).toBe(401)
    },
  )

  it('whoever may only see them sends nothing', async () => {
    const id = await write((await createAccount()).subject)
    expect(refusal(await resend(id, randomUUID(), reader))).toMatchObject({ status: 403, code: 'scope-missing' })
    expect((await get(id)).state).toBe('undeliverable')
  })
})
