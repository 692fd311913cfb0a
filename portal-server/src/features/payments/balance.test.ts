import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { balanceOf } from '@moja-komunala/rules/balance.ts'
import { billState, openCents } from '@moja-komunala/rules/bill.ts'
import { createTestDatabase, type TestDatabase } from '@moja-komunala/world/test/test-database.ts'
import fc from 'fast-check'
import pg from 'pg'
import { createDatabase, createPool, type Database } from '../../platform/database/database.ts'
import { createLog } from '../../platform/log.ts'
import { listBalances } from './payment.repository.ts'
import { toBalance } from './payment.service.ts'

/* What is open, by the rules and by the database, over histories that nobody thought of. */

let test: TestDatabase
let owner: pg.Client
let db: Database

beforeAll(async () => {
  test = await createTestDatabase()
  owner = new pg.Client(test.ownerUrl)
  await owner.connect()
  db = createDatabase(createPool(test.appUrl, createLog('silent')))
})
afterAll(async () => {
  await db.destroy()
  await owner.end()
  await test.drop()
})

const today = '2026-11-30'
const day = fc.constantFrom('2026-10-31', '2026-11-29', '2026-11-30', '2026-12-01', '2027-01-31')
const cancelled = fc.constantFrom(null, null, null, null, '2026-11-25')
/** Mostly of a size that households know, and as large as an import takes. */
const cents = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: -5_000, max: 20_000 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1, -1, 1_000_000_000_000, -1_000_000_000_000) },
)

interface Bill {
  readonly number: string
  readonly totalCents: number
  readonly dueOn: string
  readonly cancelledOn: string | null
}
interface Payment {
  readonly billNumber: string | null
  readonly amountCents: number
  readonly cancelledOn: string | null
}
interface History {
  readonly bills: readonly Bill[]
  readonly payments: readonly Payment[]
}

/** Bills, each paid exactly, in part, too much, twice, or not at all, and payments for no bill. */
const histories: fc.Arbitrary<History> = fc
  .array(fc.record({ totalCents: cents, dueOn: day, cancelledOn: cancelled }), { maxLength: 5 })
  .map((bills) => bills.map((bill, index) => ({ number: String(index), ...bill })))
  .chain((bills) => {
    const exact = bills.map(({ number, totalCents }) => ({ billNumber: number, amountCents: totalCents }))
    const loose = fc.record({ billNumber: fc.constant(null), amountCents: cents })
    const some =
      bills.length === 0
        ? loose
        : fc.oneof(
            fc.constantFrom(...exact),
            fc.record({ billNumber: fc.constantFrom(...bills.map(({ number }) => number)), amountCents: cents }),
            loose,
          )
    const payments = fc.array(fc.record({ payment: some, cancelledOn: cancelled }), { maxLength: 6 })
    return payments.map((list) => ({
      bills,
      payments: list.map(({ payment, cancelledOn }) => ({ ...payment, cancelledOn })),
    }))
  })

/** Each at a point of its own, all of one account. */
async function store(account: string, all: readonly History[]): Promise<void> {
  await owner.query(
    `insert into metering_point (number, user_name, address, consumption_type)
     select $1 || '-' || place, 'Ana Novak', 'Polje 8', 'household' from generate_series(1, $2::integer) place`,
    [account, all.length],
  )
  await owner.query(
    `insert into account_metering_point (subject, metering_point_id, occupancy_id)
     select $1, point.id, occupancy.id from metering_point point
     join occupancy on occupancy.metering_point_id = point.id where starts_with(point.number, $1 || '-')`,
    [account],
  )
  await owner.query(
    `insert into invoice (number, metering_point_id, issued_on, due_on, period_from, period_to, net_cents, vat_cents,
       total_cents, reference, cancelled_on)
     select point.number || '-' || bill.number, point.id, '2026-10-10', bill."dueOn", '2026-09-01', '2026-09-30',
       bill."totalCents", 0, bill."totalCents", 'SI121033842574531', bill."cancelledOn"
     from jsonb_array_elements($2::jsonb) with ordinality list (content, place)
     join metering_point point on point.number = $1 || '-' || place
     cross join jsonb_to_recordset(content -> 'bills')
       bill (number text, "totalCents" bigint, "dueOn" date, "cancelledOn" date)`,
    [account, JSON.stringify(all)],
  )
  await owner.query(
    `insert into payment (external_id, metering_point_id, invoice_id, received_on, amount_cents, cancelled_on)
     select gen_random_uuid(), point.id, invoice.id, '2026-10-20', payment."amountCents", payment."cancelledOn"
     from jsonb_array_elements($2::jsonb) with ordinality list (content, place)
     join metering_point point on point.number = $1 || '-' || place
     cross join jsonb_to_recordset(content -> 'payments')
       payment ("billNumber" text, "amountCents" bigint, "cancelledOn" date)
     left join invoice on invoice.number = point.number || '-' || payment."billNumber"`,
    [account, JSON.stringify(all)],
  )
}

/** Bills that stand, less payments that stand, and nothing else. */
async function openBySums(account: string): Promise<Map<string, number>> {
  const { rows } = await owner.query<{ number: string; open: string }>(
    `select point.number, sum(amount) as open from (
       select metering_point_id, total_cents as amount from invoice where cancelled_on is null
       union all
       select metering_point_id, -amount_cents from payment where cancelled_on is null
     ) entry
     join metering_point point on point.id = entry.metering_point_id
     where starts_with(point.number, $1) group by point.number`,
    [`${account}-`],
  )
  return new Map(rows.map(({ number, open }) => [number, Number(open)]))
}

describe('what is open', () => {
  it('is bills less payments in ten thousand histories, and the rules and the database say the same of each', async () => {
    let batch = 0
    await fc.assert(
      fc.asyncProperty(fc.array(histories, { minLength: 1_000, maxLength: 1_000, size: 'max' }), async (all) => {
        batch += 1
        const account = `account${batch}`
        await store(account, all)
        const rows = await listBalances(db, { subject: account, today, meteringPointId: undefined })
        const found = new Map(rows.map((row) => [row.point_number, toBalance(row)]))
        const sums = await openBySums(account)
        const numbers = all.map((_, index) => `${account}-${index + 1}`)
        const said = all.map(({ bills, payments }) => balanceOf(bills, payments, today))
        expect(numbers.map((number) => found.get(number) ?? balanceOf([], [], today))).toEqual(said)
        expect(numbers.map((number) => sums.get(number) ?? 0)).toEqual(said.map(({ openCents: open }) => open))
      }),
      // Of a thousand histories the first wrong one says enough.
      { numRuns: 10, endOnFailure: true },
    )
  })
})

describe('how a bill stands', () => {
  it('is the same by the rules and by the database', async () => {
    const bills = fc.sample(
      fc.record({ totalCents: cents, paidCents: fc.oneof(cents, fc.constant(0)), dueOn: day, cancelledOn: cancelled }),
      2_000,
    )
    const { rows } = await owner.query<{ state: string; open: string }>(
      `select bill_state("totalCents", "paidCents", "cancelledOn", "dueOn", $2) as state,
         bill_open_cents("totalCents", "paidCents", "cancelledOn") as open
       from jsonb_array_elements($1::jsonb) with ordinality list (content, place)
       cross join jsonb_to_record(content) bill ("totalCents" bigint, "paidCents" bigint, "cancelledOn" date, "dueOn" date)
       order by place`,
      [JSON.stringify(bills), today],
    )
    expect(rows.map(({ state, open }) => [state, Number(open)])).toEqual(
      bills.map((bill) => [billState(bill, today), openCents(bill) + 0]),
    )
    expect(new Set(rows.map(({ state }) => state)).size).toBe(6)
  })
})
