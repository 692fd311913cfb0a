import pg from 'pg'
import { to as copyTo, type CopyToStreamQuery } from 'pg-copy-streams'
import type { WholeSight } from '../../platform/audit/whole-sight.ts'
import type { Database } from '../../platform/database/database.ts'
import { separators, type Separator } from '../../platform/spreadsheets/csv.ts'
import { exportedFields, freeTextFields, type ExportedReading } from './reading-export.schema.ts'

export interface SeenNow {
  readonly snapshot: string
  readonly cluster: string
  /** The database's clock, which readings are stamped by. */
  readonly now: Date
}

/** What this transaction sees and whose it is. The transaction must see the same all along (repeatable read). */
export async function findSeenNow(client: pg.Client): Promise<SeenNow> {
  const { rows } = await client.query<SeenNow>(
    `select pg_current_snapshot()::text as snapshot, public.portal_now() as now,
       (select system_identifier from pg_control_system()) || '.'
         || substr(pg_walfile_name(pg_current_wal_insert_lsn()), 1, 8) as cluster`,
  )
  if (!rows[0]) throw new Error('PostgreSQL said nothing of itself.')
  return rows[0]
}

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

/**
 * A line of JSON each. COPY's text format would double the backslashes of JSON. As CSV with a quotation mark and a delimiter
 * that never stand in JSON, which escapes them, each line comes out as it is.
 */
export const jsonStatement = (span: ExportedSpan): string =>
  `copy (select row_to_json(line) from (${selectCounting(columns, span)}) line)
    to stdout with (format csv, quote e'\\x01', delimiter e'\\x02')`

/** So many bytes PostgreSQL may be ahead of the reader: with less it stops and goes. */
const ahead = 1_048_576

const copyOut = (client: pg.Client, statement: string): CopyToStreamQuery =>
  client.query(copyTo(statement, { highWaterMark: ahead }))

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
  const options = `format csv, header true, delimiter ${pg.escapeLiteral(separators[separator])}, force_quote ("doubtNote")`
  return copyOut(client, `copy (${selectCounting(fields, span)}) to stdout with (${options})`)
}

function cellOf(field: keyof ExportedReading): string {
  if (field === 'doubts') return `(select string_agg(code, ' ') from jsonb_array_elements_text("doubts") code)`
  if (field === 'hasPhoto') return `case when "hasPhoto" then 'true' else 'false' end`
  return freeTextFields.has(field) ? safeText(`"${field}"`) : `"${field}"`
}

/**
 * A spreadsheet takes what begins like a formula for one, and does what it says; wherever it thinks that a cell begins, by
 * whichever delimiter it prefers. An apostrophe in front makes it text. Most are numbers, and looked at no further.
 */
const safeText = (column: string): string => `case when ${column} ~ '^[0-9A-Z]*$' then ${column} else
  regexp_replace(${column}, '(^|[\\n\\r\\t,;|"])(\\s*)([=+@＝＋＠－-])', '\\1\\2''\\3', 'g') end`

export async function findAnyPhoto(db: Database, _sight: WholeSight, readingId: string): Promise<Buffer | undefined> {
  const row = await db
    .selectFrom('reading_photo')
    .select('image')
    .where('reading_id', '=', readingId)
    .executeTakeFirst()
  return row?.image
}
