import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freezePostgres } from '@moja-komunala/world/test/frozen-postgres.ts'
import { startPostgres, type Postgres } from '@moja-komunala/world/postgres.ts'
import { sql } from 'kysely'
import pg from 'pg'
import { createLog } from '../log.ts'
import { isDatabaseUnavailable } from './database-errors.ts'
import { createDatabase, createPool, openConnection, type Database } from './database.ts'
import { prepare } from './statement.ts'

/* Whatever keeps PostgreSQL from answering, whoever says so and in whatever words: the same request may succeed in a moment. */

const log = createLog('silent')
let dataDir: string
let postgres: Postgres
let pool: pg.Pool
let db: Database

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'silent-'))
  postgres = await startPostgres({ dataDir, durable: false })
  pool = createPool(postgres.superuserUrl, log)
  db = createDatabase(pool)
})
afterAll(async () => {
  await db.destroy()
  await postgres.stop()
  await rm(dataDir, { recursive: true, force: true })
})

const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'it was answered',
    (error: unknown) => error,
  )
const ask = (database: Database): Promise<unknown> => sql`select 1`.execute(database)
const amountOf = prepare((query, given: { id: number }) =>
  sql<{ id: number }>`select ${given.id}::integer as id`.compile(query),
)

/** A server at whose address something else happens. */
async function serverThat(handle: (socket: Socket) => void): Promise<{ url: string; close: () => Promise<void> }> {
  const sockets = new Set<Socket>()
  const server: Server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    handle(socket)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `postgresql://portal@127.0.0.1:${port}/portal`,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

describe('PostgreSQL that hangs', () => {
  it('is temporarily unavailable to whoever holds a connection, waits for one or opens one', async () => {
    // A connection of the pool and the lanes stand.
    await ask(db)
    await amountOf.findFirst(db, { id: 1 })
    const goOn = await freezePostgres(postgres.pid)
    try {
      const failures = await Promise.all([
        ...Array.from({ length: 25 }, () => failureOf(ask(db))),
        ...Array.from({ length: 10 }, () => failureOf(amountOf.findFirst(db, { id: 1 }))),
        failureOf(openConnection(pool, 1_000)),
        failureOf(pool.query('select 1')),
        failureOf(db.transaction().execute((trx) => sql`select 1`.execute(trx))),
      ])
      expect(failures.filter((failure) => !isDatabaseUnavailable(failure))).toEqual([])
    } finally {
      goOn()
    }
    expect(await ask(db)).toMatchObject({ rows: [{}] })
  })
})

describe('an address at which no PostgreSQL answers', () => {
  it.each<[string, (socket: Socket) => void]>([
    ['closes at once', (socket) => socket.destroy()],
    ['says nothing', () => undefined],
    ['speaks something else', (socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')],
    ['resets the line', (socket) => socket.resetAndDestroy()],
  ])('is temporarily unavailable (%s)', async (_, handle) => {
    const server = await serverThat(handle)
    const itsPool = createPool(server.url, log)
    const its = createDatabase(itsPool)
    const failures = await Promise.all([
      failureOf(ask(its)),
      failureOf(amountOf.findFirst(its, { id: 1 })),
      failureOf(openConnection(itsPool, 1_000)),
    ])
    await its.destroy()
    await server.close()
    expect(failures.filter((failure) => !isDatabaseUnavailable(failure))).toEqual([])
  })

  it.each(['127.0.0.1:9', 'postgres.invalid:5432'])('is temporarily unavailable (%s)', async (host) => {
    const its = createDatabase(createPool(`postgresql://portal@${host}/portal`, log))
    expect(isDatabaseUnavailable(await failureOf(ask(its)))).toBe(true)
    expect(isDatabaseUnavailable(await failureOf(amountOf.findFirst(its, { id: 1 })))).toBe(true)
    await its.destroy()
  })
})

describe('what PostgreSQL answers', () => {
  const raise = (code: string) =>
    failureOf(sql`do ${sql.lit(`begin raise exception using errcode = '${code}'; end`)}`.execute(db))

  it.each(['08006', '25006', '28P01', '53100', '53200', '53300', '57P01', '57P02', '57P03', '57014'])(
    'is temporarily unavailable (%s)',
    async (code) => {
      expect(isDatabaseUnavailable(await raise(code))).toBe(true)
    },
  )

  it.each(['22012', '23505', '42601', 'P0001'])('is an answer (%s)', async (code) => {
    expect(isDatabaseUnavailable(await raise(code))).toBe(false)
  })

  it('is its own also where it turns a connection away', async () => {
    await sql`create role crowded login password 'x' connection limit 0`.execute(db)
    const url = new URL(postgres.superuserUrl)
    ;[url.username, url.password] = ['crowded', 'x']
    const crowded = createDatabase(createPool(url.href, log))
    const failure = await failureOf(ask(crowded))
    await crowded.destroy()
    expect(failure).toBeInstanceOf(pg.DatabaseError)
    expect(isDatabaseUnavailable(failure)).toBe(true)
  })

  it('is not what a mistake of ours leads to', async () => {
    const failure = await failureOf(sql`select ${Symbol('no value')}`.execute(db))
    expect(isDatabaseUnavailable(failure)).toBe(false)
  })
})
