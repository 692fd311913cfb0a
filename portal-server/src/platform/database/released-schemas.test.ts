import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createTestDatabase, type TestDatabase } from '@moja-komunala/world/test/test-database.ts'
import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { createMigrator, migrate, migrations } from './migrate.ts'

/*
 * What a utility's database was at some release, with data in it, becomes what it is today. Behind each migration the file
 * of its name in released-data writes rows as the portal of that day did.
 */

/** Tables (`session`) and columns (`meter.type`) whose rows a later migration changed or took away on purpose. */
const changedOnPurpose = new Set<string>([
  // What waited there waits as a message.
  'mail_outbox',
])

type Rows = ReadonlyMap<string, readonly Readonly<Record<string, unknown>>[]>

const releases = Object.keys(migrations)
const databases = new Map<string, TestDatabase>()

beforeAll(async () => {
  let template = 'template0'
  for (const release of releases) {
    const database = await createTestDatabase(template)
    databases.set(release, database)
    template = database.name
    await migrateTo(database, release)
    await asOwner(database, (owner) => writeData(owner, release))
  }
})
afterAll(async () => {
  for (const database of databases.values()) await database.drop()
})

function getDatabase(release: string): TestDatabase {
  const database = databases.get(release)
  if (database === undefined) throw new Error(`There is no database of ${release}.`)
  return database
}

async function asOwner<Result>(
  { ownerUrl }: TestDatabase,
  work: (owner: pg.Client) => Promise<Result>,
): Promise<Result> {
  const owner = new pg.Client(ownerUrl)
  await owner.connect()
  try {
    return await work(owner)
  } finally {
    await owner.end()
  }
}

async function migrateTo({ ownerUrl }: TestDatabase, release: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: ownerUrl })
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  const { error } = await createMigrator(db).migrateTo(release)
  await db.destroy()
  if (error !== undefined) throw error
}

async function writeData(owner: pg.Client, release: string): Promise<void> {
  const file = new URL(`released-data/${release}.sql`, import.meta.url)
  if (existsSync(file)) await owner.query(readFileSync(file, 'utf8'))
}

const listNames = async (owner: pg.Client, query: string): Promise<string[]> =>
  (await owner.query<{ name: string }>(query)).rows.map(({ name }) => name)

const tablesOf = (owner: pg.Client): Promise<string[]> =>
  listNames(owner, `select tablename as name from pg_tables where schemaname = 'public' and tablename !~ '^kysely_'`)

async function readRows(owner: pg.Client): Promise<Rows> {
  const rows = new Map<string, Record<string, unknown>[]>()
  for (const table of await tablesOf(owner)) {
    const found = await owner.query<{ row: Record<string, unknown> }>(
      `select to_jsonb(line) as row from ${owner.escapeIdentifier(table)} line`,
    )
    rows.set(
      table,
      found.rows.map(({ row }) => row),
    )
  }
  return rows
}

/** Rows that were there before and are not there now, with what they said then. */
function findLost(before: Rows, now: Rows): string[] {
  return [...before].flatMap(([table, rows]) => {
    if (changedOnPurpose.has(table)) return []
    const today = now.get(table) ?? []
    const expected = rows.map((row) =>
      Object.fromEntries(Object.entries(row).filter(([column]) => !changedOnPurpose.has(`${table}.${column}`))),
    )
    const says = (row: Readonly<Record<string, unknown>>, columns: readonly string[]) =>
      JSON.stringify(columns.map((column) => row[column]))
    return expected
      .filter((row) => {
        const columns = Object.keys(row)
        return !today.some((other) => says(other, columns) === says(row, columns))
      })
      .map((row) => `${table}: ${JSON.stringify(row)}`)
  })
}

/** What would let a wrong row in: a constraint not enforced, a trigger turned off, an index left half made. */
const findLoose = (owner: pg.Client): Promise<string[]> =>
  listNames(
    owner,
    `select conname as name from pg_constraint where not convalidated or not conenforced
     union all select tgname from pg_trigger where tgenabled <> 'O'
     union all select indexrelid::regclass::text from pg_index where not indisvalid`,
  )

/** As a customer does on 26 December, on a meter that has been there from the first release on. */
async function handInReading(database: TestDatabase): Promise<unknown> {
  await asOwner(database, (owner) =>
    owner.query(
      `create or replace function portal_now() returns timestamptz language sql stable
       as $$ select timestamptz '2026-12-26T10:00:00+01:00' $$`,
    ),
  )
  const portal = new pg.Client(database.appUrl)
  await portal.connect()
  try {
    await portal.query(
      `insert into reading (meter_id, subject, value_m3, idempotency_key)
       select id, 'ana', 1500, $1 from meter where serial_number = '46207317'`,
      [randomUUID()],
    )
    const { rows } = await portal.query(
      `select "meteringPointNumber", "windowFirstDay"::text from exported_reading where "valueM3" = 1500`,
    )
    return rows
  } finally {
    await portal.end()
  }
}

describe('the database of a release, with data in it', () => {
  it.each(releases)(
    '(%s) keeps every row, its constraints and triggers, and takes readings as today’s',
    async (release) => {
      const database = getDatabase(release)
      const before = await asOwner(database, readRows)
      expect([...before.values()].flat()).not.toEqual([])
      await migrate(database.ownerUrl)
      expect(findLost(before, await asOwner(database, readRows))).toEqual([])
      expect(await asOwner(database, findLoose)).toEqual([])
      expect(await handInReading(database)).toEqual([
        { meteringPointNumber: '0040098579', windowFirstDay: '2026-12-25' },
      ])
    },
  )

  it('has rows in every table: a new one gets a file in released-data', async () => {
    const rows = await asOwner(getDatabase(releases.at(-1) ?? ''), readRows)
    expect(
      [...rows].flatMap(([table, inTable]) => (inTable.length > 0 || changedOnPurpose.has(table) ? [] : table)),
    ).toEqual([])
  })

  it('has its waiting mails as messages, and so those that a portal of the version before still writes', async () => {
    const database = getDatabase('010-create-mail-outbox')
    await migrate(database.ownerUrl)
    const portal = new pg.Client(database.appUrl)
    await portal.connect()
    try {
      await portal.query(
        `insert into mail_outbox (subject, mail) values ('dora', '{"about": "point-linked", "address": "Polje 8"}')`,
      )
      const { rows } = await portal.query(
        `select message.subject, letter, message.content->>'address' as address, state from message where occasion like 'outbox %' order by subject`,
      )
      const waiting = { address: 'Cesta 9. avgusta 12', state: 'waiting' }
      expect(rows).toEqual([
        { ...waiting, subject: 'ana', letter: 'reading-received' },
        { ...waiting, subject: 'bor', letter: 'point-linked' },
        { ...waiting, subject: 'dora', letter: 'point-linked', address: 'Polje 8' },
      ])
    } finally {
      await portal.end()
    }
  })

  it('has every long number of its slips, and of those that a portal of the version before still writes or corrects', async () => {
    const database = getDatabase('031-withdraw-what-was-wrong')
    await asOwner(database, (owner) =>
      owner.query(
        `insert into payment_slip (metering_point_id, purpose, purpose_number, reference, issued_on) values
           ('00000000-0000-4000-8000-000000000002', 'Voda oktober 2026 0099001014', '20260099001014', 'SI121', '2026-11-20'),
           ('00000000-0000-4000-8000-000000000002', 'Voda 10/2026 0040098580 rač. 20261031123456', '20261031123456', 'SI122', '2026-11-20')`,
      ),
    )
    await migrate(database.ownerUrl)
    const portal = new pg.Client(database.appUrl)
    await portal.connect()
    try {
      await portal.query(
        `insert into payment_slip (metering_point_id, purpose, purpose_number, reference, issued_on)
         values ('00000000-0000-4000-8000-000000000002', 'Voda 10/26 0099001015', '260099001015', 'SI123', '2026-11-20'),
           ('00000000-0000-4000-8000-000000000002', 'Voda 123456', '123456', 'SI124', '2026-11-20')`,
      )
      await portal.query(
        `update payment_slip set purpose = 'Voda 0040 098-580 2', purpose_number = '00400985802' where reference = 'SI124'`,
      )
      const { rows } = await portal.query(
        `select reference, purpose_numbers from payment_slip where issued_on = '2026-11-20' order by reference`,
      )
      expect(rows).toEqual([
        { reference: 'SI121', purpose_numbers: ['0099001014', '20260099001014'] },
        { reference: 'SI122', purpose_numbers: ['0040098580', '20261031123456'] },
        { reference: 'SI123', purpose_numbers: ['0099001015', '260099001015'] },
        { reference: 'SI124', purpose_numbers: ['0040098580', '00400985802'] },
      ])
    } finally {
      await portal.end()
    }
  })
})
