import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { ImportReport } from '@moja-komunala/portal-server/features/imports/import.schema.ts'
import { migrate } from '@moja-komunala/portal-server/platform/database/migrate.ts'
import { prepareDatabases } from '@moja-komunala/portal-server/platform/database/prepare.ts'
import { newPlace, sendFile, toLines } from '@moja-komunala/world/actors/imports.ts'
import { moveDatabaseClock } from '@moja-komunala/world/clock.ts'
import { startPostgres, type Postgres } from '@moja-komunala/world/postgres.ts'
import { databaseUrl } from '@moja-komunala/world/test/test-database.ts'
import { until } from '@moja-komunala/world/test/until.ts'
import { getWorld, startReplica } from '@moja-komunala/world/test/world-facts.ts'
import pg from 'pg'

/* A power cut in the middle of a file, on a PostgreSQL of its own with fsync on. */

const passwords = { ownerPassword: randomUUID(), appPassword: randomUUID(), keycloakPassword: randomUUID() }
const { clock, dataDir } = getWorld()
const postgresDir = join(dataDir, `imports-${randomUUID().slice(0, 8)}`)

let postgres: Postgres
let portal: Awaited<ReturnType<typeof startReplica>>

const ownerUrl = () => databaseUrl(postgres.superuserUrl, 'portal', 'portal_owner', passwords.ownerPassword)
const startPortal = () =>
  startReplica({
    environment: { DATABASE_URL: databaseUrl(postgres.superuserUrl, 'portal', 'portal_app', passwords.appPassword) },
  })

beforeAll(async () => {
  postgres = await startPostgres({ dataDir: postgresDir, durable: true })
  await prepareDatabases({ superuserUrl: postgres.superuserUrl, ...passwords })
  await migrate(ownerUrl())
  await moveDatabaseClock(ownerUrl(), clock.offsetMs)
  portal = await startPortal()
})

afterAll(async () => {
  await portal.stop()
  await postgres.stop()
})

/** As superuser: what others are doing is nobody else's to see. */
async function connect(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: databaseUrl(postgres.superuserUrl, 'portal') })
  client.on('error', () => undefined)
  await client.connect()
  return client
}

async function query<Row extends pg.QueryResultRow>(statement: string): Promise<Row[]> {
  const client = await connect()
  try {
    return (await client.query<Row>(statement)).rows
  } finally {
    await client.end()
  }
}

const places = Array.from({ length: 8_000 }, () => newPlace())
const file = toLines(places.flatMap(({ point, meter, slip }) => [meter, slip, point]))

type Cut = () => Promise<void>

/** Half of the lines have been sent, and arrived. */
async function whileLinesComeIn(cut: Cut): Promise<void> {
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(Buffer.from(file.slice(0, file.length / 2))),
  })
  const answer = statusOf(sendFile({ body, portalUrl: portal.url }))
  await until(
    'lines come in',
    async () => (await query(`select from pg_stat_activity where query like 'copy pg_temp%'`)).length > 0,
  )
  await cut()
  expect(await answer).not.toBe(200)
}

/** The points are in their table, and the meters about to be. */
async function whileTablesAreWritten(cut: Cut): Promise<void> {
  const holder = await connect()
  await holder.query('begin')
  await holder.query('lock table meter in share mode')
  const answer = statusOf(sendFile({ body: file, portalUrl: portal.url }))
  await until(
    'the meters are about to be written',
    async () =>
      (await query(`select from pg_stat_activity where wait_event_type = 'Lock' and query like 'update meter %'`))
        .length > 0,
  )
  await cut()
  holder.end().catch(() => undefined)
  expect(await answer).not.toBe(200)
}

const statusOf = (sent: Promise<Response>) =>
  sent.then(
    ({ status }) => status,
    () => 'cut off',
  )

/** What a file that is sent once more meets: nothing of the one before, and nobody in its way for long. */
async function expectNothingAndSendAgain(): Promise<void> {
  const stored = `select (select count(*) from metering_point) + (select count(*) from meter)
    + (select count(*) from import_run) as count`
  expect(await query(stored)).toEqual([{ count: '0' }])
  const send = () => sendFile({ body: file, portalUrl: portal.url, query: { dryRun: 'true' } })
  let answer: Response | undefined
  await until('the portal has noticed that the one before is gone', async () => {
    await answer?.text()
    answer = await send()
    return answer.status !== 409
  })
  const { outcome, refusalsTotal, records } = (await answer?.json()) as ImportReport
  expect([outcome, refusalsTotal]).toEqual(['tried', 0])
  expect(records.filter(({ added }) => added > 0).map(({ record, added }) => [record, added])).toEqual([
    ['metering-point', 8_000],
    ['meter', 8_000],
    ['payment-slip', 8_000],
  ])
  await query('delete from import_run')
  expect(await query(stored)).toEqual([{ count: '0' }])
}

const killPortal: Cut = async () => {
  await portal.kill()
  portal = await startPortal()
}
const killPostgres: Cut = async () => {
  const { port } = postgres
  await postgres.kill()
  postgres = await startPostgres({ dataDir: postgresDir, port, durable: true })
}

describe('nothing is half-done', () => {
  it.each([
    ['the portal is killed while the lines come in', whileLinesComeIn, killPortal],
    ['the portal is killed while the tables are written', whileTablesAreWritten, killPortal],
    ['PostgreSQL is killed and started again while the lines come in', whileLinesComeIn, killPostgres],
    ['PostgreSQL is killed and started again while the tables are written', whileTablesAreWritten, killPostgres],
  ])('when %s -> nothing of the file is there, and it can be sent again', async (_, cutWhile, cut) => {
    await cutWhile(cut)
    await expectNothingAndSendAgain()
  })
})
