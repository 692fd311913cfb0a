import { sql } from 'kysely'
import type { Database } from '../database/database.ts'
import {
  entryColumns,
  knownMeters,
  type KnownEntry,
  type KnownMeter,
  type KnownSpan,
} from '../database/known-meters.ts'
import type { Doubt, DoubtReason } from './doubt.schema.ts'

export interface NewReading {
  readonly subject: string
  readonly meteringPointId: string
  readonly meterId: string
  readonly valueM3: number
  readonly idempotencyKey: string
  /** The moment of entry by the phone's clock, where it waited for a network. */
  readonly claimedAt: Date | undefined
  readonly doubts: readonly Doubt[]
  readonly doubtAnswer: { readonly reason: DoubtReason; readonly note: string | null } | null
}

type ReadingKey = Pick<NewReading, 'subject' | 'idempotencyKey'>

/** @returns all meters of the point; undefined where it isn't linked to the account */
export async function findKnownMeters(
  db: Database,
  meteringPointId: string,
  span: KnownSpan,
): Promise<readonly KnownMeter[] | undefined> {
  const row = await db
    .selectFrom('account_metering_point as link')
    .innerJoin('metering_point', 'metering_point.id', 'link.metering_point_id')
    .select((query) => knownMeters(query, span).as('meters'))
    .where('link.subject', '=', span.subject)
    .where('metering_point.id', '=', meteringPointId)
    .$castTo<{ meters: KnownMeter[] }>()
    .executeTakeFirst()
  return row?.meters
}

/** An entry, and whether it is the one that was sought. */
export type EntryBeside = KnownEntry & { readonly meterId: string; readonly isSought: boolean }

/** What was stored under a key, with all other entries of its meter and window; nothing where the key is new. */
export async function listEntriesByKey(
  db: Database,
  { subject, idempotencyKey }: ReadingKey,
): Promise<readonly EntryBeside[]> {
  return db
    .selectFrom('reading')
    .innerJoin('reading as sought', (join) =>
      join
        .onRef('sought.meter_id', '=', 'reading.meter_id')
        .onRef('sought.window_first_day', '=', 'reading.window_first_day'),
    )
    .select((reading) => [...entryColumns(reading, subject), 'reading.meter_id as meterId'])
    .select((query) => query('sought.id', '=', query.ref('reading.id')).as('isSought'))
    .where('sought.subject', '=', subject)
    .where('sought.idempotency_key', '=', idempotencyKey)
    .$castTo<EntryBeside>()
    .execute()
}

/**
 * Stores a reading, all in one statement: that the meter stands at a point of the account and is read by customers, that
 * the value fits it, that the window is open (a trigger) and that the key is new.
 *
 * @returns undefined where any of this but the window isn't so
 * @throws pg.DatabaseError refused by reading_window_open
 */
export async function insertReading(db: Database, reading: NewReading): Promise<KnownEntry | undefined> {
  const { claimedAt, doubtAnswer } = reading
  return db
    .insertInto('reading')
    .columns([
      ...(['meter_id', 'subject', 'value_m3', 'idempotency_key'] as const),
      ...(['claimed_at', 'way_in', 'doubts', 'doubt_reason', 'doubt_note'] as const),
    ])
    .expression((query) =>
      query
        .selectFrom('meter')
        .innerJoin('account_metering_point as link', 'link.metering_point_id', 'meter.metering_point_id')
        .select('meter.id')
        .select(sql<string>`${reading.subject}::text`.as('subject'))
        .select(sql<number>`${reading.valueM3}::integer`.as('value_m3'))
        .select(sql<string>`${reading.idempotencyKey}::uuid`.as('idempotency_key'))
        .select(sql<Date | null>`${claimedAt?.toISOString() ?? null}::timestamptz`.as('claimed_at'))
        .select(sql<'portal' | 'offline'>`${claimedAt ? 'offline' : 'portal'}::text`.as('way_in'))
        .select(sql<string>`${JSON.stringify(reading.doubts)}::jsonb`.as('doubts'))
        .select(sql<DoubtReason | null>`${doubtAnswer?.reason ?? null}::text`.as('doubt_reason'))
        .select(sql<string | null>`${doubtAnswer?.note ?? null}::text`.as('doubt_note'))
        .where('meter.id', '=', reading.meterId)
        .where('meter.metering_point_id', '=', reading.meteringPointId)
        .where('meter.removed_on', 'is', null)
        .where('meter.is_remote', '=', false)
        .where('link.subject', '=', reading.subject)
        .where(sql<boolean>`${reading.valueM3}::integer < 10 ^ meter.digits`),
    )
    .onConflict((conflict) => conflict.columns(['subject', 'idempotency_key']).doNothing())
    .returning((stored) => entryColumns(stored, reading.subject))
    .$castTo<KnownEntry>()
    .executeTakeFirst()
}
