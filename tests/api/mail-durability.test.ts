import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { setTimeout as sleep } from 'node:timers/promises'
import { createAccount, type Account } from '@moja-komunala/world/actors/customers.ts'
import { MailServer, type ReceivedMail } from '@moja-komunala/world/actors/mail-server.ts'
import { query } from '@moja-komunala/world/actors/metering-points.ts'
import { startReplica } from '@moja-komunala/world/test/world-facts.ts'
import { startMailReplica } from '../support/mail-replica.ts'
import { startOwnDatabase, type OwnDatabase } from '../support/own-database.ts'

/* Two portals hand mails over, and are killed in the middle, one after the other. On a database of its own. */

const [accountCount, occasions] = [4, 20]
const mailCount = accountCount * occasions

let database: OwnDatabase
let server: MailServer
let accounts: Account[]

const settings = () => ({
  ...database.environment,
  DATABASE_LISTEN_URL: database.environment.DATABASE_URL,
  SMTP_URL: server.url,
  // Each account gets more than it may in an hour.
  MAILS_PER_ADDRESS: '1000',
  JOB_LOOK_SECONDS: '1',
  JOB_TAKEOVER_SECONDS: '10',
})
const ask = <Result extends object>(statement: string) =>
  query<Result & Record<string, unknown>>(statement, [], database.url)
const startPortal = () => startReplica({ environment: settings() })
const different = (mails: readonly ReceivedMail[]) => new Set(mails.map(({ messageId }) => messageId)).size

beforeAll(async () => {
  database = await startOwnDatabase()
  server = await MailServer.start()
  accounts = await Promise.all(Array.from({ length: accountCount }, () => createAccount()))
}, 90_000)
afterAll(async () => {
  await server.stop()
  await database.stop()
})

const unfinishedJobs = `select from pgboss.job where name in ('send-mail', 'set-aside') and state < 'completed'`

describe('when portals are killed while they hand mails over', () => {
  it('every mail arrives, and none comes twice but what was cut off in the hand-over', async () => {
    server.answer = async (said) => {
      if (said === 'mail') await sleep(400)
      return undefined
    }
    const writer = startMailReplica(settings())
    for (let occasion = 0; occasion < occasions; occasion += 1)
      await writer.write(
        accounts.map(({ subject }) => subject),
        String(occasion),
      )
    await writer.stop()

    let cutOff = 0
    for (let killed = 0; killed < 2; killed += 1) {
      const portal = await startPortal()
      const before = server.mails.length
      await server.until(() => server.mails.length >= before + 8, 60_000)
      await portal.kill()
      // What was under way, and what only seemed so: their connections are gone.
      await sleep(600)
      const [sending] = await ask<{ count: number }>(`select count(*)::int from message where state = 'sending'`)
      cutOff += sending?.count ?? 0
    }
    expect(cutOff).toBeGreaterThan(0)
    expect(different(server.mails)).toBeLessThan(mailCount)

    const portals = await Promise.all([startPortal(), startPortal()])
    try {
      const left = async () =>
        (await ask(`select from message where settled_at is null union all ${unfinishedJobs}`)).length
      // The first pause of those that were cut off goes by as well.
      await server.until(async () => (await left()) === 0, 90_000)
    } finally {
      await Promise.all(portals.map((portal) => portal.stop()))
    }
    expect(different(server.accepted)).toBe(mailCount)
    expect(server.mails.length - mailCount).toBeLessThanOrEqual(cutOff)
    const states = await ask<{ state: string }>('select distinct state from message')
    expect(states).toEqual([{ state: 'handed-over' }])
    // None waits any more, and none was set aside.
    expect(await ask(unfinishedJobs)).toEqual([])
  }, 240_000)
})
