import { sql } from 'kysely'
import { closedInTime, seenTime } from '../../platform/actors/sight.ts'
import type { Database } from '../../platform/database/database.ts'
import { hasMeter, toKnownMeters, type KnownMeter, type KnownMeterRow, type KnownSpan } from './known-meter.ts'
import { knownMeterColumns, readMeters } from './meter-rows.ts'

/** A point in the time of one of its users, with what its meters showed in that time. */
export interface OccupiedPoint {
  readonly occupancyId: string
  readonly meteringPointId: string
  /** ISO 8601; -infinity where nobody said since when. */
  readonly startsOn: string
  /** ISO 8601; infinity while no end is known. */
  readonly endsOn: string
  /** The oldest first. */
  readonly meters: readonly KnownMeter[]
}

/** Ids of occupancies, both included. */
export interface OccupancyRange {
  readonly first: string
  readonly last: string
}

/** Days, both included. */
export interface Days {
  readonly from: string
  readonly to: string
}

/** Occupancies that have a day among these, at points that weren't closed before. */
const occupiedOn = (db: Database, { from, to }: Days) =>
  db
    .selectFrom('occupancy')
    .innerJoin('metering_point', 'metering_point.id', 'occupancy.metering_point_id')
    .whereRef('occupancy.ends_on', '>=', 'occupancy.starts_on')
    .where('occupancy.starts_on', '<=', to)
    .where('occupancy.ends_on', '>=', from)
    .where((point) => point.or([point('closed_on', 'is', null), point('closed_on', '>=', from)]))

/** All of them, parted into ranges of `size` at most. */
export async function listOccupancyRanges(
  db: Database,
  days: Days,
  size: number,
): Promise<(OccupancyRange & { readonly count: number })[]> {
  const numbered = occupiedOn(db, days)
    .select('occupancy.id')
    .select(sql<number>`(row_number() over (order by occupancy.id) - 1) / ${sql.lit(size)}`.as('range'))
  return db
    .selectFrom(numbered.as('numbered'))
    .select(sql<string>`(array_agg(id order by id))[1]`.as('first'))
    .select(sql<string>`(array_agg(id order by id desc))[1]`.as('last'))
    .select(sql<number>`count(*)::integer`.as('count'))
    .groupBy('range')
    .orderBy('range')
    .execute()
}

/** For what is made for everybody: each in their own time, as they would see it themselves. */
export async function listOccupiedPoints(
  db: Database,
  { first, last }: OccupancyRange,
  { days, span }: { readonly days: Days; readonly span: Omit<KnownSpan, 'subject'> },
): Promise<OccupiedPoint[]> {
  // Nobody's own: whose entry it is, is shown to whoever handed it in alone.
  const nobodys: KnownSpan = { ...span, subject: '' }
  const occupied = occupiedOn(db, days)
    .select(['occupancy.id as occupancy_id', 'occupancy.metering_point_id', 'metering_point.closed_on'])
    .select(['occupancy.starts_on', 'occupancy.ends_on'])
    .where('occupancy.id', '>=', first)
    .where('occupancy.id', '<=', last)
  const rows = await db
    .selectFrom(occupied.as('seen'))
    .leftJoinLateral(
      (point) => readMeters({ id: point.ref('seen.metering_point_id'), ...seenTime }, nobodys).as('known'),
      (join) => join.onTrue(),
    )
    .select(knownMeterColumns)
    .select(['seen.occupancy_id as occupancyId', 'seen.metering_point_id as meteringPointId'])
    .select(['seen.starts_on as startsOn', 'seen.ends_on as endsOn'])
    .select((point) => closedInTime(point.ref('seen.closed_on')).as('pointClosedOn'))
    .orderBy('seen.occupancy_id')
    .execute()
  return parted(rows).map(({ occupancyId, meteringPointId, startsOn, endsOn, rows: ofOne }) => ({
    ...{ occupancyId, meteringPointId, startsOn, endsOn },
    meters: toKnownMeters(ofOne, nobodys),
  }))
}

type Row = { readonly [Column in keyof KnownMeterRow]: KnownMeterRow[Column] | null } & Omit<OccupiedPoint, 'meters'>

function parted(rows: readonly Row[]) {
  const points: (Omit<OccupiedPoint, 'meters'> & { readonly rows: KnownMeterRow[] })[] = []
  for (const { occupancyId, meteringPointId, startsOn, endsOn, ...row } of rows) {
    if (points.at(-1)?.occupancyId !== occupancyId)
      points.push({ occupancyId, meteringPointId, startsOn, endsOn, rows: [] })
    const whole = { ...row, startsOn, endsOn }
    if (hasMeter(whole)) points.at(-1)?.rows.push(whole)
  }
  return points
}
