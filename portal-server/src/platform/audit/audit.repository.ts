import { sql } from 'kysely'
import type { Actor } from '../actors/actor.ts'
import type { Database } from '../database/database.ts'

/** What is told of something that was done. */
export interface AuditEntry {
  /** The operation's id in the OpenAPI document. */
  readonly action: string
  /**
   * `begun`: data are about to leave, and another entry of the same request says how many did. `refused`: it was looked at and
   * not done. `held-up`: it wasn't even looked at, one try too many.
   */
  readonly outcome?: 'done' | 'begun' | 'refused' | 'held-up'
  /** Whose data it was about, where that is one metering point. */
  readonly meteringPointId?: string
  /** Whose data it was about, where that is one account: forgotten with it, as nothing in `details` is. */
  readonly accountId?: string
  /** What else it was done to, and how it ended: ids, counts and codes, never personal data, secrets or what was typed. */
  readonly details?: Readonly<Record<string, string | number | boolean | null>>
}

export async function insertAuditEntry(
  db: Database,
  actor: Actor,
  { action, outcome = 'done', meteringPointId, accountId, details = {} }: AuditEntry,
): Promise<void> {
  await db
    .insertInto('audit_entry')
    .values({
      actor: actor.kind,
      client_id: 'clientId' in actor ? actor.clientId : null,
      subject: actor.subject,
      reason: actor.kind === 'staff' ? actor.reason : null,
      action,
      outcome,
      metering_point_id: meteringPointId ?? null,
      about_account: accountId ?? null,
      details: JSON.stringify(details),
      request_id: actor.requestId,
    })
    .execute()
}

export interface OwnAuditEntry {
  readonly at: Date
  readonly actor: Actor['kind']
  readonly client_id: string | null
  readonly action: string
  readonly outcome: string
  readonly reason: string | null
  readonly metering_point_id: string | null
}

/** What an account did, and what systems and staff did with its points while it was linked with them. Of staff no name. */
export async function listAuditOf(db: Database, subject: string): Promise<OwnAuditEntry[]> {
  const { rows } = await sql<OwnAuditEntry>`select * from public.audit_of_account(${subject})`.execute(db)
  return rows
}

/** In a year's first night a whole year's: no statement may take long. */
const forgottenAtOnce = 5_000

/** Those whose time is over, and the database knows which. */
export async function forgetOldAuditEntries(db: Database): Promise<void> {
  let forgotten = forgottenAtOnce
  while (forgotten === forgottenAtOnce) {
    const call = sql<{ forgotten: number }>`select public.forget_old_audit_entries(${forgottenAtOnce}) as forgotten`
    const { rows } = await call.execute(db)
    forgotten = rows[0]?.forgotten ?? 0
  }
}
