import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { createServer } from 'node:net'
import { promisify } from 'node:util'
import { fileURLToPath } from 'node:url'
import { createAccount, type Account } from '@moja-komunala/world/actors/customers.ts'
import { MailServer } from '@moja-komunala/world/actors/mail-server.ts'
import { query } from '@moja-komunala/world/actors/metering-points.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { startMailReplica, type MailReplica } from '../support/mail-replica.ts'
import { startOwnDatabase, type OwnDatabase } from '../support/own-database.ts'
import { createStaff } from '../support/staff.ts'

/* Mails, and mail servers as they are. On a database of its own, where nobody else sends. */

let database: OwnDatabase
let server: MailServer
let replica: MailReplica
let accounts: Account[]

interface Row {
  readonly state: string
  readonly attempts: number
  readonly answer: { readonly text: string; readonly code?: number } | null
  readonly job: string | null
  readonly pauseSeconds: number
}

const ask = <Result extends object>(statement: string, values: unknown[] = []) =>
  query<Result & Record<string, unknown>>(statement, values, database.url)
const settingsOf = (mailServer: MailServer) => ({
  ...database.environment,
  DATABASE_LISTEN_URL: database.environment.DATABASE_URL,
  SMTP_URL: mailServer.url,
  SMTP_ANSWER_SECONDS: '3',
  SMTP_CONNECT_SECONDS: '2',
  // All tests write to the same accounts.
  MAILS_PER_ADDRESS: '1000',
  JOB_LOOK_SECONDS: '1',
})
const messageTo = async ({ subject }: Pick<Account, 'subject'>): Promise<Row | undefined> => {
  const [row] = await ask<Row>(
    `select message.state, attempts, answer, job.state as job,
       extract(epoch from job.start_after - now())::float as "pauseSeconds"
     from message left join pgboss.job on job.id = message.job_id and job.state < 'completed'
     where subject = $1`,
    [subject],
  )
  return row
}
/** As if the time to the next attempt had gone by. */
const letTimeGoBy = () => ask(`update pgboss.job set start_after = now() where name = 'send-mail' and state < 'active'`)
/** Those that hold something in the database while they wait for somebody outside. */
const holders = () =>
  ask(`select from pg_stat_activity where application_name like 'portal%' and state like 'idle in transaction%'
       and now() - state_change > interval '0.5 s'`)
const isSettled = async (account: Pick<Account, 'subject'>, state: string) =>
  (await messageTo(account))?.state === state
const untilTried = (account: Pick<Account, 'subject'>, attempts: number) =>
  server.until(async () => {
    const row = await messageTo(account)
    return row?.attempts === attempts && row.state === 'waiting' && row.job === 'created'
  })

beforeAll(async () => {
  database = await startOwnDatabase()
  accounts = await Promise.all(Array.from({ length: 4 }, () => createAccount()))
}, 90_000)
afterAll(() => database.stop())

beforeEach(async () => {
  server = await MailServer.start()
  replica = startMailReplica(settingsOf(server))
})
afterEach(async () => {
  await server.stop()
  await replica.stop()
  await ask('delete from message')
  await ask(`delete from pgboss.job`)
  // A refusal sets the address aside, and all tests write to the same ones.
  await ask('delete from set_aside_target')
})

/** Writes to all of them at once; the first is the one that the mail server treats in its own way. */
async function write(): Promise<{ odd: Account; others: Account[] }> {
  const [odd, ...others] = accounts
  if (!odd) throw new Error('no account')
  await replica.write(
    accounts.map(({ subject }) => subject),
    randomUUID(),
  )
  return { odd, others }
}
const allArrived = (others: readonly Account[]) =>
  server.until(() => others.every(({ email }) => server.accepted.some(({ to }) => to === email)))

describe('a mail server that', () => {
  it('takes its time for every answer gets every mail once, and no connection of the database is held meanwhile', async () => {
    server.answer = () => new Promise((resolve) => setTimeout(resolve, 1_000, undefined))
    const { odd, others } = await write()
    await server.until(() => server.connections > 0)
    await new Promise((resolve) => setTimeout(resolve, 2_000))
    expect(await holders()).toEqual([])
    await allArrived([odd, ...others])
    for (const account of accounts) await server.until(() => isSettled(account, 'handed-over'))
    expect(server.mails).toHaveLength(accounts.length)
    // Nothing comes afterwards.
    await letTimeGoBy()
    await new Promise((resolve) => setTimeout(resolve, 2_500))
    expect(server.mails).toHaveLength(accounts.length)
  })

  it.each(['RCPT', 'DATA'] as const)(
    'never answers %s for one mail holds up no other; that one is tried again',
    async (where) => {
      let isMended = false
      const [odd] = accounts
      server.answer = (said, to) => (!isMended && said === where && to === odd?.email ? 'silence' : undefined)
      const { others } = await write()
      await allArrived(others)
      expect(await holders()).toEqual([])
      if (!odd) throw new Error('no account')
      await untilTried(odd, 1)
      isMended = true
      await letTimeGoBy()
      await allArrived([odd])
      expect(server.mails).toHaveLength(accounts.length)
    },
  )

  it('says nothing at all on some connections holds up none of the mails for good', async () => {
    server.answer = (said) => (said === 'connected' && server.connections <= 2 ? 'silence' : undefined)
    await write()
    await server.until(() => server.accepted.length >= 2)
    await server.until(async () => {
      await letTimeGoBy()
      return server.accepted.length === accounts.length
    })
    expect(server.mails).toHaveLength(accounts.length)
  })

  it('ends the connection after the mail gets it again, later and later, as the same mail; the others once', async () => {
    const [odd] = accounts
    if (!odd) throw new Error('no account')
    let failures = 3
    server.answer = (said, to) => (said === 'mail' && to === odd.email && (failures -= 1) >= 0 ? 'hang-up' : undefined)
    const { others } = await write()
    await allArrived(others)
    const pauses: number[] = []
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      await untilTried(odd, attempt)
      pauses.push((await messageTo(odd))?.pauseSeconds ?? 0)
      await letTimeGoBy()
    }
    await allArrived([odd])
    expect(server.to(odd.email).map(({ reply }) => reply?.slice(0, 7))).toEqual([
      'hang-up',
      'hang-up',
      'hang-up',
      '250 2.0',
    ])
    expect(new Set(server.to(odd.email).map(({ messageId }) => messageId)).size).toBe(1)
    for (const { email } of others) expect(server.to(email)).toHaveLength(1)
    const [first = 0, second = 0, third = 0] = pauses
    expect(first).toBeGreaterThan(10)
    expect(second).toBeGreaterThan(Math.max(25, first))
    expect(third).toBeGreaterThan(Math.max(55, second))
  })

  it('accepts a mail late is waited for, and doesn’t get it again', async () => {
    const [odd] = accounts
    if (!odd) throw new Error('no account')
    server.answer = async (said, to) => {
      if (said === 'mail' && to === odd.email) await new Promise((resolve) => setTimeout(resolve, 2_500))
      return undefined
    }
    const { others } = await write()
    await allArrived(others)
    expect(await isSettled(odd, 'sending')).toBe(true)
    await server.until(() => isSettled(odd, 'handed-over'))
    expect([server.to(odd.email).length, (await messageTo(odd))?.attempts]).toEqual([1, 1])
  })

  it('cannot take a mail just now is asked again', async () => {
    const [odd] = accounts
    if (!odd) throw new Error('no account')
    server.answer = (said, to) => (said === 'RCPT' && to === odd.email ? '451 4.7.1 Greylisted' : undefined)
    await allArrived((await write()).others)
    await untilTried(odd, 1)
    server.answer = () => undefined
    await letTimeGoBy()
    await allArrived([odd])
  })

  it('does not let the portal in is not the mails’ fault: they wait', async () => {
    server.answer = (said) => (said === 'connected' ? '554 5.7.1 Not from you' : undefined)
    const { odd } = await write()
    await untilTried(odd, 1)
    server.answer = () => undefined
    await letTimeGoBy()
    await server.until(() => server.accepted.length === accounts.length)
  })

  it.each([
    ['RCPT', '550 5.1.1 <tine@posta.example>: no such user'],
    ['mail', '554 5.7.1 Looks like spam to tine@posta.example'],
  ] as const)(
    'refuses a mail for good (%s) isn’t asked again; the operator sees it and why, and can have it tried again',
    async (where, refusal) => {
      const [odd] = accounts
      if (!odd) throw new Error('no account')
      server.answer = (said, to) => (said === where && to === odd.email ? refusal : undefined)
      const { others } = await write()
      await allArrived(others)
      await server.until(() => isSettled(odd, 'undeliverable'))
      // Its job ends a moment later, with that of the others.
      await server.until(async () => (await messageTo(odd))?.job === null)
      const refused = await messageTo(odd)
      expect(refused).toMatchObject({ attempts: 1, job: null, answer: { code: Number(refusal.slice(0, 3)) } })
      expect(refused?.answer?.text).not.toContain('@')

      const listed = (await runSetAside())
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as object)
      expect(listed).toMatchObject([
        { letter: 'point-linked', subject: odd.subject, state: 'undeliverable', attempts: 1 },
      ])
      server.answer = () => undefined
      expect(await runSetAside('retry', 'all')).toBe('Tried again within ten minutes: 1 messages, 0 jobs.\n')
      expect([await runSetAside(), await isSettled(odd, 'waiting')]).toEqual(['', true])
    },
  )
})

/** The program that operators have for it. */
async function runSetAside(...args: string[]): Promise<string> {
  const program = fileURLToPath(import.meta.resolve('@moja-komunala/portal-server/set-aside-main.ts'))
  const env = { PATH: process.env['PATH'], ...getWorld().inside.portal, ...settingsOf(server) }
  return (await promisify(execFile)(process.execPath, [program, ...args], { env })).stdout
}

describe('when Keycloak', () => {
  it('does not let the portal see an account, the mail waits, and is not deleted', async () => {
    const staff = await createStaff()
    await replica.write([staff.subject, ...accounts.map(({ subject }) => subject)], randomUUID())
    await allArrived(accounts)
    await untilTried(staff, 1)
    expect((await messageTo(staff))?.answer?.text).toContain('does not let')
    await letTimeGoBy()
    await untilTried(staff, 2)
  })

  it('is silent, mails wait without holding anything of the database, and go out once it is back', async () => {
    const silent = createServer(() => undefined).listen(0, '127.0.0.1')
    await new Promise((resolve) => silent.once('listening', resolve))
    const { port } = silent.address() as { port: number }
    await replica.stop()
    const waiting = startMailReplica({ ...settingsOf(server), KEYCLOAK_INTERNAL_URL: `http://127.0.0.1:${port}` })
    const [account] = accounts
    if (!account) throw new Error('no account')
    await waiting.write([account.subject], randomUUID())
    await server.until(() => isSettled(account, 'sending'))
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    expect(await holders()).toEqual([])
    await server.until(() => isSettled(account, 'waiting'))
    await waiting.stop()
    silent.close()
    replica = startMailReplica(settingsOf(server))
    await server.until(async () => {
      await letTimeGoBy()
      return server.accepted.length === 1
    })
  })
})
