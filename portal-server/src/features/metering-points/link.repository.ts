import type { OwnSight } from '../../platform/actors/sight.ts'
import type { Database } from '../../platform/database/database.ts'

/* The links themselves: which account sees which point, as platform/actors/sight.ts then has it. */

/** @returns false where it was linked before */
export async function linkMeteringPoint(
  db: Database,
  { subject }: OwnSight,
  meteringPointId: string,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('account_metering_point')
    .values({ subject, metering_point_id: meteringPointId })
    .onConflict((conflict) => conflict.doNothing())
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

/** The other accounts that a point is linked to. */
export async function listOtherLinks(
  db: Database,
  { subject }: OwnSight,
  meteringPointId: string,
): Promise<{ readonly subject: string; readonly number: string; readonly address: string }[]> {
  return db
    .selectFrom('account_metering_point as link')
    .innerJoin('metering_point as point', 'point.id', 'link.metering_point_id')
    .select(['link.subject', 'point.number', 'point.address'])
    .where('point.id', '=', meteringPointId)
    .where('link.subject', '<>', subject)
    .execute()
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
