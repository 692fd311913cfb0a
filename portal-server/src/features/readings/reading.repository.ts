import type { Doubt } from '@moja-komunala/rules/doubt.ts'
import { sql } from 'kysely'
import { dayOf, isInTime, isOwn, seenPoints, seenTime, type OwnSight } from '../../platform/actors/sight.ts'
import { asBoolean } from '../../platform/database/as-boolean.ts'
import type { Database } from '../../platform/database/database.ts'
import { HttpProblem } from '../../platform/http/problem.ts'
import { prepare } from '../../platform/database/statement.ts'
import type { CountingEntry, KnownEntry } from '../known-meters/known-meter.ts'
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
  /** The first day of the window that it will belong to, and how many entries a customer may have in it. */
  readonly windowFirstDay: string
  readonly mostPerWindow: number
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

type OfCustomer = 'subject' | 'meterId' | 'windowFirstDay'

/** What a customer has entered of a meter in one window. */
const countOfEntries = (db: Database, given: Pick<NewReading, OfCustomer>) =>
  db
    .selectFrom('reading as entered')
    .select(sql<number>`count(*)::integer`.as('count'))
    .where('entered.meter_id', '=', given.meterId)
    .where('entered.window_first_day', '=', given.windowFirstDay)
    .where('entered.subject', '=', given.subject)

interface InsertedValues extends Pick<
  NewReading,
  OfCustomer | 'timeZone' | 'today' | 'meteringPointId' | 'valueM3' | 'idempotencyKey' | 'wayIn' | 'mostPerWindow'
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
        .where(sql<boolean>`${given.valueM3}::integer < 10 ^ meter.digits`)
        // Those that are sent at the same moment may pass together: it is to bound what piles up.
        .where(countOfEntries(db, given), '<', given.mostPerWindow),
    )
    .onConflict((conflict) => conflict.columns(['subject', 'idempotency_key']).doNothing())
    // What only the database knows.
    .returning(stampColumns),
)

/**
 * Stores a reading, all in one statement: that the meter stands at a point that the account uses and is read by customers, that
 * the value fits it, that the window is open (a trigger), that there aren't too many already and that the key is new.
 *
 * @returns undefined where any of this but the window isn't so
 * @throws pg.DatabaseError refused by reading_window_open
 */
export async function insertReading(db: Database, reading: NewReading): Promise<KnownEntry | undefined> {
  const { subject, timeZone, today, meteringPointId, meterId, valueM3, idempotencyKey } = reading
  const { wayIn, claimedAt, doubts, doubtAnswer, windowFirstDay, mostPerWindow } = reading
  const answer = { doubtReason: doubtAnswer?.reason ?? null, doubtNote: doubtAnswer?.note ?? null }
  const stamps = await insertion.findFirst(db, {
    ...{
      subject,
      timeZone,
      today,
      meteringPointId,
      meterId,
      valueM3,
      idempotencyKey,
      wayIn,
      windowFirstDay,
      mostPerWindow,
    },
    claimedAt: claimedAt?.toISOString() ?? null,
    doubts: JSON.stringify(doubts),
    ...answer,
  })
  return stamps && { ...stamps, valueM3, wayIn, doubts: [...doubts], ...answer, hasPhoto: false }
}

/** Whether the customer has entered as many readings of the meter in the window as they may. */
export async function areTooMany(db: Database, reading: NewReading): Promise<boolean> {
  const { count } = await countOfEntries(db, reading).executeTakeFirstOrThrow()
  return count >= reading.mostPerWindow
}

/** An entry that another account handed in, which uses the point as this one does. */
export interface FellowEntry {
  readonly subject: string
  readonly valueM3: number
}

/** Of an entry of another account's that counts until another takes its place; undefined where that looks at another time. */
export async function findFellowEntry(
  db: Database,
  { sequence }: Pick<CountingEntry, 'sequence'>,
  { meterId, subject }: Pick<NewReading, 'subject' | 'meterId'>,
): Promise<FellowEntry | undefined> {
  const entry = await db
    .selectFrom('reading')
    .innerJoin('meter', 'meter.id', 'reading.meter_id')
    .innerJoin(seenPoints(db, { subject }), 'seen.metering_point_id', 'meter.metering_point_id')
    .select(['reading.subject', 'reading.value_m3 as valueM3', 'seen.occupancy_id'])
    .where('reading.meter_id', '=', meterId)
    .where('reading.sequence', '=', sequence)
    .executeTakeFirst()
  if (!entry) return undefined
  const fellow = await db
    .selectFrom(seenPoints(db, entry))
    .select('seen.metering_point_id')
    .where('seen.occupancy_id', '=', entry.occupancy_id)
    .executeTakeFirst()
  return fellow && { subject: entry.subject, valueM3: entry.valueM3 }
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
