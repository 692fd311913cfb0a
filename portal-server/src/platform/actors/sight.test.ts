import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { actingCustomer, actingProgram, actingStaff, actingSystem } from '@moja-komunala/world/test/acting.ts'
import { createTestDatabase, type TestDatabase } from '@moja-komunala/world/test/test-database.ts'
import pg from 'pg'
import { WholeSight } from '../audit/whole-sight.ts'
import { createDatabase, createPool, type Database } from '../database/database.ts'
import { createLog } from '../log.ts'
import { isOwn, seenPoints, sightOf, type Sight } from './sight.ts'

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

/** A point with a reading by each of its accounts. */
async function newPoint(...accounts: readonly string[]): Promise<string> {
  const number = randomUUID()
  await owner.query(`create or replace function portal_now() returns timestamptz language sql stable
    as $$ select timestamptz '2026-11-26T10:00:00+01:00' $$`)
  await owner.query(
    `with point as (
       insert into metering_point (number, user_name, address, consumption_type)
       values ($1, 'Ana Novak', 'Polje 8', 'household') returning id),
     link as (
       insert into account_metering_point (subject, metering_point_id, name)
       select account, id, account || '’s' from point, unnest($2::text[]) account),
     meter as (
       insert into meter (metering_point_id, kind, serial_number, type, digits, installed_on)
       select id, 'cold', '46207317', '15', 5, '2024-05-01' from point returning id)
     insert into reading (meter_id, subject, value_m3, idempotency_key)
     select id, account, 1, gen_random_uuid() from meter, unnest($2::text[]) account`,
    [number, accounts],
  )
  return number
}

async function seen(sight: Sight) {
  const rows = await db
    .selectFrom(seenPoints(db, sight))
    .innerJoin('metering_point', 'metering_point.id', 'seen.metering_point_id')
    .select(['metering_point.number', 'seen.name'])
    .execute()
  return new Map(rows.map(({ number, name }) => [number, name]))
}

const ownReadings = async (sight: Sight) =>
  (
    await db
      .selectFrom('reading')
      .select('subject')
      .where((query) => isOwn(query.ref('reading.subject'), sight))
      .execute()
  ).map(({ subject }) => subject)

describe('what is seen', () => {
  it.each([
    ['a customer', actingCustomer('ana')],
    ['a program of that customer', actingProgram('demo-hub', 'ana')],
  ])('by %s is what the account is linked with, by the account’s names, and what it handed in', async (_, actor) => {
    const [own, shared, other] = [await newPoint('ana'), await newPoint('ana', 'bor'), await newPoint('bor')]
    const points = await seen(sightOf(actor))
    expect([points.get(own), points.get(shared), points.has(other)]).toEqual(['ana’s', 'ana’s', false])
    expect(new Set(await ownReadings(sightOf(actor)))).toEqual(new Set(['ana']))
    expect(await seen(sightOf(actingCustomer('nobody')))).toEqual(new Map())
  })

  it.each([
    ['a system', actingSystem('billing')],
    ['staff', actingStaff('petra', 'Called about a bill')],
  ])('by %s is everything, by nobody’s names', async (_, actor) => {
    const numbers = [await newPoint('ana'), await newPoint('ana', 'bor'), await newPoint()]
    const sight = await WholeSight.open(db, actor, { action: 'anything' })
    const points = await seen(sight)
    for (const number of numbers) expect(points.get(number)).toBeNull()
    expect(new Set(await ownReadings(sight))).toEqual(new Set(['ana', 'bor']))
  })
})

/* The queries themselves. What a table is about is asked of the database, so that a new one is looked after unasked. */

/** Files that look at customers' data without anybody's sight, and why. */
const withoutSight = [
  { path: /^features\/metering-points\/link\.repository\.ts$/, why: 'It keeps the links themselves.' },
  {
    path: /\.record\.ts$|^features\/meters\/(?:meter-places|stored-readings)\.ts$/,
    why: 'What comes in is compared with all that is there.',
  },
  {
    path: /^features\/(?:known-meters\/meter-rows|invoices\/open-bills)\.ts$/,
    why: 'It is a part of statements about points that are seen.',
  },
  {
    path: /^features\/unusual-use\/look\.repository\.ts$/,
    why: 'It finds whose readings are new. What they say is read by the sight of one of their accounts.',
  },
  {
    path: /^features\/known-meters\/billed-households\.ts$/,
    why: 'Averages over ten households and more are reckoned from it, in nobody’s name.',
  },
  {
    path: /^features\/known-meters\/occupied-points\.ts$|^features\/water-report\/water-report-run\.repository\.ts$/,
    why: 'What the law has made for everybody is made for each in their own time, and shown by the sight of their accounts.',
  },
  {
    path: /^platform\/metrics\/database-figures\.repository\.ts$/,
    why: 'It counts what waits, in nobody’s name.',
  },
  { path: /^features\/webhooks\/event\.repository\.ts$/, why: 'It tells a webhook what that was set up for.' },
  { path: /^features\/webhooks\/(?:webhook|delivery)\.repository\.ts$/, why: 'It is a client’s own log of events.' },
]

const source = new URL('../../', import.meta.url)
const sourceFiles = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.ts') && !/\.test\.ts$|\.gen\.ts$|\/migrations\//.test(path),
)
/** Without comments. */
const read = (path: string) =>
  readFileSync(fileURLToPath(new URL(path, source)), 'utf8').replaceAll(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '')

/** Tables that hang on a metering point, by whatever way, and views made of them. */
async function listTablesOfCustomers(): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `with recursive of_customers as (
       select 'metering_point'::regclass::oid as oid
       union
       select next.oid from of_customers cross join lateral (
         select conrelid as oid from pg_constraint where confrelid = of_customers.oid and contype = 'f'
         union all
         select ev_class from pg_rewrite join pg_depend on pg_depend.objid = pg_rewrite.oid
         where refobjid = of_customers.oid and classid = 'pg_rewrite'::regclass) next
     )
     select relname as name from pg_class join of_customers using (oid) order by 1`,
  )
  return rows.map(({ name }) => name)
}

describe('every query of customers’ data', () => {
  it('takes its restriction from the one place, or says why it needs none', async () => {
    const tables = await listTablesOfCustomers()
    const known = [
      'account_metering_point',
      'counting_reading',
      'exported_counting_reading',
      'invoice',
      'reading_photo',
    ]
    expect(tables).toEqual(expect.arrayContaining(known))
    const names = tables.join('|')
    const asked = new RegExp(
      `(?:from|join|table|into)\\w*\\s*\\(\\s*['"\`](?:${names})\\b|\\b(?:from|join|into|update)\\s+(?:public\\.)?(?:${names})\\b`,
      'i',
    )
    const asking = sourceFiles.filter((path) => asked.test(read(path)))
    for (const { path } of withoutSight) expect(asking.filter((file) => path.test(file))).not.toEqual([])
    const goingRound = asking.filter(
      (file) =>
        !/from '[\w./-]*\/(?:actors\/sight|audit\/whole-sight)\.ts'/.test(read(file)) &&
        !withoutSight.some(({ path }) => path.test(file)),
    )
    expect(goingRound).toEqual([])
  })
})
