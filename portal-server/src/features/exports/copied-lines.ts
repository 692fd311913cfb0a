import pg from 'pg'
import { to as copyTo, type CopyToStreamQuery } from 'pg-copy-streams'
import { separators, type Separator } from '../../platform/spreadsheets/csv.ts'

/* Lines as PostgreSQL writes them: COPY … TO STDOUT. */

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

/** So many bytes PostgreSQL may be ahead of the reader: with less it stops and goes. */
const ahead = 1_048_576

export const copyOut = (client: pg.Client, statement: string): CopyToStreamQuery =>
  client.query(copyTo(statement, { highWaterMark: ahead }))

/**
 * A line of JSON each. COPY's text format would double the backslashes of JSON. As CSV with a quotation mark and a delimiter
 * that never stand in JSON, which escapes them, each line comes out as it is.
 */
export const jsonLines = (select: string): string =>
  `copy (select row_to_json(line) from (${select}) line)
    to stdout with (format csv, quote e'\\x01', delimiter e'\\x02')`

/** RFC 4180, with a header. */
export function csvLines(select: string, separator: Separator, quoted: readonly string[]): string {
  const force = quoted.length === 0 ? '' : `, force_quote (${quoted.map((column) => `"${column}"`).join(', ')})`
  return `copy (${select}) to stdout with (format csv, header true, delimiter ${pg.escapeLiteral(separators[separator])}${force})`
}

/**
 * A spreadsheet takes what begins like a formula for one, and does what it says; wherever it thinks that a cell begins, by
 * whichever delimiter it prefers. An apostrophe in front makes it text. Most are numbers, and looked at no further.
 */
export const safeText = (column: string): string => `case when ${column} ~ '^[0-9A-Z]*$' then ${column} else
  regexp_replace(${column}, '(^|[\\n\\r\\t,;|"])(\\s*)([=+@＝＋＠－-])', '\\1\\2''\\3', 'g') end`
