import { sql } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Locale } from '../locale.ts'

/** By mail, or one day by SMS. */
export type WayName = 'mail' | 'sms'

export interface NewMessage {
  readonly way: WayName
  /** Keycloak's id of the account that it is to. */
  readonly subject: string
  readonly letter: string
  /** What it is written about: nobody is told of the same twice. */
  readonly occasion: string
  readonly content: object
}

/** What the other side said, as it said it. */
export interface Answer {
  readonly text: string
  /** Of SMTP: the number at its beginning, and what it was said to. */
  readonly code?: number
  readonly command?: string
}

/** What became of a message for good. */
export interface SettledMessage {
  readonly state: 'handed-over' | 'undeliverable' | 'given-up' | 'no-recipient'
  readonly answer?: Answer
  readonly language?: Locale
}

export interface ClaimedMessage {
  readonly id: string
  readonly subject: string
  readonly letter: string
  readonly content: unknown
  readonly attempts: number
  /** An earlier attempt ended without a word: it was cut off. */
  readonly wasCutOff: boolean
}

/** A message, and by which way it goes. */
export interface MessageOnItsWay {
  readonly id: string
  readonly way: WayName
}

/** @returns those that are new */
export async function insertMessages(db: Database, messages: readonly NewMessage[]): Promise<MessageOnItsWay[]> {
  if (messages.length === 0) return []
  return db
    .insertInto('message')
    .values(messages.map((message) => ({ ...message, content: JSON.stringify(message.content) })))
    .onConflict((conflict) => conflict.columns(['letter', 'occasion', 'subject', 'way']).doNothing())
    .returning(['id', 'way'])
    .execute()
}

/** What was written to an account, the oldest first, and what became of it. */
export async function listMessagesTo(db: Database, subject: string) {
  return db
    .selectFrom('message')
    .select(['letter', 'way', 'written_at as writtenAt', 'state', 'settled_at as settledAt', 'language', 'content'])
    .where('subject', '=', subject)
    .orderBy('written_at')
    .orderBy('id')
    .execute()
}

/** Takes those of these messages that nothing has become of yet, and notes that an attempt begins. */
export async function claimMessages(db: Database, ids: readonly string[]): Promise<ClaimedMessage[]> {
  const { rows } = await sql<ClaimedMessage>`
    with claimed as materialized (
      select id, state from message where id = any(${ids}::uuid[]) and settled_at is null for update
    )
    update message set state = 'sending', attempts = message.attempts + 1, attempted_at = now()
    from claimed where message.id = claimed.id
    returning message.id, subject, letter, content, attempts, claimed.state = 'sending' as "wasCutOff"`.execute(db)
  return rows
}

/** Notes what became of it. What was handed over stays so, whatever an attempt says that was thought dead. */
export async function settleMessage(
  db: Database,
  id: string,
  { state, answer, language }: SettledMessage,
): Promise<void> {
  await db
    .updateTable('message')
    .set({ state, settled_at: sql<Date>`now()` })
    .set({ answer: answer ? JSON.stringify(answer) : null, language: language ?? null })
    .where('id', '=', id)
    .where((row) => (state === 'handed-over' ? row.lit(true) : row('settled_at', 'is', null)))
    .execute()
}

/** Notes that this attempt came to nothing: it waits for the next one. */
export async function postponeMessage(db: Database, { id, attempts }: ClaimedMessage, answer: Answer): Promise<void> {
  await db
    .updateTable('message')
    .set({ state: 'waiting', answer: JSON.stringify(answer) })
    .where('id', '=', id)
    .where('attempts', '=', attempts)
    .where('settled_at', 'is', null)
    .execute()
}

/** Those that wait and that it isn't certain that anybody thinks of: written some time ago. */
export async function listForgottenMessages(db: Database, most: number): Promise<MessageOnItsWay[]> {
  return db
    .selectFrom('message')
    .select(['id', 'way'])
    .where('state', '=', 'waiting')
    .where('written_at', '<', sql<Date>`now() - interval '5 minutes'`)
    .orderBy('written_at')
    .limit(most)
    .execute()
}

/** What couldn't be delivered, the oldest first. */
export async function listUndelivered(db: Database, most: number) {
  return db
    .selectFrom('message')
    .select(['id', 'way', 'letter', 'subject', 'state', 'answer', 'attempts', 'written_at', 'settled_at'])
    .where('state', 'in', ['undeliverable', 'given-up'])
    .orderBy('settled_at')
    .limit(most)
    .execute()
}

export async function countUndelivered(db: Database): Promise<number> {
  const { count } = await db
    .selectFrom('message')
    .select(sql<number>`count(*)::integer`.as('count'))
    .where('state', 'in', ['undeliverable', 'given-up'])
    .executeTakeFirstOrThrow()
  return count
}

/** @returns how many of those that couldn't be delivered wait again, of all of them where none are named */
export async function putBackUndelivered(db: Database, ids?: readonly string[]): Promise<string[]> {
  const rows = await db
    .updateTable('message')
    .set({ state: 'waiting', settled_at: null })
    .where('state', 'in', ['undeliverable', 'given-up'])
    .$if(ids !== undefined, (query) => query.where('id', 'in', ids ?? []))
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Removes what was settled before that day, and what couldn't be delivered with it. */
export async function deleteMessagesBefore(db: Database, instant: Date): Promise<void> {
  await db.deleteFrom('message').where('settled_at', '<', instant).execute()
}
