import { unbroken } from '@moja-komunala/letterhead/unbroken.ts'
import { colours, drawLogo, styles } from './look.ts'
import type { Column, Flow } from './table.ts'
import { lineHeight, pageSize, type TaggedPdf, type TextStyle } from './tagged-pdf.ts'

/* The utility's sheet of paper, whatever is written on it: its margins, its head with the window of an envelope, and its foot. */

export const mm = (millimetres: number): number => (millimetres * 72) / 25.4

/** What is beside the text. Addresses show in the window of an envelope: 20 mm from the left, 45 mm from the top. */
export const left = mm(20)
export const right = pageSize.width - mm(18)
export const width = right - left
const bottom = pageSize.height - mm(18.5)
const top = mm(18)
const window = { x: left, y: mm(48), width: mm(82) }
export const factsAt = { x: mm(112), width: right - mm(112) }

/** From the top of one page to the next. */
export function beginFlow(pdf: TaggedPdf): Flow {
  const flow: Flow = {
    y: top,
    bottom,
    breakPage: () => {
      pdf.addPage()
      flow.y = top
    },
  }
  return flow
}

export interface Letterhead {
  readonly nameLines: readonly string[]
  /** Who writes, a line each. */
  readonly sender: readonly string[]
  /** To whom, a line each. */
  readonly addressee: readonly string[]
  readonly title: string
  /** Of names and addresses, where the document is in another one. */
  readonly language: string | undefined
}

/** @returns where what is said below the title begins */
export function drawLetterhead(pdf: TaggedPdf, { nameLines, sender, addressee, title, language }: Letterhead): number {
  pdf.decoration((page) => page.rect(0, 0, pageSize.width, 5).fillColor(colours.brand).fill())
  drawLogo(pdf, left, mm(15), 32)
  pdf.element('Sect', () => {
    let y = mm(15) + 1
    for (const line of nameLines) y = pdf.text('P', line, { x: left + 34, y, width: 150 }, styles.name, { language })
    y = mm(15)
    for (const line of sender) y = pdf.text('P', unbroken(line), { ...factsAt, y }, styles.label, { language })
  })
  pdf.element('Sect', () => {
    let { y } = window
    for (const line of addressee.filter((each) => each !== ''))
      y = pdf.text('P', unbroken(line), { ...window, y }, styles.address, { language })
  })
  return pdf.text('H1', title, { ...factsAt, y: mm(46) }, styles.title) + 4
}

export interface Fact {
  readonly label: string
  readonly value: string
  readonly language?: string | undefined
}

/** Names and values, each pair on a line of its own in the reading order. */
export function layPairs(pdf: TaggedPdf, facts: readonly Fact[], pairsWidth: number, labelWidth: number) {
  const laid = facts.map(({ label, value, language }) => {
    const lines = pdf.linesOf(value, pairsWidth - labelWidth, styles.body)
    return { label: `${label}: `, lines, language, height: lines.length * lineHeight(styles.body) + 1 }
  })
  return {
    height: laid.reduce((sum, { height }) => sum + height, 0),
    draw: (x: number, from: number): void => {
      let y = from
      for (const { label, lines, language, height } of laid) {
        const name = { lines: [label], style: styles.label, place: { x, y: y + 0.8, width: labelWidth } }
        const value = { lines, style: styles.body, place: { x: x + labelWidth, y, width: pairsWidth - labelWidth } }
        if (language === undefined) pdf.placedTexts('P', [name, value])
        else
          pdf.element('P', () => {
            pdf.placedTexts('Span', [name])
            pdf.placedTexts('Span', [value], { language })
          })
        y += height
      }
    },
  }
}

/** Behind what everybody wants to know first. */
export function drawPanel(
  pdf: TaggedPdf,
  { y, height }: { readonly y: number; readonly height: number },
  { fill, edge }: { readonly fill: string; readonly edge: string },
): void {
  pdf.decoration((page) => {
    page.roundedRect(left, y, width, height, 6).fillColor(fill).fill()
    page
      .rect(left, y + 6, 3, height - 12)
      .fillColor(edge)
      .fill()
  })
}

/** @param room below which it would stand alone at the foot of a page */
export function drawHeading(pdf: TaggedPdf, flow: Flow, text: string, style: TextStyle, room: number): void {
  if (flow.y + room > flow.bottom) flow.breakPage()
  flow.y = pdf.text('H2', text, { x: left, y: flow.y, width }, style) + 3
}

/** The columns fill the page's width: what is left goes to the first. */
export function columnsOf(
  first: string,
  others: readonly (readonly [head: string, width: number, align?: 'left'])[],
): Column[] {
  const rest = others.reduce((sum, [, each]) => sum + each, 0)
  return [
    { head: first, width: width - rest },
    ...others.map(([head, each, align]) => ({ head, width: each, align: align ?? ('right' as const) })),
  ]
}

/** @param pageWidth how much of it which page it is may take */
export function drawFoot(pdf: TaggedPdf, said: string, page: string, pageWidth: number): void {
  const y = pageSize.height - mm(14)
  pdf.decoration((sheet) => {
    sheet
      .moveTo(left, y - 5)
      .lineTo(right, y - 5)
      .lineWidth(0.4)
      .strokeColor(colours.line)
      .stroke()
  }, 'Pagination')
  pdf.decorativeText(said, { x: left, y, width: width - pageWidth }, styles.small)
  pdf.decorativeText(page, { x: right - pageWidth, y, width: pageWidth }, styles.small, { align: 'right' })
}
