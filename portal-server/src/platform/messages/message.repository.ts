import { sql } from 'kysely'
import type { NoticeWay } from '@moja-komunala/rules/notice-kinds.ts'
import type { Database } from '../database/database.ts'
import type { Locale } from '../locale.ts'
import { storable } from './storable.ts'

export type WayName = NoticeWay

export interface NewMessage {
  readonly way: WayName
  /** Keycloak's id of the account that it is to. */
  readonly subject: string
  readonly letter: string
  /** What it is written about: nobody is told of the same twice. */
  readonly occasion: string
  readonly content: object
  /** Of the job that takes it there. */
  readonly jobId: string
  /** Comes whatever its customer chose of its kind. */
  readonly isAskedFor: boolean
  /** After which it would only mislead. */
  readonly expiresAt?: Date | undefined
}

/** What the other side said, as it said it. */
export interface Answer {
  readonly text: string
  /** Of SMTP: the number at its beginning, and what it was said to. */
  readonly code?: number
  readonly command?: string
}

/** What became of a message for good, as far as the portal knows by itself: what is told afterwards stands in delivery reports. */
export interface SettledMessage {
  readonly state: 'handed-over' | 'undeliverable' | 'given-up' | 'no-recipient' | 'not-needed' | 'expired'
  readonly answer?: Answer
  readonly language?: Locale
  readonly gateway?: string
  readonly gatewayId?: string
  readonly parts?: number
  readonly targetDigest?: string
}

export interface ClaimedMessage {
  readonly id: string
  readonly subject: string
  readonly letter: string
  readonly occasion: string
  readonly content: unknown
  readonly attempts: number
  readonly isAskedFor: boolean
  readonly expiresAt: Date | null
  /** An earlier attempt ended without a word: it was cut off. */
  readonly wasCutOff: boolean
}

/** A message, and by which way it goes. */
export interface MessageOnItsWay {
  readonly id: string
  readonly letter: string
  readonly way: WayName
}

/** @returns the jobs of those that are new */
export async function insertMessages(db: Database, messages: readonly NewMessage[]): Promise<Set<string>> {
  if (messages.length === 0) return new Set()
  // One parameter for any number: a thousand rows of eight take Kysely longer than PostgreSQL.
  const { rows } = await sql<{ jobId: string }>`
    insert into message (way, subject, letter, occasion, content, job_id, is_asked_for, expires_at)
    select way, subject, letter, occasion, content, "jobId", "isAskedFor", "expiresAt"
    from jsonb_to_recordset(${JSON.stringify(messages)}::jsonb) as row (way text, subject text, letter text, occasion text,
      content jsonb, "jobId" uuid, "isAskedFor" boolean, "expiresAt" timestamptz)
    on conflict (letter, occasion, subject, way) do nothing
    returning job_id as "jobId"`.execute(db)
  return new Set(rows.map(({ jobId }) => jobId))
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

/**
 * Takes those of a job that nothing has become of yet, and notes that an attempt begins. Those that it was at when its replica died
 * are among them.
 *
 * @param messageId of a job of an earlier release, which has that one
 */
export async function claimMessages(
  db: Database,
  jobId: string,
  messageId: string | undefined,
): Promise<ClaimedMessage[]> {
  const { rows } = await sql<ClaimedMessage>`
    with claimed as materialized (
      select id, state from message
      where settled_at is null and (job_id = ${jobId} or (id = ${messageId ?? null} and job_id is null)) for update
    )
    update message set state = 'sending', attempts = message.attempts + 1, attempted_at = now(), job_id = ${jobId}
    from claimed where message.id = claimed.id
    returning message.id, subject, letter, occasion, content, attempts, is_asked_for as "isAskedFor",
      expires_at as "expiresAt", claimed.state = 'sending' as "wasCutOff"`.execute(db)
  return rows
}

/** Notes what became of them. What was handed over stays so, whatever an attempt says that was thought dead. */
export async function settleMessages(
  db: Database,
  messages: readonly (SettledMessage & { readonly id: string })[],
): Promise<void> {
  await sql`
    update message set state = became.state, settled_at = now(), answer = became.answer, language = became.language,
      gateway = became.gateway, gateway_id = became."gatewayId", parts = became.parts, target_digest = became."targetDigest"
    from jsonb_to_recordset(${JSON.stringify(messages)}::jsonb) as became (id uuid, state text, answer jsonb, language text,
      gateway text, "gatewayId" text, parts smallint, "targetDigest" text)
    where message.id = became.id and (message.settled_at is null
      or became.state = 'handed-over' and message.state not in ('delivered', 'bounced', 'expired'))`.execute(db)
}

export interface PostponedMessage {
  readonly id: string
  readonly answer: Answer
  /** That it has had. */
  readonly attempts: number
}

/** Notes that these attempts came to nothing: another job takes up those that are still this one's. */
export async function postponeMessages(
  db: Database,
  { from, to }: { readonly from: string; readonly to: string },
  messages: readonly PostponedMessage[],
): Promise<void> {
  const stored = messages.map(({ answer, ...message }) => ({
    ...message,
    answer: { ...answer, text: storable(answer.text) },
  }))
  await sql`
    update message set state = 'waiting', answer = later.answer, attempts = later.attempts, job_id = ${to}
    from jsonb_to_recordset(${JSON.stringify(stored)}::jsonb) as later (id uuid, answer jsonb, attempts integer)
    where message.id = later.id and job_id = ${from} and settled_at is null`.execute(db)
}

/**
 * Those that no job thinks of: put back by an operator, or left by an earlier release, or by a job that was lost.
 *
 * @param queues those whose jobs think of messages
 */
export async function listForgottenMessages(
  db: Database,
  queues: readonly string[],
  most: number,
): Promise<MessageOnItsWay[]> {
  const { rows } = await sql<MessageOnItsWay>`
    select id, letter, way from message
    where settled_at is null and written_at < now() - interval '5 minutes' and not exists (
      select from pgboss.job where name = any(${queues}) and id = message.job_id and state < 'completed'
    )
    order by written_at limit ${most} for update skip locked`.execute(db)
  return rows
}

/** Gives messages to jobs: the n-th to the n-th. */
export async function assignMessages(db: Database, ids: readonly string[], jobIds: readonly string[]): Promise<void> {
  await sql`
    update message set job_id = given.job_id, state = 'waiting'
    from unnest(${ids}::uuid[], ${jobIds}::uuid[]) as given (id, job_id)
    where message.id = given.id and settled_at is null`.execute(db)
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

/** @returns those that couldn't be delivered and wait again, of all of them where none are named */
export async function putBackUndelivered(db: Database, ids?: readonly string[]): Promise<string[]> {
  return db.transaction().execute(async (trx) => {
    const rows = await trx
      .selectFrom('message')
      .select('id')
      .where('state', 'in', ['undeliverable', 'given-up'])
      .$if(ids !== undefined, (query) => query.where('id', 'in', ids ?? []))
      .forUpdate()
      .execute()
    return putBackSettled(
      trx,
      rows.map(({ id }) => id),
    )
  })
}

/**
 * Has settled messages wait again, and keeps what had become of them. Their attempts begin anew: what was tried for a week is tried
 * for another one. The messages are locked.
 *
 * @param idempotencyKey of the request that asks for one of them
 * @returns those that wait now: none where that key has been used
 */
export async function putBackSettled(
  trx: Database,
  ids: readonly string[],
  idempotencyKey?: string,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with resent as (
      insert into message_resend (message_id, idempotency_key, state, answer, attempts, settled_at)
      select id, ${idempotencyKey ?? null}::uuid, state, answer, attempts, settled_at from message
      where id = any(${ids}::uuid[]) and settled_at is not null
      on conflict (idempotency_key) do nothing returning message_id
    )
    update message set state = 'waiting', settled_at = null, job_id = null, attempts = 0
    from resent where message.id = resent.message_id returning message.id`.execute(trx)
  return rows.map(({ id }) => id)
}

/** Removes what was settled before that day, and what couldn't be delivered with it. */
export async function deleteMessagesBefore(db: Database, instant: Date): Promise<void> {
  await db.deleteFrom('message').where('settled_at', '<', instant).execute()
}
