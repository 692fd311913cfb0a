import type { Doubt } from '@moja-komunala/rules/doubt.ts'
import { sql } from 'kysely'
import { dayOf, isInTime, isOwn, seenPoints, seenTime, type OwnSight } from '../../platform/actors/sight.ts'
import { asBoolean } from '../../platform/database/as-boolean.ts'
import type { Database } from '../../platform/database/database.ts'
import { HttpProblem } from '../../platform/http/problem.ts'
import { prepare } from '../../platform/database/statement.ts'
import type { KnownEntry } from '../known-meters/known-meter.ts'
import { entryColumns, stampColumns } from '../known-meters/known-meters.ts'
import type { DoubtReason } from './doubt.schema.ts'

/** With the sight of whoever hands it in. */
export interface NewReading extends OwnSight {
  /** IANA; an entry has its day by it. */
  readonly timeZone: string
  /** The day on which it arrives. */
  readonly today: string
  readonly meteringPointId: string
  readonly meterId: string
  readonly valueM3: number
  readonly idempotencyKey: string
  /** The moment of entry by the phone's clock, where it waited for a network. */
  readonly claimedAt: Date | undefined
  readonly wayIn: 'portal' | 'offline' | 'api'
  readonly doubts: readonly Doubt[]
  readonly doubtAnswer: { readonly reason: DoubtReason; readonly note: string | null } | null
}

type ReadingKey = Pick<NewReading, 'subject' | 'idempotencyKey' | 'timeZone'>

/** An entry, and whether it is the one that was sought. */
export type EntryBeside = KnownEntry & { readonly meterId: string; readonly isSought: boolean }

/**
 * What was stored under a key, with all other entries of its meter and window that the account sees; nothing where the key is new, or
 * the entry is none that the account sees.
 */
export async function listEntriesByKey(
  db: Database,
  { idempotencyKey, timeZone, ...sight }: ReadingKey,
): Promise<readonly EntryBeside[]> {
  return db
    .selectFrom('reading')
    .innerJoin('reading as sought', (join) =>
      join
        .onRef('sought.meter_id', '=', 'reading.meter_id')
        .onRef('sought.window_first_day', '=', 'reading.window_first_day'),
    )
    .select((reading) => [...entryColumns(reading, sight), 'reading.meter_id as meterId'])
    .select((query) => asBoolean(query('sought.id', '=', query.ref('reading.id'))).as('isSought'))
    .innerJoin('meter', 'meter.id', 'reading.meter_id')
    .innerJoin(seenPoints(db, sight), 'seen.metering_point_id', 'meter.metering_point_id')
    .where((query) => isOwn(query.ref('sought.subject'), sight))
    .where((query) => isInTime(dayOf(query.ref('reading.entered_at'), timeZone), seenTime))
    .where((query) => isInTime(dayOf(query.ref('sought.entered_at'), timeZone), seenTime))
    .where('sought.idempotency_key', '=', idempotencyKey)
    .execute()
}

interface InsertedValues extends Pick<
  NewReading,
  'subject' | 'timeZone' | 'today' | 'meteringPointId' | 'meterId' | 'valueM3' | 'idempotencyKey' | 'wayIn'
> {
  readonly claimedAt: string | null
  /** As JSON. */
  readonly doubts: string
  readonly doubtReason: DoubtReason | null
  readonly doubtNote: string | null
}

const insertion = prepare((db, given: InsertedValues) =>
  db
    .insertInto('reading')
    .columns([
      ...(['meter_id', 'subject', 'value_m3', 'idempotency_key'] as const),
      ...(['claimed_at', 'way_in', 'doubts', 'doubt_reason', 'doubt_note'] as const),
    ])
    .expression((query) =>
      query
        .selectFrom('meter')
        .innerJoin(seenPoints(db, given), 'seen.metering_point_id', 'meter.metering_point_id')
        .select('meter.id')
        .select(sql<string>`${given.subject}::text`.as('subject'))
        .select(sql<number>`${given.valueM3}::integer`.as('value_m3'))
        .select(sql<string>`${given.idempotencyKey}::uuid`.as('idempotency_key'))
        .select(sql<Date | null>`${given.claimedAt}::timestamptz`.as('claimed_at'))
        .select(sql<NewReading['wayIn']>`${given.wayIn}::text`.as('way_in'))
        .select(sql<string>`${given.doubts}::jsonb`.as('doubts'))
        .select(sql<DoubtReason | null>`${given.doubtReason}::text`.as('doubt_reason'))
        .select(sql<string | null>`${given.doubtNote}::text`.as('doubt_note'))
        .where('meter.id', '=', given.meterId)
        .where('meter.metering_point_id', '=', given.meteringPointId)
        // Whoever uses the point no longer hands nothing in, when it was entered whatever; nor does anybody for a day before.
        .where(isInTime(sql<string>`${given.today}::date`, seenTime))
        .where(
          isInTime(
            sql<string>`least(${dayOf(sql`${given.claimedAt}::timestamptz`, given.timeZone)}, ${given.today}::date)`,
            seenTime,
          ),
        )
        .where('meter.removed_on', 'is', null)
        .where('meter.is_remote', '=', false)
        .where(sql<boolean>`${given.valueM3}::integer < 10 ^ meter.digits`),
    )
    .onConflict((conflict) => conflict.columns(['subject', 'idempotency_key']).doNothing())
    // What only the database knows.
    .returning(stampColumns),
)

/**
 * Stores a reading, all in one statement: that the meter stands at a point that the account uses and is read by customers, that
 * the value fits it, that the window is open (a trigger) and that the key is new.
 *
 * @returns undefined where any of this but the window isn't so
 * @throws pg.DatabaseError refused by reading_window_open
 */
export async function insertReading(db: Database, reading: NewReading): Promise<KnownEntry | undefined> {
  const { subject, timeZone, today, meteringPointId, meterId, valueM3, idempotencyKey } = reading
  const { wayIn, claimedAt, doubts, doubtAnswer } = reading
  const answer = { doubtReason: doubtAnswer?.reason ?? null, doubtNote: doubtAnswer?.note ?? null }
  const stamps = await insertion.findFirst(db, {
    ...{ subject, timeZone, today, meteringPointId, meterId, valueM3, idempotencyKey, wayIn },
    claimedAt: claimedAt?.toISOString() ?? null,
    doubts: JSON.stringify(doubts),
    ...answer,
  })
  return stamps && { ...stamps, valueM3, wayIn, doubts: [...doubts], ...answer, hasPhoto: false }
}

/** An entry that another account handed in before this one, as this one's reading takes its place. */
export interface CorrectedEntry {
  readonly subject: string
  readonly valueM3: number
}

/**
 * The entry that counted until a stored one took its place, where it says something else, and another account handed it in that uses
 * the point as this one does.
 */
export async function findCorrectedEntry(
  db: Database,
  { id }: Pick<KnownEntry, 'id'>,
  { meteringPointId, timeZone, ...sight }: Pick<NewReading, 'subject' | 'meteringPointId' | 'timeZone'>,
): Promise<CorrectedEntry | undefined> {
  const before = await db
    .selectFrom('reading as stored')
    .innerJoin('counting_reading as counting', 'counting.id', 'stored.id')
    .innerJoin('reading as before', (join) =>
      join
        .onRef('before.meter_id', '=', 'stored.meter_id')
        .onRef('before.window_first_day', '=', 'stored.window_first_day')
        .onRef('before.id', '<>', 'stored.id'),
    )
    .innerJoin('meter', 'meter.id', 'stored.meter_id')
    .innerJoin(seenPoints(db, sight), 'seen.metering_point_id', 'meter.metering_point_id')
    .select(['before.subject', 'before.value_m3 as valueM3', 'stored.value_m3 as storedM3', 'seen.occupancy_id'])
    .where('stored.id', '=', id)
    .where('before.is_late', '=', false)
    .where((query) => isInTime(dayOf(query.ref('before.entered_at'), timeZone), seenTime))
    .orderBy((query) => sql`date_trunc('milliseconds', ${query.ref('before.entered_at')})`, 'desc')
    .orderBy('before.sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!before || before.subject === sight.subject) return undefined
  const { subject, valueM3, storedM3 } = before
  if (valueM3 === storedM3) return undefined
  const fellow = await db
    .selectFrom(seenPoints(db, { subject }))
    .select('seen.metering_point_id')
    .where('seen.metering_point_id', '=', meteringPointId)
    .where('seen.occupancy_id', '=', before.occupancy_id)
    .executeTakeFirst()
  return fellow && { subject, valueM3 }
}

/**
 * Where a point is, for what is written to its customers.
 *
 * @throws HttpProblem not-found where it was unlinked a moment ago
 */
export async function getPointAddress(
  db: Database,
  { meteringPointId, ...sight }: Pick<NewReading, 'subject' | 'meteringPointId'>,
): Promise<{ readonly number: string; readonly address: string }> {
  return db
    .selectFrom(seenPoints(db, sight))
    .innerJoin('metering_point', 'metering_point.id', 'seen.metering_point_id')
    .select(['metering_point.number', 'metering_point.address'])
    .where('metering_point.id', '=', meteringPointId)
    .executeTakeFirstOrThrow(() => new HttpProblem('not-found'))
}
