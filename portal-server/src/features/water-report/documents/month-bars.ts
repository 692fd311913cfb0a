import { colours, styles } from '../../../platform/documents/look.ts'
import type { Place, TaggedPdf } from '../../../platform/documents/tagged-pdf.ts'
import type { Written } from '../../../platform/documents/written.ts'
import type { Locale } from '../../../platform/locale.ts'
import type { MadeReport } from '../make-report.ts'
import { cubicMetres, cubicMetresText, monthNames, unsaid } from './report-figures.ts'
import type { WaterReportWords } from './words.sl.ts'

interface Drawn {
  readonly pdf: TaggedPdf
  readonly report: MadeReport
  readonly words: WaterReportWords
  readonly written: Written
  readonly locale: Locale
}

const tallest = 62
const height = 102

/** The months of the year as bars, each with its number; who doesn't see them hears the same. @returns where it ends */
export function drawMonths({ pdf, report: { year, months }, words, written, locale }: Drawn, place: Place): number {
  const amount = (litres: number | null): string => (litres === null ? unsaid : cubicMetres(written, litres))
  const names = monthNames[locale]
  const said = months.map(({ litres }, at) =>
    words.used.month(names.long[at] ?? '', litres === null ? words.used.unknown : cubicMetresText(written, litres)),
  )
  const most = Math.max(1, ...months.map(({ litres }) => litres ?? 0))
  const each = place.width / 12
  const base = place.y + height - 16
  pdf.figure(words.used.alt(year, said.join(', ')), place, height, (page) => {
    page.font('regular').fontSize(styles.small.size).fillColor(styles.small.colour)
    page.text(words.used.chart(year), place.x, place.y, { lineBreak: false })
    for (const [at, { litres, estimatedLitres }] of months.entries()) {
      const x = place.x + at * each
      const tall = ((litres ?? 0) / most) * tallest
      const top = base - tall
      if (tall > 0)
        page
          .rect(x + 6, top, each - 12, tall)
          .fillColor(estimatedLitres > 0 ? colours.line : colours.brand)
          .fill()
      const centred = (text: string, y: number, colour: string): void => {
        page.fillColor(colour)
        page.text(text, x + (each - page.widthOfString(text)) / 2, y, { lineBreak: false })
      }
      centred(amount(litres), top - 11, colours.ink)
      centred(names.short[at] ?? '', base + 3, colours.soft)
    }
    page
      .moveTo(place.x, base)
      .lineTo(place.x + place.width, base)
      .lineWidth(0.6)
      .strokeColor(colours.line)
      .stroke()
  })
  return place.y + height + 4
}
