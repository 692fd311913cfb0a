import { sql } from 'kysely'
import type { Database } from '../database/database.ts'
import type { WayName } from './message.repository.ts'
import type { MessageState } from './message-state.ts'

/** Where a list goes on: behind a message, by when it was written. */
export interface MessagePlace {
  readonly writtenAtMicros: string
  readonly id: string
}

export interface MessageFilter {
  readonly accountId: string | undefined
  readonly way: WayName | undefined
  readonly state: MessageState | undefined
  /** Undefined where all are asked for. */
  readonly letters: readonly string[] | undefined
  readonly since: Date | undefined
  readonly after: MessagePlace | undefined
}

/* Not what they say, and not about what: neither is anybody's but their customer's. */
const columns = [
  ...(['id', 'subject', 'way', 'letter', 'state', 'language', 'gateway', 'parts', 'attempts'] as const),
  ...(['written_at as writtenAt', 'attempted_at as attemptedAt', 'settled_at as settledAt'] as const),
] as const

export type OverviewRow = Awaited<ReturnType<typeof listMessages>>[number]

/** The newest first. */
export async function listMessages(db: Database, filter: MessageFilter, most: number) {
  const { accountId, way, state, letters, since, after } = filter
  return db
    .selectFrom('message')
    .select(columns)
    .select(sql<string>`(extract(epoch from written_at) * 1000000)::bigint::text`.as('writtenAtMicros'))
    .$if(accountId !== undefined, (query) => query.where('subject', '=', accountId ?? ''))
    .$if(way !== undefined, (query) => query.where('way', '=', way ?? 'mail'))
    .$if(state !== undefined, (query) => query.where('state', '=', state ?? 'waiting'))
    .$if(letters !== undefined, (query) => query.where(sql<boolean>`letter = any(${letters}::text[])`))
    .$if(since !== undefined, (query) => query.where('written_at', '>=', since ?? new Date()))
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(written_at, id) < (
          timestamptz 'epoch' + ${after?.writtenAtMicros ?? '0'}::bigint * interval '1 microsecond', ${after?.id}::uuid)`,
      ),
    )
    .orderBy('written_at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
}

/** One with all that is known of what became of it. */
export async function findMessage(db: Database, id: string) {
  return db
    .selectFrom('message')
    .select(columns)
    .select(['answer', 'gateway_id as gatewayId', 'expires_at as expiresAt', 'job_id as jobId'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Nobody else settles it, or has it sent, until the transaction ends. */
export async function lockMessage(trx: Database, id: string) {
  return trx
    .selectFrom('message')
    .select(['id', 'subject', 'state', 'letter', 'way'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/** When the job that takes it to its customer is due; undefined where none thinks of it. */
export async function findDue(db: Database, jobId: string, queues: readonly string[]): Promise<Date | undefined> {
  const { rows } = await sql<{ dueAt: Date }>`
    select start_after as "dueAt" from pgboss.job
    where name = any(${queues}) and id = ${jobId}::uuid and state < 'completed'`.execute(db)
  return rows[0]?.dueAt
}

/** What was told of it, in that order. */
export async function listReportsOf(db: Database, messageId: string) {
  return db
    .selectFrom('delivery_report')
    .select(['received_at as receivedAt', 'became', 'is_about_target as isAboutTarget', 'code', 'raw'])
    .where('message_id', '=', messageId)
    .orderBy('id')
    .execute()
}

/** Each time that it was sent again, with what had become of it before. */
export async function listResendsOf(db: Database, messageId: string) {
  return db
    .selectFrom('message_resend')
    .select(['resent_at as resentAt', 'state', 'answer', 'attempts', 'settled_at as settledAt'])
    .where('message_id', '=', messageId)
    .orderBy('id')
    .execute()
}

/** The message that a request with that key had sent again. */
export async function findResent(db: Database, idempotencyKey: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('message_resend')
    .select('message_id')
    .where('idempotency_key', '=', idempotencyKey)
    .executeTakeFirst()
  return row?.message_id
}

/** As the sieve takes them. */
export async function findForSieve(db: Database, id: string) {
  return db
    .selectFrom('message')
    .select(['id', 'subject', 'letter', 'occasion', 'content', 'attempts', 'is_asked_for as isAskedFor'])
    .select(['expires_at as expiresAt', 'way', 'state'])
    .where('id', '=', id)
    .executeTakeFirst()
}
