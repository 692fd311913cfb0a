import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { actingCustomer, actingProgram, actingStaff, actingSystem } from '@moja-komunala/world/test/acting.ts'
import { createTestDatabase, type TestDatabase } from '@moja-komunala/world/test/test-database.ts'
import pg from 'pg'
import type { Actor } from '../actors/actor.ts'
import { createDatabase, createPool, type Database } from '../database/database.ts'
import { createLog } from '../log.ts'
import { forgetOldAuditEntries } from './audit.repository.ts'
import { audit } from './audit.ts'
import { WholeSight } from './whole-sight.ts'

let test: TestDatabase
let owner: pg.Client
let portal: pg.Pool
let db: Database

beforeAll(async () => {
  test = await createTestDatabase()
  owner = new pg.Client(test.ownerUrl)
  await owner.connect()
  portal = createPool(test.appUrl, createLog('silent'))
  db = createDatabase(portal)
})
afterEach(() => forgetAll())
afterAll(async () => {
  await db.destroy()
  await owner.end()
  await test.drop()
})

/** What no portal can. */
async function forgetAll(): Promise<void> {
  await owner.query('alter table audit_entry disable trigger user')
  await owner.query('delete from audit_entry')
  await owner.query('alter table audit_entry enable trigger user')
}

const entries = async () => (await owner.query<Record<string, unknown>>('select * from audit_entry order by id')).rows

const actors: Readonly<Record<Actor['kind'], Actor>> = {
  customer: actingCustomer('ana'),
  program: actingProgram('demo-hub', 'ana'),
  system: actingSystem('billing'),
  staff: actingStaff('petra', 'Called about the bill of October'),
}
const kinds = Object.values(actors).map(({ kind }) => kind)

describe('who leaves an entry', () => {
  it.each([
    ['read', ['system', 'staff']],
    ['change', ['program', 'system', 'staff']],
    ['link', ['customer', 'program', 'system', 'staff']],
    ['account', ['customer', 'program', 'system', 'staff']],
  ] as const)('by a %s', async (deed, leaving) => {
    for (const kind of kinds) await audit(db, actors[kind], deed, { action: 'anything' })
    expect((await entries()).map(({ actor }) => actor)).toEqual(leaving)
  })
})

describe('an entry', () => {
  it.each(kinds)('of a %s says who it was, by which request, when, and what it was done to', async (kind) => {
    const { rows } = await owner.query<{ now: Date }>('select now()')
    const actor = actors[kind]
    const meteringPointId = randomUUID()
    await audit(db, actor, 'link', { action: 'linkMeteringPoint', meteringPointId, details: { count: 1 } })
    const [entry] = await entries()
    expect(entry).toEqual({
      ...{ id: expect.any(String), at: expect.any(Date), actor: kind, subject: actor.subject },
      client_id: 'clientId' in actor ? actor.clientId : null,
      reason: actor.kind === 'staff' ? actor.reason : null,
      ...{ action: 'linkMeteringPoint', outcome: 'done', metering_point_id: meteringPointId },
      about_account: null,
      ...{ details: { count: 1 }, request_id: actor.requestId },
    })
    expect(Number(entry?.['at'])).toBeGreaterThanOrEqual(Number(rows[0]?.now))
  })

  it.each([
    ['of staff without a reason', { ...actors.staff, reason: '' }],
    ['of a customer with a program’s name', { ...actors.customer, clientId: 'demo-hub' }],
    ['of nobody', { ...actors.customer, subject: '' }],
  ])('%s is refused by the database', async (_, actor) => {
    await expect(audit(db, actor, 'link', { action: 'anything' })).rejects.toMatchObject({ code: '23514' })
    expect(await entries()).toEqual([])
  })

  it('goes with the transaction that it stands in', async () => {
    const broken = db.transaction().execute(async (trx) => {
      await audit(trx, actors.system, 'change', { action: 'anything' })
      throw new Error('broken off')
    })
    await expect(broken).rejects.toThrow('broken off')
    expect(await entries()).toEqual([])
  })

  it('of a portal of the release before, which says nothing of who acts, gets it from the deed', async () => {
    for (const action of ['importRecords', 'submitReading'])
      await portal.query(
        `insert into audit_entry (client_id, subject, action, details, request_id) values ('a client', 'ana', $1, '{}', 'r')`,
        [action],
      )
    expect((await entries()).map(({ actor, action, outcome }) => [actor, action, outcome])).toEqual([
      ['system', 'importRecords', 'done'],
      ['program', 'submitReading', 'done'],
    ])
  })
})

describe('what an actor sees beyond an account’s own', () => {
  it('is noted before it is seen', async () => {
    await WholeSight.open(db, actors.staff as Extract<Actor, { kind: 'staff' }>, { action: 'getMeteringPoint' })
    expect((await entries()).map(({ actor, action }) => [actor, action])).toEqual([['staff', 'getMeteringPoint']])
  })

  it('is not seen where it can’t be noted', async () => {
    const unreasoned = { ...actingStaff('petra', 'x'), reason: '' }
    await expect(WholeSight.open(db, unreasoned, { action: 'getMeteringPoint' })).rejects.toMatchObject({
      code: '23514',
    })
  })
})

describe('the audit', () => {
  const keptFrom = async () => {
    const { rows } = await owner.query<{ from: Date }>('select audit_kept_from() as "from"')
    return rows[0]?.from ?? new Date(NaN)
  }
  /** As if time had gone by: a trigger stamps every entry with the present. */
  async function writeAt(at: Date): Promise<void> {
    await owner.query('alter table audit_entry disable trigger audit_entry_stamped')
    await owner.query(
      `insert into audit_entry (at, actor, subject, action, request_id) values ($1, 'customer', 'ana', 'anything', $2)`,
      [at, at.toISOString()],
    )
    await owner.query('alter table audit_entry enable trigger audit_entry_stamped')
  }

  it('is kept to the end of the second year after, by the utility’s own days', async () => {
    const { rows } = await owner.query<{ years: number; local: string }>(
      `select extract(year from now() at time zone 'Europe/Ljubljana') - extract(year from local)::integer as years,
         to_char(local, 'MM-DD HH24:MI') as local from (select audit_kept_from() at time zone 'Europe/Ljubljana' as local)`,
    )
    expect(rows.map(({ years, local }) => [Number(years), local])).toEqual([[2, '01-01 00:00']])
  })

  it('forgets what is older, and nothing else', async () => {
    const from = await keptFrom()
    for (const ms of [-1000, 0, 86_400_000]) await writeAt(new Date(from.getTime() + ms))
    await forgetOldAuditEntries(db)
    expect((await entries()).map(({ at }) => Number(at) - from.getTime())).toEqual([0, 86_400_000])
  })

  it('forgets a whole year as well', async () => {
    const count = 12_001
    await owner.query('alter table audit_entry disable trigger audit_entry_stamped')
    await owner.query(
      `insert into audit_entry (at, actor, subject, action, request_id)
       select audit_kept_from() - n * interval '1 minute', 'customer', 'ana', 'anything', n::text
       from generate_series(1, ${count}) n`,
    )
    await owner.query('alter table audit_entry enable trigger audit_entry_stamped')
    await audit(db, actors.system, 'change', { action: 'the last one' })
    expect(await entries()).toHaveLength(count + 1)
    await forgetOldAuditEntries(db)
    expect((await entries()).map(({ action }) => action)).toEqual(['the last one'])
  })

  it.each([
    ['delete from audit_entry', 'audit_entry_kept'],
    [`update audit_entry set details = '{}'`, 'reading_append_only'],
    ['truncate audit_entry', 'reading_append_only'],
  ])('refuses its owner: %s', async (statement, constraint) => {
    await audit(db, actors.system, 'change', { action: 'anything' })
    await expect(owner.query(statement)).rejects.toMatchObject({ constraint })
    expect(await entries()).toHaveLength(1)
  })

  it.each([
    'delete from audit_entry',
    `update audit_entry set details = '{}'`,
    'select * from audit_entry',
    `insert into audit_entry (at, actor, subject, action, request_id) values (now(), 'customer', 'ana', 'a', 'r')`,
  ])('lets the portal only add: %s', async (statement) => {
    await expect(portal.query(statement)).rejects.toMatchObject({ code: '42501' })
  })
})
