import type { Database } from '../../platform/database/database.ts'
import type { OwnReading } from './own-reading.ts'

/** @returns the first day of its window; undefined where it isn't the account's, or its point no longer is */
export async function findOwnReading(
  db: Database,
  own: OwnReading,
): Promise<{ readonly window_first_day: string } | undefined> {
  return selectOwn(db, own).select('reading.window_first_day').executeTakeFirst()
}

/** In place of an earlier one. */
export async function putPhoto(db: Database, readingId: string, image: Buffer): Promise<void> {
  await db
    .insertInto('reading_photo')
    .values({ reading_id: readingId, image })
    .onConflict((conflict) => conflict.column('reading_id').doUpdateSet({ image }))
    .execute()
}

export async function findPhoto(db: Database, own: OwnReading): Promise<Buffer | undefined> {
  const row = await selectOwn(db, own)
    .innerJoin('reading_photo as photo', 'photo.reading_id', 'reading.id')
    .select('photo.image')
    .executeTakeFirst()
  return row?.image
}

/** @returns false where there was none, or not the account's */
export async function deletePhoto(db: Database, own: OwnReading): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('reading_photo')
    .where('reading_id', 'in', selectOwn(db, own).select('reading.id'))
    .executeTakeFirst()
  return numDeletedRows === 1n
}

export async function deletePhotosBefore(db: Database, instant: Date): Promise<void> {
  await db.deleteFrom('reading_photo').where('stored_at', '<', instant).execute()
}

function selectOwn(db: Database, { subject, meteringPointId, meterId, readingId }: OwnReading) {
  return db
    .selectFrom('reading')
    .innerJoin('meter', 'meter.id', 'reading.meter_id')
    .innerJoin('account_metering_point as link', 'link.metering_point_id', 'meter.metering_point_id')
    .where('reading.id', '=', readingId)
    .where('reading.subject', '=', subject)
    .where('meter.id', '=', meterId)
    .where('meter.metering_point_id', '=', meteringPointId)
    .where('link.subject', '=', subject)
}
