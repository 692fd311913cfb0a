import { sql, type AliasedExpression, type Expression, type RawBuilder, type SqlBool } from 'kysely'
import { WholeSight } from '../audit/whole-sight.ts'
import type { Database } from '../database/database.ts'
import type { AccountActor } from './actor.ts'

/*
 * What an actor may see. Every query of customers' data takes its restriction from here, and nothing else looks at which account
 * is linked to which metering point, in whose time.
 */

export type Sight = OwnSight | WholeSight

/** What is linked to an account. Its fields are values that a prepared statement can be given (database/statement.ts). */
export interface OwnSight {
  readonly subject: string
}

/** Systems and staff see by WholeSight.open(), which notes it. */
export const sightOf = ({ subject }: AccountActor): OwnSight => ({ subject })

/** A point and the time that is seen of it, both days whole in the utility's time zone. */
export interface SeenPoint {
  readonly metering_point_id: string
  /** What the account's owner calls it. */
  readonly name: string | null
  readonly occupancy_id: string | null
  /** ISO 8601; -infinity where nobody said since when. */
  readonly starts_on: string
  /** ISO 8601; infinity while no end is known. */
  readonly ends_on: string
  /** In whose name it is billed, and what for, in that time. */
  readonly user_name: string
  readonly consumption_type: 'household' | 'business'
}

/**
 * The metering points that are seen, each once, for a query to begin at or to join:
 *
 *     db.selectFrom(seenPoints(db, sight))
 *       .innerJoin('metering_point', 'metering_point.id', 'seen.metering_point_id')
 *
 * Whoever asks for what has a day asks `isInTime` as well. PostgreSQL takes it apart again: it costs what a join of the tables costs.
 */
export function seenPoints(db: Database, sight: Sight): AliasedExpression<SeenPoint, 'seen'> {
  if (WholeSight.is(sight))
    return db
      .selectFrom('metering_point')
      .select(['id as metering_point_id', sql<string | null>`null::text`.as('name')])
      .select(sql<string | null>`null::uuid`.as('occupancy_id'))
      .select([sql<string>`date '-infinity'`.as('starts_on'), sql<string>`date 'infinity'`.as('ends_on')])
      .select(['user_name', 'consumption_type'])
      .as('seen')
  return (
    db
      .selectFrom('account_metering_point as link')
      .innerJoin('occupancy', 'occupancy.id', 'link.occupancy_id')
      .select(['link.metering_point_id', 'link.name', 'link.occupancy_id'])
      .select(['occupancy.starts_on', 'occupancy.ends_on', 'occupancy.user_name', 'occupancy.consumption_type'])
      .where('link.subject', '=', sight.subject)
      // One that never was.
      .whereRef('occupancy.ends_on', '>=', 'occupancy.starts_on')
      .as('seen')
  )
}

/** A point that an account sees, and which account. */
export interface PointOfAccount extends SeenPoint {
  readonly subject: string
  readonly linked_at: Date
}

/**
 * What each account sees, for the portal itself: it writes to each what is its own, and hands nothing of it to anybody else.
 */
export function pointsOfAllAccounts(db: Database): AliasedExpression<PointOfAccount, 'seen'> {
  return db
    .selectFrom('account_metering_point as link')
    .innerJoin('occupancy', 'occupancy.id', 'link.occupancy_id')
    .select(['link.subject', 'link.linked_at', 'link.metering_point_id', 'link.name', 'link.occupancy_id'])
    .select(['occupancy.starts_on', 'occupancy.ends_on', 'occupancy.user_name', 'occupancy.consumption_type'])
    .whereRef('occupancy.ends_on', '>=', 'occupancy.starts_on')
    .as('seen')
}

/** The columns of a seen point that say which time is seen, inside a query about what has a day. */
export interface SeenTime {
  readonly startsOn: Expression<string>
  readonly endsOn: Expression<string>
}

/** Of a query in which they stand as `seen`. */
export const seenTime: SeenTime = { startsOn: sql.ref('seen.starts_on'), endsOn: sql.ref('seen.ends_on') }

/** When a `seen` point was closed, where that was in the time that is seen. */
export function closedInTime(closedOn: Expression<string | null>): RawBuilder<string | null> {
  return sql<string | null>`case when ${closedOn} <= ${seenTime.endsOn} then ${closedOn} end`
}

/** @param day as a column or SQL of type date */
export function isInTime(day: Expression<string>, { startsOn, endsOn }: SeenTime): Expression<SqlBool> {
  return sql<SqlBool>`${day} between ${startsOn} and ${endsOn}`
}

/**
 * The day of an instant on the utility's calendar.
 *
 * @param timeZone IANA
 */
export function dayOf(instant: Expression<unknown>, timeZone: string): Expression<string> {
  return sql<string>`(${instant} at time zone ${timeZone}::text)::date`
}

/** How many accounts look at the time that an account looks at, itself among them. */
export function linkedAccounts(db: Database, occupancyId: Expression<string | null>): RawBuilder<number> {
  const count = db
    .selectFrom('account_metering_point as other')
    .select(sql<number>`count(*)::integer`.as('count'))
    .where('other.occupancy_id', '=', occupancyId)
  return sql<number>`(${count})`
}

/**
 * Whether something that only whoever handed it in may see, such as a photo, is the actor's.
 *
 * @param subject the column that says who handed it in
 */
export function isOwn(subject: Expression<string>, sight: Sight): Expression<boolean> {
  return WholeSight.is(sight) ? sql.lit(true) : sql<boolean>`${subject} = ${sight.subject}`
}
