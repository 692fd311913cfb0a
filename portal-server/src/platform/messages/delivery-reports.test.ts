import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { randomBytes, randomUUID } from 'node:crypto'
import { createTestDatabase, type TestDatabase } from '@moja-komunala/world/test/test-database.ts'
import pg from 'pg'
import { createDatabase, createPool, type Database } from '../database/database.ts'
import { createLog } from '../log.ts'
import { listSetAsideDigests, takeBack } from './choices/set-aside.repository.ts'
import { TargetDigests } from './choices/target-digests.ts'
import { deleteUnmatchedBefore } from './delivery-report.repository.ts'
import type { DeliveryReport, TakeReport } from './delivery-report.ts'
import { createTakeReport, matchReports } from './delivery-reports.ts'
import { postponeMessages, putBackSettled, type WayName } from './message.repository.ts'
import { Settlements } from './settlements.ts'

/* What becomes of messages and of where they went, as reports come in. On a real database, as the portal's own role. */

const log = createLog('silent')
const digestsBy = (secret: string) => {
  const digests = new TargetDigests({ sessionSecret: secret })
  return (target: string) => digests.of('mail', target)
}
const digestOf = digestsBy('x'.repeat(32))
let test: TestDatabase
let owner: pg.Client
let db: Database
let takeReport: TakeReport
let settlements: Settlements
const running = new AbortController().signal

beforeAll(async () => {
  test = await createTestDatabase()
  owner = new pg.Client({ connectionString: test.ownerUrl })
  await owner.connect()
  db = createDatabase(createPool(test.appUrl, log))
  takeReport = createTakeReport(db, log)
  settlements = new Settlements(db, log)
})
afterAll(async () => {
  await db.destroy()
  await owner.end()
  await test.drop()
})

interface Sent {
  readonly id: string
  readonly subject: string
}

interface Written {
  readonly subject?: string
  readonly way?: WayName
  readonly target?: string
  readonly state?: 'sending' | 'handed-over'
  readonly gatewayId?: string
  readonly daysAgo?: number
}

/** A message as it is after it was sent. */
async function writeMessage({
  subject = randomUUID(),
  way = 'mail',
  target = 'ana@posta.example',
  state = 'handed-over',
  gatewayId,
  daysAgo = 0,
}: Written = {}): Promise<Sent> {
  const id = randomUUID()
  await owner.query(
    `insert into message (id, way, subject, letter, occasion, content, state, settled_at, attempts, attempted_at, target_digest,
       gateway, gateway_id)
     values ($1::uuid, $2, $3, 'point-linked', $1::text, '{}', $4::text, case when $4 = 'sending' then null else now() end, 1,
       now() - make_interval(days => $5), $6, $7, $8)`,
    [
      id,
      way,
      subject,
      state,
      daysAgo,
      digestOf(target),
      gatewayId === undefined ? null : 'operater',
      gatewayId ?? null,
    ],
  )
  return { id, subject }
}

const ask = async <Row extends pg.QueryResultRow>(statement: string, ...values: unknown[]) =>
  (await owner.query<Row>(statement, values)).rows
const stateOf = async ({ id }: Sent) =>
  (await ask<{ state: string }>('select state from message where id = $1', id))[0]?.state
const isAside = async ({ subject }: Sent, target = 'ana@posta.example', way: WayName = 'mail') =>
  (await listSetAsideDigests(db, way, [subject])).get(subject) === digestOf(target)
const reportsOf = ({ id }: Sent) => ask('select became from delivery_report where message_id = $1 order by id', id)

/** Notes that it was handed over, as what sends messages does. */
async function settle({ id }: Sent): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx
      .updateTable('message')
      .set({ state: 'handed-over', settled_at: new Date() })
      .where('id', '=', id)
      .execute()
    await matchReports(trx, { messageId: id })
  })
}

const about = ({ id }: Sent, became: DeliveryReport['became'], more: Partial<DeliveryReport> = {}): DeliveryReport => ({
  ...{ message: { id }, became, isAboutTarget: false, raw: 'as it was told' },
  ...more,
})
const nobodyThere = (sent: Sent) => about(sent, 'bounced', { isAboutTarget: true, code: '5.1.1' })
const receipt = (gatewayId: string, became: DeliveryReport['became'], isAboutTarget = false): DeliveryReport => ({
  ...{ message: { gateway: 'operater', gatewayId }, became, isAboutTarget, raw: 'stat:DELIVRD' },
})

describe('a report of a message', () => {
  it.each([
    ['delivered', 'delivered'],
    ['bounced', 'bounced'],
    ['refused', 'bounced'],
    ['expired', 'expired'],
    ['delayed', 'handed-over'],
    ['unknown', 'handed-over'],
  ] as const)('that says "%s" makes it "%s", and is kept', async (became, state) => {
    const sent = await writeMessage()
    await takeReport(about(sent, became, { code: '5.2.2' }))
    expect([await stateOf(sent), await reportsOf(sent)]).toEqual([state, [{ became }]])
  })

  it('that says it came after all holds, whatever was said before; nothing holds after it', async () => {
    const sent = await writeMessage()
    for (const became of ['delayed', 'expired', 'delivered', 'bounced'] as const) await takeReport(about(sent, became))
    expect(await stateOf(sent)).toBe('delivered')
  })

  it('that comes before it was noted as handed over holds once it is', async () => {
    const sent = await writeMessage({ state: 'sending' })
    await takeReport(nobodyThere(sent))
    expect(await stateOf(sent)).toBe('sending')
    await settle(sent)
    expect([await stateOf(sent), await isAside(sent)]).toEqual(['bounced', true])
  })

  it('that came before somebody had it sent again says nothing of what became of it then; a later one does', async () => {
    const sent = await writeMessage()
    await takeReport(nobodyThere(sent))
    await takeBack(db, sent.subject, 'mail')
    await db.transaction().execute(async (trx) => {
      expect(await putBackSettled(trx, [sent.id])).toEqual([sent.id])
      // There is nothing to put back any more.
      expect(await putBackSettled(trx, [sent.id])).toEqual([])
    })
    expect(await ask('select state, attempts from message where id = $1', sent.id)).toEqual([
      { state: 'waiting', attempts: 0 },
    ])
    expect(await ask('select state, attempts from message_resend where message_id = $1', sent.id)).toEqual([
      { state: 'bounced', attempts: 1 },
    ])
    await settle(sent)
    expect([await stateOf(sent), await isAside(sent)]).toEqual(['handed-over', false])
    await takeReport(nobodyThere(sent))
    expect([await stateOf(sent), await isAside(sent)]).toEqual(['bounced', true])
  })

  it('that is gone is acknowledged, and nothing is kept', async () => {
    const gone = { id: randomUUID(), subject: '' }
    await takeReport(nobodyThere(gone))
    expect(await reportsOf(gone)).toEqual([])
  })

  it('is one of twenty at most: more mean something else', async () => {
    const sent = await writeMessage()
    for (let count = 0; count < 25; count += 1) await takeReport(about(sent, 'unknown'))
    expect(await reportsOf(sent)).toHaveLength(20)
  })

  it('comes many times at once, and one after the other', async () => {
    const sent = await writeMessage()
    await Promise.all(Array.from({ length: 10 }, () => takeReport(nobodyThere(sent))))
    expect([await stateOf(sent), await isAside(sent)]).toEqual(['bounced', true])
  })
})

describe('of any characters', () => {
  /** What PostgreSQL takes neither as text nor in JSON: NUL, and half of a character that was cut in two. */
  const text = 'taken\0 \ud83d'

  it('a report is kept, as what comes again for ever holds up those behind it', async () => {
    const sent = await writeMessage({ way: 'sms', gatewayId: '70' })
    await takeReport({ ...receipt('7\u00000', 'delivered'), code: '000\0', raw: text })
    expect(await stateOf(sent)).toBe('delivered')
    expect(await ask('select code, raw from delivery_report where message_id = $1', sent.id)).toEqual([
      { code: '000', raw: 'taken \ufffd' },
    ])
  })

  it('however long a gateway’s number is, its report finds the message', async () => {
    const gatewayId = randomBytes(4_000).toString('hex')
    const sent = await writeMessage({ way: 'sms', state: 'sending' })
    await settlements.write(sent.id, { state: 'handed-over', gateway: 'operater', gatewayId }, running)
    await takeReport(receipt(gatewayId, 'delivered'))
    expect(await stateOf(sent)).toBe('delivered')
  })

  it('what the other side answered is noted, whether it took the message or not', async () => {
    const sent = await writeMessage({ way: 'sms', state: 'sending' })
    const later = await writeMessage({ way: 'sms', state: 'sending' })
    const [from, to] = [randomUUID(), randomUUID()]
    await ask('update message set job_id = $1 where id = $2', from, later.id)
    const taken = { state: 'handed-over', gateway: 'operater', gatewayId: '7\u00001', answer: { text } } as const
    await settlements.write(sent.id, taken, running)
    await postponeMessages(db, { from, to }, [{ id: later.id, attempts: 1, answer: { text } }])
    expect(
      await ask('select answer, gateway_id from message where id = any($1) order by state', [sent.id, later.id]),
    ).toEqual([
      { answer: { text: 'taken \ufffd' }, gateway_id: '71' },
      { answer: { text: 'taken \ufffd' }, gateway_id: null },
    ])
  })
})

describe('a receipt by a gateway’s number', () => {
  it('finds the newest message that has it', async () => {
    const old = await writeMessage({ way: 'sms', gatewayId: '7', daysAgo: 3 })
    const sent = await writeMessage({ way: 'sms', gatewayId: '7' })
    await takeReport(receipt('7', 'delivered'))
    expect([await stateOf(old), await stateOf(sent)]).toEqual(['handed-over', 'delivered'])
  })

  it('is kept until the number is written down, and belongs to no message of before', async () => {
    await writeMessage({ way: 'sms', gatewayId: '8', daysAgo: 20 })
    await takeReport(receipt('8', 'delivered'))
    const sent = await writeMessage({ way: 'sms' })
    await matchReports(db, { messageId: sent.id, gateway: 'operater', gatewayId: '8' })
    expect([await stateOf(sent), await reportsOf(sent)]).toEqual(['delivered', [{ became: 'delivered' }]])
  })

  it('that is older than an hour is of another message, and goes after a month', async () => {
    await takeReport(receipt('9', 'delivered'))
    await ask(`update delivery_report set received_at = now() - interval '2 hours' where gateway_id = '9'`)
    const sent = await writeMessage({ way: 'sms' })
    await matchReports(db, { messageId: sent.id, gateway: 'operater', gatewayId: '9' })
    expect(await stateOf(sent)).toBe('handed-over')
    await deleteUnmatchedBefore(db, new Date(Date.now() - 3_600_000))
    expect(await ask(`select from delivery_report where gateway_id = '9'`)).toEqual([])
  })
})

describe('an address', () => {
  it('that leads to nobody is set aside at once; a changed one, and another account’s, are free', async () => {
    const sent = await writeMessage()
    await takeReport(nobodyThere(sent))
    expect([await isAside(sent), await isAside(sent, 'ana@nova.example'), await isAside(await writeMessage())]).toEqual(
      [...[true, false, false]],
    )
    expect(await ask('select reason, told_at from set_aside_target where subject = $1', sent.subject)).toEqual([
      { reason: 'nobody-there', told_at: null },
    ])
  })

  it('that was changed meanwhile isn’t set aside for what came back from the old one', async () => {
    const old = await writeMessage({ target: 'ana@stara.example', daysAgo: 1 })
    await writeMessage({ subject: old.subject })
    await takeReport(nobodyThere(old))
    expect(await ask('select from set_aside_target where subject = $1', old.subject)).toEqual([])
  })

  it('takes the place of the one before, when that leads to nobody either, and is told anew', async () => {
    const first = await writeMessage({ daysAgo: 2 })
    await takeReport(nobodyThere(first))
    await ask('update set_aside_target set told_at = now() where subject = $1', first.subject)
    const second = await writeMessage({ subject: first.subject, target: 'ana@nova.example' })
    await takeReport(nobodyThere(second))
    expect([await isAside(first), await isAside(first, 'ana@nova.example')]).toEqual([false, true])
    expect(await ask('select told_at from set_aside_target where subject = $1', first.subject)).toEqual([
      { told_at: null },
    ])
  })

  /** Mails that came back so many days ago, each of its own message. */
  async function comeBack(subject: string, became: 'bounced' | 'refused' | 'expired', daysAgo: readonly number[]) {
    for (const days of daysAgo) {
      const sent = await writeMessage({ subject })
      // As if it had come then.
      await ask(
        `insert into delivery_report (message_id, became, code, raw, received_at)
         values ($1, 'bounced', '5.2.2', '', now() - make_interval(days => $2))`,
        ...[sent.id, days],
      )
    }
    await takeReport(about(await writeMessage({ subject }), became, { code: '5.2.2' }))
  }

  it.each([
    ['is set aside where mail came back on three days of thirty', 'bounced', [12, 5], true],
    ['is not where it came back on two', 'bounced', [5], false],
    ['is not where it came back three times on one', 'bounced', [0, 0], false],
    ['is not where one of them is longer ago', 'bounced', [40, 5], false],
    ['is not because of the sender or the mail', 'refused', [12, 5], false],
    ['is not because a server was away', 'expired', [12, 5], false],
  ] as const)('%s', async (_, became, daysAgo, isSo) => {
    const subject = randomUUID()
    await comeBack(subject, became, daysAgo)
    expect(await isAside({ id: '', subject })).toBe(isSo)
  })
})

describe('a number', () => {
  const number = '+38641234567'
  const tell = async (subject: string, became: 'delivered' | 'bounced', isAboutTarget: boolean) => {
    const gatewayId = randomUUID()
    await writeMessage({ subject, way: 'sms', target: number, gatewayId })
    await takeReport(receipt(gatewayId, became, isAboutTarget))
  }

  it('is set aside where two in a row reached nobody', async () => {
    const sent = { id: '', subject: randomUUID() }
    await tell(sent.subject, 'bounced', true)
    expect(await isAside(sent, number, 'sms')).toBe(false)
    await tell(sent.subject, 'bounced', true)
    expect([await isAside(sent, number, 'sms'), await isAside(sent, number, 'mail')]).toEqual([true, false])
  })

  it('is not where one came between, nor where it was the network', async () => {
    const sent = { id: '', subject: randomUUID() }
    await tell(sent.subject, 'bounced', true)
    await tell(sent.subject, 'delivered', false)
    await tell(sent.subject, 'bounced', true)
    await tell(sent.subject, 'bounced', false)
    await tell(sent.subject, 'bounced', true)
    expect(await isAside(sent, number, 'sms')).toBe(false)
  })
})

it('a digest says nothing of the address, and is the same however it is written', () => {
  expect(digestOf('Ana@Posta.example')).toBe(digestOf('ana@posta.example'))
  expect(digestsBy('y'.repeat(32))('ana@posta.example')).not.toBe(digestOf('ana@posta.example'))
  expect(digestOf('ana@posta.example')).toMatch(/^[\w-]{43}$/)
})
