import { sql } from 'kysely'
import { seenPoints, type OwnSight } from '../../../platform/actors/sight.ts'
import type { Database } from '../../../platform/database/database.ts'
import type { OriginalKind } from './original.schema.ts'

/* By the billing system, which knows a bill by its number. */

export async function findInvoiceByNumber(db: Database, number: string) {
  return db
    .selectFrom('invoice')
    .select(['id', 'metering_point_id as meteringPointId'])
    .where('number', '=', number)
    .executeTakeFirst()
}

const described = [
  // A bill has a kind as well.
  'invoice_original.kind',
  'invoice_original.sha256',
  'invoice_original.stored_at as storedAt',
  sql<number>`octet_length(invoice_original.content)`.as('bytes'),
] as const

export type DescribedOriginal = Awaited<ReturnType<typeof listOriginals>>[number]

export async function listOriginals(db: Database, invoiceId: string) {
  return db
    .selectFrom('invoice_original')
    .select(described)
    .where('invoice_id', '=', invoiceId)
    .orderBy('kind', 'desc')
    .execute()
}

export interface NewOriginal {
  readonly invoiceId: string
  readonly kind: OriginalKind
  readonly sha256: Buffer
  readonly content: Buffer
}

/**
 * In place of an earlier one.
 *
 * @returns false where that was the same
 */
export async function putOriginal(
  db: Database,
  { invoiceId, kind, sha256, content }: NewOriginal,
): Promise<{ readonly isChanged: boolean }> {
  const row = await db
    .insertInto('invoice_original')
    .values({ invoice_id: invoiceId, kind, sha256, content })
    .onConflict((conflict) =>
      conflict
        .columns(['invoice_id', 'kind'])
        .doUpdateSet({ sha256, content, stored_at: sql<Date>`portal_now()` })
        .where('invoice_original.sha256', '<>', sha256),
    )
    .returning('invoice_id')
    .executeTakeFirst()
  return { isChanged: row !== undefined }
}

/** @returns the digest of what is gone; undefined where there was none */
export async function deleteOriginal(db: Database, invoiceId: string, kind: OriginalKind): Promise<Buffer | undefined> {
  const row = await db
    .deleteFrom('invoice_original')
    .where('invoice_id', '=', invoiceId)
    .where('kind', '=', kind)
    .returning('sha256')
    .executeTakeFirst()
  return row?.sha256
}

/* By customers. */

export interface SeenOriginal extends OwnSight {
  readonly billId: string
  readonly kind: OriginalKind
}

const seenOriginals = (db: Database, { billId, kind, ...sight }: SeenOriginal) =>
  db
    .selectFrom(seenPoints(db, sight))
    .innerJoin('invoice', 'invoice.occupancy_id', 'seen.occupancy_id')
    .innerJoin('invoice_original', 'invoice_original.invoice_id', 'invoice.id')
    .where('invoice.id', '=', billId)
    .where('invoice_original.kind', '=', kind)

export async function findSeenOriginal(db: Database, seen: SeenOriginal) {
  return seenOriginals(db, seen).select(described).executeTakeFirst()
}

/**
 * Stored as it came, a piece is read without the rest.
 *
 * @param sha256 of the version that is meant
 * @param from counted from 0
 * @returns undefined where another one is there by now
 */
export async function readSeenPiece(
  db: Database,
  seen: SeenOriginal,
  sha256: Buffer,
  from: number,
  bytes: number,
): Promise<Buffer | undefined> {
  const row = await seenOriginals(db, seen)
    .select(
      sql<Buffer>`substring(invoice_original.content from ${from + 1}::integer for ${bytes}::integer)`.as('piece'),
    )
    .where('invoice_original.sha256', '=', sha256)
    .executeTakeFirst()
  return row?.piece
}
