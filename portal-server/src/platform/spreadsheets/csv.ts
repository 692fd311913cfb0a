import { z } from 'zod'

/** What CSV may be parted by; a spreadsheet opens it in columns by the one of its own country. */
export const separators = { comma: ',', semicolon: ';', tab: '\t' } as const
export type Separator = keyof typeof separators

export const separatorSchema = z
  .enum(Object.keys(separators) as [Separator, ...Separator[]])
  .optional()
  .meta({ description: 'Of CSV alone; without it comma. A Slovenian spreadsheet opens semicolon in columns' })

export const byteOrderMarkSchema = z
  .enum(['true', 'false'])
  .optional()
  .meta({ description: 'Of CSV alone: true for spreadsheets, which else take UTF-8 for something older' })

export type CellValue = string | number | null

const plain = /^[0-9A-Z]*$/
/** Where a spreadsheet may think that a cell begins, by whichever separator it prefers. */
const formulaBegins = /(^|[\n\r\t,;|"])(\s*)([=+@＝＋＠－-])/g

/**
 * Text that nobody takes for a formula: an apostrophe before what begins like one, as the export of readings has it, and a blank for
 * what some programs end a line at.
 */
export function safeText(text: string): string {
  if (plain.test(text)) return text
  return text.replaceAll(formulaBegins, "$1$2'$3").replaceAll(/[\u0085\u2028\u2029]/g, ' ')
}

/** RFC 4180; the first row holds the names of the columns. */
export function toCsv(
  rows: readonly (readonly CellValue[])[],
  { separator, byteOrderMark }: { readonly separator: Separator; readonly byteOrderMark: boolean },
): string {
  const parted = rows.map(
    (cells) => `${cells.map((cell) => written(cell, separators[separator])).join(separators[separator])}\r\n`,
  )
  return (byteOrderMark ? '\ufeff' : '') + parted.join('')
}

function written(cell: CellValue, separator: string): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const text = safeText(cell)
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
