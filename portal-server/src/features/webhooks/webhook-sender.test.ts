import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { EventReceiver, isSignedBy, type ReceivedEvent } from '@moja-komunala/world/actors/event-receiver.ts'
import { WebhookDatabase } from '@moja-komunala/world/test/webhook-database.ts'
import { eventSchemas } from './event.schema.ts'

/* Events on their way from the database's triggers to real receivers. */

let world: WebhookDatabase
let receiver: EventReceiver

beforeEach(async () => {
  world = await WebhookDatabase.create()
  receiver = await EventReceiver.start()
})
afterEach(async () => {
  await world.drop()
  await receiver.stop()
})

const valuesOf = (events: readonly ReceivedEvent[], number?: string) =>
  events.filter(({ data }) => !number || data['meteringPointNumber'] === number).map(({ data }) => data['valueM3'])
const typesOf = (events: readonly ReceivedEvent[]) => events.map(({ type }) => type)
/** Without those that came once more. */
const firstOfEach = (events: readonly ReceivedEvent[]) =>
  events.filter(({ id }, at) => events.findIndex((event) => event.id === id) === at)

describe('what is told', () => {
  beforeEach(() => void world.startSender())

  it('a reading handed in and one corrected, each signed, as billing takes readings out', async () => {
    const { secret } = await world.register(receiver.url)
    const { meterId, number } = await world.newMeter()
    const readingId = await world.handIn(meterId, 1421)
    await receiver.until(() => receiver.accepted.length === 1)
    await world.handIn(meterId, 1422)
    await receiver.until(() => receiver.accepted.length === 2)
    const [first, second] = receiver.accepted
    expect(JSON.parse(first?.text ?? '')).toEqual({
      type: 'reading.handed-in',
      timestamp: '2026-11-26T10:00:00.000Z',
      data: {
        ...{ readingId, reference: expect.any(String), meteringPointNumber: number, meterId: `meter at ${number}` },
        ...{ serialNumber: '46207317', kind: 'cold', valueM3: 1421, wayIn: 'portal', windowFirstDay: '2026-11-25' },
        ...{ enteredAt: '2026-11-26T10:00:00.000Z', receivedAt: '2026-11-26T10:00:00.000Z' },
        ...{ doubts: [], doubtReason: null, doubtNote: null, hasPhoto: false, readOn: '2026-11-26' },
      },
    })
    expect(eventSchemas['reading.corrected'].parse(JSON.parse(second?.text ?? '')).data.valueM3).toBe(1422)
    for (const event of receiver.accepted) {
      expect(isSignedBy(secret, event)).toBe(true)
      expect(event.headers).toMatchObject({
        'content-type': 'application/json',
        'user-agent': 'moja-komunala-webhooks/1',
      })
    }
  })

  it('nothing of a reading that does not count: one that came too late, or was entered before the one that counts', async () => {
    await world.register(receiver.url)
    const { meterId } = await world.newMeter()
    await world.handIn(meterId, 1421)
    await world.handIn(meterId, 1400, '2026-11-25T09:00:00Z')
    await world.playInstant('2026-12-03T10:00:00Z')
    await world.handIn(meterId, 1500, '2026-12-01T09:00:00Z')
    await world.playInstant('2026-12-26T10:00:00Z')
    await world.handIn(meterId, 1600)
    await receiver.until(() => receiver.accepted.length === 2)
    expect([valuesOf(receiver.accepted), typesOf(receiver.accepted)]).toEqual([
      [1421, 1600],
      ['reading.handed-in', 'reading.handed-in'],
    ])
  })

  it('a point linked and unlinked, with the number of accounts and nobody’s name', async () => {
    await world.register(receiver.url)
    const { pointId, number } = await world.newMeter()
    for (const subject of ['ana', 'marko'])
      await world.owner.query('insert into account_metering_point (subject, metering_point_id) values ($1, $2)', [
        subject,
        pointId,
      ])
    await world.owner.query('delete from account_metering_point')
    await receiver.until(() => receiver.accepted.length === 4)
    expect(receiver.accepted.map(({ type, data }) => [type, data])).toEqual([
      ['metering-point.linked', { meteringPointNumber: number, linkedAccounts: 1 }],
      ['metering-point.linked', { meteringPointNumber: number, linkedAccounts: 2 }],
      ['metering-point.unlinked', { meteringPointNumber: number, linkedAccounts: 0, reason: 'by-customer' }],
      ['metering-point.unlinked', { meteringPointNumber: number, linkedAccounts: 0, reason: 'by-customer' }],
    ])
  })

  it('only what was asked for, and nothing that was rolled back', async () => {
    await world.register(receiver.url, ['reading.corrected'])
    const { meterId } = await world.newMeter()
    await world.handIn(meterId, 1)
    const client = await world.owner.connect()
    await client.query('begin')
    await world.handIn(meterId, 2, undefined, client)
    await client.query('rollback')
    client.release()
    await world.handIn(meterId, 3)
    await receiver.until(() => receiver.accepted.length === 1)
    expect(valuesOf(receiver.accepted)).toEqual([3])
  })

  it('a test, when somebody asks for one', async () => {
    const { id, secret } = await world.register(receiver.url)
    const { deliveryId } = await world.webhooks.test(world.caller, id)
    await receiver.until(() => receiver.accepted.length === 1)
    const [event] = receiver.accepted
    expect(event).toMatchObject({ id: deliveryId, type: 'webhook.test', data: { webhookId: id } })
    expect(event && isSignedBy(secret, event)).toBe(true)
  })
})

describe('in which order', () => {
  it('that of each point, though one event fails for a while; other points’ are not held up', async () => {
    world.startSender()
    await world.register(receiver.url)
    const [failing, other] = [await world.newMeter(), await world.newMeter()]
    receiver.answer = ({ data }) => (data['valueM3'] === 1 ? 500 : 204)
    for (const value of [1, 2, 3]) await world.handIn(failing.meterId, value)
    for (const value of [11, 12]) await world.handIn(other.meterId, value)
    await receiver.until(() => valuesOf(receiver.accepted).length === 2)
    expect(valuesOf(receiver.accepted)).toEqual([11, 12])
    expect(valuesOf(receiver.events, failing.number)).toEqual([1])
    await world.hurry()
    await receiver.until(() => valuesOf(receiver.events, failing.number).length === 2)
    receiver.answer = () => 200
    await world.handIn(failing.meterId, 4)
    await world.hurry()
    await receiver.until(() => valuesOf(receiver.accepted, failing.number).length === 4)
    expect(valuesOf(receiver.events, failing.number)).toEqual([1, 1, 1, 2, 3, 4])
    expect(new Set(receiver.events.slice(0, 1).map(({ id }) => id)).size).toBe(1)
  })

  it('the one that counts is the last that is told, however many come at once', async () => {
    world.startSender()
    await world.register(receiver.url)
    const { meterId } = await world.newMeter()
    const handInTen = async (from: number) => {
      for (let value = from; value < from + 10; value += 1) await world.handIn(meterId, value)
    }
    await Promise.all(Array.from({ length: 8 }, (_, at) => handInTen(at * 10)))
    const { rows } = await world.owner.query<{ value_m3: number }>(
      'select value_m3 from reading where meter_id = $1 order by entered_at desc, sequence desc limit 1',
      [meterId],
    )
    const told = await world.owner.query('select from webhook_delivery')
    await receiver.until(() => receiver.accepted.length === told.rowCount)
    expect(valuesOf(receiver.accepted).at(-1)).toBe(rows[0]?.value_m3)
    expect(typesOf(receiver.accepted).filter((type) => type === 'reading.handed-in')).toEqual(['reading.handed-in'])
  })

  it('with several replicas and hundreds of events: none missing, none out of order, none piled up', async () => {
    await world.register(receiver.url)
    const meters = await Promise.all(Array.from({ length: 40 }, () => world.newMeter()))
    for (let value = 0; value < 15; value += 1) for (const { meterId } of meters) await world.handIn(meterId, value)
    let [open, mostOpen] = [0, 0]
    receiver.answer = async ({ data }) => {
      mostOpen = Math.max(mostOpen, (open += 1))
      await new Promise((resolve) => setTimeout(resolve, 5))
      open -= 1
      // Now and then one fails: its point waits, and it comes again.
      return Number(data['valueM3']) === 7 && Math.random() < 0.05 ? 503 : 204
    }
    const before = process.memoryUsage().heapUsed
    for (let count = 0; count < 3; count += 1) world.startSender()
    const hurrying = setInterval(() => void world.hurry(), 500)
    await receiver.until(() => receiver.accepted.length >= 600).finally(() => clearInterval(hurrying))
    expect(mostOpen).toBeLessThanOrEqual(3 * 4)
    for (const { number } of meters)
      expect(valuesOf(receiver.accepted, number)).toEqual(Array.from({ length: 15 }, (_, value) => value))
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(100 * 1024 * 1024)
  })
})

describe('when a receiver', () => {
  it('is slow, others are told meanwhile', async () => {
    world.startSender()
    const slow = await EventReceiver.start()
    slow.answer = () => new Promise(() => undefined)
    await world.register(slow.url)
    await world.register(receiver.url)
    const meters = await Promise.all(Array.from({ length: 20 }, () => world.newMeter()))
    for (const { meterId } of meters) await world.handIn(meterId, 5)
    await receiver.until(() => receiver.accepted.length === 20)
    await slow.until(() => slow.events.length > 0)
    expect(slow.accepted).toEqual([])
    await slow.stop()
  })

  it('answers 410, its webhook is disabled at once; enabled again it gets what was waiting', async () => {
    world.startSender()
    const { id } = await world.register(receiver.url)
    receiver.answer = () => 410
    const { meterId } = await world.newMeter()
    for (const value of [1, 2]) await world.handIn(meterId, value)
    await receiver.until(() => receiver.events.length === 1)
    const disabled = async () => (await world.webhooks.get(world.caller, id)).disabled
    await receiver.until(async () => (await disabled()) !== null)
    expect(await disabled()).toMatchObject({ because: 'gone' })
    // Nobody listens: this one is told to nobody.
    await world.handIn(meterId, 3)
    await world.hurry()
    receiver.answer = () => 204
    await world.webhooks.change(world.caller, id, { isEnabled: true })
    await receiver.until(() => receiver.accepted.length === 2)
    await world.handIn(meterId, 4)
    await receiver.until(() => receiver.accepted.length === 3)
    expect(valuesOf(receiver.events)).toEqual([1, 1, 2, 4])
  })

  it('fails for five days, its webhook is disabled', async () => {
    const { id } = await world.register(receiver.url)
    receiver.answer = () => 500
    await world.handIn((await world.newMeter()).meterId, 1)
    await world.owner.query(`update webhook_delivery set failing_since = now() - interval '5 days 1 minute'`)
    world.startSender()
    await receiver.until(() => receiver.events.length === 1)
    const view = () => world.webhooks.get(world.caller, id)
    await receiver.until(async () => (await view()).disabled !== null)
    expect(await view()).toMatchObject({ disabled: { because: 'failing' }, waiting: 1 })
  })

  it('is away, it is not asked for every event that waits; what waits arrives when it is back', async () => {
    world.startSender()
    await world.register(receiver.url)
    receiver.answer = () => 503
    const meters = await Promise.all(Array.from({ length: 60 }, () => world.newMeter()))
    for (const { meterId } of meters) await world.handIn(meterId, 5)
    await receiver.until(() => receiver.events.length >= 10)
    await receiver.until(
      async () => (await world.owner.query('select from webhook where held_until > now()')).rowCount === 1,
    )
    // The sender goes on with another one, and leaves this one alone.
    const other = await EventReceiver.start()
    await world.register(other.url)
    await world.handIn((await world.newMeter()).meterId, 5)
    await other.until(() => other.accepted.length === 1)
    await other.stop()
    expect(receiver.events.length).toBeLessThan(20)
    receiver.answer = () => 204
    await world.hurry()
    await receiver.until(() => firstOfEach(receiver.accepted).length === 61)
  })

  it('was being told when its replica died, another one tells it again', async () => {
    await world.register(receiver.url)
    await world.handIn((await world.newMeter()).meterId, 1)
    const { claimDelivery } = await import('./delivery.repository.ts')
    expect(await claimDelivery(world.db, [])).toMatchObject({ attempts: 1 })
    world.startSender()
    await world.handIn((await world.newMeter()).meterId, 2)
    await receiver.until(() => receiver.accepted.length === 1)
    expect(valuesOf(receiver.events)).toEqual([2])
    await world.owner.query('update webhook_delivery set due_at = now() where delivered_at is null')
    await receiver.until(() => receiver.accepted.length === 2)
    expect(valuesOf(receiver.events)).toEqual([2, 1])
  })
})

describe('with a new secret', () => {
  it('both sign for a day, then the new one alone', async () => {
    world.startSender()
    const { id, secret: first } = await world.register(receiver.url)
    const { secret: second, previousSignsUntil } = await world.webhooks.replaceSecret(world.caller, id)
    expect(new Date(previousSignsUntil).getTime() - Date.now()).toBeGreaterThan(23.9 * 3_600_000)
    const whoSigned = async (): Promise<boolean[]> => {
      const count = receiver.accepted.length
      await world.webhooks.test(world.caller, id)
      await receiver.until(() => receiver.accepted.length > count)
      const event = receiver.accepted.at(-1)
      return [first, second].map((secret) => event !== undefined && isSignedBy(secret, event))
    }
    expect(await whoSigned()).toEqual([true, true])
    await world.owner.query(`update webhook_secret set signs_until = now() where signs_until is not null`)
    expect(await whoSigned()).toEqual([false, true])
  })

  it('once more within the day, the first one signs no more', async () => {
    world.startSender()
    const { id, secret: first } = await world.register(receiver.url)
    const { secret: second } = await world.webhooks.replaceSecret(world.caller, id)
    const { secret: third } = await world.webhooks.replaceSecret(world.caller, id)
    await world.webhooks.test(world.caller, id)
    await receiver.until(() => receiver.accepted.length === 1)
    const [event] = receiver.accepted
    expect([first, second, third].map((secret) => event !== undefined && isSignedBy(secret, event))).toEqual([
      false,
      true,
      true,
    ])
  })
})

describe('the log', () => {
  it('has every attempt; what is played again comes in order, under the same ids', async () => {
    world.startSender()
    const { id } = await world.register(receiver.url)
    const { meterId, number } = await world.newMeter()
    receiver.answer = () => (receiver.events.length === 1 ? 500 : 204)
    for (const value of [1, 2]) await world.handIn(meterId, value)
    await receiver.until(() => receiver.events.length === 1)
    await world.handIn((await world.newMeter()).meterId, 9)
    await receiver.until(() => receiver.accepted.length === 1)
    await world.hurry()
    await receiver.until(() => receiver.accepted.length === 3)
    const ofPoint = () => firstOfEach(receiver.accepted.filter(({ data }) => data['meteringPointNumber'] === number))
    const ids = ofPoint().map((event) => event.id)
    const log = async () => (await world.webhooks.listDeliveries(world.caller, id, {})).deliveries
    await receiver.until(async () => (await log()).every(({ deliveredAt }) => deliveredAt !== null))
    expect(await log()).toMatchObject([
      { type: 'reading.handed-in', attempts: [{ status: 204 }] },
      { id: ids[1], type: 'reading.corrected', meteringPointNumber: number, dueAt: null, attempts: [{ status: 204 }] },
      { id: ids[0], attempts: [{ status: 500, failure: null, tookMs: expect.any(Number) }, { status: 204 }] },
    ])
    const replayed = await world.webhooks.replay(world.caller, id, { deliveryIds: [...ids].toReversed() })
    expect(replayed).toEqual({ replayed: 2 })
    await receiver.until(() => receiver.accepted.length === 5)
    expect(receiver.accepted.slice(3).map((event) => event.id)).toEqual(ids)
    await receiver.until(async () => (await log()).every(({ deliveredAt }) => deliveredAt !== null))
    const span = { from: '2026-11-26T09:00:00Z', to: '2026-11-26T11:00:00Z' }
    expect(await world.webhooks.replay(world.caller, id, span)).toEqual({ replayed: 3 })
    expect(await world.webhooks.replay(world.caller, id, { from: '2026-11-26T11:00:00Z' })).toEqual({ replayed: 0 })
    await receiver.until(() => receiver.accepted.length === 8)
  })

  it('forgets what was delivered after 30 days, and what never will be, but nothing that still waits', async () => {
    const { id } = await world.register(receiver.url)
    const { meterId } = await world.newMeter()
    for (const value of [1, 2]) await world.handIn(meterId, value)
    world.startSender()
    await receiver.until(() => receiver.accepted.length === 2)
    const log = async () => (await world.webhooks.listDeliveries(world.caller, id, {})).deliveries
    await receiver.until(async () => (await log()).every(({ deliveredAt }) => deliveredAt !== null))
    receiver.answer = () => 500
    await world.handIn(meterId, 3)
    await receiver.until(() => receiver.events.length === 3)
    const agedBy = (days: number) =>
      world.owner.query(`update webhook_delivery set written_at = now() - make_interval(days => $1)`, [days])
    await agedBy(29)
    await world.webhooks.prune()
    expect(await log()).toHaveLength(3)
    await agedBy(31)
    await world.webhooks.prune()
    expect(await log()).toMatchObject([{ deliveredAt: null }])
    await world.webhooks.change(world.caller, id, { isEnabled: false })
    await world.webhooks.prune()
    expect(await log()).toEqual([])
    const attempts = await world.owner.query('select from webhook_attempt')
    expect(attempts.rowCount).toBe(0)
  })
})
