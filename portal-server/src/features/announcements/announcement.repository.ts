import type { AnnouncementKind, RoundKind } from '@moja-komunala/rules/announcement-deadlines.ts'
import { sql, type Updateable } from 'kysely'
import type { Staff, System } from '../../platform/actors/actor.ts'
import type { Database } from '../../platform/database/database.ts'
import type { Tables } from '../../platform/database/tables.gen.ts'

const columns = [
  ...(['id', 'entry', 'code', 'kind', 'state', 'version', 'area', 'texts'] as const),
  ...(['starts_at as startsAt', 'expected_end as expectedEnd', 'known_since as knownSince'] as const),
  ...(['revocation_note as revocationNote', 'created_at as createdAt'] as const),
  ...(['sent_at as sentAt', 'revoked_at as revokedAt'] as const),
] as const

export type AnnouncementRow = NonNullable<Awaited<ReturnType<typeof findAnnouncement>>>

export interface NewAnnouncementRow {
  readonly code: string
  readonly kind: AnnouncementKind
  readonly area: string
  readonly texts: string
  readonly starts_at: Date
  readonly expected_end: Date | null
  readonly known_since: Date
  readonly idempotency_key: string
  readonly created_at: Date
}

/** @returns undefined where a request with that key entered one before */
export async function insertAnnouncement(db: Database, row: NewAnnouncementRow) {
  return db
    .insertInto('announcement')
    .values(row)
    .onConflict((conflict) => conflict.column('idempotency_key').doNothing())
    .returning(columns)
    .executeTakeFirst()
}

export async function findAnnouncement(db: Database, id: string) {
  return db.selectFrom('announcement').select(columns).where('id', '=', id).executeTakeFirst()
}

/** Nobody else changes it until the transaction ends. */
export async function lockAnnouncement(trx: Database, id: string): Promise<AnnouncementRow | undefined> {
  return trx.selectFrom('announcement').select(columns).where('id', '=', id).forUpdate().executeTakeFirst()
}

export async function findByKey(db: Database, idempotencyKey: string): Promise<AnnouncementRow | undefined> {
  return db.selectFrom('announcement').select(columns).where('idempotency_key', '=', idempotencyKey).executeTakeFirst()
}

/** One that was sent. */
export async function findByCode(db: Database, code: string): Promise<AnnouncementRow | undefined> {
  return db
    .selectFrom('announcement')
    .select(columns)
    .where('code', '=', code)
    .where('state', '<>', 'draft')
    .executeTakeFirst()
}

/** The newest first. */
export async function listAnnouncements(
  db: Database,
  after: string | undefined,
  most: number,
): Promise<AnnouncementRow[]> {
  return db
    .selectFrom('announcement')
    .select(columns)
    .$if(after !== undefined, (query) => query.where('entry', '<', after ?? ''))
    .orderBy('entry', 'desc')
    .limit(most)
    .execute()
}

/** What is in force, and what ended after a moment; the one that was sent last comes first. */
export async function listInForceSince(db: Database, endedAfter: Date): Promise<AnnouncementRow[]> {
  return db
    .selectFrom('announcement')
    .select(columns)
    .where('state', '<>', 'draft')
    .where((row) =>
      row.or([
        row.and([
          row('revoked_at', 'is', null),
          row.or([row('expected_end', 'is', null), row('kind', '=', 'restriction-of-use')]),
        ]),
        row('revoked_at', '>', endedAfter),
        row.and([row('revoked_at', 'is', null), row('expected_end', '>', endedAfter)]),
      ]),
    )
    .orderBy('sent_at', 'desc')
    .limit(200)
    .execute()
}

/** Restrictions that are in force: by the day they are told again. */
export async function listRestrictions(db: Database): Promise<AnnouncementRow[]> {
  return db
    .selectFrom('announcement')
    .select(columns)
    .where('state', '=', 'sent')
    .where('kind', '=', 'restriction-of-use')
    .execute()
}

export async function updateAnnouncement(
  trx: Database,
  id: string,
  changes: Updateable<Tables['announcement']>,
): Promise<AnnouncementRow> {
  return trx
    .updateTable('announcement')
    .set(changes)
    .set((row) => ({ version: sql<number>`${row.ref('version')} + 1` }))
    .where('id', '=', id)
    .returning(columns)
    .executeTakeFirstOrThrow()
}

/** With who wrote it, which the audit keeps. @returns false where it is none: what was sent stays */
export async function dropDraft(trx: Database, id: string): Promise<boolean> {
  const call = sql<{ isDropped: boolean }>`select public.drop_announcement_draft(${id}::uuid) as "isDropped"`
  const { rows } = await call.execute(trx)
  return rows[0]?.isDropped ?? false
}

/** When each was told last, of those that were told more than once. */
export async function listLastTold(db: Database, ids: readonly string[]): Promise<Map<string, Date>> {
  const rows = await db
    .selectFrom('announcement_round')
    .select('announcement_id as id')
    .select((row) => row.fn.max('started_at').as('at'))
    .where(sql<boolean>`announcement_id = any(${ids}::uuid[])`)
    .groupBy('announcement_id')
    .execute()
  return new Map(rows.map(({ id, at }) => [id, at]))
}

/* Rounds. */

const roundColumns = [
  ...(['id', 'announcement_id as announcementId', 'number', 'kind', 'day', 'started_at as startedAt'] as const),
  ...(['written_to as writtenTo', 'written_at as writtenAt', 'accounts', 'points'] as const),
  ...(['points_without_account as pointsWithoutAccount', 'reached', 'waiting', 'unreached'] as const),
  ...(['last_handed_over_at as lastHandedOverAt', 'settled_at as settledAt'] as const),
] as const

export type RoundRow = NonNullable<Awaited<ReturnType<typeof findRound>>>

export async function findRound(db: Database, id: string) {
  return db.selectFrom('announcement_round').select(roundColumns).where('id', '=', id).executeTakeFirst()
}

/** Of a round that is still being written: nobody else writes it until the transaction ends. */
export async function lockUnwrittenRound(trx: Database, id: string): Promise<RoundRow | undefined> {
  return trx
    .selectFrom('announcement_round')
    .select(roundColumns)
    .where('id', '=', id)
    .where('written_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
}

export async function listRounds(db: Database, announcementId: string): Promise<RoundRow[]> {
  return db
    .selectFrom('announcement_round')
    .select(roundColumns)
    .where('announcement_id', '=', announcementId)
    .orderBy('number')
    .execute()
}

export async function findRoundByKey(db: Database, announcementId: string, idempotencyKey: string) {
  return db
    .selectFrom('announcement_round')
    .select('id')
    .where('announcement_id', '=', announcementId)
    .where('idempotency_key', '=', idempotencyKey)
    .executeTakeFirst()
}

/** Those whose figures aren't final. */
export async function listOpenRounds(db: Database): Promise<RoundRow[]> {
  return db
    .selectFrom('announcement_round')
    .select(roundColumns)
    .where('settled_at', 'is', null)
    .orderBy('started_at')
    .execute()
}

export interface NewRound {
  readonly announcementId: string
  readonly kind: RoundKind
  readonly day: string | null
  readonly idempotencyKey: string | null
  readonly startedAt: Date
  readonly points: number
  readonly pointsWithoutAccount: number
}

/** The announcement is locked: numbers follow each other. */
export async function insertRound(trx: Database, round: NewRound): Promise<{ readonly id: string }> {
  const { announcementId, kind, day, idempotencyKey, startedAt, points, pointsWithoutAccount } = round
  const next = trx
    .selectFrom('announcement_round')
    .select(sql<number>`coalesce(max(number), 0) + 1`.as('number'))
    .where('announcement_id', '=', announcementId)
  return trx
    .insertInto('announcement_round')
    .values({
      ...{ announcement_id: announcementId, number: next, kind, day, idempotency_key: idempotencyKey },
      ...{ started_at: startedAt, points, points_without_account: pointsWithoutAccount },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
}

export async function updateRound(
  db: Database,
  id: string,
  changes: Updateable<Tables['announcement_round']>,
): Promise<void> {
  await db.updateTable('announcement_round').set(changes).where('id', '=', id).execute()
}

/* Who did what. */

export type Deed = 'created' | 'changed' | 'sent' | 'extended' | 'revoked'

export async function insertDeed(
  trx: Database,
  actor: System | Staff,
  { announcementId, deed, at }: { readonly announcementId: string; readonly deed: Deed; readonly at: Date },
): Promise<void> {
  await trx
    .insertInto('announcement_deed')
    .values({
      ...{ announcement_id: announcementId, at, deed, actor: actor.kind, client_id: actor.clientId },
      ...{ actor_id: actor.subject, reason: actor.kind === 'staff' ? actor.reason : null, request_id: actor.requestId },
    })
    .execute()
}

export async function listDeeds(db: Database, announcementId: string) {
  return db
    .selectFrom('announcement_deed')
    .select(['at', 'deed', 'actor', 'client_id as clientId', 'actor_id as actorId', 'reason'])
    .where('announcement_id', '=', announcementId)
    .orderBy('id')
    .execute()
}
