import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { destinations, Postfix } from '@moja-komunala/world/actors/postfix.ts'
import { createTestDatabase, type TestDatabase } from '@moja-komunala/world/test/test-database.ts'
import { until } from '@moja-komunala/world/test/until.ts'
import pg from 'pg'
import { createDatabase, createPool, type Database } from '../../database/database.ts'
import { createLog } from '../../log.ts'
import type { TakeReport } from '../delivery-report.ts'
import { createTakeReport } from '../delivery-reports.ts'
import { createMailWay } from '../mail-way.ts'
import { TargetDigests } from '../choices/target-digests.ts'
import type { Way } from '../way.ts'
import { BounceAddresses } from './bounce-addresses.ts'
import { BounceIntake } from './bounce-intake.ts'

/* Mails handed over to a real Postfix, and what it sends back: from the hand-over to the row. */

const log = createLog('silent')
const secret = 'x'.repeat(32)
const digests = new TargetDigests({ sessionSecret: secret })
const digestOf = (address: string) => digests.of('mail', address)
let test: TestDatabase
let owner: pg.Client
let db: Database
let intake: BounceIntake
let postfix: Postfix
let way: Way
/** Some of what comes in finds the database away at first. */
let failures = 0

beforeAll(async () => {
  test = await createTestDatabase()
  owner = new pg.Client({ connectionString: test.ownerUrl })
  await owner.connect()
  db = createDatabase(createPool(test.appUrl, log))
  const settings = {
    address: 'odboji@portal.example',
    listen: { host: '127.0.0.1', port: 0 },
    networks: ['127.0.0.0/8'],
  }
  const take = createTakeReport(db, log)
  const takeReport: TakeReport = async (report) => {
    if (failures > 0) {
      failures -= 1
      throw new Error('The database is away.')
    }
    await take(report)
  }
  intake = new BounceIntake({
    settings,
    addresses: new BounceAddresses(settings.address, { sessionSecret: secret }),
    takeReport,
    log,
  })
  postfix = await Postfix.start({ domain: 'portal.example', port: await intake.start() })
  const mail = {
    ...{ smtpUrl: postfix.url, sender: 'portal@portal.example', answerSeconds: 30, connectSeconds: 10 },
    ...{ dkim: undefined, bounces: settings },
  }
  way = createMailWay({ portalUrl: 'https://moja.example', mail, sessionSecret: secret })
})
afterAll(async () => {
  await way.close()
  await postfix?.stop()
  await intake?.stop()
  await db.destroy()
  await owner.end()
  await test.drop()
})

/** Hands a message to that address over, as the portal notes it. @returns its id, which is its account's as well */
async function send(address: string): Promise<string> {
  const id = randomUUID()
  await owner.query(
    `insert into message (id, way, subject, letter, occasion, content, state, settled_at, attempts, attempted_at, target_digest)
     values ($1::uuid, 'mail', $1::text, 'point-linked', $1::text, '{}', 'handed-over', now(), 1, now(), $2)`,
    [id, digestOf(address)],
  )
  const handOver = await way.handOver(
    {
      ...{ id, kind: 'new-bill', muteUrl: undefined, short: undefined, expiresAt: undefined },
      recipient: { firstName: 'Ana', locale: 'sl', address, mobileNumber: undefined, hasNumber: false },
      text: {
        ...{ subject: 'Nov račun', paragraphs: ['Izstavili smo račun.'], facts: [], closing: [] },
        ...{ action: { label: 'Odpri račun', path: '/racuni' }, reason: 'Sporočilo ste prejeli, ker imate račun.' },
      },
    },
    address,
    () => true,
  )
  expect(handOver.outcome).toBe('handed-over')
  return id
}

interface Told {
  readonly became: string
  readonly code: string
  readonly raw: string
}

/** What was told of a message, once it is as many reports as that. */
async function untilTold(
  id: string,
  count: number,
): Promise<{ told: Told[]; state: string; aside: string | undefined }> {
  let told: Told[] = []
  const statement = 'select became, code, raw from delivery_report where message_id = $1 order by id'
  await until('Postfix has told what became of the mail', async () => {
    told = (await owner.query<Told>(statement, [id])).rows
    return told.length >= count
  })
  const { rows: messages } = await owner.query<{ state: string }>('select state from message where id = $1', [id])
  const { rows: asides } = await owner.query<{ reason: string }>(
    'select reason from set_aside_target where subject = $1',
    [id],
  )
  return { told, state: messages[0]?.state ?? 'gone', aside: asides[0]?.reason }
}

describe('Postfix sends a mail back that', () => {
  it.each([
    ['is to nobody whom it knows', destinations.noSuchUser, 'bounced', '5.1.1', 'nobody-there'],
    ['is to nobody whom the other server knows', destinations.noSuchUserThere, 'bounced', '5.1.1', 'nobody-there'],
    ['is to a domain that there is not', destinations.noSuchDomain, 'bounced', '5.4.4', undefined],
    ['doesn’t fit into the mailbox', destinations.fullMailbox, 'bounced', '5.2.2', undefined],
    ['is too large for the other server', destinations.tooLargeThere, 'refused', '5.3.4', undefined],
    ['the other server doesn’t relay', destinations.relayDenied, 'refused', '5.7.1', undefined],
    ['is refused by a policy', destinations.refusedByPolicy, 'refused', '5.7.1', undefined],
  ])('%s, and the portal knows why', async (_, address, became, code, aside) => {
    const id = await send(address)
    const { told, state, ...target } = await untilTold(id, 1)
    expect(told).toEqual([{ became, code, raw: expect.stringContaining('Reporting-MTA: dns; posta.komunala.example') }])
    expect([state, target.aside]).toEqual(['bounced', aside])
    expect(told[0]?.raw).not.toContain('@')
    expect(told[0]?.raw).not.toMatch(new RegExp(`\\b${address.split('@')[0]}\\b`))
  })

  it.each([
    ['is put off again and again', destinations.greylistedForGood, '4.7.1'],
    ['is to a server that isn’t there', destinations.serverAway, '4.4.1'],
  ])('%s, having warned before; nobody’s address is set aside for it', async (_, address, code) => {
    const { told, state, aside } = await untilTold(await send(address), 2)
    expect(told.map((each) => [each.became, each.code])).toEqual([
      ['delayed', code],
      ['expired', code],
    ])
    expect([state, aside]).toEqual(['expired', undefined])
  })

  it('cannot be noted at first is kept by Postfix, and noted once it can', async () => {
    failures = 2
    const { state } = await untilTold(await send(destinations.noSuchUser), 1)
    expect([failures, state]).toEqual([0, 'bounced'])
    expect(await postfix.log()).toContain('451 4.3.0 It cannot be stored just now')
  })
})
