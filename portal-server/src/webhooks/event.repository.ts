import { sql } from 'kysely'
import type { Database } from '../database/database.ts'
import { referenceOf } from '../readings/reference.ts'
import type { TakenReading } from './event.schema.ts'

/** A reading as it stands now: a photo may have followed it. */
export async function getTakenReading(db: Database, readingId: string): Promise<TakenReading> {
  const { sequence, ...row } = await db
    .selectFrom('reading')
    .innerJoin('meter', 'meter.id', 'reading.meter_id')
    .innerJoin('metering_point as point', 'point.id', 'meter.metering_point_id')
    .leftJoin('reading_photo as photo', 'photo.reading_id', 'reading.id')
    .select(['reading.id as readingId', 'reading.sequence', 'point.number as meteringPointNumber'])
    .select(['meter.id as meterId', 'meter.serial_number as serialNumber', 'meter.kind'])
    .select(['reading.value_m3 as valueM3', 'reading.entered_at as enteredAt', 'reading.received_at as receivedAt'])
    .select(['reading.way_in as wayIn', 'reading.window_first_day as windowFirstDay', 'reading.doubts'])
    .select(['reading.doubt_reason as doubtReason', 'reading.doubt_note as doubtNote'])
    .select(sql<boolean>`photo.reading_id is not null`.as('hasPhoto'))
    .where('reading.id', '=', readingId)
    .executeTakeFirstOrThrow()
  return {
    ...row,
    reference: referenceOf(BigInt(sequence)),
    enteredAt: row.enteredAt.toISOString(),
    receivedAt: row.receivedAt.toISOString(),
    doubts: row.doubts.map(({ code }) => code),
  }
}

export async function getPointNumber(db: Database, meteringPointId: string): Promise<string> {
  const { number } = await db
    .selectFrom('metering_point')
    .select('number')
    .where('id', '=', meteringPointId)
    .executeTakeFirstOrThrow()
  return number
}
