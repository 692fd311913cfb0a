import { openCents, type Bill } from '@moja-komunala/rules/bill.ts'
import { findSumFaults } from '@moja-komunala/rules/bill-sums.ts'
import { formatIban } from '@moja-komunala/rules/iban.ts'
import { formatReference } from '@moja-komunala/rules/payment-slip.ts'
import { unbroken } from '@moja-komunala/letterhead/unbroken.ts'
import { colours, styles, tableLook } from '../../../platform/documents/look.ts'
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
  right,
  width,
  type Fact,
} from '../../../platform/documents/sheet.ts'
import { drawTable, type Cell, type Flow, type Row } from '../../../platform/documents/table.ts'
import { languageTags, lineHeight, TaggedPdf } from '../../../platform/documents/tagged-pdf.ts'
import { writtenIn, type Written } from '../../../platform/documents/written.ts'
import type { Locale } from '../../../platform/locale.ts'
import { makeCii } from './cii.ts'
import type { Seller } from './seller.ts'
import { upnPng } from './upn-qr-picture.ts'
import { upnQrOf, type Modules } from './upn-qr.ts'
import { words as english } from './words.en.ts'
import { words as slovenian, type BillWords } from './words.sl.ts'

const dictionaries: Readonly<Record<Locale, BillWords>> = { sl: slovenian, en: english }

/** With its quiet zone, as the standard prints it. */
const codeSize = mm(35.98)

/** All that the parts of a bill's document need to know. */
interface Sheet {
  readonly pdf: TaggedPdf
  readonly flow: Flow
  readonly bill: Bill
  readonly seller: Seller
  readonly words: BillWords
  readonly written: Written
  /** Set where a text is Slovenian and the document is not: names, and what the billing system wrote. */
  readonly slovenian: string | undefined
}

/** What the attached invoice is called: programs look for it by this name. */
export const invoiceFileName = 'factur-x.xml'

/**
 * The bill as one file for people (PDF/UA-1), archives (PDF/A-3a) and programs (EN 16931 inside). The same bill gives the same bytes.
 * A bill whose sums don't add up, or that came in without its lines, is shown as it is and carries no invoice for programs.
 */
export async function makeBillPdf(bill: Bill, seller: Seller, locale: Locale): Promise<Buffer> {
  const words = dictionaries[locale]
  const title = words.title(words.kinds[bill.kind], bill.number)
  const pdf = new TaggedPdf({
    ...{ title, author: seller.legalName, locale, createdOn: bill.issuedOn },
    invoice:
      findSumFaults(bill).length > 0
        ? undefined
        : { fileName: invoiceFileName, xml: makeCii(bill, seller), description: words.attachment(bill.number) },
  })
  const flow = beginFlow(pdf)
  const isForeign = locale !== 'sl'
  const sheet = {
    ...{ pdf, flow, bill, seller, words, written: writtenIn[locale] },
    slovenian: isForeign ? languageTags.sl : undefined,
  }
  drawHead(sheet, title)
  drawPayment(sheet)
  drawLines(sheet)
  drawVat(sheet)
  drawReadings(sheet)
  return pdf.finish((page, pages) => drawFootOf(sheet, page, pages))
}

function drawHead(sheet: Sheet, title: string): void {
  const { pdf, seller, bill, words, slovenian } = sheet
  const y = drawLetterhead(pdf, {
    ...{ nameLines: seller.nameLines, title, language: slovenian },
    sender: [seller.legalName, `${seller.street}, ${seller.town}`, words.vatId(seller.vatId)],
    addressee: [bill.buyer.name, bill.buyer.street, bill.buyer.town],
  })
  sheet.flow.y = Math.max(drawFacts(sheet, y), mm(90)) + 8
}

function drawFacts({ pdf, bill, words, written, slovenian }: Sheet, y: number): number {
  const { facts } = words
  const pairs = [
    { label: facts.issued, value: written.day(bill.issuedOn) },
    ...(bill.totalCents > 0 ? [{ label: facts.due, value: written.day(bill.dueOn) }] : []),
    { label: facts.period, value: written.days(bill.periodFrom, bill.periodTo) },
    { label: facts.point, value: bill.meteringPointNumber },
    { label: facts.address, value: unbroken(bill.meteringPointAddress), language: slovenian },
    ...(bill.precedingNumbers.length > 0 ? [{ label: facts.preceding, value: bill.precedingNumbers.join(', ') }] : []),
  ]
  const laid = layPairs(pdf, pairs, factsAt.width, 78)
  laid.draw(factsAt.x, y)
  return y + laid.height
}

interface Verdict {
  readonly label: string
  readonly amount: string | undefined
  readonly sentences: readonly string[]
  readonly fill: string
  readonly edge: string
}

/** What a customer wants to know first: how much, until when, or that there is nothing to do. */
function verdictOf({ bill, words, written }: Sheet): Verdict {
  const { payment } = words
  const calm = { fill: colours.okWash, edge: colours.ok }
  const open = openCents(bill)
  const euros = (cents: number): string => `${written.cents(cents)}\u00a0EUR`
  if (bill.cancelledOn !== null) {
    const label = payment.cancelled(written.day(bill.cancelledOn))
    return {
      label,
      amount: undefined,
      sentences: [payment.cancelledText],
      fill: colours.errorWash,
      edge: colours.error,
    }
  }
  if (bill.totalCents < 0)
    return { label: payment.credit, amount: euros(Math.max(-open, 0)), sentences: [payment.creditText], ...calm }
  if (open > 0) {
    const paid =
      bill.paidCents > 0 ? [payment.paidInPart(written.cents(bill.paidCents), written.cents(bill.totalCents))] : []
    const sentences = [payment.until(written.day(bill.dueOn)), ...paid]
    return { label: payment.due, amount: euros(open), sentences, fill: colours.wash, edge: colours.brand }
  }
  if (bill.paidCents === 0)
    return { label: payment.nothing, amount: undefined, sentences: [payment.nothingText], ...calm }
  const sentence = open < 0 ? payment.overpaid(written.cents(-open)) : payment.paidText
  return { label: payment.paid, amount: undefined, sentences: [sentence], ...calm }
}

function drawPayment(sheet: Sheet): void {
  const { pdf, flow, bill, seller } = sheet
  const verdict = verdictOf(sheet)
  const code = upnQrOf(bill, seller.recipient)
  const slip = code && laySlip(sheet, code)
  const { y } = flow
  const verdictWidth = slip === undefined ? width - 32 : slipAt.x - left - 26
  const sentences = verdict.sentences.flatMap((text) => pdf.linesOf(unbroken(text), verdictWidth, styles.body)).length
  const verdictHeight =
    lineHeight(styles.heading) +
    (verdict.amount === undefined ? 0 : lineHeight(styles.amount)) +
    sentences * (lineHeight(styles.body) + 1)
  const height = Math.max(verdictHeight + 22, slip === undefined ? 0 : Math.max(slip.height + 22, codeSize + 16))
  drawPanel(pdf, { y, height }, verdict)
  pdf.element('Sect', () => {
    const place = { x: left + 16, y: y + 10, width: verdictWidth }
    let below = pdf.text('H2', verdict.label, place, { ...styles.heading, colour: verdict.edge })
    if (verdict.amount !== undefined) below = pdf.text('P', verdict.amount, { ...place, y: below }, styles.amount)
    for (const sentence of verdict.sentences)
      below = pdf.text('P', unbroken(sentence), { ...place, y: below + 1 }, styles.body)
  })
  slip?.draw(y, height)
  flow.y = y + height + 12
}

type Payable = NonNullable<ReturnType<typeof upnQrOf>>

const slipAt = { x: left + 166, width: right - codeSize - 18 - (left + 166) }

/** What a payment slip says, and its code; where there can be no code, what has to be written by hand. */
function laySlip({ pdf, words, written, slovenian }: Sheet, code: Payable) {
  const { payment } = code
  const { recipient, payer } = payment
  const modules = 'modules' in code ? code.modules : undefined
  const oneLine = (...parts: readonly string[]): string => unbroken(parts.filter((part) => part !== '').join(', '))
  const facts: Fact[] = [
    {
      label: words.payment.recipient,
      value: oneLine(recipient.name, recipient.street, recipient.town),
      language: slovenian,
    },
    { label: 'IBAN', value: bound(formatIban(recipient.iban)) },
    { label: words.payment.reference, value: bound(formatReference(payment.reference)) },
    { label: words.payment.purpose, value: `${payment.purposeCode} ${payment.purpose}`, language: slovenian },
    { label: words.payment.payer, value: oneLine(payer.name, payer.street, payer.town), language: slovenian },
  ]
  const pairs = layPairs(pdf, facts, slipAt.width, 46)
  const hint = modules === undefined ? words.payment.noCode : words.payment.scan
  const hintHeight = pdf.linesOf(hint, slipAt.width, styles.small).length * lineHeight(styles.small)
  const headingHeight = lineHeight(styles.heading) + 2
  return {
    height: headingHeight + pairs.height + hintHeight + 2,
    draw: (y: number, height: number): void =>
      pdf.element('Sect', () => {
        pdf.text('H2', words.payment.slip, { ...slipAt, y: y + 10 }, styles.heading)
        pairs.draw(slipAt.x, y + 10 + headingHeight)
        pdf.text('P', hint, { ...slipAt, y: y + 12 + headingHeight + pairs.height }, styles.small)
        if (modules === undefined) return
        const alt = words.payment.code(written.cents(payment.amountCents), formatReference(payment.reference))
        drawCode(pdf, modules, alt, right - codeSize - 8, y + (height - codeSize) / 2)
      }),
  }
}

const bound = (text: string): string => text.replaceAll(' ', '\u00a0')

/** A pixel a module, as pages show it: drawn as rectangles it takes 3 KB more. Viewers and printers enlarge it without a blur. */
function drawCode(pdf: TaggedPdf, modules: Modules, alt: string, x: number, y: number): void {
  pdf.figure(alt, { x, y, width: codeSize }, codeSize, (page) => page.image(upnPng(modules), x, y, { width: codeSize }))
}

const heading = ({ pdf, flow }: Sheet, text: string): void => drawHeading(pdf, flow, text, styles.heading, 60)

function drawLines(sheet: Sheet): void {
  const { pdf, flow, bill, words, written, slovenian } = sheet
  if (bill.lines.length === 0) return
  const { lines } = words
  heading(sheet, lines.title)
  const columns = columnsOf(lines.item, [
    [lines.quantity, 66],
    [lines.price, 76],
    [lines.rate, 42],
    [lines.net, 88],
  ])
  const explained = new Set<string>()
  const rows = bill.lines.map(
    ({ description, charge, quantity, unit, unitPriceEur, vatRatePercent, netCents, periodFrom, periodTo }): Row => {
      const isOwnPeriod =
        periodFrom !== null && periodTo !== null && (periodFrom !== bill.periodFrom || periodTo !== bill.periodTo)
      const note = charge === 'other' || explained.has(charge) ? '' : words.explained[charge]
      explained.add(charge)
      const notes = [isOwnPeriod ? written.days(periodFrom, periodTo) : '', note].filter((each) => each !== '')
      return {
        cells: [
          { text: description, language: slovenian, note: notes.length === 0 ? undefined : unbroken(notes.join('. ')) },
          { text: `${written.decimal(quantity)}\u00a0${shownUnit(unit)}` },
          { text: unitPriceEur === null ? '–' : written.decimal(unitPriceEur) },
          { text: `${written.decimal(vatRatePercent)}\u00a0%` },
          { text: written.cents(netCents) },
        ],
      }
    },
  )
  drawTable(pdf, flow, left, columns, rows, tableLook)
  flow.y += 10
}

/** A name, nothing in between, and what it comes to. */
const sumCells = (name: string, between: number, amount: string): Cell[] => [
  { text: name },
  ...Array.from({ length: between }, () => ({ text: '' })),
  { text: amount },
]

const shownUnit = (unit: string): string => (unit === 'm3' ? 'm³' : unit)

function drawVat(sheet: Sheet): void {
  const { pdf, flow, bill, words, written } = sheet
  const { vat } = words
  heading(sheet, vat.title)
  const columns = columnsOf(vat.rate, [
    [vat.base, 100],
    [vat.vat, 100],
    [vat.gross, 100],
  ])
  const rates = bill.vat.map(({ ratePercent, baseCents, vatCents }): Row => ({
    cells: [
      { text: `${written.decimal(ratePercent)}\u00a0%` },
      { text: written.cents(baseCents) },
      { text: written.cents(vatCents) },
      { text: written.cents(baseCents + vatCents) },
    ],
  }))
  const total: Row = {
    cells: [bill.netCents, bill.vatCents, bill.totalCents].reduce<Cell[]>(
      (cells, cents) => [...cells, { text: written.cents(cents) }],
      [{ text: `${vat.total} (EUR)` }],
    ),
    isSum: true,
  }
  const isPaidInPart = bill.paidCents !== 0 && bill.cancelledOn === null
  const paid: Row[] = isPaidInPart
    ? [
        { cells: sumCells(vat.paid, 2, written.cents(-bill.paidCents)) },
        { cells: sumCells(`${vat.open} (EUR)`, 2, written.cents(openCents(bill))), isSum: true },
      ]
    : []
  drawTable(pdf, flow, left, columns, [...rates, total, ...paid], tableLook)
  flow.y += 10
}

function drawReadings(sheet: Sheet): void {
  const { pdf, flow, bill, words, written } = sheet
  if (bill.readings.length === 0) return
  const { readings } = words
  heading(sheet, readings.title)
  const columns = columnsOf(readings.meter, [
    [readings.from, 86, 'left'],
    [readings.to, 86, 'left'],
    [readings.used, 56],
    [readings.origin, 164, 'left'],
  ])
  const state = (m3: number, day: string): Cell => ({ text: `${written.whole(m3)}\u00a0m³`, note: written.day(day) })
  const rows = bill.readings.map(
    ({ meterNumber, meterKind, fromDay, fromM3, toDay, toM3, usedM3, origin, reason }): Row => ({
      cells: [
        { text: meterNumber, note: readings.kinds[meterKind] },
        state(fromM3, fromDay),
        state(toM3, toDay),
        { text: `${written.whole(usedM3)}\u00a0m³` },
        { text: readings.origins[origin], note: reason === null ? undefined : readings.reasons[reason] },
      ],
    }),
  )
  drawTable(pdf, flow, left, columns, rows, tableLook)
}

function drawFootOf({ pdf, bill, seller, words, written }: Sheet, page: number, pages: number): void {
  drawFoot(pdf, unbroken(words.footer.help(seller.phone, seller.email)), words.footer.page(page, pages), 90)
  if (page === 1) return
  const marks = bill.cancelledOn === null ? [] : [words.payment.cancelled(written.day(bill.cancelledOn))]
  const head = [words.title(words.kinds[bill.kind], bill.number), ...marks].join(' · ')
  pdf.decorativeText(head, { x: left, y: mm(10), width }, styles.small)
}
