import { brand, type Locale } from '@moja-komunala/brand/brand'
import { formatIban } from '@moja-komunala/rules/iban.ts'
import { formatReference } from '@moja-komunala/rules/payment-slip.ts'
import type { Bill } from '../../api/types.ts'
import { daySpan, shortDate } from '../../i18n/dates.ts'
import { decimal, money } from '../../i18n/money.ts'
import { priced } from '../priced.ts'
import { explainedAt, type PartKey } from './explained-parts.ts'
import type { Words } from './words.sl.ts'

/*
 * Where everything stands on the picture of a bill, as on the document that the server makes (bill-pdf.ts): who sends it and to
 * whom, what it is, what is to be paid and how, the lines, the VAT and the readings. Rows with a number are high enough for a finger.
 */

export interface SheetText {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly size?: number
  readonly isBold?: boolean
  readonly isSoft?: boolean
  readonly isEnd?: boolean
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** What leads to an explanation. */
export interface SheetArea extends Box {
  readonly of: PartKey
  /** Where its number stands, if not in its middle. */
  readonly markY?: number
  readonly texts: readonly SheetText[]
}

export interface Sheet {
  readonly width: number
  readonly height: number
  readonly fills: readonly Box[]
  readonly areas: readonly SheetArea[]
  readonly texts: readonly SheetText[]
  readonly rules: readonly number[]
  readonly code: { readonly x: number; readonly y: number; readonly size: number } | undefined
}

/** What stands between two heights. */
interface SheetPart extends Pick<Sheet, 'areas' | 'texts'> {
  readonly rules?: readonly number[]
  readonly end: number
}

interface Speech {
  readonly t: Words
  readonly locale: Locale
}

const width = 360
const [left, right] = [16, width - 16]
const facts = { x: 190, text: 214 }
const rowHeight = 33
const mostLines = 14

export function sheetOf(bill: Bill, speech: Speech): Sheet {
  const head = headOf(bill, speech)
  const payment = paymentOf(bill, speech, head.end)
  const lines = linesOf(bill, speech, payment.end)
  const vat = vatOf(bill, speech, lines.end)
  const readings = readingsOf(bill, speech, vat.end)
  const parts = [head, payment, lines, vat, readings]
  return {
    ...{ width, height: readings.end + 12, fills: payment.fills, code: payment.code },
    areas: parts.flatMap(({ areas }) => areas),
    texts: parts.flatMap(({ texts }) => texts),
    rules: parts.flatMap(({ rules = [] }) => rules),
  }
}

/** As much of a text as its place has room for. */
const cut = (text: string, letters: number): string => (text.length > letters ? `${text.slice(0, letters - 1)}…` : text)

function headOf(bill: Bill, { t, locale }: Speech): SheetPart {
  const { utility } = brand
  const sender = [utility.legalName, utility.street, utility.town]
  const buyer = [bill.buyer.name, bill.buyer.street, bill.buyer.town].filter((line) => line !== '')
  const fact = (of: PartKey, y: number, label: string, value: string): SheetArea => ({
    ...{ of, x: facts.x, y, width: right - facts.x, height: rowHeight },
    texts: [
      { x: facts.text, y: y + 13, text: label, size: 7.5, isSoft: true },
      { x: facts.text, y: y + 25, text: cut(value, 27), size: 8.5, isBold: true },
    ],
  })
  return {
    end: 166,
    areas: [
      fact('number', 58, t.bills.kinds[bill.kind], bill.number),
      fact('point', 58 + rowHeight, t.bill.point, bill.meteringPointNumber),
      fact('period', 58 + 2 * rowHeight, t.bill.period, daySpan(locale, { from: bill.periodFrom, to: bill.periodTo })),
    ],
    texts: [
      ...sender.map((text, index) => ({
        x: facts.text,
        y: 22 + index * 9,
        text: cut(text, 40),
        size: 6.5,
        isSoft: true,
      })),
      ...buyer.map((text, index) => ({ x: left, y: 76 + index * 13, text: cut(text, 32), size: 9.5 })),
      { x: left, y: 146, text: t.bill.issued(shortDate(locale, bill.issuedOn)), size: 7.5, isSoft: true },
    ],
  }
}

function paymentOf(bill: Bill, { t, locale }: Speech, y: number): SheetPart & Pick<Sheet, 'fills' | 'code'> {
  const { payment } = bill
  const isOpen = payment !== null
  const height = isOpen ? 116 : 62
  const amount = bill.totalCents < 0 ? -bill.totalCents : isOpen ? bill.openCents : bill.totalCents
  const label = bill.totalCents < 0 ? t.due.credit : isOpen ? t.due.heading : t.bill.total
  const texts: SheetText[] = [
    { x: 46, y: y + 18, text: label, isBold: true },
    { x: 46, y: y + 38, text: money(locale, amount), size: 18, isBold: true },
    ...(bill.cancelledOn !== null
      ? [{ x: 46, y: y + 53, text: t.due.cancelled(shortDate(locale, bill.cancelledOn)), isBold: true }]
      : bill.totalCents > 0
        ? [{ x: 46, y: y + 53, text: t.bills.until(shortDate(locale, bill.dueOn)) }]
        : []),
  ]
  const due: SheetArea = { of: 'due', x: left + 4, y: y + 5, width: isOpen ? 222 : right - left - 8, height: 54, texts }
  const fills = [{ x: left, y, width: right - left, height }]
  if (payment === null) return { fills, areas: [due], texts: [], code: undefined, end: y + height + 12 }
  const slip = (at: number, name: string, value: string): SheetText[] => [
    { x: 46, y: at, text: name, size: 7.5, isSoft: true },
    { x: 46, y: at + 11, text: cut(value, 40) },
  ]
  return {
    fills,
    areas: [
      due,
      {
        ...({ of: 'reference', x: left + 4, y: y + 61, width: 222, height: 28 } as const),
        texts: slip(y + 72, t.pay.reference, formatReference(payment.reference)),
      },
    ],
    texts: [{ x: 46, y: y + 104, text: `IBAN ${formatIban(payment.recipient.iban)}`, size: 8 }],
    code: payment.hasCode ? { x: right - 82, y: y + 20, size: 72 } : undefined,
    end: y + height + 12,
  }
}

function linesOf(bill: Bill, { t, locale }: Speech, top: number): SheetPart {
  if (bill.lines.length === 0) return { areas: [], texts: [], end: top }
  const explained = explainedAt(bill.lines)
  const rows = bill.lines.slice(0, mostLines).map((line, index) => {
    const y = top + 18 + index * rowHeight
    const { description, netCents, vatRatePercent } = line
    const how = priced(locale, line, t.bill.units)
    const texts: SheetText[] = [
      { x: 46, y: y + 14, text: cut(description, 46) },
      { x: right - 4, y: y + 14, text: money(locale, netCents), isBold: true, isEnd: true },
      { x: 46, y: y + 25, text: `${how} · ${t.bill.vatOf(decimal(locale, vatRatePercent))}`, size: 7.5, isSoft: true },
    ]
    const of = explained[index]?.charge
    return { y, texts, area: of && { of, x: left + 4, y, width: right - left - 4, height: rowHeight, texts } }
  })
  const isCut = bill.lines.length > rows.length
  const end = top + 18 + rows.length * rowHeight
  return {
    areas: rows.flatMap(({ area }) => area ?? []),
    texts: [
      { x: left, y: top + 12, text: t.bill.lines, size: 10, isBold: true },
      ...rows.flatMap(({ area, texts }) => (area === undefined ? texts : [])),
      ...(isCut ? [{ x: 46, y: end + 10, text: '…' }] : []),
    ],
    rules: rows.map(({ y }) => y),
    end: end + (isCut ? 24 : 14),
  }
}

function vatOf(bill: Bill, { t, locale }: Speech, top: number): SheetPart {
  const columns = [150, 240, right - 4] as const
  const row = (y: number, name: string, cents: readonly number[], isBold = false): SheetText[] => [
    { x: 46, y, text: name, isBold },
    ...cents.map((each, index) => ({ x: columns[index] ?? right, y, text: money(locale, each), isBold, isEnd: true })),
  ]
  const rates = bill.vat.flatMap(({ ratePercent, baseCents, vatCents }, index) =>
    row(top + 34 + index * 15, t.bill.vatOf(decimal(locale, ratePercent)), [baseCents, vatCents, baseCents + vatCents]),
  )
  const end = top + 34 + bill.vat.length * 15
  return {
    areas: [
      {
        ...({
          of: 'vat',
          x: left + 4,
          y: top + 4,
          width: right - left - 4,
          height: end - top + 4,
          markY: top + 18,
        } as const),
        texts: [
          { x: 46, y: top + 18, text: t.bill.vat, size: 10, isBold: true },
          ...rates,
          ...row(end, t.bill.total, [bill.netCents, bill.vatCents, bill.totalCents], true),
        ],
      },
    ],
    texts: [],
    rules: [top],
    end: end + 16,
  }
}

function readingsOf({ readings }: Bill, { t, locale }: Speech, top: number): SheetPart {
  if (readings.length === 0) return { areas: [], texts: [], end: top }
  const shown = readings.slice(0, 4)
  const texts = shown.flatMap(({ meterNumber, meterKind, fromM3, toM3, toDay, usedM3, origin }, index): SheetText[] => {
    const y = top + 36 + index * 26
    return [
      { x: 46, y, text: cut(t.bill.meters[meterKind](meterNumber), 34) },
      { x: right - 4, y, text: `${toM3} − ${fromM3} = ${usedM3} m³`, isEnd: true },
      { x: 46, y: y + 11, text: `${shortDate(locale, toDay)}, ${t.bill.origin[origin]}`, size: 7.5, isSoft: true },
    ]
  })
  const end = top + 30 + shown.length * 26
  return {
    areas: [
      {
        ...({
          of: 'readings',
          x: left + 4,
          y: top + 4,
          width: right - left - 4,
          height: end - top,
          markY: top + 18,
        } as const),
        texts: [{ x: 46, y: top + 18, text: t.bill.readings, size: 10, isBold: true }, ...texts],
      },
    ],
    texts: [],
    rules: [top],
    end: end + 8,
  }
}
