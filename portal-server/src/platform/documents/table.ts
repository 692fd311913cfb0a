import { lineHeight, type TaggedPdf, type TextStyle } from './tagged-pdf.ts'

export interface Column {
  readonly head: string
  readonly width: number
  readonly align?: 'left' | 'right'
}

export interface Cell {
  readonly text: string
  /** Where it is in another language than the document. */
  readonly language?: string | undefined
  /** What is said of it, smaller and below. */
  readonly note?: string | undefined
}

export interface Row {
  readonly cells: readonly Cell[]
  /** A sum, set off from what it is made of. */
  readonly isSum?: boolean
}

export interface TableLook {
  readonly head: TextStyle
  readonly body: TextStyle
  readonly sum: TextStyle
  readonly note: TextStyle
  readonly headFill: string
  readonly rule: string
}

/** Where rows may stand, and how the next page begins. */
export interface Flow {
  y: number
  readonly bottom: number
  readonly breakPage: () => void
}

const padding = { x: 4, y: 2.6 }

/**
 * A table that reads as one over all its pages: its head is drawn again on each, and is one in the reading order. pdfkit's own table
 * draws its head once, and takes longer.
 */
export function drawTable(
  pdf: TaggedPdf,
  flow: Flow,
  x: number,
  columns: readonly Column[],
  rows: readonly Row[],
  look: TableLook,
): void {
  const width = columns.reduce((sum, column) => sum + column.width, 0)
  const inner = (index: number): number => (columns[index]?.width ?? 0) - 2 * padding.x
  const heads = columns.map(({ head }, index) => pdf.linesOf(head, inner(index), look.head))
  const headHeight = Math.max(...heads.map((lines) => lines.length)) * lineHeight(look.head) + 2 * padding.y

  const lay = ({ cells, isSum = false }: Row) => {
    const style = isSum ? look.sum : look.body
    const parts = cells.map(({ text, note }, index) => [
      { lines: pdf.linesOf(text, inner(index), style), style },
      ...(note === undefined ? [] : [{ lines: pdf.linesOf(note, inner(index), look.note), style: look.note }]),
    ])
    const heights = parts.map((cell) => cell.reduce((sum, part) => sum + part.lines.length * lineHeight(part.style), 0))
    return { cells, parts, isSum, height: Math.max(...heights) + 2 * padding.y }
  }

  const places = columns.map((_, index) => x + columns.slice(0, index).reduce((sum, column) => sum + column.width, 0))
  const placeOf = (index: number, y: number) => ({
    x: (places[index] ?? 0) + padding.x,
    y: y + padding.y,
    width: inner(index),
  })
  const alignOf = (index: number) => ({ align: columns[index]?.align ?? 'left' })

  const fillHead = (): void =>
    pdf.decoration((page) => page.rect(x, flow.y, width, headHeight).fillColor(look.headFill).fill())

  const drawHead = (): void => {
    fillHead()
    pdf.element('TR', () => {
      for (const [index, lines] of heads.entries())
        pdf.texts('TH', [{ lines, style: look.head }], placeOf(index, flow.y), { ...alignOf(index), scope: 'Column' })
    })
    flow.y += headHeight
  }

  const repeatHead = (): void => {
    fillHead()
    for (const [index, { head }] of columns.entries())
      pdf.decorativeText(head, placeOf(index, flow.y), look.head, alignOf(index))
    flow.y += headHeight
  }

  const laid = rows.map(lay)
  if (flow.y + headHeight + (laid[0]?.height ?? 0) > flow.bottom) flow.breakPage()
  pdf.element('Table', () => {
    drawHead()
    for (const { cells, parts, isSum, height } of laid) {
      if (flow.y + height > flow.bottom) {
        flow.breakPage()
        repeatHead()
      }
      pdf.decoration((page) => {
        const y = isSum ? flow.y : flow.y + height
        page.moveTo(x, y).lineTo(x + width, y)
        page
          .lineWidth(isSum ? 0.8 : 0.4)
          .strokeColor(look.rule)
          .stroke()
      })
      pdf.element('TR', () => {
        for (const [index, part] of parts.entries())
          pdf.texts('TD', part, placeOf(index, flow.y), { ...alignOf(index), language: cells[index]?.language })
      })
      flow.y += height
    }
  })
}
