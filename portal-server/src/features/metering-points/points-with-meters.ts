import { expressionBuilder, sql, type SelectQueryBuilder } from 'kysely'
import {
  closedInTime,
  dayOf,
  isInTime,
  linkedAccounts,
  seenPoints,
  type OwnSight,
} from '../../platform/actors/sight.ts'
import type { Database } from '../../platform/database/database.ts'
import { prepare } from '../../platform/database/statement.ts'
import type { Tables } from '../../platform/database/tables.gen.ts'
import {
  hasMeter,
  toKnownMeters,
  type KnownEntry,
  type KnownMeter,
  type KnownSpan,
} from '../known-meters/known-meter.ts'
import { entryColumns } from '../known-meters/known-meters.ts'
import { keptMeters, knownMeterColumns, readMeters } from '../known-meters/meter-rows.ts'

interface Point {
  readonly id: string
  readonly number: string
  readonly name: string | null
  readonly address: string
  readonly user_name: string
  readonly consumption_type: 'household' | 'business'
  readonly closed_on: string | null
  readonly starts_on: string
  readonly ends_on: string
  readonly linked_accounts: number
}

export interface PointWithMeters extends Point {
  readonly meters: readonly ShownMeter[]
}

export interface ShownMeter extends KnownMeter {
  /** All of the window that is shown, in no order. */
  readonly entries: readonly KnownEntry[]
}

type Meters = typeof keptMeters | typeof readMeters
type Points = SelectQueryBuilder<Tables, 'metering_point', Point>

/** A row for each entry of each meter of each point; of one without an entry or a meter, one row. */
function selectShown(db: Database, meters: Meters, points: Points, span: KnownSpan) {
  return db
    .selectFrom(points.as('point'))
    .leftJoinLateral(
      // Once for each meter: without the offset PostgreSQL would work out what is known of it for each of its entries.
      (point) =>
        meters(
          { id: point.ref('point.id'), startsOn: point.ref('point.starts_on'), endsOn: point.ref('point.ends_on') },
          span,
        )
          .offset(sql.lit(0))
          .as('known'),
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      (shown) =>
        expressionBuilder<Tables>()
          .selectFrom('reading')
          .select((reading) => entryColumns(reading, span))
          .where('reading.meter_id', '=', shown.ref('known.meterId'))
          .where('reading.window_first_day', '=', span.windowFirstDay)
          .where((reading) =>
            isInTime(dayOf(reading.ref('reading.entered_at'), span.timeZone), {
              startsOn: shown.ref('point.starts_on'),
              endsOn: shown.ref('point.ends_on'),
            }),
          )
          .as('entry'),
      (join) => join.onTrue(),
    )
    .select(['point.id', 'point.number', 'point.name', 'point.address', 'point.user_name', 'point.consumption_type'])
    .select(['point.closed_on', 'point.closed_on as pointClosedOn', 'point.linked_accounts'])
    .select(['point.starts_on', 'point.starts_on as startsOn', 'point.ends_on', 'point.ends_on as endsOn'])
    .select(knownMeterColumns)
    .select(['entry.id as entryId', 'entry.sequence', 'entry.valueM3', 'entry.windowFirstDay', 'entry.enteredAt'])
    .select(['entry.receivedAt', 'entry.isLate', 'entry.wayIn', 'entry.doubts', 'entry.doubtReason'])
    .select(['entry.doubtNote', 'entry.hasPhoto'])
    .orderBy('point.number')
}

const pointsOf = (db: Database, sight: OwnSight) =>
  db
    .selectFrom(seenPoints(db, sight))
    .innerJoin('metering_point', 'metering_point.id', 'seen.metering_point_id')
    .select(['metering_point.id', 'metering_point.number', 'seen.name', 'metering_point.address'])
    .select(['seen.user_name', 'seen.consumption_type', 'seen.starts_on', 'seen.ends_on'])
    .select((point) => [
      closedInTime(point.ref('metering_point.closed_on')).as('closed_on'),
      linkedAccounts(db, point.ref('seen.occupancy_id')).as('linked_accounts'),
    ])

const onePoint = (meters: Meters) =>
  prepare((db, given: KnownSpan & { readonly id: string }) =>
    selectShown(db, meters, pointsOf(db, given).where('metering_point.id', '=', given.id), given),
  )
const keptPoint = onePoint(keptMeters)
const readPoint = onePoint(readMeters)

/** The point, if it is linked to the account: one that isn't doesn't exist. */
export async function findPointWithMeters(
  db: Database,
  id: string,
  span: KnownSpan,
): Promise<PointWithMeters | undefined> {
  const kept = await keptPoint.list(db, { ...span, id })
  const [point] = toPoints(isComplete(kept) ? kept : await readPoint.list(db, { ...span, id }), span)
  return point
}

/** How many points a page of the reading sheet has. */
export const pointsPerSheet = 50

const sheet = (meters: Meters) =>
  prepare((db, given: KnownSpan & { readonly after: string }) => {
    const points = pointsOf(db, given)
      .where('metering_point.number', '>', given.after)
      // What is over is nothing to read.
      .where('seen.ends_on', '>=', given.today)
      .orderBy('metering_point.number')
      // One more than is shown tells whether another page comes.
      .limit(sql.lit(pointsPerSheet + 1))
    return selectShown(db, meters, points, given)
  })
const keptSheet = sheet(keptMeters)
const readSheet = sheet(readMeters)

/** A page of the points that the account uses, by number, and the first of the next one. */
export async function listPointsWithMeters(
  db: Database,
  after: string | undefined,
  span: KnownSpan,
): Promise<PointWithMeters[]> {
  const given = { ...span, after: after ?? '' }
  const kept = await keptSheet.list(db, given)
  return toPoints(isComplete(kept) ? kept : await readSheet.list(db, given), span)
}

type Row = Awaited<ReturnType<typeof keptPoint.list>>[number]

const isComplete = (rows: readonly Row[]): boolean => rows.every((row) => row.isComplete !== false)

function toPoints(rows: readonly Row[], span: KnownSpan): PointWithMeters[] {
  return groupBy(rows, ({ id }) => id).map((ofPoint) => {
    const [{ id, number, name, address, user_name, consumption_type, closed_on }] = ofPoint
    const [{ starts_on, ends_on, linked_accounts }] = ofPoint
    const ofMeters = groupBy(ofPoint.filter(hasMeter), ({ meterId }) => meterId)
    const meters = toKnownMeters(
      ofMeters.map(([first]) => first),
      span,
    ).map((meter): ShownMeter => ({
      ...meter,
      entries: ofPoint
        .filter(hasEntry)
        .filter(({ meterId }) => meterId === meter.id)
        .map(toEntry),
    }))
    return {
      ...{ id, number, name, address, user_name, consumption_type, closed_on },
      ...{ starts_on, ends_on, linked_accounts, meters },
    }
  })
}

type EntryRow = Omit<KnownEntry, 'id'> & { readonly entryId: string }

/** A meter without entries has one row, with nothing of an entry in it. */
function hasEntry<Of extends { readonly [Column in keyof EntryRow]: EntryRow[Column] | null }>(
  row: Of,
): row is Of & EntryRow {
  return row.entryId !== null
}

function toEntry(row: EntryRow): KnownEntry {
  const { entryId: id, sequence, valueM3, windowFirstDay, enteredAt, receivedAt } = row
  const { isLate, wayIn, doubts, doubtReason, doubtNote, hasPhoto } = row
  return {
    ...{ id, sequence, valueM3, windowFirstDay, enteredAt, receivedAt },
    ...{ isLate, wayIn, doubts, doubtReason, doubtNote, hasPhoto },
  }
}

/** In the order of the first of each group. */
function groupBy<Item>(items: readonly Item[], key: (item: Item) => string): [Item, ...Item[]][] {
  const groups = new Map<string, [Item, ...Item[]]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group) group.push(item)
    else groups.set(key(item), [item])
  }
  return [...groups.values()]
}
