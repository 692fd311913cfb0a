import pg from 'pg'
import type { CopyToStreamQuery } from 'pg-copy-streams'
import type { WholeSight } from '../../platform/audit/whole-sight.ts'
import { copyOut, csvLines, jsonLines, safeText } from './copied-lines.ts'
import type { ExportForm } from './export-run.ts'
import type { ExportedKind, RecordFilter } from './exported-kinds.ts'
import type { Selection } from './selection.ts'

interface Wanted {
  readonly filter: RecordFilter
  /** By an earlier export: what was seen then is left out. */
  readonly seen: string | undefined
}

export function copyRecords(
  client: pg.Client,
  _sight: WholeSight,
  kind: ExportedKind,
  { form, ...wanted }: Wanted & { readonly form: ExportForm },
): CopyToStreamQuery {
  const { columns, from } = kind.selection
  const rows = `from ${from} where ${conditionsOf(kind, wanted).join(' and ')}`
  if (form.format === 'csv') {
    const cells = Object.entries(columns).map(([name, column]) => `${cellOf(column)} as "${name}"`)
    return copyOut(client, csvLines(`select ${cells.join(', ')} ${rows}`, form.separator, []))
  }
  const members = Object.entries(columns).map(([name, { sql }]) => `${sql} as "${name}"`)
  const record = kind.record === undefined ? [] : [`${pg.escapeLiteral(kind.record.name)}::text as "record"`]
  return copyOut(client, jsonLines(`select ${[...record, ...members].join(', ')} ${rows}`))
}

function conditionsOf({ selection, dayField }: ExportedKind, { filter, seen }: Wanted): string[] {
  const { columns, changedIn } = selection
  const { meteringPointNumber, fromDay, toDay } = filter
  const point = columns['meteringPointNumber'] ?? columns['number']
  const day = dayField === undefined ? undefined : columns[dayField]
  return [
    'true',
    ...(meteringPointNumber !== undefined && point ? [`${point.sql} = ${pg.escapeLiteral(meteringPointNumber)}`] : []),
    ...(fromDay !== undefined && day ? [`${day.sql} >= ${pg.escapeLiteral(fromDay)}::date`] : []),
    ...(toDay !== undefined && day ? [`${day.sql} <= ${pg.escapeLiteral(toDay)}::date`] : []),
    ...(seen === undefined ? [] : [isNew(changedIn, pg.escapeLiteral(seen))]),
  ]
}

/**
 * Not visible to the export that gave the cursor. What comes from another cluster's transactions, in a copy that was restored, was
 * there before any cursor of this one.
 */
const isNew = (changedIn: string, seen: string): string =>
  `${changedIn} >= pg_snapshot_xmin(${seen}::pg_snapshot)::text::bigint
    and not pg_visible_in_snapshot(${changedIn}::text::xid8, ${seen}::pg_snapshot)
    and ${changedIn} < pg_snapshot_xmax(pg_current_snapshot())::text::bigint`

function cellOf({ sql, cell }: Selection['columns'][string]): string {
  if (cell === 'boolean') return `case when ${sql} then 'true' else 'false' end`
  if (cell === 'json') return safeJson(`${sql}::text`)
  return cell === 'number' ? sql : safeText(`${sql}::text`)
}

/** What a spreadsheet might take for a formula is written otherwise, and means the same. A minus may stand before a number. */
const safeJson = (text: string): string => {
  const escaped = Array.from('=+@＝＋＠－').reduce(
    (sql, character) =>
      `replace(${sql}, '${character}', '\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}')`,
    text,
  )
  return `regexp_replace(${escaped}, '([\\n\\r\\t,;|"]\\s*)-', '\\1\\u002d', 'g')`
}
