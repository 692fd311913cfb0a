import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createTestDatabase, type TestDatabase } from '@moja-komunala/world/test/test-database.ts'
import pg from 'pg'
import { kinds, type KindName } from './kinds.ts'

/*
 * What becomes of each table when its customer takes their data, and when they close the account. Whoever adds a table decides it
 * here: the tests find those that nobody thought of.
 */

type Taken = readonly KindName[] | string
interface Decided {
  /** By which kinds its rows are taken along; or why they are not. */
  readonly taken: Taken
  /** What a closing leaves of whose they are. */
  readonly closing: 'goes' | 'stays without the account' | 'names no account'
}

const ofTheUtility = 'It is the utility’s own, and about nobody.'
const counts = 'It counts for some minutes how often somebody did something; what was refused stands in the audit.'
const decided: Readonly<Record<string, Decided>> = {
  account_closing: { taken: ['deeds'], closing: 'goes' },
  account_metering_point: { taken: ['meteringPoints'], closing: 'goes' },
  announcement: { taken: ofTheUtility, closing: 'names no account' },
  announcement_deed: { taken: ofTheUtility, closing: 'names no account' },
  announcement_round: {
    taken: 'It counts; while it is written, it says for a moment how far that is.',
    closing: 'names no account',
  },
  audit_entry: { taken: ['deeds'], closing: 'stays without the account' },
  average_consumption: { taken: ofTheUtility, closing: 'names no account' },
  billed_reading: { taken: ['meterReadings'], closing: 'names no account' },
  confirmed_number: { taken: ['noticeSettings'], closing: 'goes' },
  delivery_report: {
    taken: 'What it says of a message is the message’s state; it is told in the words of a program.',
    closing: 'names no account',
  },
  ended_link: {
    taken: 'It tells billing of a link that is gone, and never whose it was.',
    closing: 'names no account',
  },
  import_look: { taken: ofTheUtility, closing: 'names no account' },
  import_refusal: { taken: ofTheUtility, closing: 'names no account' },
  import_run: { taken: ofTheUtility, closing: 'names no account' },
  invoice: { taken: ['bills', 'billLines', 'billReadings'], closing: 'names no account' },
  invoice_original: {
    taken: 'What it says is the bill’s; the document is on the portal with it.',
    closing: 'names no account',
  },
  keycloak_logout: { taken: 'It says for two days that a session is over, and which.', closing: 'goes' },
  known_meter: { taken: ['meterReadings'], closing: 'names no account' },
  link_attempt: { taken: counts, closing: 'goes' },
  mail_allowance: { taken: counts, closing: 'goes' },
  mail_outbox: { taken: 'Whatever comes in moves to the messages at once.', closing: 'goes' },
  message: { taken: ['messages'], closing: 'goes' },
  message_resend: {
    taken: 'That it was sent again stands in the deeds, and what became of it in the messages.',
    closing: 'names no account',
  },
  meter: { taken: ['meters'], closing: 'names no account' },
  metering_point: { taken: ['meteringPoints'], closing: 'names no account' },
  notice_choice: { taken: ['noticeChoices'], closing: 'goes' },
  notice_choice_made: { taken: ['noticeChoices'], closing: 'goes' },
  notice_setting: { taken: ['noticeSettings'], closing: 'goes' },
  number_code: {
    taken: 'A code that works for ten minutes, and not itself but what tells whether it is right.',
    closing: 'goes',
  },
  occupancy: { taken: ['meteringPoints'], closing: 'names no account' },
  own_data_allowance: { taken: counts, closing: 'goes' },
  payment: { taken: ['payments'], closing: 'names no account' },
  payment_slip: { taken: 'What it says stands on the bill that it is for.', closing: 'names no account' },
  price: { taken: ofTheUtility, closing: 'names no account' },
  reading: { taken: ['handedInReadings', 'meterReadings'], closing: 'stays without the account' },
  reading_photo: { taken: ['photos'], closing: 'goes' },
  reading_window: { taken: ofTheUtility, closing: 'names no account' },
  reading_window_extension: { taken: ofTheUtility, closing: 'names no account' },
  reading_window_rule: { taken: ofTheUtility, closing: 'names no account' },
  set_aside_target: { taken: ['noticeSettings'], closing: 'goes' },
  session: { taken: ['signIns'], closing: 'goes' },
  supply_zone: { taken: ofTheUtility, closing: 'names no account' },
  unusual_use: { taken: ['unusualUse'], closing: 'names no account' },
  unusual_use_answer: { taken: ['unusualUse'], closing: 'stays without the account' },
  unusual_use_look: { taken: 'A fingerprint, from which nothing can be read.', closing: 'names no account' },
  water_quality_result: { taken: ofTheUtility, closing: 'names no account' },
  water_report: {
    taken: 'It is made of readings that are taken; the document is on the portal.',
    closing: 'names no account',
  },
  water_report_dictionary: { taken: ofTheUtility, closing: 'names no account' },
  water_report_run: { taken: ofTheUtility, closing: 'names no account' },
  webhook: { taken: ofTheUtility, closing: 'names no account' },
  webhook_attempt: { taken: ofTheUtility, closing: 'names no account' },
  webhook_delivery: {
    taken: 'It tells a system of the utility’s of a reading or a link, and never whose.',
    closing: 'names no account',
  },
  webhook_secret: { taken: ofTheUtility, closing: 'names no account' },
  withdrawn_row: { taken: 'What was brought in by mistake, and belongs to nobody.', closing: 'names no account' },
}
/** Of those, the ones that name it by another column than `subject`. */
const byKey = ['link_attempt', 'mail_allowance', 'own_data_allowance']
const withAccount = 'reading_photo'

let test: TestDatabase
let owner: pg.Client

beforeAll(async () => {
  test = await createTestDatabase()
  owner = new pg.Client(test.ownerUrl)
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await test.drop()
})

const list = async (statement: string) =>
  (await owner.query<{ name: string }>(statement)).rows.map(({ name }) => name).sort()

describe('what is held of customers', () => {
  it('is decided of each table: whether they take it along, and what a closing leaves of it', async () => {
    const tables = await list(
      `select table_name as name from information_schema.tables
       where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like 'kysely%'`,
    )
    expect(Object.keys(decided).sort()).toEqual(tables)
  })

  it('is taken along by kinds that there are, and every kind has its tables or is Keycloak’s', () => {
    const used = new Set(Object.values(decided).flatMap(({ taken }) => (typeof taken === 'string' ? [] : taken)))
    const ofKeycloak: KindName[] = ['account', 'waysToSignIn', 'signInLog', 'programs']
    const computed: KindName[] = ['consumption']
    expect([...used, ...ofKeycloak, ...computed].sort()).toEqual(Object.keys(kinds).sort())
  })

  it('names an account where a closing has something to do, and nowhere else', async () => {
    const naming = await list(
      `select distinct table_name as name from information_schema.columns join information_schema.tables using (table_schema, table_name)
       where table_schema = 'public' and table_type = 'BASE TABLE' and column_name in ('subject', 'account', 'user_id', 'email')`,
    )
    const toDo = Object.keys(decided).filter((table) => decided[table]?.closing !== 'names no account')
    expect(toDo.sort()).toEqual([...naming, ...byKey, withAccount].sort())
  })
})

describe('a closing', () => {
  const portal = async (statement: string) => {
    const client = new pg.Client(test.appUrl)
    await client.connect()
    await client.query(statement).finally(() => void client.end())
  }

  it('that nobody confirmed forgets nothing', async () => {
    await owner.query(`insert into account_closing (subject, origin, asked_at) values ('ana', 'asked', now())`)
    await owner.query(
      `insert into message (way, subject, letter, occasion, content) values ('mail', 'ana', 'a', 'b', '{}')`,
    )
    await portal('select public.forget_account(id) from public.account_closing')
    expect(await list(`select subject as name from message`)).toEqual(['ana'])
  })

  it('changes nothing of a reading but whose it is: not even the owner of the tables can otherwise', async () => {
    await owner.query('begin')
    await owner.query(`select set_config('portal.forgetting', 'on', true)`)
    await owner.query(
      `create or replace function portal_now() returns timestamptz language sql stable
       as $$ select timestamptz '2026-11-26T10:00:00+01:00' $$`,
    )
    await owner.query(
      `with point as (
         insert into metering_point (number, user_name, address, consumption_type)
         values ('1', 'Ana Novak', 'Polje 8', 'household') returning id),
       meter as (
         insert into meter (metering_point_id, kind, serial_number, type, digits, installed_on)
         select id, 'cold', '46207317', '15', 5, '2024-05-01' from point returning id)
       insert into reading (meter_id, subject, value_m3, idempotency_key) select id, 'ana', 1, gen_random_uuid() from meter`,
    )
    await owner.query('savepoint stored')
    await expect(owner.query('update reading set value_m3 = 2')).rejects.toMatchObject({ code: 'RW002' })
    await owner.query('rollback to stored')
    await expect(owner.query('delete from reading')).rejects.toMatchObject({ code: 'RW002' })
    await owner.query('rollback to stored')
    await owner.query(`update reading set subject = 'nobody'`)
    await owner.query('rollback')
  })

  it('is the only way: the portal itself may not change whose a reading is', async () => {
    await expect(
      portal(`select set_config('portal.forgetting', 'on', false); update public.reading set subject = 'nobody'`),
    ).rejects.toMatchObject({ code: '42501' })
  })
})
