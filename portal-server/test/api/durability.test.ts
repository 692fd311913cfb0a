import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { moveDatabaseClock } from '@moja-komunala/world/clock.ts'
import { startPostgres, type Postgres } from '@moja-komunala/world/postgres.ts'
import { databaseUrl } from '@moja-komunala/world/test/test-database.ts'
import { getWorld, startReplica } from '@moja-komunala/world/test/world-facts.ts'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { migrate } from '../../src/database/migrate.ts'
import { prepareDatabases } from '../../src/database/prepare.ts'
import { signedInCustomer, type Customer } from '../support/customers.ts'

/* A power cut: PostgreSQL and the portal end by SIGKILL while readings come in. On a server of its own, with fsync on. */

const passwords = { ownerPassword: randomUUID(), appPassword: randomUUID(), keycloakPassword: randomUUID() }
const { clock, dataDir } = getWorld()
const postgresDir = join(dataDir, `durable-${randomUUID().slice(0, 8)}`)
const senders = 8

let postgres: Postgres
let portal: Awaited<ReturnType<typeof startReplica>>
let customer: Customer
let meterPath: string
let token: string

const ownerUrl = () => databaseUrl(postgres.superuserUrl, 'portal', 'portal_owner', passwords.ownerPassword)
const startPortal = (ownSignIn: boolean) =>
  startReplica({
    environment: { DATABASE_URL: databaseUrl(postgres.superuserUrl, 'portal', 'portal_app', passwords.appPassword) },
    ownSignIn,
  })

async function query<Row extends pg.QueryResultRow>(statement: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: ownerUrl() })
  await client.connect()
  try {
    return (await client.query<Row>(statement, values)).rows
  } finally {
    await client.end()
  }
}

beforeAll(async () => {
  postgres = await startPostgres({ dataDir: postgresDir, durable: true })
  await prepareDatabases({ superuserUrl: postgres.superuserUrl, ...passwords })
  await migrate(ownerUrl())
  await moveDatabaseClock(ownerUrl(), clock.offsetMs)
  portal = await startPortal(true)
  customer = await signedInCustomer(portal.url)
  const [meter] = await query<{ id: string; metering_point_id: string }>(
    `with point as (
       insert into metering_point (number, user_name, address, consumption_type)
       values ('0040098579', 'Tine Medved', 'Cesta 20. julija 3', 'household') returning id
     ), link as (
       insert into account_metering_point (subject, metering_point_id) select $1, id from point
     )
     insert into meter (metering_point_id, kind, serial_number, type, digits, installed_on)
     select id, 'cold', '46207317', '15', 8, '2024-05-01' from point returning id, metering_point_id`,
    [customer.account.subject],
  )
  meterPath = `/metering-points/${meter?.metering_point_id}/meters/${meter?.id}/readings`
  token = await customer.csrfToken()
}, 90_000)

afterAll(async () => {
  await portal.stop()
  await postgres.stop()
})

interface Load {
  /** What was acknowledged: the value by its key. */
  readonly acknowledged: Map<string, number>
  /** How often an answer failed to come, or said that the portal couldn't. */
  failures: number
  /** Every status that came. */
  readonly statuses: Set<number>
  isOver: boolean
}

/** One page after another that hands in a reading, and sends it again under the same key until it is acknowledged. */
async function keepSending(load: Load, sender: number): Promise<void> {
  for (let count = 0; !load.isOver; count += 1) {
    const [key, value] = [randomUUID(), sender * 1_000_000 + count]
    while (!load.isOver && !(await isAcknowledged(load, key, value))) await sleep(50)
  }
}

async function isAcknowledged(load: Load, key: string, valueM3: number): Promise<boolean> {
  try {
    const answer = await fetch(`${portal.url}/api/v1${meterPath}`, {
      method: 'POST',
      body: JSON.stringify({ valueM3 }),
      headers: {
        'content-type': 'application/json',
        'idempotency-key': key,
        'x-csrf-token': token,
        cookie: `session=${customer.visitor.cookie('session')}`,
      },
    })
    await answer.text()
    load.statuses.add(answer.status)
    if (answer.ok) load.acknowledged.set(key, valueM3)
    else load.failures += 1
    return answer.ok
  } catch {
    load.failures += 1
    return false
  }
}

async function underLoad(cut: () => Promise<void>): Promise<Load> {
  const load: Load = { acknowledged: new Map(), failures: 0, statuses: new Set(), isOver: false }
  const sending = Array.from({ length: senders }, (_, sender) => keepSending(load, sender))
  await sleep(1_000)
  await cut()
  const before = load.acknowledged.size
  const deadline = Date.now() + 20_000
  while (load.acknowledged.size < before + 50 && Date.now() < deadline) await sleep(50)
  load.isOver = true
  await Promise.all(sending)
  expect(load.acknowledged.size).toBeGreaterThan(before)
  return load
}

async function expectAllStoredOnce({ acknowledged }: Load): Promise<void> {
  const rows = await query<{ key: string; value: number; count: number }>(
    `select idempotency_key::text as key, min(value_m3) as value, count(*)::int as count
     from reading where idempotency_key = any($1::uuid[]) group by idempotency_key`,
    [[...acknowledged.keys()]],
  )
  expect(new Map(rows.map(({ key, value }) => [key, value]))).toEqual(acknowledged)
  expect(rows.every(({ count }) => count === 1)).toBe(true)
}

describe('every reading that was acknowledged is there, once', () => {
  it('when PostgreSQL is killed under load and started again; the portal finds it by itself', async () => {
    const { pid } = portal
    const load = await underLoad(async () => {
      const { port } = postgres
      await postgres.kill()
      await sleep(500)
      postgres = await startPostgres({ dataDir: postgresDir, port, durable: true })
    })
    await expectAllStoredOnce(load)
    expect(load.failures).toBeGreaterThan(0)
    expect(portal.pid).toBe(pid)
    // Customers were told that it will pass, and nothing worse.
    expect([...load.statuses].filter((status) => ![200, 201, 503].includes(status))).toEqual([])
  }, 90_000)

  it('when the portal is killed under load and started again', async () => {
    const load = await underLoad(async () => {
      await portal.kill()
      portal = await startPortal(false)
    })
    await expectAllStoredOnce(load)
    expect(load.failures).toBeGreaterThan(0)
  }, 90_000)
})
