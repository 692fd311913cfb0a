import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { productionWindowRule } from '@moja-komunala/rules/reading-window.ts'
import { actingSystem } from '@moja-komunala/world/test/acting.ts'
import { createTestDatabase, type TestDatabase } from '@moja-komunala/world/test/test-database.ts'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import pg from 'pg'
import { createDatabase, createPool, type Database } from '../../platform/database/database.ts'
import { createLog } from '../../platform/log.ts'
import { WindowRule } from '../../platform/reading-window/window-rule.ts'
import { referenceOf } from '../readings/reference.ts'
import { readCursor, writeCursor } from './cursor.ts'
import { LineSeparators } from './line-separators.ts'
import { exportedFields, exportedReadingSchema, type ExportedReading } from './reading-export.schema.ts'
import { ReadingExportService, type ExportHead, type ExportOrder } from './reading-export.service.ts'

/* What billing is told of readings, in a window of this file's own. */

let test: TestDatabase
let owner: pg.Client
let db: Database
let windowRule: WindowRule
let exports: ReadingExportService
let instant = new Date('2026-11-26T10:00:00Z')

beforeAll(async () => {
  test = await createTestDatabase()
  owner = new pg.Client(test.ownerUrl)
  await owner.connect()
  const pool = createPool(test.appUrl, createLog('silent'))
  db = createDatabase(pool)
  windowRule = new WindowRule(productionWindowRule, db, createLog('silent'))
  exports = new ReadingExportService({
    ...{ pool, db, clock: () => instant, windowRule },
    config: {
      get readingWindowRule() {
        return windowRule.current
      },
    },
  })
})
afterAll(async () => {
  await db.destroy()
  await owner.end()
  await test.drop()
})

async function play(at: string): Promise<void> {
  instant = new Date(at)
  await owner.query(
    `create or replace function portal_now() returns timestamptz language sql stable
     as $$ select timestamptz ${owner.escapeLiteral(at)} $$`,
  )
}

async function newMeter(): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    `with point as (
       insert into metering_point (number, user_name, address, consumption_type)
       values (gen_random_uuid()::text, 'Ana Novak', 'Cesta 9. avgusta 12', 'household') returning id)
     insert into meter (metering_point_id, kind, serial_number, type, digits, installed_on, external_id)
     select id, 'cold', '46207317', '15', 5, '2024-05-01', 'M-' || gen_random_uuid() from point returning id`,
  )
  if (!rows[0]) throw new Error('no meter')
  return rows[0].id
}

/** As a customer would, in whatever transaction the client is in. */
async function handIn(
  client: pg.Client,
  meterId: string,
  valueM3: number,
  more: { claimedAt?: string; note?: string } = {},
): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `insert into reading (meter_id, subject, value_m3, idempotency_key, claimed_at, way_in, doubt_reason, doubt_note, doubts)
     values ($1, 'ana', $2, gen_random_uuid(), $3, $4, $5, $6, $7) returning id`,
    [
      ...[meterId, valueM3, more.claimedAt ?? null, more.claimedAt === undefined ? 'portal' : 'offline'],
      ...[more.note === undefined ? null : 'other', more.note ?? null],
      more.note === undefined ? '[]' : JSON.stringify([{ code: 'lower-than-before', likelyReasons: [], expected: {} }]),
    ],
  )
  return rows[0]?.id ?? ''
}

const actor = actingSystem('billing')

async function takeOut(
  more: Partial<ExportOrder> = {},
): Promise<ExportHead & { body: string; readings: ExportedReading[] }> {
  const stream = new PassThrough()
  let head: ExportHead | undefined
  const order: ExportOrder = {
    ...{ actor, format: 'ndjson', separator: 'comma', byteOrderMark: false, window: undefined, after: undefined },
    ...more,
  }
  const [bytes] = await Promise.all([
    buffer(stream),
    exports
      .write(order, (begun) => {
        head = begun
        return stream
      })
      .catch((error: unknown) => {
        stream.end()
        throw error
      }),
  ])
  if (!head) throw new Error('The export had no head.')
  const body = bytes.toString()
  const lines = order.format === 'csv' ? [] : body.split('\n').filter((line) => line !== '')
  return { ...head, body, readings: lines.map((line) => exportedReadingSchema.strict().parse(JSON.parse(line))) }
}

const idsOf = ({ readings }: { readings: readonly ExportedReading[] }) =>
  readings.map(({ readingId }) => readingId).toSorted()

describe('the export of a window', () => {
  it('that was extended -> it is the one that is taken out, and final only when its new end is over', async () => {
    await play('2017-11-30T10:00:00Z')
    await owner.query(
      `insert into reading_window_extension (month, last_day, actor, client_id, actor_id, request_id)
       values ('2017-11-01', '2017-12-05', 'system', 'billing', 'b', 'r')`,
    )
    await play('2017-12-05T22:59:59Z')
    const id = await handIn(owner, await newMeter(), 7)
    const open = await takeOut()
    expect([open.windowFirstDay, open.isFinal, idsOf(open)]).toEqual(['2017-11-25', false, [id]])
    await play('2017-12-05T23:01:00Z')
    expect(await takeOut()).toMatchObject({ windowFirstDay: '2017-11-25', isFinal: true })
  })

  it('when a reading was corrected, or came too late -> the counting one alone is there, with all that is said of it', async () => {
    await play('2024-11-26T10:00:00Z')
    const [corrected, late] = [await newMeter(), await newMeter()]
    await handIn(owner, corrected, 1)
    const id = await handIn(owner, corrected, 2, { note: 'Pes je pojedel "števec" \\ \n 🐕' })
    await handIn(owner, corrected, 3, { claimedAt: '2024-11-25T10:00:00Z' })
    await owner.query(`insert into reading_photo (reading_id, image) values ($1, 'x')`, [id])
    await play('2024-12-05T10:00:00Z')
    await handIn(owner, late, 4, { claimedAt: '2024-11-27T10:00:00Z' })
    const { readings, windowFirstDay, isFinal } = await takeOut()
    expect([windowFirstDay, isFinal]).toEqual(['2024-11-25', true])
    const { rows } = await owner.query<{ sequence: string; number: string; external_id: string }>(
      `select reading.sequence, point.number, meter.external_id from reading join meter on meter.id = reading.meter_id
       join metering_point point on point.id = meter.metering_point_id where reading.id = $1`,
      [id],
    )
    expect(readings).toEqual([
      {
        readingId: id,
        reference: referenceOf(BigInt(rows[0]?.sequence ?? 0)),
        meteringPointNumber: rows[0]?.number,
        meterId: rows[0]?.external_id,
        ...{ serialNumber: '46207317', kind: 'cold', valueM3: 2, wayIn: 'portal', windowFirstDay: '2024-11-25' },
        ...{ enteredAt: '2024-11-26T10:00:00.000Z', receivedAt: '2024-11-26T10:00:00.000Z' },
        ...{ doubts: ['lower-than-before'], doubtReason: 'other', doubtNote: 'Pes je pojedel "števec" \\ \n 🐕' },
        ...{ hasPhoto: true, readOn: '2024-11-26' },
      },
    ])
  })

  it.each([
    ['on its last day', '2023-12-02T22:59:59Z', false],
    ['in the minute after it, when readings may still be on their way', '2023-12-02T23:00:59Z', false],
    ['a minute after it', '2023-12-02T23:01:00Z', true],
  ])('when it is taken %s -> it says whether more may come', async (_, at, isFinal) => {
    await play(at)
    expect(await takeOut({ window: '2023-11-25' })).toMatchObject({ windowFirstDay: '2023-11-25', isFinal })
  })

  it('when no window begins on that day -> the request cannot be read', async () => {
    await expect(takeOut({ window: '2024-11-26' })).rejects.toMatchObject({ code: 'malformed-request' })
  })

  it('when a note looks like a formula -> a spreadsheet takes it for text, wherever it begins its cells', async () => {
    await play('2022-11-26T10:00:00Z')
    const notes = [
      ['=HYPERLINK("http://evil.example")', `'=HYPERLINK("http://evil.example")`],
      ['+1', `'+1`],
      ['-1', `'-1`],
      ['@SUM(A1)', `'@SUM(A1)`],
      ['  =1', `  '=1`],
      ['x;=1', `x;'=1`],
      ['x";=1', `x";'=1`],
      ['x\n=1', `x\n'=1`],
      ['x\t=1', `x\t'=1`],
      ['＝1', `'＝1`],
      ['3 = 3', '3 = 3'],
      ['a "quoted", word', 'a "quoted", word'],
    ] as const
    for (const [note] of notes) await handIn(owner, await newMeter(), 1, { note })
    const { body } = await takeOut({ format: 'csv' })
    const rows = parse<Record<string, string>>(body, { columns: true })
    expect(Object.keys(rows[0] ?? {})).toEqual(exportedFields)
    expect(rows.map(({ doubtNote }) => doubtNote).toSorted()).toEqual(notes.map(([, safe]) => safe).toSorted())
    expect(rows[0]).toMatchObject({
      doubts: 'lower-than-before',
      valueM3: '1',
      hasPhoto: 'false',
      readOn: '2022-11-26',
    })
  })
})

describe('what a reader may take for more than text', () => {
  it('when billing’s own keys look like formulas -> a spreadsheet takes them for text in every column', async () => {
    await play('2016-11-26T10:00:00Z')
    const meter = await newMeter()
    await owner.query(
      `with renamed as (update meter set external_id = '=1+1', serial_number = '-2 @' where id = $1 returning metering_point_id)
       update metering_point set number = '+386 3;@SUM(A1)' from renamed where id = metering_point_id`,
      [meter],
    )
    await handIn(owner, meter, 1)
    const [row] = parse<Record<string, string>>((await takeOut({ format: 'csv' })).body, { columns: true })
    expect(row).toMatchObject({ meterId: `'=1+1`, serialNumber: `'-2 @`, meteringPointNumber: `'+386 3;'@SUM(A1)` })
  })

  it('when a note holds what others end a line at -> JSON writes it so that it stands in no line, and CSV a blank', async () => {
    await play('2015-11-26T10:00:00Z')
    const note = 'a\u2028b\u2029c\u0085d – ž…'
    await handIn(owner, await newMeter(), 1, { note })
    const { body, readings } = await takeOut()
    expect(body).not.toMatch(/[\u2028\u2029\u0085]/)
    expect(readings.map(({ doubtNote }) => doubtNote)).toEqual([note])
    const csv = (await takeOut({ format: 'csv' })).body
    expect(csv).toContain('"a b c d – ž…"')
  })

  it('when it is asked for semicolons and a byte order mark -> a Slovenian spreadsheet opens it in columns', async () => {
    await play('2014-11-26T10:00:00Z')
    await handIn(owner, await newMeter(), 1, { note: 'x; y' })
    const { body } = await takeOut({ format: 'csv', separator: 'semicolon', byteOrderMark: true })
    expect(body.startsWith('\ufeffreadingId;reference;')).toBe(true)
    expect(parse<Record<string, string>>(body, { columns: true, delimiter: ';', bom: true })).toMatchObject([
      { doubtNote: 'x; y', readOn: '2014-11-26' },
    ])
  })

  it('when midnight in the utility’s zone is another day in Greenwich -> the day of entry is the utility’s', async () => {
    await play('2013-11-25T23:30:00Z')
    await handIn(owner, await newMeter(), 1)
    expect((await takeOut()).readings).toMatchObject([{ enteredAt: '2013-11-25T23:30:00.000Z', readOn: '2013-11-26' }])
  })
})

describe('lines that come in pieces', () => {
  it('when they are cut anywhere -> no character that ends a line elsewhere gets through, and all others do', () => {
    const character = fc.constantFrom('a', 'č', '…', 'Â', '\u0085', '\u2028', '\u2029', '\u2027', '🐕', '\n')
    fc.assert(
      fc.property(fc.array(character, { maxLength: 40 }), fc.array(fc.nat(100)), (characters, cuts) => {
        const bytes = Buffer.from(characters.join(''))
        const at = [0, ...cuts.filter((cut) => cut < bytes.length).toSorted((a, b) => a - b), bytes.length]
        const lines = new LineSeparators('blank')
        const pieces = at.slice(1).map((end, index) => lines.replaceIn(bytes.subarray(at[index], end)))
        expect(Buffer.concat([...pieces, lines.end()]).toString()).toBe(
          characters.join('').replaceAll(/[\u0085\u2028\u2029]/g, ' '),
        )
      }),
    )
  })
})

describe('the next export', () => {
  it('when transactions overtake each other -> each reading comes exactly once', async () => {
    await play('2021-11-26T10:00:00Z')
    const [first, second] = [new pg.Client(test.ownerUrl), new pg.Client(test.ownerUrl)]
    await Promise.all([first.connect(), second.connect()])
    const meters = [await newMeter(), await newMeter(), await newMeter()] as const
    await first.query('begin')
    const slow = await handIn(first, meters[0], 1)
    const quick = await handIn(owner, meters[1], 2)
    await second.query('begin')
    const slower = await handIn(second, meters[2], 3)
    const one = await takeOut()
    await second.query('commit')
    const two = await takeOut({ after: one.nextCursor })
    await first.query('commit')
    const three = await takeOut({ after: two.nextCursor })
    const four = await takeOut({ after: three.nextCursor })
    await Promise.all([first.end(), second.end()])
    expect([one, two, three, four].map(idsOf)).toEqual([[quick], [slower], [slow], []])
    // Whoever asks again with an older cursor gets it again, and nothing else.
    expect(idsOf(await takeOut({ after: one.nextCursor }))).toEqual([slow, slower].toSorted())
  })

  it('when a reading is corrected -> the new one comes', async () => {
    await play('2020-11-26T10:00:00Z')
    const meter = await newMeter()
    await handIn(owner, meter, 1)
    const { nextCursor } = await takeOut()
    const id = await handIn(owner, meter, 2)
    expect(idsOf(await takeOut({ after: nextCursor }))).toEqual([id])
  })

  it('when many hand in at once while exports follow each other -> none is lost and none comes twice', async () => {
    await play('2019-11-26T10:00:00Z')
    const clients = await Promise.all(
      Array.from({ length: 6 }, async () => {
        const client = new pg.Client(test.ownerUrl)
        await client.connect()
        return client
      }),
    )
    const meters: string[] = []
    for (let count = 0; count < 90; count += 1) meters.push(await newMeter())
    const stored: string[] = []
    const handingIn = Promise.all(
      clients.map(async (client, index) => {
        for (let count = 0; count < 15; count += 1) {
          await client.query('begin')
          const id = await handIn(client, meters[index * 15 + count] ?? '', count)
          await client.query(`select pg_sleep($1)`, [((index * 7 + count * 3) % 10) / 500])
          await client.query(count % 5 === 4 ? 'rollback' : 'commit')
          if (count % 5 !== 4) stored.push(id)
        }
        await client.end()
      }),
    )
    const seen: string[] = []
    let after: string | undefined
    const takeNew = async (): Promise<void> => {
      const taken = await takeOut({ after })
      seen.push(...idsOf(taken))
      after = taken.nextCursor
    }
    let isOver = false
    void handingIn.finally(() => (isOver = true))
    while (!isOver) await takeNew()
    await handingIn
    await takeNew()
    expect(seen.toSorted()).toEqual(stored.toSorted())
    expect(seen).toHaveLength(72)
  })

  it('when the cursor is of another window or another database -> it has expired; when it is none, it cannot be read', async () => {
    await play('2018-11-26T10:00:00Z')
    const { nextCursor } = await takeOut()
    const cursor = readCursor(nextCursor)
    const code = async (after: string) =>
      takeOut({ after }).catch((error: unknown) => error instanceof Error && 'code' in error && error.code)
    expect(await code(writeCursor({ ...cursor, of: '2018-10-25' }))).toBe('cursor-expired')
    expect(await code(writeCursor({ ...cursor, cluster: '1.00000001' }))).toBe('cursor-expired')
    for (const snapshot of ['1:2', '3:2:', '1:5:4,3', '1:5:5', '0:1:', `1:${2n ** 63n}:`, "1:2:'"])
      expect(await code(writeCursor({ ...cursor, snapshot }))).toBe('malformed-request')
    expect(await code('?')).toBe('malformed-request')
  })
})

describe('the reference of a reading', () => {
  it('when the database writes it -> it is the one that the customer was told', async () => {
    await fc.assert(
      fc.asyncProperty(fc.bigInt({ min: 1n, max: (1n << 40n) - 1n }), async (sequence) => {
        const { rows } = await owner.query<{ reference: string }>('select reading_reference($1) as reference', [
          sequence.toString(),
        ])
        expect(rows[0]?.reference).toBe(referenceOf(sequence))
      }),
    )
  })
})
