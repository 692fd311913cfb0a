import type { Caller } from '../actors/caller.ts'
import type { Database } from '../database/database.ts'

/** Something that a program did with an access token. */
export interface AuditEntry {
  readonly clientId: string
  /** The account in whose name; of a client that calls in its own name, its service account. */
  readonly subject: string
  /** The operation's id in the OpenAPI document. */
  readonly action: string
  /** What it was done to, and how it ended: ids, counts and codes, never personal data or secrets. */
  readonly details: Readonly<Record<string, string | number | boolean | null>>
  readonly requestId: string
}

/** In the transaction of what was done, so that neither stands without the other. */
export async function writeAudit(
  db: Database,
  { clientId, subject, action, details, requestId }: AuditEntry,
): Promise<void> {
  await db
    .insertInto('audit_entry')
    .values({ client_id: clientId, subject, action, details: JSON.stringify(details), request_id: requestId })
    .execute()
}

/** The same for what customers and programs do alike: a customer who was there in person needs no entry. */
export async function auditCaller(
  db: Database,
  { program }: Caller,
  action: string,
  details: AuditEntry['details'],
): Promise<void> {
  if (program) await writeAudit(db, { ...program, action, details })
}
