import { sql, type AliasedExpression, type Expression } from 'kysely'
import { WholeSight } from '../audit/whole-sight.ts'
import type { Database } from '../database/database.ts'
import type { AccountActor } from './actor.ts'

/*
 * What an actor may see. Every query of customers' data takes its restriction from here, and nothing else looks at which account
 * is linked to which metering point.
 */

export type Sight = OwnSight | WholeSight

/** What is linked to an account. Its fields are values that a prepared statement can be given (database/statement.ts). */
export interface OwnSight {
  readonly subject: string
}

/** Systems and staff see by WholeSight.open(), which notes it. */
export const sightOf = ({ subject }: AccountActor): OwnSight => ({ subject })

export interface SeenPoint {
  readonly metering_point_id: string
  /** What the account's owner calls it. */
  readonly name: string | null
}

/**
 * The metering points that are seen, each once, for a query to begin at or to join:
 *
 *     db.selectFrom(seenPoints(db, sight))
 *       .innerJoin('metering_point', 'metering_point.id', 'seen.metering_point_id')
 *
 * PostgreSQL takes it apart again: it costs what a join of the tables costs.
 */
export function seenPoints(db: Database, sight: Sight): AliasedExpression<SeenPoint, 'seen'> {
  if (WholeSight.is(sight))
    return db
      .selectFrom('metering_point')
      .select(['id as metering_point_id', sql<string | null>`null::text`.as('name')])
      .as('seen')
  return db
    .selectFrom('account_metering_point')
    .select(['metering_point_id', 'name'])
    .where('subject', '=', sight.subject)
    .as('seen')
}

/**
 * Whether something that only whoever handed it in may see, such as a photo, is the actor's.
 *
 * @param subject the column that says who handed it in
 */
export function isOwn(subject: Expression<string>, sight: Sight): Expression<boolean> {
  return WholeSight.is(sight) ? sql.lit(true) : sql<boolean>`${subject} = ${sight.subject}`
}
