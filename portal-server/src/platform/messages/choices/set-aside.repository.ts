import type { NoticeWay } from '@moja-komunala/rules/notice-kinds.ts'
import { sql } from 'kysely'
import type { Database } from '../../database/database.ts'

export interface SetAside {
  readonly way: NoticeWay
  readonly digest: string
  /** `nobody-there`, `came-back`: docs/decisions/0082-bounces.md */
  readonly reason: string
  readonly setAsideAt: Date
  readonly toldAt: Date | null
}

/** An account's addresses and numbers that led to nobody. They may have changed since: the digests tell. */
export async function listSetAside(db: Database, subject: string): Promise<SetAside[]> {
  return db
    .selectFrom('set_aside_target')
    .select(['way', 'target_digest as digest', 'reason', 'set_aside_at as setAsideAt', 'told_at as toldAt'])
    .where('subject', '=', subject)
    .orderBy('way')
    .execute()
}

export async function isUntoldOfSetAside(db: Database, subject: string): Promise<boolean> {
  const row = await db
    .selectFrom('set_aside_target')
    .select('way')
    .where('subject', '=', subject)
    .where('told_at', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export async function noteTold(db: Database, subject: string): Promise<void> {
  await db
    .updateTable('set_aside_target')
    .set({ told_at: sql<Date>`now()` })
    .where('subject', '=', subject)
    .where('told_at', 'is', null)
    .execute()
}

/** Its owner says that it works again. */
export async function takeBack(db: Database, subject: string, way: NoticeWay): Promise<void> {
  await db.deleteFrom('set_aside_target').where('subject', '=', subject).where('way', '=', way).execute()
}

/** Of these accounts what led to nobody by that way. */
export async function listSetAsideDigests(
  db: Database,
  way: NoticeWay,
  subjects: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('set_aside_target')
    .select(['subject', 'target_digest as digest'])
    .where('way', '=', way)
    .where(sql<boolean>`subject = any(${subjects}::text[])`)
    .execute()
  return new Map(rows.map(({ subject, digest }) => [subject, digest]))
}
