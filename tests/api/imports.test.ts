import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { connect } from 'node:net'
import type { ImportReport } from '@moja-komunala/portal-server/features/imports/import.schema.ts'
import type {
  MeteringPointListView,
  MeteringPointView,
} from '@moja-komunala/portal-server/features/metering-points/metering-point.schema.ts'
import { addDays } from '@moja-komunala/rules/days.ts'
import { createAccount, signedInCustomer, type Customer } from '@moja-komunala/world/actors/customers.ts'
import { bringIn, newPlace, newSlip, sendFile, sendInTurn, toLines } from '@moja-komunala/world/actors/imports.ts'
import { linkDirectly, query } from '@moja-komunala/world/actors/metering-points.ts'
import { billingToken, createProgram, permitProgram } from '@moja-komunala/world/actors/programs.ts'
import { sendReading } from '@moja-komunala/world/actors/readings.ts'
import { accessTokenOf } from '@moja-komunala/world/keycloak-token.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { today } from '../support/window.ts'

const { portal } = getWorld().facts.urls
let customer: Customer
let token: string

beforeAll(async () => {
  customer = await signedInCustomer(portal)
  token = await billingToken()
})

const ask = (path: string, sent: RequestInit = {}) =>
  fetch(`${portal}/api/v1${path}`, {
    ...sent,
    headers: { authorization: `Bearer ${token}`, ...Object.fromEntries(new Headers(sent.headers)) },
  })
const codeOf = async (answer: Response) => [answer.status, (Object(await answer.json()) as { code?: string }).code]

/** A place that has come in and that the customer has linked, and its own ids. */
async function bringInLinked(more?: Parameters<typeof newPlace>[0]) {
  const made = newPlace(more)
  await bringIn([made.point, made.meter, made.slip])
  const [place] = await query<{ id: string; meterId: string }>(
    'select metering_point_id as id, id as "meterId" from meter where external_id = $1',
    [made.meterId],
  )
  if (!place) throw new Error(`There is no meter ${made.meterId}.`)
  await linkDirectly(customer.account.subject, place.id)
  return { ...made, place }
}

describe('the billing system', () => {
  it('when it sends a file -> it gets the report, can ask for it again, and the audit knows of it', async () => {
    const { point, meter, slip } = newPlace()
    const report = await bringIn([slip, meter, point])
    expect(report).toMatchObject({ outcome: 'stored', atomic: true, lines: 3, refusals: [] })
    expect(await (await ask(`/imports/${report.id}`)).json()).toEqual(report)
    const { imports } = (await (await ask('/imports')).json()) as { imports: ImportReport[] }
    expect(imports.find(({ id }) => id === report.id)).toBeDefined()
    expect(
      await query(`select client_id, action from audit_entry where details ->> 'importId' = $1`, [report.id]),
    ).toEqual([{ client_id: 'billing', action: 'importRecords' }])
  })

  it('when lines are wrong -> it is told each by its number, and can have all of them', async () => {
    const { point } = newPlace()
    const answer = await sendInTurn({ body: toLines([point, { ...point, address: '' }]) })
    const problem = (await answer.json()) as { code: string; report: ImportReport }
    expect([answer.status, problem.code, answer.headers.get('content-type')]).toEqual([
      ...[422, 'import-refused', 'application/problem+json; charset=utf-8'],
    ])
    expect(problem.report.refusals).toEqual([
      {
        ...{ line: 2, record: 'metering-point', key: point.number, code: 'required', pointer: '#/address' },
        ...{ otherLine: null, detail: 'This value is missing.', expected: 'text, at most 300 characters' },
      },
    ])
    expect(
      await (await ask(`/imports/${problem.report.id}/refusals`, { headers: { 'accept-language': 'en' } })).json(),
    ).toEqual({
      refusals: problem.report.refusals,
      next: null,
    })
  })

  it('when it can’t be told which number of a slip is the long one -> the slip is taken, and the report says so and what would help', async () => {
    const [clear, own, unclear] = [newPlace(), newPlace(), newPlace()]
    const lines = [
      ...[clear.point, own.point, unclear.point],
      { ...clear.slip, purpose: 'Voda oktober 2026 0099001014' },
      { ...own.slip, purpose: `Voda ${own.number} rač. 20261031123456` },
      { ...unclear.slip, purpose: 'Voda 0099001016 rač. 20261031123456' },
      { ...newSlip(unclear.number, '2026-11-01'), purpose: 'Voda 0099001017 rač. 20261031', withdrawn: true },
    ]
    const report = await bringIn(lines)
    expect(report).toMatchObject({ outcome: 'stored', refusalsTotal: 0, notesTotal: 1 })
    expect(report.notes).toEqual([
      {
        ...{ line: 6, record: 'payment-slip', key: `${unclear.number} ${unclear.slip.reference}` },
        ...{ code: 'number-not-clear', pointer: '#/purpose' },
        detail: expect.stringContaining('print the point’s own number'),
      },
    ])
    const english = { headers: { 'accept-language': 'en' } }
    expect(await (await ask(`/imports/${report.id}`, english)).json()).toEqual(report)
    expect(await bringIn(lines.slice(0, 6))).toMatchObject({
      notesTotal: 1,
      records: expect.arrayContaining([expect.objectContaining({ record: 'payment-slip', changed: 0, unchanged: 3 })]),
    })
  })

  it('when it sends CSV -> it is taken', async () => {
    const { number } = newPlace()
    const body = `number;userName;address;consumptionType\r\n${number};Tine;Cesta;household\r\n`
    const answer = await sendInTurn({ body, type: 'text/csv; charset=utf-8', query: { records: 'metering-points' } })
    expect(await answer.json()).toMatchObject({ outcome: 'stored', lines: 1 })
  })

  it('when it sends a list in JSON -> it is taken as its lines would be', async () => {
    const { point, meter, slip } = newPlace()
    const send = (lines: readonly unknown[]) =>
      sendInTurn({ body: JSON.stringify({ lines }), type: 'application/json; charset=utf-8' })
    expect(await (await send([slip, meter, point])).json()).toMatchObject({ outcome: 'stored', lines: 3, refusals: [] })
    const refused = (await (await send([point, { ...meter, digits: 9 }, 'meter'])).json()) as { report: ImportReport }
    expect(refused.report.refusals).toEqual([
      expect.objectContaining({ line: 2, record: 'meter', key: meter.id, code: 'too-large', pointer: '#/digits' }),
      expect.objectContaining({ line: 3, record: null, code: 'not-json' }),
    ])
  })

  it('when a line of a list is deeper than anything that could be meant -> it is refused as any other', async () => {
    const body = `{"lines": [${'['.repeat(50_000)}${']'.repeat(50_000)}]}`
    const answer = await sendInTurn({ body, type: 'application/json' })
    expect(answer.status).toBe(422)
    const { report } = (await answer.json()) as { report: ImportReport }
    expect(report.refusals).toEqual([expect.objectContaining({ line: 1, code: 'not-json' })])
  })

  it.each([
    ['another type', { type: 'application/xml' }, 415, 'unsupported-media-type'],
    ['JSON that is none', { type: 'application/json', body: '{' }, 400, 'malformed-request'],
    ['JSON that is no list of lines', { type: 'application/json', body: '{"line": {}}' }, 422, 'validation-failed'],
    [
      'a longer list in JSON than is held in memory',
      { type: 'application/json', body: JSON.stringify({ lines: ['a'.repeat(5 * 1024 * 1024)] }) },
      413,
      'payload-too-large',
    ],
    [
      'another encoding',
      { type: 'text/csv; charset=iso-8859-2', query: { records: 'meters' } },
      415,
      'unsupported-media-type',
    ],
    ['a packed body', { headers: { 'content-encoding': 'gzip' } }, 415, 'unsupported-media-type'],
    ['CSV of several records', { type: 'text/csv' }, 400, 'malformed-request'],
    [
      'a header of CSV that nobody knows',
      { type: 'text/csv', query: { records: 'meters' }, body: 'street\nx\n' },
      400,
      'malformed-request',
    ],
    [
      'what ends lines with CR alone',
      { type: 'text/csv', query: { records: 'meters' }, body: 'id;type\r1;2\r' },
      400,
      'malformed-request',
    ],
    ['unknown records', { query: { records: 'pumps' } }, 400, 'malformed-request'],
    ['documents as the whole truth', { query: { records: 'invoices', complete: 'true' } }, 400, 'malformed-request'],
    ['no truth value', { query: { atomic: 'yes' } }, 400, 'malformed-request'],
  ] as const)('when it sends %s -> it is told', async (_, sent, status, code) => {
    expect(await codeOf(await sendInTurn({ body: '{}\n', ...sent }))).toEqual([status, code])
  })

  it('when another program, or nobody, asks -> nothing is imported and no report is seen', async () => {
    const { point } = newPlace()
    const report = await bringIn([point])
    const account = await createAccount()
    const program = await createProgram()
    const own = accessTokenOf(await permitProgram(program, account, 'metering-points:read-own'))
    const refused = await sendInTurn({ body: '', token: own })
    expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([
      403,
      expect.stringContaining('insufficient_scope'),
    ])
    expect((await ask(`/imports/${report.id}`, { headers: { authorization: `Bearer ${own}` } })).status).toBe(403)
    expect((await fetch(`${portal}/api/v1/imports`)).status).toBe(401)
    // A customer's session is no way in either.
    expect((await customer.change('POST', '/imports', {})).status).toBe(401)
    await program.remove()
  })

  it('when a part of it is missing when the connection breaks -> nothing of it is stored, and the next file is taken', async () => {
    const { point, number } = newPlace()
    const { hostname, port } = new URL(portal)
    const socket = connect(Number(port), hostname)
    socket.write(
      `POST /api/v1/imports HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${token}\r\ncontent-type: application/x-ndjson\r\ncontent-length: 10000000\r\n\r\n`,
    )
    socket.write(toLines([point]))
    await untilImporting(true)
    socket.destroy()
    await untilImporting(false)
    expect(await query('select from metering_point where number = $1', [number])).toEqual([])
    expect(await bringIn([point])).toMatchObject({
      records: expect.arrayContaining([expect.objectContaining({ record: 'metering-point', added: 1 })]),
    })
  })

  it('when a large file is on its way -> customers hand in readings meanwhile, and another file has to wait', async () => {
    const { point, meter, place } = await bringInLinked()
    let goOn = (): void => undefined
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(
          Buffer.from(
            toLines([
              { ...point, userName: 'Nova' },
              { ...meter, type: '25' },
            ]),
          ),
        )
        goOn = () => controller.close()
      },
    })
    await untilImporting(false)
    const importing = sendFile({ body })
    await untilImporting(true)
    expect((await sendReading(customer, place, { valueM3: 10 })).status).toBe(201)
    const other = await sendFile({ body: '' })
    expect([other.status, other.headers.get('retry-after')]).toEqual([409, '30'])
    goOn()
    expect(await (await importing).json()).toMatchObject({ outcome: 'stored', lines: 2 })
  })
})

/** Until a portal has an import under way, or none any more. */
async function untilImporting(isSo: boolean): Promise<void> {
  const locks = `select from pg_locks join pg_database database on database.oid = pg_locks.database
    where locktype = 'advisory' and datname = current_database()
      and (classid::bigint << 32 | objid::bigint) = hashtextextended('import', 0)`
  while ((await query(locks)).length > 0 !== isSo);
}

describe('what a spreadsheet wrote', () => {
  const row = (number: string) => `number;userName;address;consumptionType\r\n${number};Ana Žagar;Cesta;household\r\n`

  it('when it is Windows-1250 and declared so -> its letters are read', async () => {
    const { number } = newPlace()
    const body = Buffer.from(row(number).replace('Ž', '\u008e'), 'latin1')
    const type = 'text/csv; charset=Windows-1250'
    expect((await sendInTurn({ body, type, query: { records: 'metering-points' } })).status).toBe(200)
    expect(await query('select user_name from metering_point where number = $1', [number])).toEqual([
      { user_name: 'Ana Žagar' },
    ])
  })

  it('when it is another encoding -> it is told which header field to change, and to what', async () => {
    const answer = await sendInTurn({ body: row('1'), type: 'text/csv; charset=ibm852', query: { records: 'meters' } })
    expect([answer.status, await answer.json()]).toMatchObject([
      415,
      {
        errors: [
          {
            ...{ header: 'content-type', code: 'charset-unknown' },
            expected: 'utf-8 | utf-16le | utf-16be | windows-1250',
          },
        ],
      },
    ])
  })
})

describe('what customers see of it', () => {
  it('when a newer slip comes in -> it links the point, and the one before no longer does', async () => {
    const { point, meter, slip, number } = newPlace()
    await bringIn([point, meter, slip])
    const newer = newSlip(number, '2026-11-11')
    await bringIn([newer])
    const link = ({ purpose, reference }: typeof slip) =>
      customer.change('POST', '/metering-points', { purpose, reference })
    expect((await link(slip)).status).toBe(422)
    expect((await link(newer)).status).toBe(201)
  })

  it('when two bills are of one day -> either slip links; one that is withdrawn does not, and one before it does again', async () => {
    const { point, meter, slip, number } = newPlace()
    const [same, wrong] = [newSlip(number, slip.issuedOn), newSlip(number, '2026-11-12')]
    await bringIn([point, meter, slip, same, wrong])
    const link = async ({ purpose, reference }: typeof slip) =>
      (await customer.change('POST', '/metering-points', { purpose, reference })).status
    expect(await link(slip)).toBe(422)
    await bringIn([{ ...wrong, withdrawn: true }])
    expect([await link(wrong), await link(slip), await link(same)]).toEqual([422, 201, 200])
  })

  it('when a point is closed -> it stays in sight, nothing is handed in there, and nobody links it any more', async () => {
    const { point, slip, number, place } = await bringInLinked()
    expect((await sendReading(customer, place, { valueM3: 10 })).status).toBe(201)
    await bringIn([{ ...point, closedOn: today() }])

    const list = JSON.parse((await customer.get('/metering-points')).text) as MeteringPointListView
    expect(list.meteringPoints.find(({ id }) => id === place.id)).toMatchObject({ metersToRead: 0, metersHandedIn: 0 })
    const view = JSON.parse((await customer.get(`/metering-points/${place.id}`)).text) as MeteringPointView
    expect(view).toMatchObject({ number, closedOn: today(), metersToRead: 0, meters: [] })
    expect((await customer.get(`/metering-points/${place.id}/history`)).text).toContain('"valueM3":10')
    const refused = await sendReading(customer, place, { valueM3: 11 })
    expect([refused.status, JSON.parse(refused.text)]).toMatchObject([409, { code: 'meter-not-read' }])
    const other = await signedInCustomer(portal)
    const { purpose, reference } = slip
    const answer = await other.change('POST', '/metering-points', { purpose, reference })
    expect([answer.status, JSON.parse(answer.text)]).toMatchObject([422, { code: 'slip-not-matched' }])

    await bringIn([point])
    expect((await sendReading(customer, place, { valueM3: 11 })).status).toBe(201)
  })

  it('when a point will be closed on a day to come -> nothing is different until then', async () => {
    const { place } = await bringInLinked({ closedOn: addDays(today(), 1) })
    const view = JSON.parse((await customer.get(`/metering-points/${place.id}`)).text) as MeteringPointView
    expect(view).toMatchObject({ metersToRead: 1, meters: [{ kind: 'cold' }] })
  })

  it('when a whole file leaves out much -> it is refused until more is allowed to be closed', async () => {
    const answer = await sendInTurn({
      body: '',
      query: { records: 'metering-points', complete: 'true', closeAtMost: '0' },
    })
    expect(await answer.json()).toMatchObject({
      ...{ code: 'import-closes-too-many', status: 422 },
      report: { outcome: 'refused', complete: true, refusalsTotal: 0 },
    })
  })
})

describe('the export', () => {
  it('when readings were handed in -> they can be had as lines or as a table, with what is new later on', async () => {
    const { number, meterId, place } = await bringInLinked()
    await sendReading(customer, place, { valueM3: 10 })
    const first = await ask('/readings')
    expect([first.status, first.headers.get('content-type'), first.headers.get('reading-window-final')]).toEqual([
      ...[200, 'application/x-ndjson', 'false'],
    ])
    const lines = (await first.text()).split('\n').filter((line) => line !== '')
    const readings = lines.map((line) => JSON.parse(line) as { meterId: string; valueM3: number })
    expect(readings.filter((reading) => reading.meterId === meterId)).toMatchObject([
      { meteringPointNumber: number, valueM3: 10, kind: 'cold', wayIn: 'portal', hasPhoto: false },
    ])
    await sendReading(customer, place, { valueM3: 12 })
    const after = first.headers.get('next-cursor') ?? ''
    const second = await ask(`/readings?${new URLSearchParams({ after })}`, { headers: { accept: 'text/csv' } })
    expect(second.headers.get('content-type')).toContain('text/csv')
    const rows = (await second.text()).split('\n').filter((row) => row.includes(meterId))
    expect(rows.map((row) => row.split(',').slice(2, 7))).toEqual([[number, meterId, '46207317', 'cold', '12']])
  })

  it('when a photo went with a reading -> it can be had; and one that is none cannot', async () => {
    const { place } = await bringInLinked()
    const { reading } = JSON.parse((await sendReading(customer, place, { valueM3: 10 })).text) as {
      reading: { id: string }
    }
    expect((await ask(`/readings/${reading.id}/photo`)).status).toBe(404)
    await query(`insert into reading_photo (reading_id, image) values ($1, 'picture')`, [reading.id])
    const photo = await ask(`/readings/${reading.id}/photo`)
    expect([photo.headers.get('content-type'), await photo.text()]).toEqual(['image/jpeg', 'picture'])
    expect((await ask('/readings/nothing/photo')).status).toBe(404)
  })

  it.each(['0000-01-01', '0001-01-01', '9999-12-31'])(
    'when a window of the day %s is asked for -> it is told',
    async (day) => {
      const answer = await ask(`/readings?window=${day}`)
      expect([answer.status, await answer.json()]).toMatchObject([
        400,
        { errors: [{ parameter: 'window', code: 'year-out-of-range' }] },
      ])
    },
  )

  it('when the cursor is of no use -> it is told', async () => {
    expect(await codeOf(await ask('/readings?after=x'))).toEqual([400, 'malformed-request'])
    const cursor = Buffer.from(`1.00000001/2026-11-25/5:5:`).toString('base64url')
    expect(await codeOf(await ask(`/readings?window=2026-11-25&after=${cursor}`))).toEqual([410, 'cursor-expired'])
  })
})

afterAll(async () => customer.signOut())
