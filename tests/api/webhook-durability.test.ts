import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { Receivers } from '@moja-komunala/portal-server/features/webhooks/receiver.ts'
import { WebhookService } from '@moja-komunala/portal-server/features/webhooks/webhook.service.ts'
import { createDatabase, createPool, type Database } from '@moja-komunala/portal-server/platform/database/database.ts'
import { migrate } from '@moja-komunala/portal-server/platform/database/migrate.ts'
import { prepareDatabases } from '@moja-komunala/portal-server/platform/database/prepare.ts'
import { createLog } from '@moja-komunala/portal-server/platform/log.ts'
import { EventReceiver, isSignedBy } from '@moja-komunala/world/actors/event-receiver.ts'
import { moveDatabaseClock } from '@moja-komunala/world/clock.ts'
import { startPostgres, type Postgres } from '@moja-komunala/world/postgres.ts'
import { actingSystem } from '@moja-komunala/world/test/acting.ts'
import { databaseUrl } from '@moja-komunala/world/test/test-database.ts'
import { getWorld, startReplica } from '@moja-komunala/world/test/world-facts.ts'
import pg from 'pg'

/* Two portals send events, and one of them is killed in the middle. On a server of its own, where nobody else sends. */

const passwords = { ownerPassword: randomUUID(), appPassword: randomUUID(), keycloakPassword: randomUUID() }
const { clock, dataDir } = getWorld()
const allowedNetworks = ['127.0.0.0/8']
const [points, perPoint] = [40, 10]

let postgres: Postgres
let owner: pg.Client
let db: Database
let receiver: EventReceiver

const url = (role: 'owner' | 'app') =>
  databaseUrl(postgres.superuserUrl, 'portal', `portal_${role}`, passwords[`${role}Password`])
const startPortal = () =>
  startReplica({ environment: { DATABASE_URL: url('app'), WEBHOOK_ALLOWED_NETWORKS: allowedNetworks.join(',') } })

beforeAll(async () => {
  postgres = await startPostgres({ dataDir: join(dataDir, `events-${randomUUID().slice(0, 8)}`), durable: true })
  await prepareDatabases({ superuserUrl: postgres.superuserUrl, ...passwords })
  await migrate(url('owner'))
  await moveDatabaseClock(url('owner'), clock.offsetMs)
  owner = new pg.Client({ connectionString: url('owner') })
  await owner.connect()
  db = createDatabase(createPool(url('app'), createLog('silent')))
  receiver = await EventReceiver.start()
})

afterAll(async () => {
  await db.destroy()
  await owner.end()
  await receiver.stop()
  await postgres.stop()
})

async function newMeter(at: number): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    `with point as (
       insert into metering_point (number, user_name, address, consumption_type)
       values ($1, 'Tine Medved', 'Cesta 20. julija 3', 'household') returning id)
     insert into meter (metering_point_id, kind, serial_number, type, digits, installed_on)
     select id, 'cold', $1, '15', 8, '2024-05-01' from point returning id`,
    [`P${at}`],
  )
  return rows[0]?.id ?? ''
}

describe('when a portal is killed while it sends events', () => {
  it('every event arrives, in order for each point, sent by whoever is left', async () => {
    const config = { webhooks: { allowedNetworks, logDays: 30 } }
    const webhooks = new WebhookService({ db, config, receivers: new Receivers(allowedNetworks) })
    const caller = actingSystem('billing')
    const { id, secret } = await webhooks.create(caller, {
      url: receiver.url,
      events: ['reading.handed-in', 'reading.corrected'],
    })
    // Forty are taken; those that come then wait for their answer until the portal is killed.
    receiver.answer = () => (receiver.accepted.length < 40 ? 204 : new Promise(() => undefined))
    const meters: string[] = []
    for (let at = 0; at < points; at += 1) meters.push(await newMeter(at))
    for (let value = 0; value < perPoint; value += 1)
      await owner.query(
        `insert into reading (meter_id, subject, value_m3, idempotency_key)
         select meter, 'tine', $2, gen_random_uuid() from unnest($1::uuid[]) meter`,
        [meters, value],
      )

    const killed = await startPortal()
    await receiver.until(() => receiver.accepted.length >= 40 && receiver.events.some(({ status }) => status === 0))
    await killed.kill()
    receiver.answer = () => 204
    const cutOff = await owner.query(
      'select from webhook_attempt join webhook_delivery delivery on delivery.id = delivery_id where took_ms is null',
    )
    // It was in the middle of it.
    expect(cutOff.rowCount).toBeGreaterThan(0)
    expect(receiver.accepted.length).toBeLessThan(points * perPoint)

    const [left, right] = await Promise.all([startPortal(), startPortal()])
    try {
      const waiting = async () => (await webhooks.get(caller, id)).waiting
      await receiver.until(async () => (await waiting()) === 0)
    } finally {
      await Promise.all([left.stop(), right.stop()])
    }

    const events = receiver.events.filter(
      ({ id: event }, at) => receiver.events.findIndex((e) => e.id === event) === at,
    )
    expect(events).toHaveLength(points * perPoint)
    for (let at = 0; at < points; at += 1) {
      const ofPoint = events.filter(({ data }) => data['meteringPointNumber'] === `P${at}`)
      expect(ofPoint.map(({ data }) => data['valueM3'])).toEqual(Array.from({ length: perPoint }, (_, value) => value))
    }
    expect(receiver.events.every((event) => isSignedBy(secret, event))).toBe(true)
    // Sent once more is what was cut off, and nothing else.
    expect(receiver.events.length - events.length).toBeLessThanOrEqual(Number(cutOff.rowCount))
  })
})
