import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { countingEntryCases } from '@moja-komunala/rules/counting-entry.cases.ts'
import { entryMomentCases, extendedForCases } from '@moja-komunala/rules/entry-moment.cases.ts'
import { readingWindowCases } from '@moja-komunala/rules/reading-window.cases.ts'
import { productionWindowRule, type ReadingWindowRule } from '@moja-komunala/rules/reading-window.ts'
import { createTestDatabase, type TestDatabase } from '@moja-komunala/world/test/test-database.ts'
import pg from 'pg'

/* The last line of defence, tried with SQL alone: past every check of the portal. */

let database: TestDatabase
let owner: pg.Client
let portal: pg.Client
let meterId: string

beforeAll(async () => {
  database = await createTestDatabase()
  owner = new pg.Client(database.ownerUrl)
  portal = new pg.Client(database.appUrl)
  await Promise.all([owner.connect(), portal.connect()])
  const { rows } = await owner.query<{ id: string }>(
    `with point as (
       insert into metering_point (number, user_name, address, consumption_type)
       values ('0040098579', 'Ana Novak', 'Cesta 9. avgusta 12', 'household') returning id)
     insert into meter (metering_point_id, kind, serial_number, type, digits, installed_on)
     select id, 'cold', '46207317', '15', 5, '2024-05-01' from point returning id`,
  )
  meterId = rows[0]?.id ?? ''
})

afterAll(async () => {
  await Promise.all([owner.end(), portal.end()])
  await database.drop()
})

async function playInstant(instant: string): Promise<void> {
  await owner.query(
    `create or replace function portal_now() returns timestamptz language sql stable
     as $$ select timestamptz ${owner.escapeLiteral(instant)} $$`,
  )
}

async function setRule(rule: ReadingWindowRule): Promise<void> {
  await owner.query('update reading_window_rule set time_zone = $1, first_day = $2, last_day = $3, grace_hours = $4', [
    rule.timeZone,
    rule.firstDay,
    rule.lastDay,
    rule.graceHours,
  ])
}

const extend = (client: pg.Client, firstDay: string, lastDay: string) =>
  client.query(
    `insert into reading_window_extension (month, last_day, actor, client_id, actor_id, request_id)
     values ($1, $2, 'system', 'billing', 'b', 'r')`,
    [`${firstDay.slice(0, 7)}-01`, lastDay],
  )

const insert = `insert into reading (meter_id, subject, value_m3, idempotency_key) values ($1, 'ana', 1421, $2)
  returning window_first_day::text, entered_at, sequence::int`
const insertReading = (client: pg.Client) => client.query(insert, [meterId, randomUUID()])
const countReadings = async () =>
  (await owner.query<{ count: number }>('select count(*)::int as count from reading')).rows[0]?.count

describe('a reading that goes straight into the database', () => {
  it.each(readingWindowCases)('$situation ($instant)', async ({ instant, open, rule }) => {
    await setRule(rule)
    await playInstant(instant)
    const before = await countReadings()
    if (open === undefined) {
      await expect(insertReading(portal)).rejects.toMatchObject({ code: 'RW001', constraint: 'reading_window_open' })
      await expect(insertReading(owner)).rejects.toMatchObject({ constraint: 'reading_window_open' })
      expect(await countReadings()).toBe(before)
    } else {
      const { rows } = await insertReading(portal)
      expect(rows[0]).toMatchObject({ window_first_day: open[0], entered_at: new Date(instant) })
    }
  })
})

describe('a reading that says when it was entered', () => {
  const insertClaimed = (client: pg.Client, claimedAt: string | undefined) =>
    client.query(
      `insert into reading (meter_id, subject, value_m3, idempotency_key, claimed_at, way_in)
       values ($1, 'ana', 1421, $2, $3, $4) returning window_first_day::text, entered_at, received_at, is_late`,
      [meterId, randomUUID(), claimedAt ?? null, claimedAt === undefined ? 'portal' : 'offline'],
    )

  beforeAll(async () => {
    await setRule(productionWindowRule)
    await playInstant('2028-10-25T10:00:00+02:00')
    for (const [firstDay, lastDay] of Object.entries(extendedForCases)) await extend(portal, firstDay, lastDay)
  })

  it.each(entryMomentCases)('$situation', async ({ arrivedAt, claimedAt, rule, stored }) => {
    await setRule(rule)
    await playInstant(arrivedAt)
    if (stored === undefined) {
      const before = await countReadings()
      for (const client of [portal, owner])
        await expect(insertClaimed(client, claimedAt)).rejects.toMatchObject({ constraint: 'reading_window_open' })
      expect(await countReadings()).toBe(before)
    } else {
      const { rows } = await insertClaimed(portal, claimedAt)
      expect(rows[0]).toEqual({
        window_first_day: stored.firstDay,
        entered_at: new Date(stored.enteredAt),
        received_at: new Date(arrivedAt),
        is_late: stored.isLate,
      })
    }
  })

  it.each(['-infinity', '1970-01-01'])('claims %s, which is no moment of entry', async (claimedAt) => {
    await expect(insertClaimed(portal, claimedAt)).rejects.toMatchObject({ constraint: 'reading_window_open' })
  })
})

describe('a window that is extended', () => {
  const lastDayOf = async (firstDay: string) =>
    (
      await portal.query<{ day: string }>('select last_day::text as day from reading_window where first_day = $1', [
        firstDay,
      ])
    ).rows[0]?.day

  beforeAll(async () => {
    await setRule(productionWindowRule)
    await playInstant('2029-12-02T23:59:59.999+01:00')
  })

  it.each([
    ['to a day that it has already', '2029-11-25', '2029-12-02'],
    ['to an earlier day', '2029-11-25', '2029-11-30'],
    ['into the next one', '2029-11-25', '2029-12-25'],
    ['beyond the next one', '2029-12-25', '2030-03-10'],
    ['when it is over', '2029-10-25', '2029-12-10'],
  ])('is not %s, whoever tries', async (_, firstDay, lastDay) => {
    const before = await lastDayOf(firstDay)
    for (const client of [portal, owner])
      await expect(extend(client, firstDay, lastDay)).rejects.toMatchObject({ constraint: 'reading_window_extendable' })
    expect(await lastDayOf(firstDay)).toBe(before)
  })

  it('takes readings until the end of its new last day, is extended further, and never shortened', async () => {
    await extend(portal, '2029-11-25', '2029-12-05')
    await playInstant('2029-12-05T23:59:59.999+01:00')
    expect((await insertReading(portal)).rows[0]).toMatchObject({ window_first_day: '2029-11-25' })
    await expect(extend(portal, '2029-11-25', '2029-12-04')).rejects.toMatchObject({
      constraint: 'reading_window_extendable',
    })
    await extend(portal, '2029-11-25', '2029-12-24')
    await playInstant('2029-12-24T23:59:59.999+01:00')
    expect((await insertReading(portal)).rows[0]).toMatchObject({ window_first_day: '2029-11-25' })
    await playInstant('2029-12-25T00:00:00+01:00')
    expect((await insertReading(portal)).rows[0]).toMatchObject({ window_first_day: '2029-12-25' })
  })

  it('stays extended when the rule is written anew, also where windows begin on another day', async () => {
    await playInstant('2031-05-25T10:00:00+02:00')
    await extend(portal, '2031-05-25', '2031-06-08')
    await setRule({ ...productionWindowRule, firstDay: 24, lastDay: 1 })
    expect(await lastDayOf('2031-05-24')).toBe('2031-06-08')
    expect(await lastDayOf('2031-06-24')).toBe('2031-07-01')
    await setRule(productionWindowRule)
    expect(await lastDayOf('2031-05-25')).toBe('2031-06-08')
  })

  it.each(['update reading_window set last_day = last_day + 1', 'delete from reading_window'])(
    'is so in no other way: %s',
    async (statement) => {
      await expect(portal.query(statement)).rejects.toMatchObject({ code: '42501' })
    },
  )

  it.each(['update reading_window_extension set last_day = last_day + 1', 'delete from reading_window_extension'])(
    'and what was promised stays on record, for the owner too: %s',
    async (statement) => {
      await expect(owner.query(statement)).rejects.toMatchObject({ constraint: 'reading_append_only' })
      await expect(portal.query(statement)).rejects.toMatchObject({ code: '42501' })
    },
  )
})

describe('which entry of a window counts', () => {
  beforeAll(async () => {
    await owner.query(
      `insert into webhook (url, events, client_id) values ('https://billing.example', '{reading.handed-in,reading.corrected}', 'billing')`,
    )
  })
  afterAll(async () => {
    await owner.query(`update webhook set disabled_at = now(), disabled_because = 'by-client'`)
  })

  it.each(countingEntryCases)('$situation', async ({ rule, entries, counts }) => {
    await setRule(rule)
    const { rows: meters } = await owner.query<{ id: string }>(
      `with point as (
         insert into metering_point (number, user_name, address, consumption_type)
         values (gen_random_uuid()::text, 'Ana Novak', 'Cesta 9. avgusta 12', 'household') returning id)
       insert into meter (metering_point_id, kind, serial_number, type, digits, installed_on)
       select id, 'cold', '46207317', '15', 5, '2024-05-01' from point returning id`,
    )
    const meter = meters[0]?.id
    const ids: string[] = []
    for (const { arrivedAt, claimedAt } of entries) {
      await playInstant(arrivedAt)
      const { rows } = await portal.query<{ id: string }>(
        `insert into reading (meter_id, subject, value_m3, idempotency_key, claimed_at, way_in)
         values ($1, 'ana', 1421, $2, $3, $4) returning id`,
        [meter, randomUUID(), claimedAt ?? null, claimedAt === undefined ? 'portal' : 'offline'],
      )
      ids.push(rows[0]?.id ?? '')
    }
    const expected = counts === null ? [] : [ids[counts]]
    const idsOf = async (statement: string) =>
      (await portal.query<{ id: string }>(statement, [meter])).rows.map(({ id }) => id)
    expect(await idsOf('select id from counting_reading where meter_id = $1')).toEqual(expected)
    expect(
      await idsOf(`select "readingId" as id from exported_counting_reading
        where "readingId" in (select id from reading where meter_id = $1)`),
    ).toEqual(expected)
    // Whoever listens hears of each that took the place, the last of them the one that counts.
    const told = await idsOf(`select reading_id as id from webhook_delivery
      where reading_id in (select id from reading where meter_id = $1) order by sequence`)
    expect(told.slice(-1)).toEqual(expected)
  })
})

describe('the history of readings', () => {
  beforeAll(async () => {
    await setRule(productionWindowRule)
    await playInstant('2026-11-26T10:00:00+01:00')
    await insertReading(portal)
  })

  it.each([
    ['changed', 'update reading set value_m3 = 0'],
    ['changed where none matches', 'update reading set value_m3 = 0 where false'],
    ['deleted', 'delete from reading'],
    ['emptied', 'truncate reading, reading_photo, webhook_delivery, webhook_attempt'],
    ['emptied with what hangs on it', 'truncate meter cascade'],
  ])('is not %s by its owner', async (_, statement) => {
    const before = await countReadings()
    await expect(owner.query(statement)).rejects.toMatchObject({ constraint: 'reading_append_only' })
    expect(await countReadings()).toBe(before)
  })

  it.each([
    'update reading set value_m3 = 0',
    'delete from reading',
    'truncate reading',
    'alter table reading disable trigger all',
    'drop table reading',
    'update reading_window_rule set first_day = 1',
    `create or replace function portal_now() returns timestamptz language sql as 'select now()'`,
    'delete from billed_reading',
    `update billed_reading set read_on = '2020-01-31'`,
    'delete from payment_slip',
    'delete from metering_point',
    'select from withdrawn_row',
    'delete from withdrawn_row',
    `update metering_point set number = '1'`,
    `update meter set external_id = '1'`,
    'update meter set metering_point_id = gen_random_uuid()',
    `update account_metering_point set subject = 'somebody else'`,
    'update audit_entry set details = default',
    'delete from audit_entry',
  ])('and what stands around it is out of the portal’s reach: %s', async (statement) => {
    await expect(portal.query(statement)).rejects.toMatchObject({ code: expect.stringMatching(/^42/) })
  })

  it.each(['entered_at', 'received_at', 'is_late', 'window_first_day', 'sequence', 'id'])(
    'the portal cannot choose %s itself',
    async (column) => {
      const value = {
        ...{ entered_at: 'now()', received_at: 'now()', is_late: 'false' },
        ...{ window_first_day: 'current_date', sequence: '1', id: 'gen_random_uuid()' },
      }[column]
      const statement = `insert into reading (meter_id, subject, value_m3, idempotency_key, ${column})
      overriding system value values ($1, 'ana', 1, $2, ${value})`
      await expect(portal.query(statement, [meterId, randomUUID()])).rejects.toMatchObject({ code: '42501' })
    },
  )

  it('when the owner dates a reading back, it is stamped with the database’s own time', async () => {
    const { rows } = await owner.query(
      `insert into reading (meter_id, subject, value_m3, idempotency_key, entered_at, received_at, window_first_day)
       values ($1, 'ana', 1, $2, '2020-01-26', '2020-01-26', '2020-01-25')
       returning entered_at, received_at, window_first_day::text`,
      [meterId, randomUUID()],
    )
    const now = new Date('2026-11-26T10:00:00+01:00')
    expect(rows[0]).toEqual({ entered_at: now, received_at: now, window_first_day: '2026-11-25' })
  })
})
