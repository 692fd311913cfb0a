import type { TableLook } from './table.ts'
import type { TaggedPdf, TextStyle } from './tagged-pdf.ts'
import { brand, readBrandFile } from '../pages/brand.ts'

/* How a document looks: the utility's colours, as on light pages. */

const colour = (token: string): string => {
  const found = brand.colours.light[token]
  if (found === undefined) throw new Error(`The brand has no colour "${token}".`)
  return found
}

export const colours = {
  ink: colour('ink'),
  soft: colour('ink-soft'),
  line: colour('line'),
  brand: colour('brand'),
  wash: colour('brand-wash'),
  ok: colour('ok'),
  okWash: colour('ok-wash'),
  error: colour('error'),
  errorWash: colour('error-wash'),
  white: colour('card'),
} as const

const style = (size: number, colour: string, font: TextStyle['font'] = 'regular'): TextStyle => ({ size, colour, font })

export const styles = {
  name: style(13, colours.ink, 'bold'),
  title: style(16, colours.ink, 'bold'),
  heading: style(10.5, colours.brand, 'bold'),
  body: style(9, colours.ink),
  bold: style(9, colours.ink, 'bold'),
  label: style(8, colours.soft),
  small: style(7.5, colours.soft),
  address: style(10.5, colours.ink),
  amount: style(24, colours.ink, 'bold'),
} as const

export const tableLook: TableLook = {
  head: style(8, colours.ink, 'bold'),
  body: styles.body,
  sum: styles.bold,
  note: style(7.2, colours.soft),
  headFill: colours.wash,
  rule: colours.line,
}

interface Stroke {
  readonly path: string
  readonly width: number
  readonly colour: string
}

/** The logo's drop and its waves: the drawing in the brand's own file, without its transparency. */
const logo = readLogo(readBrandFile('logo.svg'))

function readLogo(svg: string): {
  readonly height: number
  readonly fill: string
  readonly strokes: readonly Stroke[]
} {
  const paths = Array.from(svg.matchAll(/<path ([^>]+)\/>/g), ([, attributes = '']) => {
    const valueOf = (name: string): string | undefined => new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1]
    return { path: valueOf('d') ?? '', width: valueOf('stroke-width'), opacity: Number(valueOf('opacity') ?? 1) }
  })
  const [fill, ...waves] = paths
  const height = Number(/viewBox="0 0 [\d.]+ ([\d.]+)"/.exec(svg)?.[1])
  if (fill === undefined || !(height > 0))
    throw new Error('The brand’s logo is drawn in another way than documents draw it.')
  const strokes = waves.map(({ path, width, opacity }) => ({
    path,
    width: Number(width ?? 1),
    colour: mixed(colours.white, colours.brand, opacity),
  }))
  return { height, fill: fill.path, strokes }
}

/** One colour over another, without transparency. */
function mixed(over: string, under: string, opacity: number): string {
  const channel = (hex: string, at: number): number => Number.parseInt(hex.slice(at, at + 2), 16)
  const parts = [1, 3, 5].map((at) => Math.round(channel(over, at) * opacity + channel(under, at) * (1 - opacity)))
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

export function drawLogo(pdf: TaggedPdf, x: number, y: number, height: number): void {
  pdf.decoration((page) => {
    page
      .save()
      .translate(x, y)
      .scale(height / logo.height)
    page.path(logo.fill).fillColor(colours.brand).fill()
    for (const wave of logo.strokes)
      page.path(wave.path).lineWidth(wave.width).lineCap('round').strokeColor(wave.colour).stroke()
    page.restore()
  })
}
