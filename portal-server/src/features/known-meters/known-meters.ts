import { sql, type ExpressionBuilder } from 'kysely'
import { closedInTime, isOwn, seenPoints, seenTime, type OwnSight } from '../../platform/actors/sight.ts'
import { asBoolean } from '../../platform/database/as-boolean.ts'
import type { Database } from '../../platform/database/database.ts'
import { prepare } from '../../platform/database/statement.ts'
import type { Tables } from '../../platform/database/tables.gen.ts'
import { hasMeter, toKnownMeters, type KnownMeter, type KnownSpan } from './known-meter.ts'
import { keptMeters, knownMeterColumns, nearestMeters, readMeters } from './meter-rows.ts'

/** What the database says of an entry that it stores. */
export const stampColumns = [
  'reading.id',
  sql<string>`reading.sequence::text`.as('sequence'),
  'reading.window_first_day as windowFirstDay',
  'reading.entered_at as enteredAt',
  'reading.received_at as receivedAt',
  'reading.is_late as isLate',
] as const

/** The columns of a KnownEntry. Photos and notes are shown to those who sent them alone. */
export function entryColumns(reading: ExpressionBuilder<Tables, 'reading'>, sight: OwnSight) {
  return [
    ...stampColumns,
    'reading.value_m3 as valueM3',
    'reading.way_in as wayIn',
    'reading.doubts',
    'reading.doubt_reason as doubtReason',
    sql<
      string | null
    >`case when ${isOwn(reading.ref('reading.subject'), sight)} then ${reading.ref('reading.doubt_note')} end`.as(
      'doubtNote',
    ),
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

type OfPoint = KnownSpan & { readonly meteringPointId: string }
type Meters = typeof keptMeters | typeof readMeters | typeof nearestMeters

const metersOfPoint = (meters: Meters) => (db: Database, given: OfPoint) =>
  db
    .selectFrom(seenPoints(db, given))
    .innerJoin('metering_point', 'metering_point.id', 'seen.metering_point_id')
    .leftJoinLateral(
      (point) => meters({ id: point.ref('metering_point.id'), ...seenTime }, given).as('known'),
      (join) => join.onTrue(),
    )
    .select(knownMeterColumns)
    .select(['seen.starts_on as startsOn', 'seen.ends_on as endsOn'])
    .select((point) => closedInTime(point.ref('metering_point.closed_on')).as('pointClosedOn'))
    .where('metering_point.id', '=', given.meteringPointId)

const keptMetersOfPoint = prepare(metersOfPoint(keptMeters))
const readMetersOfPoint = prepare(metersOfPoint(readMeters))

/** @returns all meters of the point, the oldest of each kind first; undefined where it isn't linked to the account */
export async function findKnownMeters(
  db: Database,
  meteringPointId: string,
  span: KnownSpan,
): Promise<readonly KnownMeter[] | undefined> {
  const rows = await keptMetersOfPoint.list(db, { ...span, meteringPointId })
  if (rows.some(({ isComplete }) => isComplete === false)) return findMeterHistories(db, meteringPointId, span)
  return rows.length === 0 ? undefined : toKnownMeters(rows.filter(hasMeter), span)
}

/** The same, as far back as one likes, by the tables alone. */
export async function findMeterHistories(
  db: Database,
  meteringPointId: string,
  span: KnownSpan,
): Promise<readonly KnownMeter[] | undefined> {
  const rows = await readMetersOfPoint.list(db, { ...span, meteringPointId })
  return rows.length === 0 ? undefined : toKnownMeters(rows.filter(hasMeter), span)
}

const historyOfPoint = prepare((db, given: OfPoint) =>
  metersOfPoint(nearestMeters)(db, given)
    .select([
      'metering_point.number as pointNumber',
      'metering_point.flats',
      'seen.consumption_type as consumptionType',
    ])
    .select('metering_point.nominal_diameter_mm as nominalDiameterMm'),
)

/** A point with its meters, as far back as one likes. */
export interface PointHistory {
  readonly number: string
  /** In the time that is seen. */
  readonly consumptionType: 'household' | 'business'
  /** These two null where nobody said. */
  readonly flats: number | null
  readonly nominalDiameterMm: number | null
  /** The oldest of each kind first. */
  readonly meters: readonly KnownMeter[]
}

/** @returns undefined where it isn't linked to the account */
export async function findPointHistory(
  db: Database,
  meteringPointId: string,
  span: KnownSpan,
): Promise<PointHistory | undefined> {
  const rows = await historyOfPoint.list(db, { ...span, meteringPointId })
  const [point] = rows
  if (!point) return undefined
  const { pointNumber: number, consumptionType, flats, nominalDiameterMm } = point
  return { number, consumptionType, flats, nominalDiameterMm, meters: toKnownMeters(rows.filter(hasMeter), span) }
}

/** A meter with those that stand or stood there for the same water: what a reading of it is judged by and compared with. */
export interface MeterToRead {
  readonly meter: KnownMeter
  /** The meter among them. */
  readonly ofKind: readonly KnownMeter[]
}

type OfMeter = OfPoint & { readonly meterId: string }

const keptMetersOfKind = prepare((db, given: OfMeter) =>
  metersOfPoint(keptMeters)(db, given).where('known.kind', '=', (query) =>
    query.selectFrom('meter').select('meter.kind').where('meter.id', '=', given.meterId),
  ),
)

/** @returns undefined where the meter isn't at that point, or the point isn't linked to the account */
export async function findMeterToRead(
  db: Database,
  { meteringPointId, meterId }: Pick<OfMeter, 'meteringPointId' | 'meterId'>,
  span: KnownSpan,
): Promise<MeterToRead | undefined> {
  const rows = (await keptMetersOfKind.list(db, { ...span, meteringPointId, meterId })).filter(hasMeter)
  const kept = toKnownMeters(rows, span)
  const known = rows.every(({ isComplete }) => isComplete)
    ? kept
    : ((await findMeterHistories(db, meteringPointId, span)) ?? [])
  const meter = known.find(({ id }) => id === meterId)
  return meter && { meter, ofKind: known.filter(({ kind }) => kind === meter.kind) }
}
