import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { productionWindowRule } from '@moja-komunala/rules/reading-window.ts'
import { actingSystem } from '@moja-komunala/world/test/acting.ts'
import { createTestDatabase, type TestDatabase } from '@moja-komunala/world/test/test-database.ts'
import pg from 'pg'
import { importRecords, importThread, type ImportLine } from '../../import-records.ts'
import { createDatabase, createPool, type Database } from '../../platform/database/database.ts'
import { HttpProblem } from '../../platform/http/problem.ts'
import { createLog } from '../../platform/log.ts'
import { importSchemas, type ImportReport } from './import.schema.ts'
import { ImportService, type ImportOrder } from './import.service.ts'

/* What becomes of files, in PostgreSQL. Each test has points and meters of its own. */

let test: TestDatabase
let pool: pg.Pool
let db: Database
let imports: ImportService
const today = '2026-11-25'

beforeAll(async () => {
  test = await createTestDatabase()
  pool = createPool(test.appUrl, createLog('silent'))
  db = createDatabase(pool)
  const clock = () => new Date(`${today}T10:00:00Z`)
  const config = { readingWindowRule: productionWindowRule }
  imports = new ImportService({ pool, db, clock, config, records: importRecords, thread: importThread })
})
afterAll(async () => {
  await db.destroy()
  await test.drop()
})

type Settings = Partial<Omit<ImportOrder, 'actor' | 'locale'>>
/** Prices are few here: of most tests, that any share of them may be closed. */
const limits = { closeAtMost: 100, closePercentAtMost: 100, extractedAt: undefined }

const everything = importRecords.map(({ name }) => name)
const actor = actingSystem('billing')

/** A file as text, or as records of which each is a line. */
async function bringIn(
  file: string | Buffer | readonly (ImportLine | object)[],
  settings: Settings = {},
): Promise<ImportReport> {
  const content = Array.isArray(file)
    ? file.map((line) => `${JSON.stringify(line)}\n`).join('')
    : (file as string | Buffer)
  async function* body() {
    yield Buffer.from(content)
  }
  const order: ImportOrder = {
    ...{ actor, locale: 'en', format: 'ndjson', charset: 'utf-8', records: everything },
    ...{ atomic: true, dryRun: false, complete: false, ...limits },
    ...settings,
  }
  return imports.run(body(), order)
}

/** The report of a file of which nothing was stored. */
async function refused(...[file, settings]: Parameters<typeof bringIn>): Promise<ImportReport> {
  const error: unknown = await bringIn(file, settings).then(
    () => new Error('The file was taken.'),
    (refusal: unknown) => refusal,
  )
  if (!(error instanceof HttpProblem) || !error.details.members) throw error
  return reportOf(error)
}

const { report: reportSchema } = importSchemas(importRecords)
const reportOf = ({ details }: HttpProblem): ImportReport => reportSchema.parse(details.members?.['report'])

async function query<Row extends pg.QueryResultRow>(statement: string, values: unknown[] = []): Promise<Row[]> {
  return (await pool.query<Row>(statement, values)).rows
}

const codesOf = ({ refusals }: ImportReport) => refusals.map(({ line, code, otherLine }) => [line, code, otherLine])
const countsOf = ({ records }: ImportReport, name: string) => {
  const found = records.find(({ record }) => record === name)
  return found && [found.added, found.changed, found.unchanged, found.closed, found.refused]
}

const none = { added: [], changed: [], closed: [], withdrawn: [] }
const newNumber = (): string => randomUUID()
const point = (number: string, more: object = {}) => ({
  record: 'metering-point',
  number,
  userName: 'Ana Novak',
  address: 'Cesta 9. avgusta 12, 1410 Zagorje ob Savi',
  consumptionType: 'household',
  ...more,
})
const meter = (id: string, meteringPointNumber: string, more: object = {}) => ({
  ...{ record: 'meter', id, meteringPointNumber, kind: 'cold', serialNumber: '46207317', type: '15' },
  ...{ digits: 5, installedOn: '2024-05-01' },
  ...more,
})
const invoice = (number: string, meteringPointNumber: string, more: object = {}) => ({
  ...{ record: 'invoice', number, meteringPointNumber, issuedOn: '2026-11-08', dueOn: '2026-11-18' },
  ...{ periodFrom: '2026-10-01', periodTo: '2026-10-31', netCents: 1000, vatCents: 95, totalCents: 1095 },
  reference: 'SI12 1033842574531',
  ...more,
})

const anyPrice = {
  ...{ record: 'price', id: 'x', service: 'Voda', unit: 'm3', netPriceEur: '0.4' },
  ...{ vatRatePercent: '9.5', validFrom: '2026-01-01' },
}

const quality = (supplyZoneId: string, more: object = {}) => ({
  ...{ record: 'water-quality-result', supplyZoneId, year: 2025, parameter: 'Nitrat', unit: 'mg/L', samples: 12 },
  ...{ measuredMin: '<1.0', measuredMean: '4.20', measuredMax: '7.9' },
  ...more,
})

const slip = (meteringPointNumber: string, more: object = {}) => ({
  ...{ record: 'payment-slip', meteringPointNumber, issuedOn: '2026-11-08', purpose: 'Voda 10/2026 0040098579' },
  reference: 'SI12 1033842574531',
  ...more,
})

describe('a file of everything', () => {
  it('when its lines come in the worst order -> all of it is stored; once more, and nothing changes', async () => {
    const [number, id] = [newNumber(), newNumber()]
    const lines = [
      quality(id),
      {
        record: 'payment',
        id,
        meteringPointNumber: number,
        invoiceNumber: id,
        receivedOn: '2026-11-20',
        amountCents: 1095,
      },
      invoice(id, number, {
        lines: [{ description: 'Vodarina', quantity: '11', unit: 'm3', netCents: 1000, vatRatePercent: '9.5' }],
      }),
      {
        record: 'price',
        id,
        service: 'Vodarina',
        unit: 'm3',
        netPriceEur: '0.4321',
        vatRatePercent: '9.5',
        validFrom: '2026-01-01',
      },
      {
        record: 'payment-slip',
        meteringPointNumber: number,
        issuedOn: '2026-11-08',
        purpose: 'Voda 10/2026 0040098579',
        reference: '1033842574531',
      },
      { record: 'billed-reading', meterId: id, readOn: '2026-10-31', valueM3: 1409 },
      meter(id, number),
      point(number, { supplyZoneId: id, nominalDiameterMm: 20, flats: 2, services: ['Vodarina'] }),
      { record: 'supply-zone', id, name: 'Zagorje' },
    ]
    const first = await bringIn(lines)
    expect(first).toMatchObject({ outcome: 'stored', lines: 9, refusalsTotal: 0, refusals: [] })
    expect(first.records.map(({ record, added }) => [record, added])).toEqual(everything.map((record) => [record, 1]))
    const stored = await query(
      `select point.user_name, meter.serial_number, billed.value_m3, slip.reference, slip.purpose_number,
         invoice.total_cents::integer, invoice.lines, payment.amount_cents::integer
       from metering_point point join meter on meter.metering_point_id = point.id
       join billed_reading billed on billed.meter_id = meter.id
       join payment_slip slip on slip.metering_point_id = point.id join invoice on invoice.metering_point_id = point.id
       join payment on payment.invoice_id = invoice.id where point.number = $1`,
      [number],
    )
    expect(stored).toEqual([
      {
        ...{ user_name: 'Ana Novak', serial_number: '46207317', value_m3: 1409 },
        ...{ reference: 'SI121033842574531', purpose_number: '0040098579', total_cents: 1095, amount_cents: 1095 },
        lines: [{ description: 'Vodarina', quantity: '11', unit: 'm3', netCents: 1000, vatRatePercent: '9.5' }],
      },
    ])
    const rows = `select xmin::text, ctid::text from metering_point where number = $1`
    const before = await query(rows, [number])
    const second = await bringIn(lines)
    expect(second.records.map(({ record, unchanged }) => [record, unchanged])).toEqual(
      everything.map((record) => [record, 1]),
    )
    // Not even written anew.
    expect(await query(rows, [number])).toEqual(before)
  })

  it('when something is other than before -> that alone is changed', async () => {
    const [number, id] = [newNumber(), newNumber()]
    await bringIn([point(number), meter(id, number), invoice(id, number)])
    const report = await bringIn([
      point(number, { userName: 'Jožefa Novak' }),
      meter(id, number),
      invoice(id, number, { cancelledOn: '2026-11-12' }),
    ])
    expect(['metering-point', 'meter', 'invoice'].map((name) => countsOf(report, name))).toEqual([
      [0, 1, 0, 0, 0],
      [0, 0, 1, 0, 0],
      [0, 1, 0, 0, 0],
    ])
    expect(await query('select user_name from metering_point where number = $1', [number])).toEqual([
      { user_name: 'Jožefa Novak' },
    ])
    expect(await query(`select cancelled_on from invoice where number = $1`, [id])).toEqual([
      { cancelled_on: '2026-11-12' },
    ])
  })

  it('when it is tried only -> the report is the one to come, with the keys, and nothing is stored', async () => {
    const number = newNumber()
    const report = await bringIn([point(number)], { dryRun: true })
    expect(report).toMatchObject({ outcome: 'tried', dryRun: true })
    expect(report.keys).toEqual([{ ...none, record: 'metering-point', added: [number] }])
    expect(await query('select from metering_point where number = $1', [number])).toEqual([])
    expect(await imports.get(actor, report.id, 'sl')).toEqual(report)
  })

  it('when a file is tried that would be refused -> it is answered as then, and says what would have been', async () => {
    const number = newNumber()
    const file = `${JSON.stringify(point(number))}\n"what?"\n`
    const report = await refused(file, { dryRun: true })
    expect(report).toMatchObject({ outcome: 'would-be-refused', dryRun: true, refusalsTotal: 1 })
    expect(countsOf(report, 'metering-point')).toEqual([1, 0, 0, 0, 0])
    expect(await imports.get(actor, report.id, 'sl')).toMatchObject({
      ...report,
      refusals: [{ ...report.refusals[0], detail: 'Vrstica ni veljaven objekt JSON.' }],
    })
    // Its good lines alone would be stored.
    expect(await bringIn(file, { dryRun: true, atomic: false })).toMatchObject({ outcome: 'tried', refusalsTotal: 1 })
    expect(await query('select from metering_point where number = $1', [number])).toEqual([])
  })

  it('when it adds, changes and leaves alone -> the report names the keys, and the import can be asked for them', async () => {
    const [same, changed, added, id] = [newNumber(), newNumber(), newNumber(), newNumber()]
    await bringIn([point(same), point(changed), meter(id, changed)])
    const report = await bringIn([
      ...[point(same), point(changed, { userName: 'Eva' }), point(added)],
      meter(id, changed, { removedOn: '2026-11-20' }),
      { record: 'billed-reading', meterId: id, readOn: '2026-10-31', valueM3: 1 },
    ])
    expect(report.keys).toEqual([
      { ...none, record: 'metering-point', added: [added], changed: [changed] },
      { ...none, record: 'meter', changed: [id] },
      { ...none, record: 'billed-reading', added: [`${id} 2026-10-31`] },
    ])
    expect((await imports.get(actor, report.id, 'en')).keys).toEqual(report.keys)
  })
})

describe('lines that are wrong', () => {
  const number = newNumber()
  const wrongs: [string, unknown, object][] = [
    ['no JSON', '{"record":', { record: null, code: 'not-json' }],
    ['a list', '[]', { record: null, code: 'not-json' }],
    ['no kind of record', { number }, { record: null, code: 'record-unknown', pointer: '#/record' }],
    ['an unknown kind', { record: 'pump' }, { record: null, code: 'record-unknown' }],
    ['an end of CR alone', `${JSON.stringify(point(number))}\r${JSON.stringify(point(number))}`, { code: 'line-ends' }],
    ['too long', `{"a":"${'x'.repeat(70_000)}"}`, { code: 'line-too-long' }],
    [
      'not UTF-8',
      Buffer.from(JSON.stringify(point(number, { userName: 'Müller' })), 'latin1'),
      { key: number, code: 'not-utf-8' },
    ],
    [
      'a value missing',
      point(number, { userName: undefined }),
      { key: number, code: 'required', pointer: '#/userName' },
    ],
    ['a value empty', point(number, { userName: ' ' }), { code: 'required', pointer: '#/userName' }],
    ['a choice missing', point(number, { consumptionType: undefined }), { code: 'required' }],
    ['a choice unknown', point(number, { consumptionType: 'farm' }), { code: 'not-allowed' }],
    ['a field unknown', point(number, { street: 'x' }), { code: 'unknown-field', pointer: '#/street' }],
    ['a NUL in the name of a field', point(number, { 'a\u0000b': 1 }), { code: 'unknown-field', pointer: null }],
    ['a field with an endless name', point(number, { ['x'.repeat(300)]: 1 }), { code: 'unknown-field', pointer: null }],
    [
      'a field called __proto__',
      JSON.stringify(point(number)).replace('{', '{"__proto__":{"closedOn":"2026-11-25"},'),
      { key: number, code: 'unknown-field', pointer: '#/__proto__' },
    ],
    ['half a character', point(number, { userName: 'Ana \ud83d' }), { key: number, code: 'not-utf-8' }],
    [
      'half a character in a list',
      invoice('x', number, {
        lines: [{ description: 'Voda \ud83d', quantity: '1', unit: 'm3', netCents: 1000, vatRatePercent: '9.5' }],
      }),
      { key: 'x', code: 'not-utf-8' },
    ],
    ['a NUL in a text', point(number, { userName: 'a\u0000b' }), { code: 'wrong-type' }],
    ['a day that is none', point(number, { closedOn: '2026-02-30' }), { code: 'wrong-type', pointer: '#/closedOn' }],
    ...['0000-01-01', '0001-01-01', '9999-12-31'].map((closedOn): [string, unknown, object] => [
      ...([`a day in the year ${closedOn.slice(0, 4)}`, point(number, { closedOn })] as const),
      { key: number, code: 'year-out-of-range', pointer: '#/closedOn' },
    ]),
    [
      'a reading of tomorrow',
      { record: 'billed-reading', meterId: 'x', readOn: '2026-11-26', valueM3: 1 },
      { record: 'billed-reading', key: 'x 2026-11-26', code: 'in-the-future', pointer: '#/readOn' },
    ],
    [
      'an installation of next month',
      meter('x', number, { installedOn: '2026-12-25' }),
      { key: 'x', code: 'in-the-future', pointer: '#/installedOn' },
    ],
    [
      'a removal of next month',
      meter('x', number, { removedOn: '2026-12-25' }),
      { code: 'in-the-future', pointer: '#/removedOn' },
    ],
    [
      'a slip of next month',
      slip(number, { issuedOn: '2026-12-25' }),
      { code: 'in-the-future', pointer: '#/issuedOn' },
    ],
    [
      'an invoice of next month',
      invoice('x', number, { issuedOn: '2026-12-25', dueOn: '2026-12-31' }),
      { code: 'in-the-future', pointer: '#/issuedOn' },
    ],
    [
      'a reading that is no whole number',
      { record: 'billed-reading', meterId: 'x', readOn: '2026-10-31', valueM3: 1.5 },
      { record: 'billed-reading', key: 'x 2026-10-31', code: 'not-a-whole-number' },
    ],
    ['too few digits', meter('x', number, { digits: 0 }), { code: 'too-small' }],
    ['too many digits', meter('x', number, { digits: 9 }), { code: 'too-large' }],
    [
      'more installed than it shows',
      meter('x', number, { installedM3: 100_000 }),
      { code: 'too-many-digits', pointer: '#/installedM3' },
    ],
    [
      'removed before installed',
      meter('x', number, { removedOn: '2024-04-30' }),
      { code: 'ends-before-it-begins', pointer: '#/removedOn' },
    ],
    ['a state at a removal that was none', meter('x', number, { removedM3: 1 }), { code: 'removal-day-missing' }],
    [
      'a reference with a wrong check digit',
      invoice('x', number, { reference: 'SI12 1033842574532' }),
      { code: 'reference-not-valid', pointer: '#/reference' },
    ],
    [
      'a purpose without its number',
      {
        record: 'payment-slip',
        meteringPointNumber: number,
        issuedOn: '2026-11-08',
        purpose: 'Voda 10/2026',
        reference: 'SI12 1033842574531',
      },
      { code: 'number-missing', pointer: '#/purpose' },
    ],
    ['a sum that is none', invoice('x', number, { totalCents: 1 }), { code: 'sum-differs' }],
    [
      'a credit note that charges',
      invoice('x', number, { kind: 'credit-note' }),
      { code: 'kind-differs', pointer: '#/kind' },
    ],
    [
      'VAT by rate that is more than the VAT',
      invoice('x', number, { vat: [{ ratePercent: '9.5', baseCents: 1000, vatCents: 96 }] }),
      { code: 'vat-differs', pointer: '#/vat' },
    ],
    [
      'a base of VAT that is not the net',
      invoice('x', number, { vat: [{ ratePercent: '9.5', baseCents: 999, vatCents: 95 }] }),
      { code: 'vat-differs', pointer: '#/vat' },
    ],
    [
      'a rate of VAT twice',
      invoice('x', number, {
        vat: [
          { ratePercent: '9.5', baseCents: 400, vatCents: 38 },
          { ratePercent: '9.50', baseCents: 600, vatCents: 57 },
        ],
      }),
      { code: 'vat-rate-twice', pointer: '#/vat' },
    ],
    [
      'lines that charge something else than the VAT says',
      invoice('x', number, {
        vat: [{ ratePercent: '9.5', baseCents: 1000, vatCents: 95 }],
        lines: [{ description: 'Vodarina', quantity: '11', unit: 'm3', netCents: 1000, vatRatePercent: '22' }],
      }),
      { code: 'lines-differ', pointer: '#/lines' },
    ],
    [
      'a line whose period ends before it begins',
      invoice('x', number, {
        lines: [
          {
            ...{ description: 'Vodarina', quantity: '11', unit: 'm3', netCents: 1000, vatRatePercent: '9.5' },
            ...{ periodFrom: '2026-10-31', periodTo: '2026-10-01' },
          },
        ],
      }),
      { code: 'ends-before-it-begins', pointer: '#/lines' },
    ],
    [
      'a preceding invoice that nobody knows',
      invoice('x', number, { precedingNumbers: [newNumber()] }),
      { code: 'preceding-unknown', pointer: '#/precedingNumbers' },
    ],
    [
      'itself as a preceding invoice',
      invoice('x', number, { precedingNumbers: ['x'] }),
      { code: 'preceding-unknown', pointer: '#/precedingNumbers' },
    ],
    [
      'a price as a number',
      {
        record: 'price',
        id: 'x',
        service: 'Voda',
        unit: 'm3',
        netPriceEur: 0.4,
        vatRatePercent: '9.5',
        validFrom: '2026-01-01',
      },
      { code: 'wrong-type', pointer: '#/netPriceEur' },
    ],
    [
      'a block of months',
      { ...anyPrice, unit: 'month', blockFromM3: '4.5' },
      { code: 'block-without-volume', pointer: '#/blockFromM3' },
    ],
    ['a block that is none', { ...anyPrice, blockFromM3: '4.50', blockToM3: '4.5' }, { code: 'bounds-crossed' }],
    [
      'diameters that descend',
      { ...anyPrice, diameterFromMm: 40, diameterToMm: 39 },
      { code: 'bounds-crossed', pointer: '#/diameterToMm' },
    ],
    ['no flat at all', point(newNumber(), { flats: 0 }), { pointer: '#/flats' }],
    [
      'a supply zone that nobody knows',
      point(newNumber(), { supplyZoneId: newNumber() }),
      { code: 'supply-zone-unknown' },
    ],
    ['limits that descend', quality(newNumber(), { allowedFrom: '9', allowedTo: '6.5' }), { code: 'limits-crossed' }],
    ['a measurement of no zone', quality(newNumber()), { code: 'supply-zone-unknown', pointer: '#/supplyZoneId' }],
    ['a measurement with a comma', quality(newNumber(), { measuredMax: '0,5' }), { pointer: '#/measuredMax' }],
    [
      'a point that nobody knows',
      meter(newNumber(), newNumber()),
      { code: 'point-unknown', pointer: '#/meteringPointNumber' },
    ],
    [
      'a meter that nobody knows',
      { record: 'billed-reading', meterId: newNumber(), readOn: '2026-10-31', valueM3: 1 },
      { code: 'meter-unknown' },
    ],
    [
      'an invoice that nobody knows',
      {
        record: 'payment',
        id: 'x',
        meteringPointNumber: number,
        invoiceNumber: newNumber(),
        receivedOn: '2026-11-20',
        amountCents: 1,
      },
      { code: 'invoice-unknown' },
    ],
  ]

  it('when something is dated a little ahead -> it is taken', async () => {
    const number = newNumber()
    const soon = '2026-12-01'
    const lines = [point(number), meter(number, number, { installedOn: soon }), slip(number, { issuedOn: soon })]
    expect(await bringIn(lines)).toMatchObject({ outcome: 'stored', refusalsTotal: 0 })
  })

  it.each(wrongs)(
    'when a line has %s -> it is named with the reason, and nothing is stored',
    async (_, line, found) => {
      const raw =
        typeof line === 'string' || Buffer.isBuffer(line) ? Buffer.from(line) : Buffer.from(JSON.stringify(line))
      const good = Buffer.from(`${JSON.stringify(point(number))}\n`)
      const report = await refused(Buffer.concat([good, raw]))
      expect(report).toMatchObject({
        outcome: 'refused',
        lines: 2,
        refusalsTotal: 1,
        refusals: [{ line: 2, ...found }],
      })
      expect(report.refusals[0]?.detail).toMatch(/\.$/)
      expect(await query('select from metering_point where number = $1', [number])).toEqual([])
    },
  )

  it('when the good lines are asked for -> they are stored, and those that lean on a refused one are refused, too', async () => {
    const [good, bad, id] = [newNumber(), newNumber(), newNumber()]
    const lines = [
      point(good),
      point(bad, { userName: '' }),
      meter(id, bad),
      { record: 'billed-reading', meterId: id, readOn: '2026-10-31', valueM3: 1 },
    ]
    const report = await bringIn(lines, { atomic: false })
    expect(report.outcome).toBe('stored')
    expect(codesOf(report)).toEqual([
      [2, 'required', null],
      [3, 'point-unknown', null],
      [4, 'meter-unknown', null],
    ])
    expect(countsOf(report, 'metering-point')).toEqual([1, 0, 0, 0, 1])
    expect(await query('select number from metering_point where number = any($1)', [[good, bad]])).toEqual([
      { number: good },
    ])
  })

  it('when a kind of record was not announced -> its lines are refused', async () => {
    const report = await refused([point(newNumber()), meter('x', 'y')], { records: ['metering-point'] })
    expect(codesOf(report)).toEqual([[2, 'record-not-expected', null]])
  })

  it('when a key comes twice -> alike it counts once; unlike, both lines are named', async () => {
    const [same, other] = [newNumber(), newNumber()]
    const report = await bringIn([point(same), point(other), point(same), point(other, { userName: 'Eva' })], {
      atomic: false,
    })
    expect(codesOf(report)).toEqual([
      [2, 'key-twice', 4],
      [4, 'key-twice', 2],
    ])
    expect(countsOf(report, 'metering-point')).toEqual([1, 0, 1, 0, 2])
  })

  it('when there are many -> the report shows a hundred and counts all, and all can be had page by page', async () => {
    const report = await refused('no\n'.repeat(1_500))
    expect(report).toMatchObject({ refusalsTotal: 1_500, lines: 1_500 })
    expect(report.refusals).toHaveLength(100)
    const first = await imports.listRefusals(actor, report.id, 0, 'en')
    expect([first.refusals.length, first.next]).toEqual([1_000, 1_000])
    const second = await imports.listRefusals(actor, report.id, 1_000, 'en')
    expect([second.refusals.length, second.next, second.refusals.at(-1)?.line]).toEqual([500, null, 1_500])
    await expect(imports.get(actingSystem('another'), report.id, 'en')).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('meters', () => {
  it('when the new one comes before the removal of the old one -> they are exchanged', async () => {
    const [number, before, after] = [newNumber(), newNumber(), newNumber()]
    await bringIn([point(number), meter(before, number)])
    const report = await bringIn([
      meter(after, number, { installedOn: '2026-11-20' }),
      meter(before, number, { removedOn: '2026-11-20', removedM3: 1500 }),
    ])
    expect(countsOf(report, 'meter')).toEqual([1, 1, 0, 0, 0])
  })

  it('when two of a kind would stand at a point -> each names the other, also one that stands there already', async () => {
    const [number, first, second, third] = [newNumber(), newNumber(), newNumber(), newNumber()]
    const both = await refused([point(number), meter(first, number), meter(second, number)])
    expect(codesOf(both)).toEqual([
      [2, 'place-taken', 3],
      [3, 'place-taken', 2],
    ])
    await bringIn([point(number), meter(first, number)])
    expect(codesOf(await refused([meter(third, number)]))).toEqual([[1, 'place-taken', null]])
  })

  it('when the removal of the old one is refused -> the new one is, too', async () => {
    const [number, before, after] = [newNumber(), newNumber(), newNumber()]
    await bringIn([point(number), meter(before, number)])
    const report = await bringIn(
      [meter(after, number), meter(before, number, { removedOn: '2026-11-20', digits: 99 })],
      { atomic: false },
    )
    expect(codesOf(report)).toEqual([
      [1, 'place-taken', null],
      [2, 'too-large', null],
    ])
  })

  it('when cold and hot were mixed up -> they change places', async () => {
    const [number, one, two] = [newNumber(), newNumber(), newNumber()]
    await bringIn([point(number), meter(one, number), meter(two, number, { kind: 'hot' })])
    const report = await bringIn([meter(one, number, { kind: 'hot' }), meter(two, number)])
    expect(countsOf(report, 'meter')).toEqual([0, 2, 0, 0, 0])
    expect(
      await query('select kind, removed_on from meter where external_id = any($1) order by kind', [[one, two]]),
    ).toEqual([
      { kind: 'cold', removed_on: null },
      { kind: 'hot', removed_on: null },
    ])
  })

  it('when one is said to belong to another point -> it is refused: its readings would be shown to others', async () => {
    const [number, other, id] = [newNumber(), newNumber(), newNumber()]
    await bringIn([point(number), point(other), meter(id, number), invoice(id, number)])
    expect(codesOf(await refused([meter(id, other), invoice(id, other)]))).toEqual([
      [1, 'point-differs', null],
      [2, 'point-differs', null],
    ])
  })

  it('when a billed reading cannot be the meter’s -> it is refused, by what the same file says of the meter', async () => {
    const [number, id] = [newNumber(), newNumber()]
    const billed = (readOn: string, valueM3: number) => ({ record: 'billed-reading', meterId: id, readOn, valueM3 })
    const lines = [
      billed('2026-01-31', 10_000),
      billed('2026-02-28', 9_999),
      billed('2023-12-31', 1),
      billed('2026-10-31', 2),
    ]
    await bringIn([point(number), meter(id, number, { digits: 8 })])
    const report = await refused([...lines, meter(id, number, { digits: 4, removedOn: '2026-09-30' })])
    expect(codesOf(report)).toEqual([
      [1, 'too-many-digits', null],
      [3, 'before-installation', null],
      [4, 'after-removal', null],
    ])
  })

  it('when a payment names the invoice of another point -> it is refused', async () => {
    const [number, other, id] = [newNumber(), newNumber(), newNumber()]
    const payment = {
      record: 'payment',
      id,
      meteringPointNumber: other,
      invoiceNumber: id,
      receivedOn: '2026-11-20',
      amountCents: 1,
    }
    const report = await refused([point(number), point(other), invoice(id, number), payment])
    expect(codesOf(report)).toEqual([[4, 'invoice-of-another-point', null]])
  })

  it('when an invoice names one of the same point that comes later in the file, or came before -> it is taken', async () => {
    const [number, first, second, third] = [newNumber(), newNumber(), newNumber(), newNumber()]
    const after = (id: string, preceding: string) => invoice(id, number, { precedingNumbers: [preceding] })
    await bringIn([point(number), after(second, first), invoice(first, number)])
    await bringIn([after(third, second)])
    expect(await query('select preceding_numbers from invoice where number = $1', [third])).toEqual([
      { preceding_numbers: [second] },
    ])
  })

  it('when an invoice names one of another point, or one that is refused itself -> it is refused', async () => {
    const [number, other, foreign] = [newNumber(), newNumber(), newNumber()]
    await bringIn([point(number), point(other), invoice(foreign, other)])
    const [first, second, third] = [newNumber(), newNumber(), newNumber()]
    const report = await refused([
      invoice(first, number, { precedingNumbers: [foreign] }),
      invoice(second, number, { precedingNumbers: [first] }),
      invoice(third, number),
    ])
    expect(codesOf(report)).toEqual([
      [1, 'preceding-unknown', null],
      [2, 'preceding-unknown', null],
    ])
  })

  it('when amounts are larger than a small number holds -> they are kept to the cent', async () => {
    const [number, id] = [newNumber(), newNumber()]
    const amounts = { netCents: 912_345_678_901, vatCents: 86_672_839_496, totalCents: 999_018_518_397 }
    await bringIn([point(number), invoice(id, number, amounts)])
    expect(await query('select net_cents, vat_cents, total_cents from invoice where number = $1', [id])).toEqual([
      { net_cents: '912345678901', vat_cents: '86672839496', total_cents: '999018518397' },
    ])
  })
})

describe('a meter that is stored, and changes', () => {
  const billed = (meterId: string, readOn: string, valueM3: number, more: object = {}) => ({
    ...{ record: 'billed-reading', meterId, readOn, valueM3 },
    ...more,
  })
  /** A meter that showed 1200 and then 1400, where it may be estimated. */
  async function bringInRead(last: object = {}) {
    const [number, id] = [newNumber(), newNumber()]
    await bringIn([
      ...[point(number), meter(id, number), billed(id, '2026-09-30', 1200), billed(id, '2026-10-31', 1400, last)],
    ])
    return { number, id, changed: (more: object) => meter(id, number, more) }
  }

  it.each([
    ['to fewer digits than it was read with', { digits: 3 }, { code: 'too-many-digits', pointer: '#/digits' }],
    [
      'to an installation after it was read',
      { installedOn: '2026-10-15' },
      { code: 'readings-before-installation', pointer: '#/installedOn' },
    ],
    [
      'to a removal before it was read',
      { removedOn: '2026-10-30', removedM3: 1500 },
      { code: 'readings-after-removal', pointer: '#/removedOn' },
    ],
    [
      'to a removal at less than it showed last',
      { removedOn: '2026-11-20', removedM3: 1399 },
      { code: 'removed-below-last', pointer: '#/removedM3' },
    ],
    [
      'to a removal at less than it was installed with',
      { installedM3: 1300, removedOn: '2026-11-20', removedM3: 1299 },
      { code: 'removed-below-last', pointer: '#/removedM3' },
    ],
  ])('when it changes %s -> it is refused', async (_, change, found) => {
    const { id, changed } = await bringInRead()
    expect(await refused([changed(change)])).toMatchObject({ refusals: [{ line: 1, key: id, ...found }] })
  })

  it('when the same file puts its readings right -> it is taken', async () => {
    const { id, changed } = await bringInRead()
    const lines = [
      changed({ digits: 3, removedOn: '2026-10-31', removedM3: 140 }),
      ...[billed(id, '2026-09-30', 120), billed(id, '2026-10-31', 1400, { withdrawn: true })],
    ]
    expect(await bringIn(lines)).toMatchObject({ outcome: 'stored', refusalsTotal: 0 })
  })

  it('when its last reading was an estimate, or its drums rolled over -> less at the removal is no fault', async () => {
    const estimated = await bringInRead({ source: 'estimated' })
    const removal = { removedOn: '2026-11-20', removedM3: 1300 }
    expect(await bringIn([estimated.changed(removal)])).toMatchObject({ outcome: 'stored' })
    const { id, changed } = await bringInRead()
    await bringIn([billed(id, '2026-11-15', 99_990)])
    expect(await bringIn([changed({ ...removal, removedM3: 12 })])).toMatchObject({ outcome: 'stored' })
  })

  it('when a reading comes in above what it showed at its removal -> it is refused, in one file or later', async () => {
    const { id, changed } = await bringInRead()
    const removal = changed({ removedOn: '2026-11-20', removedM3: 1450 })
    const reading = billed(id, '2026-11-15', 1500)
    expect(codesOf(await refused([removal, reading]))).toEqual([[2, 'above-removal', null]])
    await bringIn([removal])
    expect(codesOf(await refused([reading]))).toEqual([[1, 'above-removal', null]])
    // One that others follow is none of the removal's.
    expect(await bringIn([billed(id, '2026-09-30', 1500)])).toMatchObject({ outcome: 'stored' })
  })
})

describe('what was brought in wrongly', () => {
  it('when a reading is withdrawn -> it is gone for everybody, kept aside, and its meter is known by the others', async () => {
    const [number, id] = [newNumber(), newNumber()]
    const reading = { record: 'billed-reading', meterId: id, readOn: '2026-10-31', valueM3: 9000 }
    await bringIn([point(number), meter(id, number), reading, { ...reading, readOn: '2026-09-30', valueM3: 90 }])
    const lines = [
      { ...reading, withdrawn: true },
      { ...reading, readOn: '2026-10-30', valueM3: 100 },
    ]
    const report = await bringIn(lines)
    expect(report.records.find(({ record }) => record === 'billed-reading')).toMatchObject({ added: 1, withdrawn: 1 })
    expect(report.keys).toEqual([
      {
        ...{ record: 'billed-reading', added: [`${id} 2026-10-30`], changed: [], closed: [] },
        withdrawn: [`${id} 2026-10-31`],
      },
    ])
    expect(
      await query(
        `select billed from known_meter join meter on meter.id = known_meter.meter_id where external_id = $1`,
        [id],
      ),
    ).toEqual([
      {
        billed: [
          ['2026-10-30', 100, 'billed'],
          ['2026-09-30', 90, 'billed'],
        ],
      },
    ])
    const owner = new pg.Client(test.ownerUrl)
    await owner.connect()
    const { rows } = await owner.query(`select content ->> 'value_m3' as value from withdrawn_row`)
    await owner.end()
    expect(rows).toContainEqual({ value: '9000' })
    // Once more, and nothing changes.
    expect(countsOf(await bringIn(lines), 'billed-reading')).toEqual([0, 0, 2, 0, 0])
  })

  it('when a measurement is withdrawn -> it is gone, and kept aside with the digits that it had', async () => {
    const zone = newNumber()
    await bringIn([{ record: 'supply-zone', id: zone, name: 'Zagorje' }, quality(zone), quality(zone, { year: 2024 })])
    const report = await bringIn([quality(zone, { withdrawn: true })])
    expect(report.records.find(({ record }) => record === 'water-quality-result')).toMatchObject({ withdrawn: 1 })
    const years = `select year from water_quality_result known join supply_zone zone on zone.id = known.supply_zone_id
      where zone.external_id = $1`
    expect(await query(years, [zone])).toEqual([{ year: 2024 }])
    const owner = new pg.Client(test.ownerUrl)
    await owner.connect()
    const { rows } = await owner.query(
      `select content ->> 'measured_mean' as mean from withdrawn_row where table_name = 'water_quality_result'`,
    )
    await owner.end()
    expect(rows).toEqual([{ mean: '4.20' }])
  })

  it('when what is withdrawn should never have been there -> no rule is in its way', async () => {
    const [number, id] = [newNumber(), newNumber()]
    const reading = { record: 'billed-reading', meterId: id, readOn: '2026-10-31', valueM3: 9000 }
    await bringIn([point(number), meter(id, number), reading])
    const removal = meter(id, number, { digits: 3, removedOn: '2026-10-01' })
    expect(await bringIn([removal, { ...reading, withdrawn: true }])).toMatchObject({ outcome: 'stored' })
    expect(await bringIn([{ ...reading, readOn: '2027-10-31', withdrawn: true }])).toMatchObject({ outcome: 'stored' })
  })

  it('when one line brings a record in and another takes it back -> both are named', async () => {
    const number = newNumber()
    const report = await refused([point(number), slip(number), slip(number, { withdrawn: true })])
    expect(codesOf(report)).toEqual([
      [2, 'key-twice', 3],
      [3, 'key-twice', 2],
    ])
  })

  const slipsOf = (number: string) =>
    query(
      `select reference, slip.issued_on from payment_slip slip join metering_point point on point.id = metering_point_id
       where number = $1 order by reference`,
      [number],
    )
  const other = 'SI12 1033842574540'

  it('when two bills are of one day -> both slips are there; when a day is corrected, no other row stays in power', async () => {
    const number = newNumber()
    await bringIn([point(number), slip(number), slip(number, { reference: other })])
    const report = await bringIn([slip(number, { issuedOn: '2026-10-08' })])
    expect(countsOf(report, 'payment-slip')).toEqual([0, 1, 0, 0, 0])
    expect(await slipsOf(number)).toEqual([
      { reference: 'SI121033842574531', issued_on: '2026-10-08' },
      { reference: 'SI121033842574540', issued_on: '2026-11-08' },
    ])
  })

  it('when a slip is withdrawn -> it is gone, and the others stay', async () => {
    const number = newNumber()
    await bringIn([point(number), slip(number), slip(number, { reference: other, issuedOn: '2026-11-09' })])
    await bringIn([slip(number, { reference: other, issuedOn: '2026-11-09', withdrawn: true })])
    expect(await slipsOf(number)).toEqual([{ reference: 'SI121033842574531', issued_on: '2026-11-08' }])
  })
})

describe('CSV', () => {
  const csv = (text: string, settings: Settings = {}) =>
    [text, { format: 'csv', records: ['metering-point'], ...settings }] as const

  it.each([
    ['commas', ',', '\n', ''],
    ['semicolons, CRLF and a byte order mark', ';', '\r\n', '\ufeff'],
  ])('when it comes with %s -> it is taken', async (_, comma, end, mark) => {
    const [one, two] = [newNumber(), newNumber()]
    const rows = [
      ['number', 'consumptionType', 'userName', 'address', 'closedOn'],
      [one, 'household', '"Novak, ""Ana""; dr."', 'Cesta 1', ''],
      [two, 'business', 'Najem', '"Polje, 3; Izlake"', '2026-12-31'],
    ]
    const report = await bringIn(...csv(mark + rows.map((row) => row.join(comma) + end).join('')))
    expect(report).toMatchObject({ outcome: 'stored', lines: 2 })
    expect(
      await query(
        'select user_name, address, closed_on from metering_point where number = any($1) order by consumption_type desc',
        [[one, two]],
      ),
    ).toEqual([
      { user_name: 'Novak, "Ana"; dr.', address: 'Cesta 1', closed_on: null },
      { user_name: 'Najem', address: 'Polje, 3; Izlake', closed_on: '2026-12-31' },
    ])
  })

  it('when numbers, truth values and lists are in it -> they are read', async () => {
    const [number, id] = [newNumber(), newNumber()]
    await bringIn([point(number)])
    const head = 'id,meteringPointNumber,kind,serialNumber,type,digits,isRemote,installedOn\n'
    await bringIn(`${head}${id},${number},hot,0046,15,5,true,2024-05-01\n`, { format: 'csv', records: ['meter'] })
    expect(await query('select serial_number, digits, is_remote from meter where external_id = $1', [id])).toEqual([
      { serial_number: '0046', digits: 5, is_remote: true },
    ])
  })

  it('when lines cannot be read -> each is named by where it stands, and the others are taken', async () => {
    const number = newNumber()
    const good = (key: string) => `${key},household,Ana,Cesta\n`
    const text = `number,consumptionType,userName,address\n${good(number)}"no end,household,Ana,Cesta\n\nx,household\n${good(`${number}2`)}`
    const report = await bringIn(...csv(text, { atomic: false }))
    expect(codesOf(report)).toEqual([
      [3, 'not-csv', null],
      [5, 'not-csv', null],
    ])
    expect(countsOf(report, 'metering-point')).toEqual([2, 0, 0, 0, 2])
  })

  it('when a carriage return alone stands between two rows -> they are no line, and neither is lost in silence', async () => {
    const row = (key: string) => `${key},household,Ana,Cesta`
    const [first, second, third] = [newNumber(), newNumber(), newNumber()]
    const text = `number,consumptionType,userName,address\n${row(first)}\r${row(second)}\n${row(third)}\n`
    const report = await bringIn(...csv(text, { atomic: false }))
    expect(codesOf(report)).toEqual([[2, 'line-ends', null]])
    expect(countsOf(report, 'metering-point')).toEqual([1, 0, 0, 0, 1])
  })

  it.each([
    ['a separator said above the header', (row: string[]) => `${row.join(';')}\r\n`, 'sep=;\r\n'],
    ['separators behind the last column', (row: string[]) => `${row.join(';')};;\r\n`, ''],
    ['tabs', (row: string[]) => `${row.join('\t')}\r\n`, ''],
  ])('when a spreadsheet wrote it with %s -> it is taken', async (_, write, above) => {
    const number = newNumber()
    const rows = [
      ['number', 'userName', 'address', 'consumptionType'],
      [number, 'Ana Žagar', 'Cesta 1, Zagorje', 'household'],
    ]
    expect(await bringIn(...csv(above + rows.map(write).join('')))).toMatchObject({ outcome: 'stored', lines: 1 })
    expect(await query('select user_name, address from metering_point where number = $1', [number])).toEqual([
      { user_name: 'Ana Žagar', address: 'Cesta 1, Zagorje' },
    ])
  })

  it.each([
    ['UTF-16 with its mark', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le'), 'utf-8'],
    ['UTF-16 of the other order', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(), 'utf-8'],
    ['UTF-16 without a mark', (text: string) => Buffer.from(text, 'utf16le'), 'utf-8'],
    ['Windows-1250, as declared', inWindows1250, 'windows-1250'],
  ])('when it comes in %s -> it is understood', async (_, encode, charset) => {
    const number = newNumber()
    const text = `number;userName;address;consumptionType\r\n${number};Ana Žagar;Čečovje 1;household\r\n`
    expect(await bringIn(encode(text), { format: 'csv', records: ['metering-point'], charset })).toMatchObject({
      ...{ outcome: 'stored', lines: 1 },
    })
    expect(await query('select user_name, address from metering_point where number = $1', [number])).toEqual([
      { user_name: 'Ana Žagar', address: 'Čečovje 1' },
    ])
  })

  const header = 'number;userName;address;consumptionType'
  it.each([
    ['lines that end with CR alone', `${header}\r1;Ana;C;household\r`, [{ line: 1, code: 'line-ends' }]],
    ['a column that nobody knows', 'number,street\n1,x\n', [{ line: 1, column: 'street', code: 'unknown-column' }]],
    [
      'a column called __proto__',
      '__proto__,number\n1,x\n',
      [{ line: 1, column: '__proto__', code: 'unknown-column' }],
    ],
    ['a column twice', 'sep=,\nnumber,number\n1,x\n', [{ line: 2, column: 'number', code: 'column-twice' }]],
    ['a column without a name', 'number,,address\n1,x,y\n', [{ line: 1, code: 'column-unnamed' }]],
    ['an endless header', `${header};${'x'.repeat(70_000)}\n`, [{ line: 1, code: 'line-too-long' }]],
    ['gzip', gzipSync(`${header}\n`), [{ header: 'content-encoding', code: 'packed' }]],
    ['a workbook', Buffer.from('PK\u0003\u0004…'), [{ header: 'content-encoding', code: 'packed' }]],
    [
      'half a character of UTF-16',
      Buffer.from(`\ufeff${header}\n\ud83d;x`, 'utf16le'),
      [{ header: 'content-type', code: 'not-in-charset' }],
    ],
  ])('when it has %s -> nothing is read, and it is said what is wrong and where', async (_, file, faults) => {
    await expect(bringIn(file, { format: 'csv', records: ['metering-point'] })).rejects.toMatchObject({
      ...{ code: 'malformed-request', details: { faults } },
    })
  })
})

/** The letters that Slovenian has beyond ASCII. */
function inWindows1250(text: string): Buffer {
  const bytes: Readonly<Record<string, number>> = { č: 0xe8, Č: 0xc8, š: 0x9a, Š: 0x8a, ž: 0x9e, Ž: 0x8e }
  return Buffer.from(Array.from(text, (letter) => bytes[letter] ?? letter.charCodeAt(0)))
}

describe('a file that is the whole truth', () => {
  const prices = (...ids: string[]) =>
    ids.map((id) => ({
      record: 'price',
      id,
      service: 'Vodarina',
      unit: 'm3',
      netPriceEur: '0.4',
      vatRatePercent: '9.5',
      validFrom: '2026-01-01',
    }))
  const whole = { complete: true, records: ['price'] } as const

  it('when a record is no longer in it -> it is closed, never deleted; and opens again when it comes back', async () => {
    const [one, two] = [newNumber(), newNumber()]
    await bringIn(prices(one, two), whole)
    const closed = await bringIn(prices(one), whole)
    expect(countsOf(closed, 'price')).toEqual([0, 0, 1, 1, 0])
    expect(closed.keys).toEqual([{ ...none, record: 'price', closed: [two] }])
    const valid = () => query('select valid_to from price where external_id = $1', [two])
    expect(await valid()).toEqual([{ valid_to: '2026-11-25' }])
    expect(countsOf(await bringIn(prices(one), whole), 'price')).toEqual([0, 0, 1, 0, 0])
    expect(countsOf(await bringIn(prices(one, two), whole), 'price')).toEqual([0, 1, 1, 0, 0])
    expect(await valid()).toEqual([{ valid_to: null }])
  })

  it('when it leaves out more than may be closed -> it is refused, and says how many', async () => {
    const ids = [newNumber(), newNumber(), newNumber()]
    await bringIn(prices(...ids), whole)
    const other = prices(newNumber())
    const error: unknown = await bringIn(other, { ...whole, closeAtMost: 2 }).catch((refusal: unknown) => refusal)
    expect(error).toMatchObject({
      code: 'import-closes-too-many',
      details: { members: { report: { outcome: 'refused' } } },
    })
    const report = reportOf(error as HttpProblem)
    expect(report.keys[0]?.closed).toEqual(expect.arrayContaining(ids))
    expect(countsOf(report, 'price')?.[3]).toBe(report.keys[0]?.closed.length)
    expect(await open(ids)).toBe(3)
  })

  it('when it leaves out a larger share than may be closed -> it is refused, however few they are', async () => {
    const ids = Array.from({ length: 200 }, newNumber)
    await bringIn(prices(...ids), { ...whole, closeAtMost: 1_000 })
    const byDefault = { ...whole, closePercentAtMost: 1 }
    const tried = await refused(prices(...ids.slice(3)), { ...byDefault, dryRun: true })
    expect(tried.outcome).toBe('would-be-refused')
    expect(tried.keys[0]?.closed.toSorted()).toEqual(ids.slice(0, 3).toSorted())
    await expect(bringIn(prices(...ids.slice(3)), byDefault)).rejects.toMatchObject({ code: 'import-closes-too-many' })
    expect(countsOf(await bringIn(prices(...ids.slice(2)), byDefault), 'price')).toEqual([0, 0, 198, 2, 0])
  })

  it('when it is empty, or has no line of a kind -> nothing of that kind is closed, whatever is allowed', async () => {
    const ids = [newNumber(), newNumber()]
    await bringIn(prices(...ids), { ...whole, closeAtMost: 1_000 })
    const everythingAllowed = { ...whole, closeAtMost: 1_000_000, closePercentAtMost: 100 }
    await expect(bringIn([], everythingAllowed)).rejects.toMatchObject({ code: 'import-closes-too-many' })
    const number = newNumber()
    await expect(
      bringIn([point(number)], { ...everythingAllowed, records: ['metering-point', 'price'] }),
    ).rejects.toMatchObject({ code: 'import-closes-too-many' })
    expect(await open(ids)).toBe(2)
  })

  const open = async (ids: string[]) =>
    (await query('select from price where external_id = any($1) and valid_to is null', [ids])).length

  it('when one of its lines is refused -> nothing is closed: it may be the one that seems to be missing', async () => {
    const [one, two] = [newNumber(), newNumber()]
    await bringIn(prices(one, two), whole)
    const [first, second] = prices(one, two)
    const report = await bringIn([first ?? {}, { ...second, unit: 'litre' }], { ...whole, atomic: false })
    expect(countsOf(report, 'price')).toEqual([0, 0, 1, 0, 1])
  })
})

describe('a file that says when it was extracted', () => {
  const priced = (netPriceEur: string) => ({
    ...{ record: 'price', id: 'extracted', service: 'Vodarina', unit: 'm3' },
    ...{ netPriceEur, vatRatePercent: '9.5', validFrom: '2026-01-01' },
  })
  const ofPrices = (time: string): Settings => ({ records: ['price'], extractedAt: new Date(`2026-11-25T${time}Z`) })

  it('when an older one comes after it -> that is refused, as its data were overtaken; other records go on', async () => {
    expect(await bringIn([priced('0.2')], ofPrices('02:00'))).toMatchObject({ extractedAt: '2026-11-25T02:00:00.000Z' })
    await expect(bringIn([priced('0.1')], ofPrices('01:59'))).rejects.toMatchObject({
      code: 'import-outdated',
      details: { members: { storedExtractedAt: '2026-11-25T02:00:00.000Z' } },
    })
    await bringIn([priced('0.2')], ofPrices('02:00'))
    await bringIn([point(newNumber())], { records: ['metering-point'], extractedAt: new Date('2026-11-25T01:00:00Z') })
    // What was only tried overtakes nothing.
    await bringIn([priced('0.3')], { ...ofPrices('04:00'), dryRun: true })
    expect(await bringIn([priced('0.3')], ofPrices('03:00'))).toMatchObject({ outcome: 'stored' })
  })

  it('when it comes from the future -> it is refused, as it would hold up all that come after it', async () => {
    await expect(bringIn([priced('0.4')], ofPrices('11:01'))).rejects.toMatchObject({
      ...{ code: 'malformed-request', details: { faults: [{ parameter: 'extractedAt', code: 'in-the-future' }] } },
    })
  })
})

describe('two imports', () => {
  it('when one is under way -> the other is told to come back', async () => {
    let goOn = (): void => undefined
    const waiting = new Promise<void>((resolve) => (goOn = resolve))
    const number = newNumber()
    async function* slow() {
      yield Buffer.from(`${JSON.stringify(point(number))}\n`)
      await waiting
    }
    const order = { actor, locale: 'en', format: 'ndjson', charset: 'utf-8', records: everything } as const
    const locks = () =>
      query(
        `select from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`,
      )
    // That of an import before it goes with its connection, which nobody waits for.
    while ((await locks()).length > 0);
    const first = imports.run(slow(), { ...order, atomic: true, dryRun: false, complete: false, ...limits })
    while ((await locks()).length === 0);
    await expect(bringIn([point(number)])).rejects.toMatchObject({ code: 'import-under-way' })
    goOn()
    await expect(first).resolves.toMatchObject({ outcome: 'stored' })
    expect(await bringIn([point(number)])).toMatchObject({ outcome: 'stored' })
  })

  it('when a file breaks off -> nothing of it is there, no report either', async () => {
    const number = newNumber()
    const runs = async () => (await imports.list(actor)).imports.length
    const before = await runs()
    async function* broken() {
      yield Buffer.from(`${JSON.stringify(point(number))}\n`.repeat(5_000))
      throw new Error('cut')
    }
    const order = { actor, locale: 'en', format: 'ndjson', charset: 'utf-8', records: everything } as const
    await expect(
      imports.run(broken(), { ...order, atomic: false, dryRun: false, complete: false, ...limits }),
    ).rejects.toThrow('cut')
    expect(await query('select from metering_point where number = $1', [number])).toEqual([])
    expect(await runs()).toBe(before)
  })
})
