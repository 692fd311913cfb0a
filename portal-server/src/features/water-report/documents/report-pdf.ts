import { unbroken } from '@moja-komunala/letterhead/unbroken.ts'
import { colours, drawLogo, styles, tableLook } from '../../../platform/documents/look.ts'
import type { SharedPages } from '../../../platform/documents/shared-pages.ts'
import { drawTable, type Cell, type Column, type Flow, type Row } from '../../../platform/documents/table.ts'
import { languageTags, lineHeight, pageSize, TaggedPdf, type Place } from '../../../platform/documents/tagged-pdf.ts'
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

const mm = (millimetres: number): number => (millimetres * 72) / 25.4

/** What is beside the text. Addresses show in the window of an envelope: 20 mm from the left, 45 mm from the top. */
const left = mm(20)
const right = pageSize.width - mm(18)
const width = right - left
const bottom = pageSize.height - mm(18.5)
const top = mm(18)
const factsAt = { x: mm(112), width: right - mm(112) }
const addressAt = { x: left, width: mm(82) }

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
    drawFoot(sheetOn(pdf, report, look.locale), page, pages),
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
  return pdf.finish((page, pages) => drawFoot(sheet, page, pages))
}

async function makeLongPdf(report: MadeReport, addressee: Addressee, look: ReportLook): Promise<Buffer> {
  const pdf = new TaggedPdf(descriptionOf(report, look))
  const sheet = sheetOn(pdf, report, look.locale)
  drawOwn(sheet, addressee)
  sheet.flow.breakPage()
  drawMeasured(sheet)
  drawMore(sheet)
  return pdf.finish((page, pages) => drawFoot(sheet, page, pages))
}

const descriptionOf = ({ year }: MadeReport, { locale, createdOn }: ReportLook) => ({
  ...{ title: dictionaries[locale].title(year), author: brand.utility.legalName, locale, createdOn },
  isPacked: false,
})

function sheetOn(pdf: TaggedPdf, report: MadeReport, locale: Locale): Sheet {
  const flow: Flow = {
    y: top,
    bottom,
    breakPage: () => {
      pdf.addPage()
      flow.y = top
    },
  }
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
  const { utility } = brand
  pdf.decoration((page) => page.rect(0, 0, pageSize.width, 5).fillColor(colours.brand).fill())
  drawLogo(pdf, left, mm(15), 32)
  pdf.element('Sect', () => {
    let y = mm(15) + 1
    for (const line of utility.nameLines)
      y = pdf.text('P', line, { x: left + 34, y, width: 150 }, styles.name, { language: slovenian })
    y = mm(15)
    for (const line of [utility.legalName, `${utility.street}, ${utility.town}`])
      y = pdf.text('P', unbroken(line), { ...factsAt, y }, styles.label, { language: slovenian })
  })
  pdf.element('Sect', () => {
    let y = mm(48)
    for (const line of [userName, ...linesOfAddress(address)].filter((each) => each !== ''))
      y = pdf.text('P', unbroken(line), { ...addressAt, y }, styles.address, { language: slovenian })
  })
  let y = pdf.text('H1', title, { ...factsAt, y: mm(46) }, styles.title) + 4
  const facts = [
    [words.facts.point, number],
    [words.facts.address, address],
    ...(report.supplyZone ? [[words.facts.zone, report.supplyZone.name]] : []),
    ...(isWholeYear(report) ? [] : [[words.facts.days, written.days(report.from, report.to)]]),
  ] as const
  for (const [label, value] of facts) y = drawFact(sheet, y, { label: label ?? '', value: value ?? '' })
  flow.y = Math.max(y, mm(84)) + 8
}

const isWholeYear = ({ year, from, to }: MadeReport): boolean => from === `${year}-01-01` && to === `${year}-12-31`

/** "Cesta 20. julija 3, 1410 Zagorje ob Savi": the place on a line of its own. */
function linesOfAddress(address: string): string[] {
  const at = address.lastIndexOf(', ')
  return at === -1 ? [address] : [address.slice(0, at), address.slice(at + 2)]
}

const labelWidth = 92

function drawFact({ pdf }: Sheet, y: number, { label, value }: { readonly label: string; readonly value: string }) {
  const place = { x: factsAt.x + labelWidth, y, width: factsAt.width - labelWidth }
  const lines = pdf.linesOf(unbroken(value), place.width, styles.body)
  pdf.placedTexts('P', [
    { lines: [`${label}: `], style: styles.label, place: { x: factsAt.x, y: y + 0.8, width: labelWidth } },
    { lines, style: styles.body, place },
  ])
  return y + lines.length * lineHeight(styles.body) + 1
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
  pdf.decoration((page) => {
    page.roundedRect(left, y, width, height, 6).fillColor(fill).fill()
    page
      .rect(left, y + 6, 3, height - 12)
      .fillColor(edge)
      .fill()
  })
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

function drawHeading({ pdf, flow }: Sheet, text: string, room = 70): void {
  // Never alone at the foot of a page.
  if (flow.y + room > flow.bottom) flow.breakPage()
  flow.y = pdf.text('H2', unbroken(text), placeAt(flow), heading) + 3
}

const placeAt = (flow: Flow): Place => ({ x: left, y: flow.y, width })

function say({ pdf, flow }: Sheet, text: string, style = body): void {
  flow.y = pdf.text('P', unbroken(text), placeAt(flow), style) + 2
}

function drawUsed(sheet: Sheet): void {
  const { pdf, flow, report, words, written } = sheet
  const { used } = words
  drawHeading(sheet, used.title, 190)
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
  drawHeading(sheet, compared.title)
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
  drawHeading(sheet, price.title)
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
  drawHeading(sheet, words.more.title, 50)
  say(sheet, words.more.text)
  flow.y =
    pdf.link(report.informationUrl, report.informationUrl, placeAt(flow), { ...body, colour: colours.brand }) + 12
}

/** The largest part, and the same for everybody in the zone: on pages of its own. */
function drawMeasured(sheet: Sheet): void {
  const { pdf, flow, report, words } = sheet
  const { measured } = words
  drawHeading(sheet, measured.title(report.supplyZone?.name ?? '', report.year))
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

/** The columns fill the page's width: what is left goes to the first. */
function columnsOf(
  first: string,
  others: readonly (readonly [head: string, width: number, align?: 'left'])[],
): Column[] {
  const rest = others.reduce((sum, [, each]) => sum + each, 0)
  return [
    { head: first, width: width - rest },
    ...others.map(([head, each, align]) => ({ head, width: each, align: align ?? ('right' as const) })),
  ]
}

function drawFoot({ pdf, words }: Sheet, page: number, pages: number): void {
  const y = pageSize.height - mm(14)
  pdf.decoration((sheet) => {
    sheet
      .moveTo(left, y - 5)
      .lineTo(right, y - 5)
      .lineWidth(0.4)
      .strokeColor(colours.line)
      .stroke()
  }, 'Pagination')
  const { phone, email } = brand.utility
  const said = `${unbroken(words.footer.help(phone, email))} · ${words.footer.law}`
  pdf.decorativeText(said, { x: left, y, width: width - 80 }, styles.small)
  pdf.decorativeText(words.footer.page(page, pages), { x: right - 80, y, width: 80 }, styles.small, { align: 'right' })
}
