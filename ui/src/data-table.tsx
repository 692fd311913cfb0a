import type { ReactNode } from 'react'

export interface DataTableProps {
  readonly caption: ReactNode
  /** Where the words around the table say it already. */
  readonly isCaptionHidden?: boolean
  /** The first is that of the rows' own headings. */
  readonly columns: readonly string[]
  /** Bodies with rows, each row's first cell a heading. */
  readonly children: ReactNode
}

/** Figures under each other; with very large text the table is moved, never the page. */
export function DataTable({ caption, isCaptionHidden = false, columns, children }: DataTableProps) {
  return (
    <table className="data-table numbers">
      <caption className={isCaptionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      {children}
    </table>
  )
}
