import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { MeteringPointConsumptionView } from '@moja-komunala/portal-server/features/consumption/consumption.schema.ts'
import { firstOfMonth, monthsAfter } from '@moja-komunala/rules/days.ts'
import { createAccount, signedInCustomer, type Customer } from '@moja-komunala/world/actors/customers.ts'
import { query } from '@moja-komunala/world/actors/metering-points.ts'
import { bodyOf } from '@moja-komunala/world/actors/visitor.ts'
import { runToEnd } from '@moja-komunala/world/run.ts'
import { ensurePythonPackages } from '@moja-komunala/world/test/python-packages.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { createReadPoint, type ReadPoint } from '../support/read-points.ts'
import { today } from '../support/window.ts'

/* What was used month by month: as a program gets it, and in the files that a customer takes along. */

const { portal } = getWorld().facts.urls
let customer: Customer
let point: ReadPoint

beforeEach(async () => {
  customer = await signedInCustomer(portal)
  point = await createReadPoint(customer.account.subject, [
    { kind: 'cold', lastM3: 1_409, months: 30 },
    { kind: 'hot', lastM3: 612, months: 30, monthlyM3: 6, source: 'estimated' },
  ])
})

const consumption = async (search = '') =>
  bodyOf<MeteringPointConsumptionView>(await customer.get(`/metering-points/${point.id}/consumption${search}`))

/** The months that were billed whole: before that of the window. */
const lastBilled = (months: readonly { readonly month: string; readonly litres: number | null }[]) =>
  months.findLastIndex(({ litres }) => litres !== null)

describe('consumption month by month', () => {
  it('comes for two years, the oldest first, by meter and together, beside the year before', async () => {
    const { together, meters, comparison } = await consumption()
    expect(together).toHaveLength(24)
    expect([together[0]?.month, together.at(-1)?.month]).toEqual([
      monthsAfter(firstOfMonth(today()), -23),
      firstOfMonth(today()),
    ])
    const at = lastBilled(together)
    const { days, month } = together[at] ?? { days: 0, month: '' }
    expect(together[at]).toMatchObject({
      ...{ knownDays: days, litres: 18_000, litresPerDay: Math.round(18_000 / days) },
      ...{ estimatedLitres: 6_000, ownLitres: 0 },
      yearBefore: { month: monthsAfter(month, -12), litres: 18_000, estimatedLitres: 0 },
    })
    expect(meters.map(({ kind, months }) => [kind, months[at]?.litres])).toEqual([
      ['cold', 12_000],
      ['hot', 6_000],
    ])
    expect(comparison === null || comparison.atLeastPoints === 10).toBe(true)
  })

  it('compares with what households use on average, and with nothing else', async () => {
    const month = monthsAfter(firstOfMonth(today()), -2)
    await query(
      `insert into average_consumption (comparable_group, month, litres_per_day) values ('household', $1, 380)
       on conflict (comparable_group, month) do update set litres_per_day = 380`,
      [month],
    )
    expect((await consumption()).comparison).toMatchObject({
      ...{ comparedWith: { flats: null, diameterFromMm: null, diameterToMm: null }, flats: 1 },
      months: expect.arrayContaining([{ month, litresPerDay: 380 }]),
    })
    await query(`update occupancy set consumption_type = 'business' where metering_point_id = $1`, [point.id])
    expect((await consumption()).comparison).toBeNull()
  })

  it('compares with points of the same size, by the number of flats, where there are enough of them', async () => {
    // No group of the demonstration's town has a newer one.
    const month = monthsAfter(firstOfMonth(today()), -1)
    await query(
      `insert into average_consumption (comparable_group, month, litres_per_day)
       values ('household', $1, 380), ('household several-flat', $1, 300), ('household several-flat dn-21-40', $2, 290)
       on conflict (comparable_group, month) do update set litres_per_day = excluded.litres_per_day`,
      [month, monthsAfter(month, -1)],
    )
    await query('update metering_point set flats = 6, nominal_diameter_mm = 32 where id = $1', [point.id])
    // Of the nearest there were too few in the newest month.
    expect((await consumption()).comparison).toEqual({
      ...{ atLeastPoints: 10, flats: 6, months: [{ month, litresPerDay: 1_800 }] },
      comparedWith: { flats: 'several', diameterFromMm: null, diameterToMm: null },
    })
  })

  it.each(['0', '121', 'x'])('of "%s" months there is none, in no form', async (months) => {
    for (const form of ['', '.csv', '.xlsx'])
      expect((await customer.get(`/metering-points/${point.id}/consumption${form}?months=${months}`)).status).toBe(400)
  })
})

describe('files for spreadsheets', () => {
  let python: string
  let folder: string

  beforeAll(async () => {
    python = join(await ensurePythonPackages('sheets', { openpyxl: '3.1.5', 'python-calamine': '0.9.1' }), 'python')
    folder = await mkdtemp(join(tmpdir(), 'sheets-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  /** Named by the point, too: a landlord saves one after the other. */
  async function fileOf(asked: string, name: string, extension: string): Promise<Buffer> {
    const answer = await fetch(`${portal}/api/v1/metering-points/${point.id}/${asked}`, {
      headers: { cookie: `session=${customer.visitor.cookie('session')}` },
    })
    const [{ number } = { number: '' }] = await query<{ number: string }>(
      'select number from metering_point where id = $1',
      [point.id],
    )
    expect([answer.status, answer.headers.get('content-disposition')]).toEqual([
      200,
      `attachment; filename=${name}-${number}.${extension}`,
    ])
    return Buffer.from(await answer.arrayBuffer())
  }

  it('say the same as each other and as the page, value by value, to those who read them; and nothing is a formula', async () => {
    await query(`update meter set serial_number = '=1+1' where id = $1`, [point.meterIds[0]])
    const csv = await fileOf('consumption.csv?months=30&separator=semicolon&byteOrderMark=true', 'poraba', 'csv')
    expect(csv.subarray(0, 3)).toEqual(Buffer.from('\ufeff'))
    await writeFile(join(folder, 'poraba.csv'), csv)
    await writeFile(join(folder, 'poraba.xlsx'), await fileOf('consumption.xlsx?months=30', 'poraba', 'xlsx'))
    const script = fileURLToPath(new URL('../support/read-sheets.py', import.meta.url))
    const said = await runToEnd(python, [
      '-W',
      'ignore',
      script,
      join(folder, 'poraba.csv'),
      ';',
      join(folder, 'poraba.xlsx'),
    ])
    type Cells = (string | number | null)[][]
    interface Read {
      csv: string[][]
      workbook: Cells
      types: string[]
      other: { name: string; cells: Cells }
    }
    const read = JSON.parse(said) as Read
    expect(read.csv).toEqual(read.workbook.map((cells) => cells.map((cell) => String(cell ?? ''))))
    expect(read.types).toEqual(['n', 's'])
    expect(read.other).toEqual({ name: 'Poraba', cells: read.workbook })
    const { together, meters } = await consumption('?months=30')
    const series = [
      ...[{ water: 'vsa voda', serialNumber: null, months: together }],
      ...meters.map((meter) => ({
        ...{ water: meter.kind === 'cold' ? 'hladna voda' : 'topla voda', months: meter.months },
        serialNumber: meter.serialNumber.replace('=', "'="),
      })),
    ]
    expect(read.workbook.slice(1)).toEqual(
      series.flatMap(({ water, serialNumber, months }) =>
        months.map(({ month, days, knownDays, litres, litresPerDay, estimatedLitres, ownLitres, yearBefore }) => [
          ...[
            month.slice(0, 7),
            water,
            serialNumber,
            days,
            knownDays,
            litres,
            litresPerDay,
            estimatedLitres,
            ownLitres,
          ],
          ...[yearBefore?.litres ?? null, yearBefore?.litresPerDay ?? null],
        ]),
      ),
    )
    expect(read.csv[1]?.[1]).toBe('vsa voda')
  })

  it('speak the customer’s language, and are parted by commas where nobody asks', async () => {
    customer = await signedInCustomer(portal, await createAccount('en'))
    point = await createReadPoint(customer.account.subject, [{ kind: 'cold', lastM3: 1_409 }])
    const text = (await fileOf('consumption.csv', 'consumption', 'csv')).toString()
    expect(text.split('\r\n')[0]).toMatch(/^Month,Water,Meter,Days in the month,/)
    expect(text).toContain(',all water,,')
  })
})
