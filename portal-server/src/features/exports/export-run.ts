import type { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import type { CopyToStreamQuery } from 'pg-copy-streams'
import type { System } from '../../platform/actors/actor.ts'
import { audit } from '../../platform/audit/audit.ts'
import { WholeSight } from '../../platform/audit/whole-sight.ts'
import { openConnection, type Database } from '../../platform/database/database.ts'
import { HttpProblem } from '../../platform/http/problem.ts'
import type { Separator } from '../../platform/spreadsheets/csv.ts'
import { readCursor, writeCursor } from './cursor.ts'
import { findSeenNow } from './copied-lines.ts'
import { inPieces } from './pieces.ts'

/** In which form lines leave. */
export interface ExportForm {
  readonly format: 'ndjson' | 'csv'
  /** Of CSV. */
  readonly separator: Separator
  readonly byteOrderMark: boolean
}

export interface ExportRun {
  readonly actor: System
  readonly form: ExportForm
  /** Which lines, for the cursor: one of anything else has expired. */
  readonly of: string
  /** The cursor of an export before. */
  readonly after: string | undefined
  readonly audited: { readonly action: string; readonly details: Readonly<Record<string, unknown>> }
  /** What the lines are called in the audit. */
  readonly counted: string
  /** @param seen by the export that gave the cursor */
  readonly copy: (client: pg.Client, sight: WholeSight, seen: string | undefined) => CopyToStreamQuery
}

export interface RunHead {
  readonly nextCursor: string
  /** The database's clock. */
  readonly now: Date
}

/** Handed on together. */
const pieceBytes = 262_144
/** How long a reader may keep the transaction waiting before the first line. */
const idleMs = 30_000

/**
 * Writes lines as PostgreSQL sends them, out of one view of the database, whose snapshot is the next cursor.
 *
 * @param begin is told what stands above them, and says where they go
 * @throws HttpProblem malformed-request, cursor-expired
 */
export async function runExport(
  { pool, db }: { readonly pool: pg.Pool; readonly db: Database },
  { actor, form, of, after, audited, counted, copy }: ExportRun,
  begin: (head: RunHead) => Writable,
): Promise<void> {
  const cursor = after === undefined ? undefined : readCursor(after)
  if (cursor && cursor.of !== of) throw new HttpProblem('cursor-expired')
  const client = await openConnection(pool, idleMs)
  try {
    await client.query('begin isolation level repeatable read read only')
    const { cluster, snapshot, now } = await findSeenNow(client)
    if (cursor && cursor.cluster !== cluster) throw new HttpProblem('cursor-expired')
    const details = { ...audited.details, format: form.format, isWhole: cursor === undefined }
    const sight = await WholeSight.open(db, actor, { ...audited, details, outcome: 'begun' })
    const lines = copy(client, sight, cursor?.snapshot)
    const response = begin({ nextCursor: writeCursor({ cluster, of, snapshot }), now })
    const head = Buffer.from(form.byteOrderMark ? '\ufeff' : '')
    await pipeline(lines, inPieces(pieceBytes, head, form.format === 'csv' ? 'blank' : 'escape'), response)
    await audit(db, actor, 'read', { ...audited, details: { ...details, [counted]: lines.rowCount } })
  } finally {
    client.end().catch(() => undefined)
  }
}
