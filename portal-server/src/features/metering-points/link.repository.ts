import { sql } from 'kysely'
import type { OwnSight } from '../../platform/actors/sight.ts'
import type { Database } from '../../platform/database/database.ts'
import type { LinkedTime } from './metering-point.repository.ts'

/* The links themselves: which account sees which point, as platform/actors/sight.ts then has it. */

/**
 * An account that is linked with the time of who used the point before looks at this one from now on.
 *
 * @returns false where it was linked before
 */
export async function linkMeteringPoint(
  db: Database,
  { subject }: OwnSight,
  { meteringPointId, occupancyId }: Pick<LinkedTime, 'meteringPointId' | 'occupancyId'>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('account_metering_point')
    .values({ subject, metering_point_id: meteringPointId, occupancy_id: occupancyId })
    .onConflict((conflict) =>
      conflict
        .columns(['subject', 'metering_point_id'])
        .doUpdateSet({ occupancy_id: occupancyId, linked_at: sql`now()`, ended_at: null })
        .whereRef('account_metering_point.occupancy_id', '<>', 'excluded.occupancy_id'),
    )
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** @returns false where the point isn't linked to the account */
export async function nameMeteringPoint(
  db: Database,
  { subject }: OwnSight,
  { meteringPointId, name }: { readonly meteringPointId: string; readonly name: string | null },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('account_metering_point')
    .set({ name })
    .where('subject', '=', subject)
    .where('metering_point_id', '=', meteringPointId)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** @returns false where the point wasn't linked to the account */
export async function unlinkMeteringPoint(
  db: Database,
  { subject }: OwnSight,
  meteringPointId: string,
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('account_metering_point')
    .where('subject', '=', subject)
    .where('metering_point_id', '=', meteringPointId)
    .executeTakeFirst()
  return numDeletedRows === 1n
}

export interface LinkedAccount {
  readonly subject: string
  readonly number: string
  readonly address: string
}

/** The accounts that look at the same time of a point, whoever asks apart. */
export async function listLinksOfTime(
  db: Database,
  { subject }: OwnSight,
  { occupancyId }: Pick<LinkedTime, 'occupancyId'>,
) {
  const links = await db
    .selectFrom('account_metering_point as link')
    .innerJoin('metering_point as point', 'point.id', 'link.metering_point_id')
    .innerJoin('occupancy', 'occupancy.id', 'link.occupancy_id')
    .select(['link.subject', 'point.number', 'point.address', 'occupancy.starts_on as firstDay'])
    .where('link.occupancy_id', '=', occupancyId)
    .execute()
  return {
    own: links.filter((link) => link.subject === subject),
    others: links.filter((link) => link.subject !== subject),
  }
}

export interface EndedLink extends LinkedAccount {
  /** Undefined where that time never was: then there is nothing to look back on. */
  readonly lastDay: string | undefined
}

/** Notes of links whose time is over that their accounts are told so, and of those that go on after all that they go on. */
export async function noteEndedLinks(db: Database, today: string): Promise<EndedLink[]> {
  await db
    .updateTable('account_metering_point as link')
    .set({ ended_at: null })
    .from('occupancy')
    .whereRef('occupancy.id', '=', 'link.occupancy_id')
    .where('link.ended_at', 'is not', null)
    .where('occupancy.ends_on', '>=', today)
    .execute()
  const ended = await db
    .updateTable('account_metering_point as link')
    .set({ ended_at: sql`now()` })
    .from('occupancy')
    .innerJoin('metering_point as point', 'point.id', 'occupancy.metering_point_id')
    .whereRef('occupancy.id', '=', 'link.occupancy_id')
    .where('link.ended_at', 'is', null)
    .where('occupancy.ends_on', '<', today)
    .returning(['link.subject', 'point.number', 'point.address', 'occupancy.starts_on', 'occupancy.ends_on'])
    .execute()
  return ended.map(({ starts_on, ends_on, ...link }) => ({
    ...link,
    lastDay: ends_on < starts_on ? undefined : ends_on,
  }))
}

/** A link as the utility sees it: of whom it is it isn't told. */
export interface LinkRow {
  readonly id: string
  readonly meteringPointNumber: string
  readonly customerKey: string | null
  readonly starts_on: string
  readonly ends_on: string
  readonly linkedAt: Date
  readonly endedAt: Date | null
}

/** The links of a point, the oldest first; with those whose time is over. */
export async function listLinks(db: Database, meteringPointNumber: string): Promise<LinkRow[]> {
  return db
    .selectFrom('account_metering_point as link')
    .innerJoin('metering_point as point', 'point.id', 'link.metering_point_id')
    .innerJoin('occupancy', 'occupancy.id', 'link.occupancy_id')
    .select(['link.id', 'point.number as meteringPointNumber', 'occupancy.customer_key as customerKey'])
    .select(['occupancy.starts_on', 'occupancy.ends_on'])
    .select(['link.linked_at as linkedAt', 'link.ended_at as endedAt'])
    .where('point.number', '=', meteringPointNumber)
    .orderBy('link.linked_at')
    .orderBy('link.id')
    .execute()
}

/**
 * Ends a link as the utility wishes: its account sees nothing of the point any more.
 *
 * @returns whose it was; undefined where there is none
 */
export async function endLink(
  trx: Database,
  id: string,
): Promise<(LinkedAccount & { readonly meteringPointId: string }) | undefined> {
  await sql`select set_config('portal.unlink_reason', 'by-utility', true)`.execute(trx)
  return trx
    .deleteFrom('account_metering_point as link')
    .using('metering_point as point')
    .whereRef('point.id', '=', 'link.metering_point_id')
    .where('link.id', '=', id)
    .returning(['link.subject', 'point.number', 'point.address', 'point.id as meteringPointId'])
    .executeTakeFirst()
}

/** A point in a time that goes on, and one of the accounts that look at it. */
export interface LinkedTimeOfAccount {
  readonly occupancyId: string
  readonly meteringPointId: string
  readonly startsOn: string
  readonly subject: string
}

/**
 * The times that go on and that any account is linked to, so many at once.
 *
 * @param after the last one's before; undefined for the first ones
 */
export async function listLinkedTimes(
  db: Database,
  { today, after, limit }: { readonly today: string; readonly after: string | undefined; readonly limit: number },
): Promise<LinkedTimeOfAccount[]> {
  return db
    .selectFrom('occupancy')
    .innerJoin('account_metering_point as link', 'link.occupancy_id', 'occupancy.id')
    .select(['occupancy.id as occupancyId', 'occupancy.metering_point_id as meteringPointId'])
    .select((link) => ['occupancy.starts_on as startsOn', link.fn.min('link.subject').as('subject')])
    .where('occupancy.starts_on', '<=', today)
    .where('occupancy.ends_on', '>=', today)
    .$if(after !== undefined, (query) => query.where('occupancy.id', '>', after ?? ''))
    .groupBy('occupancy.id')
    .orderBy('occupancy.id')
    .limit(limit)
    .execute()
}

/** When an account was linked with its points, the first first. */
export async function listOwnLinks(db: Database, { subject }: OwnSight) {
  return db
    .selectFrom('account_metering_point as link')
    .select(['link.metering_point_id as meteringPointId', 'link.linked_at as linkedAt', 'link.ended_at as endedAt'])
    .where('link.subject', '=', subject)
    .orderBy('link.linked_at')
    .orderBy('link.id')
    .execute()
}

/** Accounts that any point is linked to, by their ids, so many after one of them. */
export async function listLinkedAccounts(db: Database, after: string, most: number): Promise<string[]> {
  const rows = await db
    .selectFrom('account_metering_point')
    .select('subject')
    .distinct()
    .where('subject', '>', after)
    .orderBy('subject')
    .limit(most)
    .execute()
  return rows.map(({ subject }) => subject)
}

/** Whether any point is linked to an account, whoever asks. */
export async function hasLinks(db: Database, account: string): Promise<boolean> {
  const link = await db
    .selectFrom('account_metering_point')
    .select('metering_point_id')
    .where('subject', '=', account)
    .limit(1)
    .executeTakeFirst()
  return link !== undefined
}
