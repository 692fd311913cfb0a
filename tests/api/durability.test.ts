import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { signedInCustomer, type Customer } from '@moja-komunala/world/actors/customers.ts'
import { createMeteringPoint, query as queryDatabase } from '@moja-komunala/world/actors/metering-points.ts'
import { until } from '@moja-komunala/world/test/until.ts'
import { startReplica } from '@moja-komunala/world/test/world-facts.ts'
import type pg from 'pg'
import { startOwnDatabase, type OwnDatabase } from '../support/own-database.ts'

/* A power cut: PostgreSQL and the portal end by SIGKILL while readings come in. On a server of its own, with fsync on. */

const senders = 8

let database: OwnDatabase
let portal: Awaited<ReturnType<typeof startReplica>>
let customer: Customer
let meterPath: string
let token: string

// One customer sends what a town would.
const bounds = { READINGS_PER_WINDOW: '1000000', BROWSER_REQUESTS_PER_MINUTE: '1000000' }
const startPortal = (ownSignIn: boolean) =>
  startReplica({ environment: { ...database.environment, ...bounds }, ownSignIn })
const query = <Row extends pg.QueryResultRow>(statement: string, values: unknown[] = []) =>
  queryDatabase<Row>(statement, values, database.url)

beforeAll(async () => {
  database = await startOwnDatabase({ durable: true })
  portal = await startPortal(true)
  customer = await signedInCustomer(portal.url)
  const { id, meterId } = await createMeteringPoint(customer.account.subject, database.url)
  // Room for every number that is sent.
  await query('update meter set digits = 8 where id = $1', [meterId])
  meterPath = `/metering-points/${id}/meters/${meterId}/readings`
  token = await customer.csrfToken()
})

afterAll(async () => {
  await portal.stop()
  await database.stop()
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
  const acknowledgeMore = (): Promise<void> => {
    const wanted = load.acknowledged.size + 50
    return until('readings are acknowledged', () => load.acknowledged.size >= wanted)
  }
  await acknowledgeMore()
  await cut()
  await acknowledgeMore().finally(() => (load.isOver = true))
  await Promise.all(sending)
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
    const load = await underLoad(database.cutPower)
    await expectAllStoredOnce(load)
    expect(load.failures).toBeGreaterThan(0)
    expect(portal.pid).toBe(pid)
    // Customers were told that it will pass, and nothing worse.
    expect([...load.statuses].filter((status) => ![200, 201, 503].includes(status))).toEqual([])
  })

  it('when the portal is killed under load and started again', async () => {
    const load = await underLoad(async () => {
      await portal.kill()
      portal = await startPortal(false)
    })
    await expectAllStoredOnce(load)
    expect(load.failures).toBeGreaterThan(0)
  })
})
