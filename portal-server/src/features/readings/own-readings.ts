import { sql } from 'kysely'
import { isOwn, sightOf, type OwnSight } from '../../platform/actors/sight.ts'
import type { AccountActor } from '../../platform/actors/actor.ts'
import type { Database } from '../../platform/database/database.ts'
import { referenceOf } from './reference.ts'

const atOnce = 500

export type OwnReading = Awaited<ReturnType<typeof listOwnReadings>>[number] & { readonly reference: string }

/** What an account has handed in, the oldest first, some at once: also at points that it doesn't see any more. */
export async function* walkOwnReadings(db: Database, actor: AccountActor): AsyncGenerator<readonly OwnReading[]> {
  let after = '0'
  for (;;) {
    const rows = await listOwnReadings(db, { ...sightOf(actor), after })
    if (rows.length > 0) yield rows.map((row) => ({ ...row, reference: referenceOf(BigInt(row.sequence)) }))
    if (rows.length < atOnce) return
    after = rows.at(-1)?.sequence ?? after
  }
}

interface OwnReadingsAsked extends OwnSight {
  readonly after: string
}

async function listOwnReadings(db: Database, { after, ...sight }: OwnReadingsAsked) {
  return db
    .selectFrom('reading')
    .innerJoin('meter', 'meter.id', 'reading.meter_id')
    .innerJoin('metering_point as point', 'point.id', 'meter.metering_point_id')
    .leftJoin('reading_photo as photo', 'photo.reading_id', 'reading.id')
    .select(['reading.id', sql<string>`reading.sequence::text`.as('sequence')])
    .select(['point.number as meteringPointNumber', 'meter.serial_number as meterNumber', 'meter.kind as meterKind'])
    .select(['reading.value_m3 as valueM3', 'reading.window_first_day as windowFirstDay'])
    .select(['reading.entered_at as enteredAt', 'reading.received_at as receivedAt', 'reading.is_late as isLate'])
    .select(['reading.way_in as wayIn', 'reading.doubt_reason as doubtReason', 'reading.doubt_note as doubtNote'])
    .select(sql<number | null>`octet_length(photo.image)`.as('photoBytes'))
    .where((reading) => isOwn(reading.ref('reading.subject'), sight))
    .where('reading.sequence', '>', after)
    .orderBy('reading.sequence')
    .limit(atOnce)
    .execute()
}
