import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startPostgres, type Postgres } from './postgres.ts'

describe('PostgreSQL on a folder of its own', () => {
  // mkdtemp makes a folder that only its owner may enter, which is the hard case when that owner is root.
  let dataDir: string
  let running: Postgres | undefined

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'komunala-postgres-'))
  })
  afterEach(async () => {
    await running?.stop()
    await rm(dataDir, { recursive: true, force: true })
  })

  async function start(options: { durable: boolean; port?: number } = { durable: false }): Promise<Postgres> {
    running = await startPostgres({ dataDir, ...options })
    return running
  }
  async function query<Row extends pg.QueryResultRow>(sql: string, url = running?.superuserUrl): Promise<Row[]> {
    const client = new pg.Client({ connectionString: url })
    client.on('error', () => undefined)
    await client.connect()
    try {
      return (await client.query<Row>(sql)).rows
    } finally {
      await client.end()
    }
  }

  test('when it is started for the first time -> it answers in UTF-8, and only with the password kept beside it', async () => {
    const postgres = await start()
    expect(await query("select 'Čebine' as place, current_setting('server_encoding') as encoding")).toEqual([
      { place: 'Čebine', encoding: 'UTF8' },
    ])
    const withoutPassword = postgres.superuserUrl.replace(/:[^:@]+@/, ':wrong@')
    await expect(query('select 1', withoutPassword)).rejects.toThrow('password authentication failed')
    expect((await stat(join(dataDir, 'superuser-password'))).mode & 0o777).toBe(0o600)
  })

  test('when it was killed and is started again on the same port -> what was committed is there', async () => {
    const first = await start({ durable: true })
    await query('create table kept as select 46207317 as serial')
    await first.kill()
    await start({ durable: true, port: first.port })
    expect(await query('select serial from kept')).toEqual([{ serial: 46207317 }])
  })

  test('when a leftover postmaster.pid names a process of somebody else -> it starts all the same', async () => {
    await (await start()).stop()
    await writeFile(join(dataDir, 'cluster', 'postmaster.pid'), `${process.pid}\n${dataDir}\n`)
    await start()
    expect(await query('select 1 as one')).toEqual([{ one: 1 }])
  })

  test('when its port is taken -> one sentence says so', async () => {
    const first = await start()
    const otherDir = join(dataDir, 'other')
    await expect(startPostgres({ dataDir: otherDir, durable: false, port: first.port })).rejects.toThrow(
      `Port ${first.port} for PostgreSQL is in use`,
    )
  })
})
