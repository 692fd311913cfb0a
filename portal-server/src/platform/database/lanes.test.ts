import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startPostgres, type Postgres } from '@moja-komunala/world/postgres.ts'
import { until } from '@moja-komunala/world/test/until.ts'
import { sql } from 'kysely'
import pg from 'pg'
import { createLog } from '../log.ts'
import { isDatabaseUnavailable } from './database-errors.ts'
import { createDatabase, createPool, type Database } from './database.ts'
import { prepare } from './statement.ts'

/* Statements over pipelined connections when something goes wrong, on a PostgreSQL of its own that may be killed. */

let dataDir: string
let postgres: Postgres
let db: Database

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'komunala-lanes-'))
  postgres = await startPostgres({ dataDir, durable: false })
  db = createDatabase(createPool(postgres.superuserUrl, createLog('silent')))
  await asAdministrator('create table thing (id integer primary key, amount integer not null)')
  await asAdministrator('insert into thing select id, id from generate_series(1, 100) id')
})

afterAll(async () => {
  await db.destroy()
  await postgres.stop()
  await rm(dataDir, { recursive: true, force: true })
})

async function asAdministrator<Row extends pg.QueryResultRow>(statement: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: postgres.superuserUrl })
  await client.connect()
  try {
    return (await client.query<Row>(statement)).rows
  } finally {
    await client.end()
  }
}

const amountOf = prepare((query, given: { id: number }) =>
  sql<{ amount: number }>`select amount from thing where id = ${given.id}::integer`.compile(query),
)
const add = prepare((query, given: { id: number }) =>
  sql<object>`insert into thing (id, amount) values (${given.id}::integer, 0)`.compile(query),
)
const divide = prepare((query, given: { by: number }) =>
  sql<{ result: number }>`select 100 / ${given.by}::integer as result`.compile(query),
)
const wait = prepare((query, given: { seconds: number }) =>
  sql<object>`select pg_sleep(${given.seconds}::double precision)`.compile(query),
)
const ask = (count: number) =>
  Promise.allSettled(Array.from({ length: count }, (_, index) => amountOf.findFirst(db, { id: index + 1 })))
const amounts = (answers: Awaited<ReturnType<typeof ask>>) =>
  answers.map((answer) => (answer.status === 'fulfilled' ? answer.value?.amount : (answer.reason as unknown)))
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

async function countOfPortal(condition: string): Promise<number> {
  const [row] = await asAdministrator<{ count: number }>(
    `select count(*)::int from pg_stat_activity where application_name = 'portal' and ${condition}`,
  )
  return row?.count ?? 0
}
const countSleeping = () => countOfPortal(`state = 'active' and query like 'select pg_sleep%'`)

describe('statements that are sent one after another without waiting', () => {
  it('each get their own answer', async () => {
    expect(amounts(await ask(100))).toEqual(upTo(100))
  })

  it('of which some fail, fail alone and for their own reason', async () => {
    const answers = await Promise.allSettled(
      Array.from({ length: 60 }, (_, index) =>
        index % 3 === 0
          ? divide.findFirst(db, { by: 0 })
          : index % 3 === 1
            ? add.run(db, { id: 1 })
            : divide.findFirst(db, { by: 5 }),
      ),
    )
    const outcomes = answers.map((answer) =>
      answer.status === 'fulfilled' ? answer.value : (answer.reason as pg.DatabaseError).code,
    )
    expect(outcomes).toEqual(Array.from({ length: 20 }, () => ['22012', '23505', { result: 20 }]).flat())
  })
})

describe('a statement that hangs', () => {
  it('is ended after five seconds, and holds up only what was sent before anybody could know', async () => {
    const startedAt = Date.now()
    const hanging = Promise.allSettled([wait.run(db, { seconds: 60 })]).then(([answer]) => ({
      answer,
      after: Date.now() - startedAt,
    }))
    let isHanging = true
    void hanging.then(() => (isHanging = false))
    await until('the statement hangs', async () => (await countSleeping()) > 0)
    // Until its lane is known for one that does not answer.
    await sleep(400)
    // As many at once as would otherwise fill every lane.
    expect(amounts(await ask(100))).toEqual(upTo(100))
    expect(isHanging).toBe(true)

    const { answer, after } = await hanging
    expect(answer?.status === 'rejected' && isDatabaseUnavailable(answer.reason)).toBe(true)
    expect(after).toBeGreaterThan(4_000)
    expect(amounts(await ask(100))).toEqual(upTo(100))
  })
})

describe('when a connection is lost', () => {
  it('between statements, the next ones find another', async () => {
    await ask(50)
    const [ended] = await asAdministrator<{ count: string }>(
      `select count(pg_terminate_backend(pid)) from pg_stat_activity where application_name = 'portal'`,
    )
    expect(Number(ended?.count)).toBeGreaterThan(1)
    await until('the connections are gone', async () => (await countOfPortal('true')) === 0)
    expect(amounts(await ask(50))).toEqual(upTo(50))
  })

  it('under statements, those say that it will pass, and the next ones are answered', async () => {
    // Every connection stands, so that all are sent at once.
    await ask(50)
    const hanging = Promise.allSettled(Array.from({ length: 10 }, () => wait.run(db, { seconds: 3 })))
    await until('the statements are there', async () => (await countSleeping()) > 0)
    await asAdministrator(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'portal'`)
    for (const answer of await hanging)
      expect(answer.status === 'rejected' && isDatabaseUnavailable(answer.reason)).toBe(true)
    expect(amounts(await ask(50))).toEqual(upTo(50))
  })

  it('with PostgreSQL itself, statements say so at once, and go on when it is back', async () => {
    const { port } = postgres
    await postgres.kill()
    const answers = await ask(20)
    for (const answer of answers)
      expect(answer.status === 'rejected' && isDatabaseUnavailable(answer.reason)).toBe(true)
    postgres = await startPostgres({ dataDir, durable: false, port })
    expect(amounts(await ask(20))).toEqual(upTo(20))
  })
})

describe('when a column changes its type under prepared statements', () => {
  it('nobody notices', async () => {
    await ask(50)
    await asAdministrator('alter table thing alter amount type bigint')
    expect(amounts(await ask(50))).toEqual(upTo(50).map(String))
    await asAdministrator('alter table thing alter amount type integer')
    expect(amounts(await ask(50))).toEqual(upTo(50))
  })
})
