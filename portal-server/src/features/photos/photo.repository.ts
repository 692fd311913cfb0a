import { dayOf, isInTime, isOwn, seenPoints, seenTime, type OwnSight } from '../../platform/actors/sight.ts'
import type { Database } from '../../platform/database/database.ts'
import type { ReadingOfPhoto } from './reading-of-photo.ts'

export interface PhotoSight extends OwnSight {
  /** IANA; a reading has its day by it. */
  readonly timeZone: string
}

/** @returns the first day of its window; undefined where it isn't the account's, or was handed in outside the time that it sees */
export async function findOwnReading(
  db: Database,
  sight: PhotoSight,
  ids: ReadingOfPhoto,
): Promise<{ readonly window_first_day: string; readonly ends_on: string } | undefined> {
  return selectOwn(db, sight, ids).select(['reading.window_first_day', 'seen.ends_on']).executeTakeFirst()
}

/** In place of an earlier one. */
export async function putPhoto(db: Database, readingId: string, image: Buffer): Promise<void> {
  await db
    .insertInto('reading_photo')
    .values({ reading_id: readingId, image })
    .onConflict((conflict) => conflict.column('reading_id').doUpdateSet({ image }))
    .execute()
}

export async function findPhoto(db: Database, sight: PhotoSight, ids: ReadingOfPhoto): Promise<Buffer | undefined> {
  const row = await selectOwn(db, sight, ids)
    .innerJoin('reading_photo as photo', 'photo.reading_id', 'reading.id')
    .select('photo.image')
    .executeTakeFirst()
  return row?.image
}

/** Of a reading that the account handed in, whether or not it still sees the point. */
export async function findOwnPhoto(db: Database, sight: OwnSight, readingId: string): Promise<Buffer | undefined> {
  const row = await db
    .selectFrom('reading')
    .innerJoin('reading_photo as photo', 'photo.reading_id', 'reading.id')
    .select('photo.image')
    .where('reading.id', '=', readingId)
    .where((query) => isOwn(query.ref('reading.subject'), sight))
    .executeTakeFirst()
  return row?.image
}

/** @returns false where there was none, or not the account's */
export async function deletePhoto(db: Database, sight: PhotoSight, ids: ReadingOfPhoto): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('reading_photo')
    .where('reading_id', 'in', selectOwn(db, sight, ids).select('reading.id'))
    .executeTakeFirst()
  return numDeletedRows === 1n
}

export async function deletePhotosBefore(db: Database, instant: Date): Promise<void> {
  await db.deleteFrom('reading_photo').where('stored_at', '<', instant).execute()
}

function selectOwn(db: Database, sight: PhotoSight, { meteringPointId, meterId, readingId }: ReadingOfPhoto) {
  return db
    .selectFrom('reading')
    .innerJoin('meter', 'meter.id', 'reading.meter_id')
    .innerJoin(seenPoints(db, sight), 'seen.metering_point_id', 'meter.metering_point_id')
    .where('reading.id', '=', readingId)
    .where((query) => isOwn(query.ref('reading.subject'), sight))
    .where((query) => isInTime(dayOf(query.ref('reading.entered_at'), sight.timeZone), seenTime))
    .where('meter.id', '=', meterId)
    .where('meter.metering_point_id', '=', meteringPointId)
}
