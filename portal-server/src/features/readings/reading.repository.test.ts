import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { randomUUID } from 'node:crypto'
import { judgeEntries } from '@moja-komunala/rules/counting-entry.ts'
import { dayAt } from '@moja-komunala/rules/zoned-days.ts'
import { createTestDatabase, type TestDatabase } from '@moja-komunala/world/test/test-database.ts'
import fc from 'fast-check'
import pg from 'pg'
import { createDatabase, createPool, type Database } from '../../platform/database/database.ts'
import { createLog } from '../../platform/log.ts'
import { findMeterToRead } from '../known-meters/known-meters.ts'
import { findPointWithMeters } from '../metering-points/points-with-meters.ts'
import { insertReading, listEntriesByKey } from './reading.repository.ts'

/* What SQL says about readings, held against the rules in TypeScript. */

let test: TestDatabase
let owner: pg.Client
let db: Database
const subject = 'ana'
const zone = { timeZone: 'Europe/Ljubljana' }

beforeAll(async () => {
  test = await createTestDatabase()
  owner = new pg.Client(test.ownerUrl)
  await owner.connect()
  db = createDatabase(createPool(test.appUrl, createLog('silent')))
})
afterAll(async () => {
  await db.destroy()
  await owner.end()
  await test.drop()
})

async function playInstant(instant: Date): Promise<void> {
  await owner.query(
    `create or replace function portal_now() returns timestamptz language sql stable
     as $$ select timestamptz ${owner.escapeLiteral(instant.toISOString())} $$`,
  )
}

async function newMeter(): Promise<{ meteringPointId: string; meterId: string }> {
  const { rows } = await owner.query<{ meteringPointId: string; meterId: string }>(
    `with point as (
       insert into metering_point (number, user_name, address, consumption_type)
       values ($1, 'Ana Novak', 'Cesta 9. avgusta 12', 'household') returning id),
     link as (insert into account_metering_point (subject, metering_point_id) select $2, id from point)
     insert into meter (metering_point_id, kind, serial_number, type, digits, installed_on)
     select id, 'cold', '46207317', '15', 5, '2024-05-01' from point
     returning metering_point_id as "meteringPointId", id as "meterId"`,
    [randomUUID(), subject],
  )
  if (!rows[0]) throw new Error('no meter')
  return rows[0]
}

const windowOpens = new Date('2026-11-25T00:00:00+01:00').getTime()
const hour = 3_600_000
const bounds = { windowFirstDay: '2026-11-25', mostPerWindow: 30 }
/** The window lasts 192 hours; what arrives later is late. */
const arrivals = fc.array(
  fc.record({
    valueM3: fc.nat({ max: 999 }),
    enteredHour: fc.integer({ min: 0, max: 191 }),
    delay: fc.nat({ max: 300 }),
  }),
  { minLength: 1, maxLength: 6 },
)

describe('what the database says about entries', () => {
  it('the counting entry of a past window is the one that the rule names', async () => {
    await fc.assert(
      fc.asyncProperty(arrivals, async (entries) => {
        const place = await newMeter()
        const byArrival = entries.toSorted((a, b) => a.enteredHour + a.delay - (b.enteredHour + b.delay))
        for (const { valueM3, enteredHour, delay } of byArrival) {
          await playInstant(new Date(windowOpens + (enteredHour + delay) * hour))
          const stored = await insertReading(db, {
            ...{ subject, ...place, valueM3, idempotencyKey: randomUUID(), doubts: [], doubtAnswer: null },
            ...{ ...zone, today: '2026-11-26' },
            claimedAt: new Date(windowOpens + enteredHour * hour),
            wayIn: 'offline',
            ...bounds,
          })
          expect(stored).toMatchObject({ valueM3, isLate: enteredHour + delay >= 192 })
        }
        const span = {
          ...{ subject, ...zone, since: '2024-01-01', today: '2026-12-25', windowFirstDay: '2026-11-25' },
        }
        const [meter] = (await findPointWithMeters(db, place.meteringPointId, span))?.meters ?? []
        const judged = judgeEntries(
          (meter?.entries ?? [])
            .map((entry) => ({ ...entry, sequence: BigInt(entry.sequence) }))
            .toSorted((a, b) => (a.sequence < b.sequence ? -1 : 1)),
        )
        expect(judged).toHaveLength(entries.length)
        const counting = judged.find(({ counts }) => counts)?.entry
        expect(meter?.counting).toEqual(
          counting && {
            ...{ valueM3: counting.valueM3, isOwn: true, isLate: false },
            ...{ enteredAt: counting.enteredAt, sequence: String(counting.sequence) },
          },
        )
        // The same entry, looked back at from the next window.
        const later = { ...span, windowFirstDay: '2026-12-25' }
        const known = await findMeterToRead(db, place, later)
        expect(known?.meter).toMatchObject({
          counting: undefined,
          own: counting
            ? [{ valueM3: counting.valueM3, readOn: dayAt(counting.enteredAt, zone), windowFirstDay: '2026-11-25' }]
            : [],
        })
      }),
      { numRuns: 40 },
    )
  })

  it('doubts and the answer to them come back as they were stored', async () => {
    await playInstant(new Date('2026-11-26T10:00:00+01:00'))
    const place = await newMeter()
    const idempotencyKey = randomUUID()
    const doubts = [
      { code: 'lower-than-before', likelyReasons: ['misread'], expected: { lowestM3: 1, highestM3: 20 } } as const,
    ].map((doubt) => ({ ...doubt, likelyReasons: [...doubt.likelyReasons] }))
    const doubtAnswer = { reason: 'other', note: 'Pes je pojedel števec. 🐕\nRes.' } as const
    await insertReading(db, {
      subject,
      ...place,
      valueM3: 7,
      idempotencyKey,
      doubts,
      doubtAnswer,
      claimedAt: undefined,
      ...zone,
      today: '2026-11-26',
      wayIn: 'portal',
      ...bounds,
    })
    const [entry] = await listEntriesByKey(db, { subject, ...zone, idempotencyKey })
    expect(entry).toMatchObject({
      ...{ meterId: place.meterId, isSought: true, valueM3: 7, windowFirstDay: '2026-11-25', wayIn: 'portal' },
      ...{ doubts, doubtReason: 'other', doubtNote: doubtAnswer.note, hasPhoto: false, isLate: false },
    })
  })
})
