import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { createTestDatabase, type TestDatabase } from '@moja-komunala/world/test/test-database.ts'
import pg from 'pg'

/* Whose a bill and a payment is, by what billing says of them and of the point's customers, in whatever order. */

let test: TestDatabase
let owner: pg.Client

beforeAll(async () => {
  test = await createTestDatabase()
  owner = new pg.Client(test.ownerUrl)
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await test.drop()
})

interface Customer {
  readonly name?: string
  readonly key?: string | null
  readonly from?: string | null
  readonly to?: string | null
}

interface Bill {
  readonly from?: string
  readonly to?: string
  readonly key?: string
  readonly buyer?: string
}

async function newPoint({ name = 'Ana Novak', key = 'K1', from = null, to = null }: Customer = {}): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    `insert into metering_point (number, user_name, address, consumption_type, customer_key, occupied_from, occupied_to)
     values (gen_random_uuid(), $1, 'Polje 8', 'household', $2, $3, $4) returning id`,
    [name, key, from, to],
  )
  return rows[0]?.id ?? ''
}

async function say(point: string, { name = 'Ana Novak', key = 'K1', from = null, to = null }: Customer): Promise<void> {
  await owner.query(
    `update metering_point set user_name = $2, customer_key = $3, occupied_from = $4, occupied_to = $5 where id = $1`,
    [point, name, key, from, to],
  )
}

/** @returns its number */
async function addBill(point: string, { from = '2026-10-01', to = '2026-10-31', key, buyer }: Bill): Promise<string> {
  const number = randomUUID()
  await owner.query(
    `insert into invoice (number, metering_point_id, issued_on, due_on, period_from, period_to, net_cents, vat_cents,
       total_cents, reference, customer_key, buyer_name)
     values ($1, $2, '2026-11-20', '2026-12-05', $3, $4, 1000, 95, 1095, 'SI121033842574531', $5, $6)`,
    [number, point, from, to, key ?? null, buyer ?? null],
  )
  return number
}

async function addPayment(
  point: string,
  { on = '2026-11-25', bill, key }: { readonly on?: string; readonly bill?: string; readonly key?: string } = {},
): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    `insert into payment (external_id, metering_point_id, invoice_id, received_on, amount_cents, customer_key)
     values (gen_random_uuid(), $1, (select id from invoice where number = $2), $3, 1095, $4) returning id`,
    [point, bill ?? null, on, key ?? null],
  )
  return rows[0]?.id ?? ''
}

const keyOf = async (table: 'invoice' | 'payment', column: string, value: string): Promise<unknown> => {
  const { rows } = await owner.query<{ key: string | null }>(
    `select coalesce(occupancy.customer_key, occupancy.user_name) as key from ${table} record
     left join occupancy on occupancy.id = record.occupancy_id where record.${column} = $1`,
    [value],
  )
  return rows[0]?.key
}
const whoseBill = (number: string) => keyOf('invoice', 'number', number)
const whosePayment = (id: string) => keyOf('payment', 'id', id)

const former: Customer = { name: 'Ana Novak', key: 'K1' }
const next: Customer = { name: 'Maja Hribar', key: 'K2', from: '2026-10-15' }

describe('a bill of a point that changed hands on 15 October', () => {
  it.each<[string, Bill, string | null]>([
    ['whose period lies before', { from: '2026-09-01', to: '2026-09-30' }, 'K1'],
    ['that ends with the last day', { to: '2026-10-14' }, 'K1'],
    ['that ends on the day itself', { to: '2026-10-15' }, 'K1'],
    ['that begins on the day itself', { from: '2026-10-15' }, 'K2'],
    ['of that day alone', { from: '2026-10-15', to: '2026-10-15' }, 'K2'],
    ['whose period reaches a day further across', { to: '2026-10-16' }, null],
    ['of the whole month', {}, null],
    ['of the whole month, with the former one’s key', { key: 'K1' }, 'K1'],
    ['of the whole month, with the new one’s key', { key: 'K2' }, 'K2'],
    ['of the whole month, with the former one’s name', { buyer: 'NOVAK Ana' }, 'K1'],
    ['of the whole month, with the new one’s name', { buyer: 'Hribar, Maja' }, 'K2'],
    ['of the whole month, with somebody else’s name', { buyer: 'Tine Medved' }, null],
    ['of the time after, with the former one’s key', { from: '2026-11-01', to: '2026-11-30', key: 'K1' }, 'K1'],
    [
      'of the time before, with the new one’s name',
      { from: '2026-09-01', to: '2026-09-30', buyer: 'Maja Hribar' },
      'K2',
    ],
    ['with the one’s key and the other one’s name', { key: 'K1', buyer: 'Maja Hribar' }, 'K1'],
    ['with a key that nobody has', { from: '2026-09-01', to: '2026-09-30', key: 'K9' }, null],
  ])('%s', async (_, bill, expected) => {
    const point = await newPoint(former)
    const before = await addBill(point, bill)
    expect(await whoseBill(before)).toBe(bill.key === undefined || bill.key === 'K1' ? 'K1' : null)
    await say(point, next)
    // Whichever came first.
    expect([await whoseBill(before), await whoseBill(await addBill(point, bill))]).toEqual([expected, expected])
  })

  it('moves along when the day is corrected, with what was paid for it', async () => {
    const point = await newPoint(former)
    await say(point, { ...next, from: '2026-10-01' })
    const bill = await addBill(point, {})
    const payments = [await addPayment(point, { bill }), await addPayment(point, { on: '2026-10-20' })]
    const all = async () => [await whoseBill(bill), ...(await Promise.all(payments.map(whosePayment)))]
    expect(await all()).toEqual(['K2', 'K2', 'K2'])
    await say(point, { ...next, from: '2026-11-01' })
    expect(await all()).toEqual(['K1', 'K1', 'K1'])
  })

  it('goes back to who never left', async () => {
    const point = await newPoint(former)
    await say(point, next)
    const bill = await addBill(point, { from: '2026-10-15' })
    expect(await whoseBill(bill)).toBe('K2')
    await say(point, { ...former, from: '2026-01-01' })
    expect(await whoseBill(bill)).toBe('K1')
  })

  it('is its new period’s, once that is corrected', async () => {
    const point = await newPoint(former)
    await say(point, next)
    const bill = await addBill(point, { to: '2026-10-14' })
    await owner.query(`update invoice set period_from = '2026-10-15', period_to = '2026-10-31' where number = $1`, [
      bill,
    ])
    expect(await whoseBill(bill)).toBe('K2')
  })
})

describe('a bill of a customer who was there twice', () => {
  it('goes by the period between the two times, by key and by name', async () => {
    const point = await newPoint({ ...former, from: '2025-01-01', to: '2025-12-31' })
    await say(point, { ...next, from: '2026-01-01', to: '2026-06-30' })
    await say(point, { ...former, from: '2026-07-01' })
    const times = async (bill: Bill) => {
      const { rows } = await owner.query<{ starts: string }>(
        `select starts_on::text as starts from invoice join occupancy on occupancy.id = occupancy_id where number = $1`,
        [await addBill(point, bill)],
      )
      return rows[0]?.starts
    }
    for (const named of [{ key: 'K1' }, { buyer: 'Ana Novak' }]) {
      expect(await times({ ...named, from: '2025-05-01', to: '2025-05-31' })).toBe('2025-01-01')
      expect(await times({ ...named, from: '2026-08-01', to: '2026-08-31' })).toBe('2026-07-01')
    }
  })
})

describe('a bill of a point that nobody names a customer of', () => {
  it('is whose name it has, and in doubt of nobody of another name', async () => {
    const point = await newPoint({ key: null })
    const bill = await addBill(point, { buyer: 'Ana Novak' })
    await say(point, { name: 'Maja Hribar', key: null, from: '2026-10-15' })
    expect([await whoseBill(bill), await whoseBill(await addBill(point, {}))]).toEqual(['Ana Novak', null])
    expect(await whoseBill(await addBill(point, { from: '2026-10-15', key: 'K2' }))).toBe('Maja Hribar')
  })
})

describe('a payment', () => {
  it('for a bill is whose the bill is, whoever uses the point by then', async () => {
    const point = await newPoint(former)
    await say(point, next)
    const bill = await addBill(point, { to: '2026-10-14' })
    expect(await whosePayment(await addPayment(point, { bill, key: 'K2' }))).toBe('K1')
  })

  it('for a bill that is nobody’s is nobody’s', async () => {
    const point = await newPoint(former)
    await say(point, next)
    expect(await whosePayment(await addPayment(point, { bill: await addBill(point, {}) }))).toBeNull()
  })

  it.each<[string, { readonly on: string; readonly key?: string }, string | null]>([
    ['of the last day', { on: '2026-10-14' }, 'K1'],
    ['of the first day', { on: '2026-10-15' }, 'K2'],
    ['of later, by the former one’s key', { on: '2026-11-25', key: 'K1' }, 'K1'],
    ['by a key that nobody has', { on: '2026-11-25', key: 'K9' }, null],
  ])('for no bill, %s', async (_, payment, expected) => {
    const point = await newPoint(former)
    await say(point, next)
    expect(await whosePayment(await addPayment(point, payment))).toBe(expected)
  })

  it('for no bill follows the bill that it turns out to be for', async () => {
    const point = await newPoint(former)
    await say(point, next)
    const id = await addPayment(point)
    expect(await whosePayment(id)).toBe('K2')
    const bill = await addBill(point, { to: '2026-10-14' })
    await owner.query('update payment set invoice_id = (select id from invoice where number = $1) where id = $2', [
      bill,
      id,
    ])
    expect(await whosePayment(id)).toBe('K1')
  })
})

describe('whose a bill is', () => {
  it('is not for the portal to say', async () => {
    const portal = new pg.Client(test.appUrl)
    await portal.connect()
    for (const table of ['invoice', 'payment'])
      await expect(portal.query(`update ${table} set occupancy_id = null`)).rejects.toMatchObject({ code: '42501' })
    await portal.end()
  })
})
