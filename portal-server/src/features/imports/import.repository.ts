import { sql } from 'kysely'
import type { Database } from '../../platform/database/database.ts'
import type { NoteRow, RecordCounts, RecordKeys } from './import.schema.ts'
import { refusalTable } from './staging-table.ts'

export interface NewRun {
  readonly client_id: string
  readonly started_at: Date
  readonly finished_at: Date
  readonly atomic: boolean
  readonly dry_run: boolean
  readonly complete: boolean
  readonly outcome: 'stored' | 'refused' | 'tried' | 'would-be-refused'
  readonly extracted_at: Date | null
  readonly lines: number
  readonly records: readonly RecordCounts[]
  readonly keys: readonly RecordKeys[]
  readonly notes_total: number
  readonly notes: readonly NoteRow[]
}

const runColumns = [
  'id',
  'started_at',
  'finished_at',
  'atomic',
  'dry_run',
  'complete',
  'outcome',
  'extracted_at',
  'lines',
  'records',
  'refusals_total',
  'notes_total',
] as const

export type RunRow = Awaited<ReturnType<typeof listRuns>>[number]
export type ReportRow = RunRow & { readonly keys: unknown; readonly notes: unknown }
export type RefusalRow = Awaited<ReturnType<typeof listRefusals>>[number]

/** Keeps the report, with the refusals that were gathered in this transaction. */
export async function insertRun(db: Database, { records, keys, notes, ...run }: NewRun): Promise<ReportRow> {
  const row = await db
    .insertInto('import_run')
    .values({
      ...run,
      records: JSON.stringify(records),
      keys: JSON.stringify(keys),
      notes: JSON.stringify(notes),
      refusals_total: sql<number>`(select count(*) from ${sql.table(refusalTable.name)})`,
    })
    .returning([...runColumns, 'keys', 'notes'])
    .executeTakeFirstOrThrow()
  await sql`insert into import_refusal (run_id, line, record, key, code, pointer, other_line)
    select ${row.id}::uuid, line, record, key, code, pointer, other_line from ${sql.table(refusalTable.name)}`.execute(
    db,
  )
  return row
}

/** The latest of a client, newest first. */
export async function listRuns(db: Database, clientId: string, most: number) {
  return db
    .selectFrom('import_run')
    .select(runColumns)
    .where('client_id', '=', clientId)
    .orderBy('started_at', 'desc')
    .limit(most)
    .execute()
}

export async function findRun(db: Database, clientId: string, id: string): Promise<ReportRow | undefined> {
  return db
    .selectFrom('import_run')
    .select([...runColumns, 'keys', 'notes'])
    .where('id', '=', id)
    .where('client_id', '=', clientId)
    .executeTakeFirst()
}

/**
 * @param records by their names
 * @returns when the latest of what is stored of any of them was extracted, whoever sent it
 */
export async function findLatestExtract(db: Database, records: readonly string[]): Promise<Date | undefined> {
  const row = await db
    .selectFrom('import_run')
    .select('extracted_at')
    .where('extracted_at', 'is not', null)
    .where('outcome', '=', 'stored')
    .where(
      sql<boolean>`exists (
      select from jsonb_array_elements(records) element where element ->> 'record' = any(${records}::text[]))`,
    )
    .orderBy('extracted_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.extracted_at ?? undefined
}

/** By line. */
export async function listRefusals(db: Database, runId: string, after: number, most: number) {
  return db
    .selectFrom('import_refusal')
    .select(['line', 'record', 'key', 'code', 'pointer', 'other_line'])
    .where('run_id', '=', runId)
    .where('line', '>', after)
    .orderBy('line')
    .limit(most)
    .execute()
}

export async function deleteRunsBefore(db: Database, instant: Date): Promise<void> {
  await db.deleteFrom('import_run').where('finished_at', '<', instant).execute()
}
