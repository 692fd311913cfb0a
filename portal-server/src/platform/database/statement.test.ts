import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createTestDatabase, type TestDatabase } from '@moja-komunala/world/test/test-database.ts'
import { sql } from 'kysely'
import pg from 'pg'
import { createLog } from '../log.ts'
import { createDatabase, createPool, type Database } from './database.ts'
import { prepare } from './statement.ts'

/* Statements that are built once and run often, on a real database. */

let database: TestDatabase
let pool: pg.Pool
let db: Database
let plain: Database

beforeAll(async () => {
  database = await createTestDatabase()
  // As the owner: a test may make tables here.
  pool = createPool(database.ownerUrl, createLog('silent'))
  db = createDatabase(pool)
  plain = createDatabase(pool, [])
  await sql`
    insert into metering_point (number, user_name, address, consumption_type)
    values ('1', 'Ana Novak', 'Cesta 9. avgusta 12', 'household'), ('2', 'Žan Čuk', 'Podvine 3', 'business')`.execute(
    db,
  )
})

afterAll(async () => {
  await db.destroy()
  await database.drop()
})

const byNumber = prepare((query, given: { number: string }) =>
  query.selectFrom('metering_point').select(['number', 'user_name']).where('number', '=', given.number),
)
const byNumbers = prepare((query, given: { numbers: readonly string[]; type: 'household' | 'business' | null }) =>
  query
    .selectFrom('metering_point')
    .select('number')
    .where('number', '=', sql<string>`any(${given.numbers}::text[])`)
    .where(sql<boolean>`(${given.type}::text is null or consumption_type = ${given.type})`)
    .where('address', '<>', 'Nikjer')
    .orderBy('number'),
)
const rename = prepare((query, given: { number: string; name: string }) =>
  query.updateTable('metering_point').set({ user_name: given.name }).where('number', '=', given.number),
)

describe.each([
  ['a statement', () => db],
  ['a statement without any short cut', () => plain],
])('%s', (_, which) => {
  it('takes other values each time, and gives all rows, the first one, or none', async () => {
    expect(await byNumber.findFirst(which(), { number: '2' })).toEqual({ number: '2', user_name: 'Žan Čuk' })
    expect(await byNumber.findFirst(which(), { number: '3' })).toBeUndefined()
    expect(await byNumbers.list(which(), { numbers: ['2', '1', '9'], type: null })).toEqual([
      { number: '1' },
      { number: '2' },
    ])
    expect(await byNumbers.list(which(), { numbers: ['2', '1'], type: 'business' })).toEqual([{ number: '2' }])
    expect(await byNumbers.list(which(), { numbers: [], type: null })).toEqual([])
  })

  it('says how many rows it changed', async () => {
    expect(await rename.run(which(), { number: '1', name: 'Ana Novak' })).toBe(1)
    expect(await rename.run(which(), { number: '3', name: 'Nihče' })).toBe(0)
  })

  it('runs inside a transaction where it is handed one, and goes back with it', async () => {
    const undone = which()
      .transaction()
      .execute(async (trx) => {
        await rename.run(trx, { number: '1', name: 'Nekdo drug' })
        expect(await byNumber.findFirst(trx, { number: '1' })).toMatchObject({ user_name: 'Nekdo drug' })
        throw new Error('undo')
      })
    await expect(undone).rejects.toThrow('undo')
    expect(await byNumber.findFirst(which(), { number: '1' })).toMatchObject({ user_name: 'Ana Novak' })
  })

  it('keeps what it is given apart from its text, however it is written', async () => {
    const nasty = `'; drop table metering_point; --`
    expect(await byNumber.list(which(), { number: nasty })).toEqual([])
    expect(await byNumber.list(which(), { number: '1' })).toHaveLength(1)
  })
})

describe('a statement that is made', () => {
  it('without one of its values is refused before anything is asked', async () => {
    const values = { name: 'Ana Novak' } as { number: string; name: string }
    await expect(rename.run(db, values)).rejects.toThrow('needs a value for "number"')
    await expect(rename.run(db, { ...values, number: undefined as unknown as string })).rejects.toThrow('"number"')
  })

  it('that looks at a value when it is built cannot be made', () => {
    expect(() =>
      prepare((query, given: { start: string }) =>
        query.selectFrom('metering_point').select('id').where('number', 'like', `${given.start}%`),
      ),
    ).toThrow('"start" is known only when the statement runs')
  })

  it('is planned once a connection, whatever the values', async () => {
    const ownPlans = prepare((query, given: { number: string }) =>
      query
        .selectFrom('metering_point')
        .select(
          sql<string>`(select count(*) from pg_prepared_statements where statement like '%own plans%')`.as('plans'),
        )
        .select(sql<number>`pg_backend_pid()`.as('pid'))
        .where('number', '=', given.number)
        .where(sql<boolean>`'own plans' = 'own plans'`),
    )
    const rows = await Promise.all(
      Array.from({ length: 40 }, (_, index) => ownPlans.findFirst(db, { number: index % 2 === 0 ? '1' : '2' })),
    )
    const later = await Promise.all(Array.from({ length: 40 }, () => ownPlans.findFirst(db, { number: '1' })))
    expect(new Set([...rows, ...later].map((row) => row?.plans))).toEqual(new Set(['1']))
    // Several connections, each with several of them under way.
    expect(new Set(later.map((row) => row?.pid)).size).toBeGreaterThan(1)
    expect(new Set(later.map((row) => row?.pid)).size).toBeLessThan(20)
  })
})
