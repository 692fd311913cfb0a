import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { strFromU8, unzipSync } from 'fflate'
import { signedInCustomer, createAccount, type Customer } from '@moja-komunala/world/actors/customers.ts'
import { jpeg } from '@moja-komunala/world/actors/jpeg.ts'
import { createMeteringPoint, query, type TestPoint } from '@moja-komunala/world/actors/metering-points.ts'
import { createProgram, permitProgram, type TestProgram } from '@moja-komunala/world/actors/programs.ts'
import { handIn } from '@moja-komunala/world/actors/readings.ts'
import { codeOf } from '@moja-komunala/world/actors/visitor.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { startClosingReplica } from '../support/account-closing.ts'
import { storedGrant } from '../support/portal-session.ts'

/* Everything that is held of a customer, as one download. */

const { portal } = getWorld().facts.urls
type Row = Record<string, string | number | boolean | null>
type OwnData = Record<string, readonly Row[]>

let customer: Customer
let point: TestPoint
let readingId: string
let program: TestProgram
let token: string
let strangerPoint: TestPoint

beforeAll(async () => {
  program = await createProgram()
  customer = await signedInCustomer(portal)
  const { subject } = customer.account
  const permitted = await permitProgram(program, customer.account, 'openid metering-points:read-own')
  token = permitted.access_token ?? ''
  point = await createMeteringPoint(subject)
  readingId = await handIn(customer, point)
  await customer.put(
    `/metering-points/${point.id}/meters/${point.meterId}/readings/${readingId}/photo`,
    jpeg(),
    'image/jpeg',
  )
  const stranger = await signedInCustomer(portal)
  strangerPoint = await createMeteringPoint(stranger.account.subject)
  await handIn(stranger, strangerPoint)
  await query(
    `insert into invoice (metering_point_id, number, issued_on, due_on, period_from, period_to, reference, net_cents, vat_cents,
       total_cents, lines)
     select id, 'R-' || number, '2026-11-10', '2026-11-25', '2026-10-01', '2026-10-31', 'SI1212', 475, 45, 520,
       '[{"description":"Vodarina","quantity":"11","unit":"m3","netCents":475,"vatRatePercent":"9.5"}]'
     from metering_point where id = any($1)`,
    [[point.id, strangerPoint.id]],
  )
})
afterAll(() => program.remove())

const readJson = async (who = customer) => JSON.parse((await who.get('/my-data')).text) as OwnData
const readArchive = async (who = customer) => {
  const answer = await who.get('/my-data.zip')
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/zip'])
  return { answer, files: unzipSync(answer.bytes) }
}

describe('the download', () => {
  it('has what Keycloak holds, and no secret', async () => {
    const { account, waysToSignIn, signIns, signInLog, programs } = await readJson()
    expect(account).toEqual([
      expect.objectContaining({ id: customer.account.subject, email: customer.account.email, firstName: 'Tine' }),
    ])
    expect(waysToSignIn?.map(({ kind }) => kind).toSorted()).toEqual(['known-browsers', 'password'])
    expect(signIns?.map(({ place }) => place)).toEqual(expect.arrayContaining(['keycloak', 'portal']))
    expect(signInLog?.map(({ event }) => event)).toEqual(expect.arrayContaining(['LOGIN']))
    expect(programs).toEqual([expect.objectContaining({ program: program.clientId })])
    expect(JSON.stringify(await readJson())).not.toMatch(/secretData|credentialData|access_token|refresh_token/)
  })

  it('has what the portal holds of their points, and nothing of anybody else’s', async () => {
    const data = await readJson()
    expect(data['meteringPoints']).toEqual([expect.objectContaining({ meteringPointId: point.id })])
    expect(data['handedInReadings']).toEqual([expect.objectContaining({ readingId })])
    expect(data['bills']).toEqual([expect.objectContaining({ totalCents: 520 })])
    expect(data['billLines']).toEqual([expect.objectContaining({ description: 'Vodarina' })])
    expect(data['deeds']?.map(({ deed }) => deed)).toContain('takeOwnData')
    const text = JSON.stringify(data)
    expect(text).not.toContain(strangerPoint.id)
    expect(text).not.toContain(strangerPoint.reference)
  })

  it('has what they handed in at a point that is theirs no longer, and nothing else of it', async () => {
    const mover = await signedInCustomer(portal)
    const left = await createMeteringPoint(mover.account.subject)
    const handedIn = await handIn(mover, left)
    const photo = `/metering-points/${left.id}/meters/${left.meterId}/readings/${handedIn}/photo`
    expect((await mover.put(photo, jpeg(), 'image/jpeg')).status).toBe(204)
    expect((await mover.change('DELETE', `/metering-points/${left.id}`, undefined)).status).toBe(204)
    const data = await readJson(mover)
    expect(data['handedInReadings']).toEqual([expect.objectContaining({ readingId: handedIn })])
    expect(data['photos']).toEqual([expect.objectContaining({ readingId: handedIn })])
    for (const kind of ['meteringPoints', 'meters', 'meterReadings', 'bills'])
      expect([kind, data[kind]]).toEqual([kind, []])
    const { files } = await readArchive(mover)
    expect(Object.keys(files).filter((name) => name.startsWith('photos/'))).toHaveLength(1)
  })

  it('has the same as one archive: JSON, a CSV for each kind, photos, and a text that says what each field is', async () => {
    const { answer, files } = await readArchive()
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename=moji-podatki.zip')
    const json = JSON.parse(strFromU8(files['podatki.json'] ?? new Uint8Array())) as OwnData
    const kinds = Object.keys(json).filter((name) => name !== 'madeAt')
    const readme = strFromU8(files['PREBERITE.txt'] ?? new Uint8Array())
    const csvs = Object.keys(files).filter((name) => name.endsWith('.csv'))
    expect(csvs).toHaveLength(kinds.length)
    for (const kind of kinds) {
      expect(readme).toContain(`"${kind}"`)
      for (const field of Object.keys(json[kind]?.[0] ?? {})) expect(readme).toContain(`  ${field}: `)
    }
    const table = files['odjemna-mesta.csv'] ?? new Uint8Array()
    // A spreadsheet knows UTF-8 by its mark.
    expect([...table.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const points = strFromU8(table).split('\r\n')
    expect(points[0]).toMatch(/^Oznaka odjemnega mesta;Št. odjemnega mesta;/)
    expect(points[1]).toContain(point.id)
    const photo = json['photos']?.[0]?.['file']
    expect(Buffer.from(files[String(photo)] ?? []).equals(jpeg())).toBe(true)
  })

  it('is in the language of who asks', async () => {
    const english = await signedInCustomer(portal, await createAccount('en'))
    const { answer, files } = await readArchive(english)
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename=my-data.zip')
    expect(Object.keys(files)).toEqual(expect.arrayContaining(['README.txt', 'data.json', 'metering-points.csv']))
  })

  it('is not for programs, nor for whoever isn’t signed in', async () => {
    const asked = await fetch(`${portal}/api/v1/my-data.zip`, { headers: { authorization: `Bearer ${token}` } })
    expect(asked.status).toBe(404)
    expect((await fetch(`${portal}/api/v1/my-data.zip`)).status).toBe(401)
  })

  it('can be had some times in an hour, and then later', async () => {
    const often = await signedInCustomer(portal)
    for (let time = 0; time < 10; time += 1) expect((await often.get('/my-data')).status).toBe(200)
    const refused = await often.get('/my-data')
    expect([refused.status, codeOf(refused)]).toEqual([429, 'too-many-requests'])
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  })

  it('is asked for its head without being put together, counted or noted', async () => {
    const curious = await signedInCustomer(portal)
    for (let time = 0; time < 12; time += 1)
      for (const path of ['/my-data', '/my-data.zip']) {
        const { status, headers, text } = await curious.visitor.send(`${portal}/api/v1${path}`, { method: 'HEAD' })
        expect([status, text]).toEqual([200, ''])
        expect(headers.get('content-disposition')).toContain('attachment')
      }
    const data = await readJson(curious)
    expect(data['deeds']?.filter(({ deed }) => deed === 'takeOwnData')).toHaveLength(1)
  })

  it('comes whole or not at all: where Keycloak is away, it says so', async () => {
    const away = startClosingReplica({ KEYCLOAK_INTERNAL_URL: 'http://127.0.0.1:9' })
    try {
      const { subject } = await createAccount()
      const actor = { kind: 'customer', subject, requestId: 'a' } as const
      await expect(away.ownData.writeJson(actor, '')).rejects.toMatchObject({ code: 'temporarily-unavailable' })
    } finally {
      await away.stop()
    }
  })
})

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void
function heldBytes(): number {
  collectGarbage()
  return process.memoryUsage().heapUsed
}

describe('a landlord’s download', () => {
  it('of 300 points with two years of bills and readings takes no more memory than a small one', async () => {
    const customerOfMany = await signedInCustomer(portal)
    const landlord = customerOfMany.account
    const grant = (await storedGrant(customerOfMany)) ?? ''
    await query(
      `with point as (
         insert into metering_point (number, user_name, address, consumption_type)
         select 'L' || n || '-' || $1, 'Tine Medved', 'Cesta ' || n || ', 1410 Zagorje ob Savi', 'household'
         from generate_series(1, 300) n returning id, number),
       meter as (
         insert into meter (metering_point_id, kind, serial_number, type, digits, installed_on)
         select id, 'cold', number, '15', 5, '2023-05-01' from point returning id),
       read as (
         insert into billed_reading (meter_id, read_on, value_m3)
         select meter.id, day::date, 10 * row_number() over (partition by meter.id order by day)
         from meter, generate_series(date '2024-12-01', date '2026-11-01', interval '1 month') day)
       insert into invoice (metering_point_id, number, issued_on, due_on, period_from, period_to, reference, net_cents,
         vat_cents, total_cents, lines)
       select id, number || '-' || to_char(day, 'YYYYMM'), day, day + interval '15 days', day - interval '1 month', day - interval '1 day', 'SI1212',
         475, 45, 520, (select jsonb_agg(jsonb_build_object('description', 'Vodarina ' || l, 'quantity', '11', 'unit', 'm3',
           'netCents', 475, 'vatRatePercent', '9.5')) from generate_series(1, 10) l)
       from point, generate_series(date '2024-12-01', date '2026-11-01', interval '1 month') day`,
      [landlord.subject.slice(0, 8)],
    )
    await query(
      `insert into account_metering_point (subject, metering_point_id)
       select $1, id from metering_point where number like 'L%-' || $2`,
      [landlord.subject, landlord.subject.slice(0, 8)],
    )
    const replica = startClosingReplica()
    try {
      const actor = { kind: 'customer', subject: landlord.subject, requestId: 'a' } as const
      let [bytes, most] = [0, 0]
      const before = heldBytes()
      let pieces = 0
      for await (const piece of await replica.ownData.writeArchive(actor, grant, 'sl')) {
        bytes += piece.length
        pieces += 1
        if (pieces % 200 === 0) most = Math.max(most, heldBytes() - before)
      }
      expect(bytes).toBeGreaterThan(500_000)
      // All of it is some 20 MB before it is packed, three times that as objects.
      expect(most).toBeLessThan(20_000_000)
    } finally {
      await replica.stop()
    }
  }, 180_000)
})
