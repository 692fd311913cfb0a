import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import type { Portal } from '@moja-komunala/portal-server/portal.ts'
import { ownScopes } from '@moja-komunala/portal-server/platform/tokens/scopes.ts'
import { createAccount } from '@moja-komunala/world/actors/customers.ts'
import { createMeteringPoint, query } from '@moja-komunala/world/actors/metering-points.ts'
import { createProgram, permitProgram, type TestProgram } from '@moja-komunala/world/actors/programs.ts'
import { accessTokenOf } from '@moja-komunala/world/keycloak-token.ts'
import { callApi } from '../support/api-calls.ts'
import { startOwnDatabase, type OwnDatabase } from '../support/own-database.ts'
import { startSecondPortal } from '../support/second-portal.ts'

/* Neither stands without the other: what was done, and the audit's entry. On a database of its own, which is made to fail. */

let database: OwnDatabase
let portal: Portal
let program: TestProgram
let subject: string
let token: string

beforeAll(async () => {
  database = await startOwnDatabase()
  const { DATABASE_URL: url } = database.environment
  portal = await startSecondPortal({ DATABASE_URL: url, DATABASE_LISTEN_URL: url })
  program = await createProgram()
  const account = await createAccount()
  subject = account.subject
  token = accessTokenOf(await permitProgram(program, account, Object.keys(ownScopes).join(' ')))
})
afterEach(() => ask('grant insert on audit_entry, message to portal_app'))
afterAll(async () => {
  await portal.stop()
  await database.stop()
  await program.remove()
})

const ask = (statement: string, values: unknown[] = []) => query(statement, values, database.url)
/** What the portal may write, column by column, is taken from it. */
const makeUnwritable = (table: string) =>
  ask(
    `do $$ declare name name; begin
       revoke insert on ${table} from portal_app;
       for name in select attname from pg_attribute where attrelid = '${table}'::regclass and attnum > 0 loop
         execute format('revoke insert (%I) on ${table} from portal_app', name);
       end loop;
     end $$`,
  )
const entries = async () => (await ask('select action, outcome from audit_entry order by id')).length
const links = async (id: string) =>
  (await ask('select from account_metering_point where subject = $1 and metering_point_id = $2', [subject, id])).length
const call = async (method: string, path: string, json?: unknown) =>
  (await callApi(token, path, { method, json, portalUrl: portal.url })).status

it('when the entry can’t be written -> nothing is linked, named, unlinked or answered as refused', async () => {
  const [linked, other] = [
    await createMeteringPoint(subject, database.url),
    await createMeteringPoint(undefined, database.url),
  ]
  const before = await entries()
  await makeUnwritable('audit_entry')
  const { purpose, reference } = other
  expect(await call('POST', '/metering-points', { purpose, reference })).toBe(500)
  expect(await call('POST', '/metering-points', { purpose, reference: linked.reference })).toBe(500)
  expect(await call('PATCH', `/metering-points/${linked.id}`, { name: 'Babica' })).toBe(500)
  expect(await call('DELETE', `/metering-points/${linked.id}`)).toBe(500)
  expect([await links(linked.id), await links(other.id), await entries()]).toEqual([1, 0, before])
  expect(await ask('select name from account_metering_point where metering_point_id = $1', [linked.id])).toEqual([
    { name: null },
  ])
})

it('when a link fails after its entry -> the entry is gone with it, and the next try has one', async () => {
  // Somebody who is to be told of the link, which can't be written.
  const { id, purpose, reference } = await createMeteringPoint(randomUUID(), database.url)
  const before = await entries()
  await makeUnwritable('message')
  expect(await call('POST', '/metering-points', { purpose, reference })).toBe(500)
  expect([await links(id), await entries()]).toEqual([0, before])
  await ask('grant insert on message to portal_app')
  expect(await call('POST', '/metering-points', { purpose, reference })).toBe(201)
  expect([await links(id), await entries()]).toEqual([1, before + 1])
})
