import type { Doubt } from '@moja-komunala/rules/doubt.ts'
import { sql, type ExpressionBuilder } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { isOwn, seenPoints, type OwnSight } from '../../platform/actors/sight.ts'
import { asBoolean } from '../../platform/database/as-boolean.ts'
import type { Database } from '../../platform/database/database.ts'
import { prepare } from '../../platform/database/statement.ts'
import type { Tables } from '../../platform/database/tables.gen.ts'
import type { DoubtReason } from '../readings/doubt.schema.ts'

/* A point's meters with what is known of them, as part of a statement about the point: several features ask for it. */

/** Instants come as JSON writes them, ISO 8601 with an offset, but for those of entries. */
export interface KnownMeter {
  readonly id: string
  readonly kind: 'cold' | 'hot'
  readonly serialNumber: string
  readonly type: string
  readonly digits: number
  readonly isRemote: boolean
  readonly installedOn: string
  /** Of a closed point: the day on which it was closed. */
  readonly removedOn: string | null
  readonly installedM3: number
  readonly removedM3: number | null
  /** Newest first. */
  readonly billed: readonly { valueM3: number; readOn: string; source: 'billed' | 'estimated' | 'remote' }[]
  /** The counting entries of the windows before, newest first. */
  readonly own: readonly { valueM3: number; enteredAt: string; windowFirstDay: string }[]
  /** All entries of the window that was asked for, in no order. */
  readonly entries: readonly KnownEntry[]
}

/** In a row of its own, or as part of a KnownMeter, whose instants are text. */
export interface KnownEntry {
  readonly id: string
  readonly sequence: string
  readonly valueM3: number
  readonly windowFirstDay: string
  readonly enteredAt: Date | string
  readonly receivedAt: Date | string
  readonly isLate: boolean
  readonly wayIn: 'portal' | 'offline' | 'api'
  readonly doubts: Doubt[]
  readonly doubtReason: DoubtReason | null
  readonly doubtNote: string | null
  readonly hasPhoto: boolean
}

export interface KnownSpan extends OwnSight {
  /** The first day of the window whose entries are wanted. */
  readonly windowFirstDay: string
  /** The counting entries of windows that began before this day are wanted. */
  readonly ownBefore: string
  /** Billed readings and counting entries from this day on; those of two years, and at least the last, suffice for the rules. */
  readonly since: string
  /** The day on which it is asked: whether a point is closed by then. */
  readonly today: string
}

/** Cold before hot, the oldest meter first. A meter that was removed before `since` is left out. */
export function knownMeters(outer: ExpressionBuilder<Tables, 'metering_point'>, span: KnownSpan) {
  return jsonArrayFrom(
    outer
      .selectFrom('meter')
      .select(['meter.id', 'meter.kind', 'meter.type', 'meter.digits', 'meter.serial_number as serialNumber'])
      .select(['meter.is_remote as isRemote', 'meter.installed_on as installedOn'])
      // At a closed point nothing is read any more: its meters are gone for whoever shows, asks or judges.
      .select((meter) =>
        sql<string | null>`least(${meter.ref('meter.removed_on')}, case
          when ${meter.ref('metering_point.closed_on')} <= ${span.today}::date then ${meter.ref('metering_point.closed_on')}
        end)`.as('removedOn'),
      )
      .select(['meter.installed_m3 as installedM3', 'meter.removed_m3 as removedM3'])
      .select((meter) => [billed(meter, span), own(meter, span), entries(meter, span)])
      .whereRef('meter.metering_point_id', '=', 'metering_point.id')
      .where((meter) => meter.or([meter('meter.removed_on', 'is', null), meter('meter.removed_on', '>=', span.since)]))
      .orderBy('meter.kind')
      .orderBy('meter.installed_on')
      .orderBy('meter.removed_on', (column) => column.asc().nullsLast()),
  )
}

type MeterBuilder = ExpressionBuilder<Tables, 'meter'>

function billed(meter: MeterBuilder, { since }: KnownSpan) {
  return jsonArrayFrom(
    meter
      .selectFrom('billed_reading')
      .select(['value_m3 as valueM3', 'read_on as readOn', 'source'])
      .whereRef('meter_id', '=', 'meter.id')
      // The last one however old it is.
      .where((query) =>
        query.or([
          query('read_on', '>=', since),
          query(
            'read_on',
            '=',
            query
              .selectFrom('billed_reading as last')
              .select((last) => last.fn.max('last.read_on').as('read_on'))
              .whereRef('last.meter_id', '=', 'meter.id'),
          ),
        ]),
      )
      .orderBy('read_on', 'desc'),
  ).as('billed')
}

function own(meter: MeterBuilder, { since, ownBefore }: KnownSpan) {
  return jsonArrayFrom(
    meter
      .selectFrom('counting_reading')
      .select(['value_m3 as valueM3', 'entered_at as enteredAt', 'window_first_day as windowFirstDay'])
      .whereRef('meter_id', '=', 'meter.id')
      .where('window_first_day', '>=', since)
      .where('window_first_day', '<', ownBefore)
      .orderBy('window_first_day', 'desc'),
  ).as('own')
}

function entries(meter: MeterBuilder, span: KnownSpan) {
  return jsonArrayFrom(
    meter
      .selectFrom('reading')
      .select((reading) => entryColumns(reading, span))
      .whereRef('meter_id', '=', 'meter.id')
      .where('window_first_day', '=', span.windowFirstDay),
  ).as('entries')
}

/** The columns of a KnownEntry. Photos are shown to those who sent them alone. */
export function entryColumns(reading: ExpressionBuilder<Tables, 'reading'>, sight: OwnSight) {
  return [
    'reading.id',
    sql<string>`reading.sequence::text`.as('sequence'),
    'reading.value_m3 as valueM3',
    'reading.window_first_day as windowFirstDay',
    'reading.entered_at as enteredAt',
    'reading.received_at as receivedAt',
    'reading.is_late as isLate',
    'reading.way_in as wayIn',
    'reading.doubts',
    'reading.doubt_reason as doubtReason',
    'reading.doubt_note as doubtNote',
    asBoolean(
      reading.and([
        isOwn(reading.ref('reading.subject'), sight),
        reading.exists(
          reading
            .selectFrom('reading_photo')
            .select(sql.lit(1).as('one'))
            .whereRef('reading_photo.reading_id', '=', 'reading.id'),
        ),
      ]),
    ).as('hasPhoto'),
  ] as const
}

const metersOfPoint = prepare((db, given: KnownSpan & { readonly meteringPointId: string }) =>
  db
    .selectFrom(seenPoints(db, given))
    .innerJoin('metering_point', 'metering_point.id', 'seen.metering_point_id')
    .select((query) => knownMeters(query, given).as('meters'))
    .where('metering_point.id', '=', given.meteringPointId),
)

/** @returns all meters of the point; undefined where it isn't linked to the account */
export async function findKnownMeters(
  db: Database,
  meteringPointId: string,
  span: KnownSpan,
): Promise<readonly KnownMeter[] | undefined> {
  const row = await metersOfPoint.findFirst(db, { ...span, meteringPointId })
  return row?.meters
}
