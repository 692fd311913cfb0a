import pg from 'pg'
import type { CopyToStreamQuery } from 'pg-copy-streams'
import type { WholeSight } from '../../platform/audit/whole-sight.ts'
import type { Database } from '../../platform/database/database.ts'
import type { Separator } from '../../platform/spreadsheets/csv.ts'
import { copyOut, csvLines, jsonLines, safeText } from './copied-lines.ts'
import { exportedFields, freeTextFields, type ExportedReading } from './reading-export.schema.ts'

export interface ExportedSpan {
  readonly windowFirstDay: string
  /** Of an earlier export: what was seen then is left out. */
  readonly seen: string | undefined
}

const columns = exportedFields.map((field) => `"${field}"`)

/**
 * The counting readings of a window. What comes from another cluster's transactions, in a copy that was restored, was
 * there before any cursor of this one.
 */
function selectCounting(fields: readonly string[], { windowFirstDay, seen }: ExportedSpan): string {
  const isNew =
    seen === undefined
      ? ''
      : `and reading.transaction_id >= pg_snapshot_xmin(${pg.escapeLiteral(seen)}::pg_snapshot)
      and not pg_visible_in_snapshot(reading.transaction_id, ${pg.escapeLiteral(seen)}::pg_snapshot)
      and reading.transaction_id < pg_snapshot_xmax(pg_current_snapshot())`
  return `select ${fields.join(', ')} from public.exported_counting_reading reading
    where reading.window_first_day = ${pg.escapeLiteral(windowFirstDay)}::date ${isNew}`
}

export const jsonStatement = (span: ExportedSpan): string => jsonLines(selectCounting(columns, span))

export function copyAsJson(client: pg.Client, _sight: WholeSight, span: ExportedSpan): CopyToStreamQuery {
  return copyOut(client, jsonStatement(span))
}

/** RFC 4180, with a header. */
export function copyAsCsv(
  client: pg.Client,
  _sight: WholeSight,
  span: ExportedSpan,
  separator: Separator,
): CopyToStreamQuery {
  const fields = exportedFields.map((field) => `${cellOf(field)} as "${field}"`)
  return copyOut(client, csvLines(selectCounting(fields, span), separator, ['doubtNote']))
}

function cellOf(field: keyof ExportedReading): string {
  if (field === 'doubts') return `(select string_agg(code, ' ') from jsonb_array_elements_text("doubts") code)`
  if (field === 'hasPhoto') return `case when "hasPhoto" then 'true' else 'false' end`
  return freeTextFields.has(field) ? safeText(`"${field}"`) : `"${field}"`
}

export async function findAnyPhoto(db: Database, _sight: WholeSight, readingId: string): Promise<Buffer | undefined> {
  const row = await db
    .selectFrom('reading_photo')
    .select('image')
    .where('reading_id', '=', readingId)
    .executeTakeFirst()
  return row?.image
}
