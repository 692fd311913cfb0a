import { sql } from 'kysely'
import type { Database } from '../database/database.ts'

/* Accounts on their way out. Of the platform, since signing in and writing to customers both go by it. */

/** How long whoever closed an account can come back. */
export const graceDays = 14
const msPerDay = 86_400_000

export const endOfGrace = (from: Date): Date => new Date(from.getTime() + graceDays * msPerDay)

export interface Closing {
  readonly id: string
  readonly subject: string
  /** asked: by its owner; gone: Keycloak has no such account any more. */
  readonly origin: 'asked' | 'gone'
  readonly confirmedAt: Date
  readonly closesAt: Date
  /** When it was confirmed by the clock of the machine, which Keycloak goes by. */
  readonly pressedAt: Date
  /** Null until it was signed out everywhere. */
  readonly accessEndedAt: Date | null
  readonly farewellAt: Date | null
}

export interface AskedClosing {
  readonly subject: string
  readonly askedAt: Date
  readonly keyHash: string
  readonly keyUntil: Date
}

/** In place of what was asked before and isn't confirmed. @returns its id; undefined where one is confirmed already */
export async function askClosing(db: Database, asked: AskedClosing): Promise<string | undefined> {
  const { subject, askedAt, keyHash, keyUntil } = asked
  const given = { asked_at: askedAt, key_hash: keyHash, key_until: keyUntil }
  const row = await db
    .insertInto('account_closing')
    .values({ subject, origin: 'asked', ...given })
    .onConflict((conflict) =>
      conflict.column('subject').doUpdateSet(given).where('account_closing.confirmed_at', 'is', null),
    )
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

/** What a mailed link is about. */
export interface LinkedClosing {
  readonly id: string
  readonly subject: string
  readonly keyUntil: Date | null
  readonly closesAt: Date | null
}

export async function findByKey(db: Database, keyHash: string): Promise<LinkedClosing | undefined> {
  return db
    .selectFrom('account_closing')
    .select(['id', 'subject', 'key_until as keyUntil', 'closes_at as closesAt'])
    .where('key_hash', '=', keyHash)
    .executeTakeFirst()
}

/** @returns false where it was confirmed before, isn't there any more, or another link took the place of this one */
export async function confirmClosing(
  db: Database,
  keyHash: string,
  { confirmedAt, closesAt, pressedAt }: Pick<Closing, 'confirmedAt' | 'closesAt' | 'pressedAt'>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('account_closing')
    .set({ confirmed_at: confirmedAt, closes_at: closesAt, pressed_at: pressedAt })
    .where('key_hash', '=', keyHash)
    .where('confirmed_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Of an account that Keycloak has no longer: as if its owner had confirmed it now. */
export async function startClosingOfGone(
  db: Database,
  { subject, confirmedAt, closesAt }: Pick<Closing, 'subject' | 'confirmedAt' | 'closesAt'>,
): Promise<boolean> {
  const at = { asked_at: confirmedAt, confirmed_at: confirmedAt, pressed_at: new Date(), closes_at: closesAt }
  const given = { origin: 'gone' as const, ...at }
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('account_closing')
    .values({ subject, ...given })
    .onConflict((conflict) =>
      conflict.column('subject').doUpdateSet(given).where('account_closing.confirmed_at', 'is', null),
    )
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

const closings = (db: Database) =>
  db
    .selectFrom('account_closing')
    .select(['id', 'subject', 'origin', 'access_ended_at as accessEndedAt', 'farewell_at as farewellAt'])
    .select([sql<Date>`confirmed_at`.as('confirmedAt'), sql<Date>`closes_at`.as('closesAt')])
    .select(sql<Date>`pressed_at`.as('pressedAt'))
    .where('confirmed_at', 'is not', null)

/** What is under way for an account, and confirmed. */
export async function findClosing(db: Database, subject: string): Promise<Closing | undefined> {
  return closings(db).where('subject', '=', subject).executeTakeFirst()
}

/** Those of these accounts that are on their way out. */
export async function listClosings(db: Database, subjects: readonly string[]): Promise<Set<string>> {
  const rows = await closings(db)
    .where(sql<boolean>`subject = any(${subjects}::text[])`)
    .execute()
  return new Set(rows.map(({ subject }) => subject))
}

/** Those whose days of grace are over, the longest over first. */
export async function listDueClosings(db: Database, now: Date, most: number): Promise<Closing[]> {
  return closings(db).where('closes_at', '<=', now).orderBy('closes_at').limit(most).execute()
}

/** Those that nobody has signed out everywhere yet. */
export async function listOpenClosings(db: Database, most: number): Promise<Closing[]> {
  return closings(db).where('access_ended_at', 'is', null).where('origin', '=', 'asked').limit(most).execute()
}

export async function noteAccessEnded(db: Database, id: string, at: Date): Promise<void> {
  await db.updateTable('account_closing').set({ access_ended_at: at }).where('id', '=', id).execute()
}

/** @returns false where its owner has come back meanwhile, or somebody else wrote it */
export async function noteFarewell(db: Database, id: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('account_closing')
    .set({ farewell_at: at })
    .where('id', '=', id)
    .where('farewell_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** @returns false where it is too late, or there is none */
export async function undoClosing(db: Database, subject: string, now: Date): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('account_closing')
    .where('subject', '=', subject)
    .where('closes_at', '>', now)
    .where('farewell_at', 'is', null)
    .executeTakeFirst()
  return numDeletedRows === 1n
}

/** Keycloak has an account after all that had been thought gone. */
export async function dropClosing(db: Database, id: string): Promise<void> {
  await db.deleteFrom('account_closing').where('id', '=', id).where('farewell_at', 'is', null).execute()
}

/** Requests that nobody confirmed in time. */
export async function deleteStaleRequests(db: Database, now: Date): Promise<void> {
  await db.deleteFrom('account_closing').where('confirmed_at', 'is', null).where('key_until', '<', now).execute()
}

/** Everything that the portal knows of a confirmed closing's account: see migration 057. */
export async function forgetAccount(db: Database, closingId: string): Promise<void> {
  await sql`select public.forget_account(${closingId}::uuid)`.execute(db)
}

/** What became of the letter that says goodbye. */
export async function isSettled(db: Database, letter: string, occasion: string): Promise<boolean> {
  const row = await db
    .selectFrom('message')
    .select('settled_at')
    .where('letter', '=', letter)
    .where('occasion', '=', occasion)
    .executeTakeFirst()
  return row === undefined || row.settled_at !== null
}
