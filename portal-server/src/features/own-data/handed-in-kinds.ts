import { walkOwnReadings, type OwnReading } from '../readings/own-readings.ts'
import { instant, kind } from './kind.ts'
import type { OwnDataSource } from './own-data-source.ts'

/* What the customer handed in. */

/** So much of photos comes along: an archive of this form ends at 4 GB. */
export const mostPhotoBytes = 1_000_000_000

export const handedInKinds = {
  handedInReadings: kind(
    [
      ...(['readingId', 'reference', 'meteringPointNumber', 'meterKind', 'meterNumber', 'valueM3'] as const),
      ...(['windowFirstDay', 'enteredAt', 'receivedAt', 'arrivedLate', 'wayIn', 'doubtAnswer', 'note'] as const),
    ],
    async function* ({ db, actor }) {
      for await (const readings of walkOwnReadings(db, actor)) for (const reading of readings) yield toRow(reading)
    },
  ),
  photos: kind(['readingId', 'reference', 'file', 'bytes'], async function* (source) {
    for await (const { id, reference, file, bytes } of walkPhotos(source))
      yield { readingId: id, reference, file: file ?? null, bytes }
  }),
}

function toRow({ id, enteredAt, receivedAt, isLate, doubtReason, doubtNote, ...reading }: OwnReading) {
  const { reference, meteringPointNumber, meterKind, meterNumber, valueM3, windowFirstDay, wayIn } = reading
  return {
    ...{ readingId: id, reference, meteringPointNumber, meterKind, meterNumber, valueM3, windowFirstDay, wayIn },
    ...{ enteredAt: instant(enteredAt), receivedAt: instant(receivedAt), arrivedLate: isLate },
    ...{ doubtAnswer: doubtReason, note: doubtNote },
  }
}

export interface PhotoOfReading {
  readonly id: string
  readonly reference: string
  readonly bytes: number
  /** In the archive; undefined where there is no more room for it. */
  readonly file: string | undefined
}

/** The photos that went with them, the oldest first, and where they stand in the archive. */
export async function* walkPhotos({ db, actor }: OwnDataSource): AsyncGenerator<PhotoOfReading> {
  let total = 0
  for await (const readings of walkOwnReadings(db, actor))
    for (const { id, reference, photoBytes, windowFirstDay } of readings) {
      if (photoBytes === null) continue
      total += photoBytes
      const file = total <= mostPhotoBytes ? `photos/${windowFirstDay}-${reference}.jpg` : undefined
      yield { id, reference, bytes: photoBytes, file }
    }
}
