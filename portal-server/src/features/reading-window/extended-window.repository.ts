import { sql } from 'kysely'
import type { Staff, System } from '../../platform/actors/actor.ts'
import type { Database } from '../../platform/database/database.ts'

/** A window as the database holds readings against it. */
export interface StoredWindow {
  readonly firstDay: string
  readonly lastDay: string
}

/** Some of them, from the first that isn't over before that day. */
export async function listWindows(db: Database, day: string, most: number): Promise<StoredWindow[]> {
  return db
    .selectFrom('reading_window')
    .select(['first_day as firstDay', 'last_day as lastDay'])
    .where('last_day', '>=', day)
    .orderBy('first_day')
    .limit(most)
    .execute()
}

export async function findWindow(db: Database, firstDay: string): Promise<StoredWindow | undefined> {
  return db
    .selectFrom('reading_window')
    .select(['first_day as firstDay', 'last_day as lastDay'])
    .where('first_day', '=', firstDay)
    .executeTakeFirst()
}

export interface StoredExtension {
  readonly month: string
  readonly lastDay: string
  readonly extendedAt: Date
  readonly actor: 'system' | 'staff'
  readonly clientId: string
  readonly actorId: string
  readonly reason: string | null
}

/** How the windows that begin in these months were extended, in the order in which that was done. */
export async function listExtensions(db: Database, months: readonly string[]): Promise<StoredExtension[]> {
  return db
    .selectFrom('reading_window_extension')
    .select(['month', 'last_day as lastDay', 'extended_at as extendedAt'])
    .select(['actor', 'client_id as clientId', 'actor_id as actorId', 'reason'])
    .where(sql<boolean>`month = any(${months}::date[])`)
    .orderBy('id')
    .execute()
}

/** @throws where the database refuses it, by `reading_window_extendable` */
export async function insertExtension(
  trx: Database,
  actor: System | Staff,
  { month, lastDay }: Pick<StoredExtension, 'month' | 'lastDay'>,
): Promise<void> {
  await trx
    .insertInto('reading_window_extension')
    .values({
      ...{ month, last_day: lastDay, actor: actor.kind, client_id: actor.clientId, actor_id: actor.subject },
      ...{ reason: actor.kind === 'staff' ? actor.reason : null, request_id: actor.requestId },
    })
    .execute()
}
