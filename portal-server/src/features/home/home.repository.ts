import { sql } from 'kysely'
import { closedInTime, seenPoints, seenTime } from '../../platform/actors/sight.ts'
import type { Database } from '../../platform/database/database.ts'
import { prepare } from '../../platform/database/statement.ts'
import { openBillsOf, type OpenBillsColumn } from '../invoices/open-bills.ts'
import { hasMeter, toKnownMeters, type KnownMeter, type KnownSpan } from '../known-meters/known-meter.ts'
import { keptMeters, knownMeterColumns, readMeters } from '../known-meters/meter-rows.ts'
import { openUsesOf, type OpenUseTuple } from '../unusual-use/open-uses.ts'

/** A point as the home page has it. Of one that is over, no meters. */
export interface PointAtHome {
  readonly id: string
  readonly number: string
  readonly name: string | null
  readonly address: string
  readonly closed_on: string | null
  readonly starts_on: string
  readonly ends_on: string
  readonly open_bills: OpenBillsColumn
  readonly open_uses: readonly OpenUseTuple[] | null
  readonly meters: readonly KnownMeter[]
}

/** So many points come at once: the statement shares its lane with others. */
export const pointsAtHome = 100

export interface HomeSpan extends KnownSpan {
  /** The last point of the page before. */
  readonly afterOver: boolean
  readonly afterNumber: string
}

const isOver = (today: string) => sql<boolean>`(${seenTime.endsOn} < ${today}::date)`

/** What is asked of each point once, whatever stands there. */
const pointsOf = (db: Database, given: HomeSpan) =>
  db
    .selectFrom(seenPoints(db, given))
    .innerJoin('metering_point as point', 'point.id', 'seen.metering_point_id')
    .select(['point.id', 'point.number', 'seen.name', 'point.address', 'seen.starts_on', 'seen.ends_on'])
    .select((point) => [
      closedInTime(point.ref('point.closed_on')).as('closed_on'),
      openBillsOf(point.ref('seen.occupancy_id'), given.today).as('open_bills'),
      openUsesOf(point.ref('seen.occupancy_id'), seenTime).as('open_uses'),
    ])
    .where(
      sql<boolean>`(${isOver(given.today)}, point.number) > (${given.afterOver}::boolean, ${given.afterNumber}::text)`,
    )
    .orderBy(isOver(given.today))
    .orderBy('point.number')
    // One more than is shown tells whether another page comes.
    .limit(sql.lit(pointsAtHome + 1))

/** A row for each meter of each point; of one without a meter, one row. */
const selectHome = (db: Database, meters: typeof keptMeters | typeof readMeters, span: HomeSpan) =>
  db
    .selectFrom(pointsOf(db, span).as('point'))
    .leftJoinLateral(
      (point) =>
        meters(
          { id: point.ref('point.id'), startsOn: point.ref('point.starts_on'), endsOn: point.ref('point.ends_on') },
          span,
        ).as('known'),
      // What is over is nothing to read.
      (join) => join.on(sql<boolean>`point.ends_on >= ${span.today}::date`),
    )
    .select(['point.id', 'point.number', 'point.name', 'point.address'])
    .select(['point.closed_on', 'point.closed_on as pointClosedOn', 'point.open_bills', 'point.open_uses'])
    .select(['point.starts_on', 'point.starts_on as startsOn', 'point.ends_on', 'point.ends_on as endsOn'])
    .select(knownMeterColumns)
    .orderBy(sql`point.ends_on < ${span.today}::date`)
    .orderBy('point.number')

const home = (meters: typeof keptMeters | typeof readMeters) =>
  prepare((db, given: HomeSpan) => selectHome(db, meters, given))
const keptHome = home(keptMeters)
const readHome = home(readMeters)

/**
 * A page of the account's points, and the first of the next one, by what is kept of each meter.
 *
 * @returns undefined where that isn't all that was asked for
 */
export async function findKeptHome(db: Database, span: HomeSpan): Promise<PointAtHome[] | undefined> {
  const rows = await keptHome.list(db, span)
  return rows.every((row) => row.isComplete !== false) ? toPoints(rows, span) : undefined
}

/** The same, as far back as one likes. */
export async function listHome(db: Database, span: HomeSpan): Promise<PointAtHome[]> {
  return toPoints(await readHome.list(db, span), span)
}

type Row = Awaited<ReturnType<typeof keptHome.list>>[number]

function toPoints(rows: readonly Row[], span: HomeSpan): PointAtHome[] {
  const byPoint = new Map<string, [Row, ...Row[]]>()
  for (const row of rows) {
    const ofPoint = byPoint.get(row.id)
    if (ofPoint) ofPoint.push(row)
    else byPoint.set(row.id, [row])
  }
  return [...byPoint.values()].map((ofPoint) => {
    const [{ id, number, name, address, closed_on, starts_on, ends_on, open_bills, open_uses }] = ofPoint
    const point = { id, number, name, address, closed_on, starts_on, ends_on, open_bills, open_uses }
    return { ...point, meters: toKnownMeters(ofPoint.filter(hasMeter), span) }
  })
}
