import { unbroken } from '@moja-komunala/letterhead/unbroken.ts'
import { colours, styles, tableLook } from '../../../platform/documents/look.ts'
import type { SharedPages } from '../../../platform/documents/shared-pages.ts'
import {
  beginFlow,
  columnsOf,
  drawFoot,
  drawHeading,
  drawLetterhead,
  drawPanel,
  factsAt,
  layPairs,
  left,
  mm,
  width,
} from '../../../platform/documents/sheet.ts'
import { drawTable, type Cell, type Flow, type Row } from '../../../platform/documents/table.ts'
import { languageTags, lineHeight, TaggedPdf, type Place } from '../../../platform/documents/tagged-pdf.ts'
import { writtenIn, type Written } from '../../../platform/documents/written.ts'
import type { Locale } from '../../../platform/locale.ts'
import { brand } from '../../../platform/pages/brand.ts'
import type { MadeReport } from '../make-report.ts'
import type { MeasuredParameterView, WaterPriceView } from '../water-report.schema.ts'
import { drawMonths } from './month-bars.ts'
import { cubicMetresText, litresText, measuredText, roundedPrice, unsaid } from './report-figures.ts'
import { words as english } from './words.en.ts'
import { words as slovenian, type WaterReportWords } from './words.sl.ts'

const dictionaries: Readonly<Record<Locale, WaterReportWords>> = { sl: slovenian, en: english }

const body = { ...styles.body, size: 10 }
const strong = { ...body, font: 'bold' } as const
const heading = { ...styles.heading, size: 12 }

/** Whom it is about. */
export interface Addressee {
  readonly userName: string
  readonly address: string
  readonly number: string
}

/** All that the parts of the document need to know. */
interface Sheet {
  readonly pdf: TaggedPdf
  readonly flow: Flow
  readonly report: MadeReport
  readonly words: WaterReportWords
  readonly written: Written
  readonly locale: Locale
  /** Set where a text is Slovenian and the document is not. */
  readonly slovenian: string | undefined
}

export interface ReportLook {
  readonly locale: Locale
  /** The ISO day of its making. */
  readonly createdOn: string
}

/**
 * The pages with what was measured, which are the same for everybody in a supply zone. Undefined where there is nothing to tell of it.
 */
export async function makeMeasuredPages(report: MadeReport, look: ReportLook): Promise<SharedPages | undefined> {
  if (report.supplyZone === null || report.parameters.length === 0) return undefined
  const draw = (pdf: TaggedPdf): void => {
    const sheet = sheetOn(pdf, report, look.locale)
    drawMeasured(sheet)
    drawMore(sheet)
  }
  return TaggedPdf.record(descriptionOf(report, look), draw, (pdf, page, pages) =>
    drawFootOf(sheetOn(pdf, report, look.locale), page, pages),
  )
}

/**
 * The report as a document for people (PDF/UA-1) and archives (PDF/A-3a). The same report gives the same bytes.
 *
 * @param measured the pages of the report's zone, where they were made before
 */
export async function makeReportPdf(
  report: MadeReport,
  addressee: Addressee,
  look: ReportLook,
  measured?: SharedPages,
): Promise<Buffer> {
  const shared = measured ?? (await makeMeasuredPages(report, look))
  const pdf = new TaggedPdf(descriptionOf(report, look))
  if (shared) pdf.endWith(shared)
  const sheet = sheetOn(pdf, report, look.locale)
  drawOwn(sheet, addressee)
  if (!shared) {
    say(sheet, sheet.words.measured.none)
    drawMore(sheet)
  }
  // What doesn't fit on a page of its own has other pages after it, by other numbers.
  if (shared && pdf.pages > 1) return makeLongPdf(report, addressee, look)
  return pdf.finish((page, pages) => drawFootOf(sheet, page, pages))
}

async function makeLongPdf(report: MadeReport, addressee: Addressee, look: ReportLook): Promise<Buffer> {
  const pdf = new TaggedPdf(descriptionOf(report, look))
  const sheet = sheetOn(pdf, report, look.locale)
  drawOwn(sheet, addressee)
  sheet.flow.breakPage()
  drawMeasured(sheet)
  drawMore(sheet)
  return pdf.finish((page, pages) => drawFootOf(sheet, page, pages))
}

const descriptionOf = ({ year }: MadeReport, { locale, createdOn }: ReportLook) => ({
  ...{ title: dictionaries[locale].title(year), author: brand.utility.legalName, locale, createdOn },
  isPacked: false,
})

function sheetOn(pdf: TaggedPdf, report: MadeReport, locale: Locale): Sheet {
  const flow = beginFlow(pdf)
  return {
    ...{ pdf, flow, report, locale, words: dictionaries[locale], written: writtenIn[locale] },
    slovenian: locale === 'sl' ? undefined : languageTags.sl,
  }
}

function drawOwn(sheet: Sheet, addressee: Addressee): void {
  drawHead(sheet, sheet.words.title(sheet.report.year), addressee)
  drawShort(sheet)
  drawUsed(sheet)
  drawCompared(sheet)
  drawPrices(sheet)
}

function drawHead(sheet: Sheet, title: string, { userName, address, number }: Addressee): void {
  const { pdf, report, words, written, slovenian, flow } = sheet
  const { nameLines, legalName, street, town } = brand.utility
  const y = drawLetterhead(pdf, {
    ...{ nameLines, sender: [legalName, `${street}, ${town}`], title, language: slovenian },
    addressee: [userName, ...linesOfAddress(address)],
  })
  const facts = [
    [words.facts.point, number],
    [words.facts.address, address],
    ...(report.supplyZone ? [[words.facts.zone, report.supplyZone.name]] : []),
    ...(isWholeYear(report) ? [] : [[words.facts.days, written.days(report.from, report.to)]]),
  ] as const
  const pairs = facts.map(([label = '', value = '']) => ({ label, value: unbroken(value) }))
  const laid = layPairs(pdf, pairs, factsAt.width, 92)
  laid.draw(factsAt.x, y)
  flow.y = Math.max(y + laid.height, mm(84)) + 8
}

const isWholeYear = ({ year, from, to }: MadeReport): boolean => from === `${year}-01-01` && to === `${year}-12-31`

/** "Cesta 20. julija 3, 1410 Zagorje ob Savi": the place on a line of its own. */
function linesOfAddress(address: string): string[] {
  const at = address.lastIndexOf(', ')
  return at === -1 ? [address] : [address.slice(0, at), address.slice(at + 2)]
}

/** What everybody wants to know first: whether the water was good, and how much of it they used. */
function drawShort(sheet: Sheet): void {
  const { pdf, flow, report, words } = sheet
  const isGood = report.isAllWithinLimits
  const edge = isGood === false ? colours.error : isGood === true ? colours.ok : colours.brand
  const fill = isGood === false ? colours.errorWash : isGood === true ? colours.okWash : colours.wash
  const place = { x: left + 16, width: width - 32 }
  const sentences = [verdictOf(sheet), usedSentence(sheet)].map((text) => unbroken(text))
  const lines = sentences.flatMap((text) => pdf.linesOf(text, place.width, strong)).length
  const height = lineHeight(heading) + lines * lineHeight(strong) + 24
  const { y } = flow
  drawPanel(pdf, { y, height }, { fill, edge })
  pdf.element('Sect', () => {
    let below = pdf.text('H2', words.short.title, { ...place, y: y + 9 }, { ...heading, colour: edge })
    for (const sentence of sentences) below = pdf.text('P', sentence, { ...place, y: below + 2 }, strong)
  })
  flow.y = y + height + 12
}

function verdictOf({ report, words }: Sheet): string {
  const { short } = words
  if (report.isAllWithinLimits === null) return short.unknown
  if (report.isAllWithinLimits) return short.within
  const beyond = report.parameters.filter(({ isWithinLimits }) => isWithinLimits === false)
  return short.beyond(beyond.map(({ parameter }) => parameter).join(', '))
}

function usedSentence({ report, words, written }: Sheet): string {
  const used = report.years.find(({ year }) => year === report.year)
  if (used === undefined || used.litresPerDay === null) return words.short.usedUnknown
  return words.short.used(cubicMetresText(written, used.litres), litresText(written, used.litresPerDay))
}

const drawTitle = ({ pdf, flow }: Sheet, text: string, room = 70): void =>
  drawHeading(pdf, flow, unbroken(text), heading, room)

const placeAt = (flow: Flow): Place => ({ x: left, y: flow.y, width })

function say({ pdf, flow }: Sheet, text: string, style = body): void {
  flow.y = pdf.text('P', unbroken(text), placeAt(flow), style) + 2
}

function drawUsed(sheet: Sheet): void {
  const { pdf, flow, report, words, written } = sheet
  const { used } = words
  drawTitle(sheet, used.title, 190)
  if (report.years.length === 0) say(sheet, used.none)
  else {
    if (report.trend) {
      say(sheet, used.trends[report.trend.verdict](report.trend.percent), strong)
      say(sheet, used.trendMonths(report.trend.months), styles.small)
    }
    if (report.months.some(({ litres }) => litres !== null))
      flow.y = drawMonths(sheet, { ...placeAt(flow), y: flow.y + 4 })
    const columns = columnsOf(used.year, [
      [used.amount, 110],
      [used.perDay, 110],
    ])
    drawTable(pdf, flow, left, columns, report.years.toReversed().map(rowOfYear({ words, written })), tableLook)
  }
  flow.y += 12
}

const rowOfYear =
  ({ words, written }: Pick<Sheet, 'words' | 'written'>) =>
  ({ year, days, knownDays, litres, litresPerDay, estimatedLitres }: MadeReport['years'][number]): Row => {
    const { note } = words.used
    const notes = [
      ...(knownDays < days ? [note.partly(knownDays, days)] : []),
      ...(estimatedLitres > 0 ? [note.estimated(cubicMetresText(written, estimatedLitres))] : []),
    ]
    return {
      cells: [
        { text: String(year), note: notes.length === 0 ? undefined : notes.join(', ') },
        { text: cubicMetresText(written, litres) },
        { text: litresPerDay === null ? unsaid : litresText(written, litresPerDay) },
      ],
    }
  }

function drawCompared(sheet: Sheet): void {
  const { report, words, written, flow } = sheet
  const { compared } = words
  drawTitle(sheet, compared.title)
  const { comparison } = report
  if (comparison) {
    const perDay = (litres: number): string => litresText(written, litres)
    say(sheet, compared.verdicts[comparison.verdict](comparison.percent), strong)
    say(sheet, compared.figures(perDay(comparison.ownLitresPerDay), perDay(comparison.otherLitresPerDay)))
    say(sheet, compared.meanings[comparison.verdict])
    say(sheet, compared.from(comparison.atLeastPoints), styles.small)
  } else say(sheet, compared.none)
  flow.y += 10
}

function drawPrices(sheet: Sheet): void {
  const { pdf, flow, report, words, written, slovenian } = sheet
  const { price } = words
  drawTitle(sheet, price.title)
  if (report.prices.length === 0) say(sheet, price.none)
  else {
    const columns = columnsOf(price.service, [
      [price.from, 140, 'left'],
      [price.m3, 100],
      [price.litre, 84],
    ])
    const rows = report.prices.map((each): Row => ({
      cells: [
        { text: each.service, language: slovenian, note: blockNote(sheet, each) },
        { text: written.days(each.from, each.to) },
        { text: `${roundedPrice(written, each.eurPerM3, 4)}\u00a0EUR` },
        { text: `${roundedPrice(written, each.eurPerLitre, 6)}\u00a0EUR` },
      ],
    }))
    drawTable(pdf, flow, left, columns, rows, tableLook)
    flow.y += 3
    say(sheet, price.note, styles.small)
  }
  flow.y += 10
}

function blockNote(
  { words, written }: Sheet,
  { blockFromM3, blockToM3, blockPer }: WaterPriceView,
): string | undefined {
  const notes = [
    ...(blockFromM3 === null ? [] : [words.price.above(written.decimal(blockFromM3), blockPer)]),
    ...(blockToM3 === null ? [] : [words.price.upTo(written.decimal(blockToM3), blockPer)]),
  ]
  return notes.length === 0 ? undefined : notes.join(', ')
}

function drawMore(sheet: Sheet): void {
  const { pdf, flow, report, words } = sheet
  drawTitle(sheet, words.more.title, 50)
  say(sheet, words.more.text)
  flow.y =
    pdf.link(report.informationUrl, report.informationUrl, placeAt(flow), { ...body, colour: colours.brand }) + 12
}

/** The largest part, and the same for everybody in the zone: on pages of its own. */
function drawMeasured(sheet: Sheet): void {
  const { pdf, flow, report, words } = sheet
  const { measured } = words
  drawTitle(sheet, measured.title(report.supplyZone?.name ?? '', report.year))
  say(sheet, measured.how)
  flow.y += 4
  const columns = columnsOf(measured.parameter, [
    [measured.samples, 50],
    [measured.min, 54],
    [measured.mean, 58],
    [measured.max, 54],
    [measured.allowed, 70],
    [measured.within, 48],
  ])
  drawTable(
    pdf,
    flow,
    left,
    columns,
    report.parameters.map((each) => rowOfParameter(sheet, each)),
    tableLook,
  )
  flow.y += 14
}

function rowOfParameter({ words, written, slovenian }: Sheet, measured: MeasuredParameterView): Row {
  const { yes, no } = words.measured
  const value = (text: string | null): Cell => ({ text: text === null ? unsaid : measuredText(written, text) })
  const isWithin = measured.isWithinLimits
  return {
    cells: [
      {
        text: measured.unit === null ? measured.parameter : `${measured.parameter}, ${measured.unit}`,
        language: slovenian,
      },
      { text: written.whole(measured.samples) },
      value(measured.measuredMin),
      value(measured.measuredMean),
      value(measured.measuredMax),
      { text: allowedText({ words, written }, measured) },
      { text: isWithin === null ? unsaid : isWithin ? yes : no },
    ],
  }
}

function allowedText(
  { words: { measured }, written }: Pick<Sheet, 'words' | 'written'>,
  { allowedFrom, allowedTo }: Pick<MeasuredParameterView, 'allowedFrom' | 'allowedTo'>,
): string {
  const [from, to] = [allowedFrom, allowedTo].map((limit) => limit && measuredText(written, limit))
  if (from && to) return measured.between(from, to)
  if (from) return measured.from(from)
  return to ? measured.upTo(to) : unsaid
}

function drawFootOf({ pdf, words }: Sheet, page: number, pages: number): void {
  const { phone, email } = brand.utility
  const said = `${unbroken(words.footer.help(phone, email))} · ${words.footer.law}`
  drawFoot(pdf, said, words.footer.page(page, pages), 80)
}
