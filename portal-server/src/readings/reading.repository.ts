import { sql } from 'kysely'
import type { Database } from '../database/database.ts'

export interface ReadingRow {
  readonly id: string
  readonly meter_id: string
  readonly value_m3: number
  readonly window_first_day: string
  readonly entered_at: Date
}

export interface NewReading {
  readonly subject: string
  readonly meteringPointId: string
  readonly meterId: string
  readonly valueM3: number
  readonly idempotencyKey: string
}

const columns = ['id', 'meter_id', 'value_m3', 'window_first_day', 'entered_at'] as const

/**
 * Stores a reading, all in one statement: that the meter stands at a point of the account, that the value fits it, that
 * the window is open (a trigger) and that the key is new.
 *
 * @returns undefined where any of this but the window isn't so
 * @throws pg.DatabaseError refused by reading_window_open
 */
export async function insertReading(db: Database, reading: NewReading): Promise<ReadingRow | undefined> {
  return db
    .insertInto('reading')
    .columns(['meter_id', 'subject', 'value_m3', 'idempotency_key'])
    .expression((query) =>
      query
        .selectFrom('meter')
        .innerJoin('account_metering_point as link', 'link.metering_point_id', 'meter.metering_point_id')
        .select('meter.id')
        .select(sql<string>`${reading.subject}::text`.as('subject'))
        .select(sql<number>`${reading.valueM3}::integer`.as('value_m3'))
        .select(sql<string>`${reading.idempotencyKey}::uuid`.as('idempotency_key'))
        .where('meter.id', '=', reading.meterId)
        .where('meter.metering_point_id', '=', reading.meteringPointId)
        .where('meter.removed_on', 'is', null)
        .where('link.subject', '=', reading.subject)
        .where(sql<boolean>`${reading.valueM3}::integer < 10 ^ meter.digits`),
    )
    .onConflict((conflict) => conflict.columns(['subject', 'idempotency_key']).doNothing())
    .returning(columns)
    .executeTakeFirst()
}

export async function findReadingByKey(
  db: Database,
  { subject, idempotencyKey }: Pick<NewReading, 'subject' | 'idempotencyKey'>,
): Promise<ReadingRow | undefined> {
  return db
    .selectFrom('reading')
    .select(columns)
    .where('subject', '=', subject)
    .where('idempotency_key', '=', idempotencyKey)
    .executeTakeFirst()
}

/** The meter, if it is or was at that point and the point is linked to the account. */
export async function findMeter(
  db: Database,
  { subject, meteringPointId, meterId }: Pick<NewReading, 'subject' | 'meteringPointId' | 'meterId'>,
): Promise<{ digits: number; removed_on: string | null } | undefined> {
  return db
    .selectFrom('meter')
    .innerJoin('account_metering_point as link', 'link.metering_point_id', 'meter.metering_point_id')
    .select(['meter.digits', 'meter.removed_on'])
    .where('meter.id', '=', meterId)
    .where('meter.metering_point_id', '=', meteringPointId)
    .where('link.subject', '=', subject)
    .executeTakeFirst()
}

/** What was handed in for these meters in the window that began on that day, the last one first. */
export async function listReadings(
  db: Database,
  meterIds: readonly string[],
  windowFirstDay: string,
): Promise<ReadingRow[]> {
  return db
    .selectFrom('reading')
    .select(columns)
    .where('meter_id', '=', sql<string>`any(${[...meterIds]}::uuid[])`)
    .where('window_first_day', '=', windowFirstDay)
    .orderBy('sequence', 'desc')
    .execute()
}
