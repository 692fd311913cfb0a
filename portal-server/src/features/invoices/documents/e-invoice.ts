import type { Bill, BillLine, BillReading, BillVat } from '@moja-komunala/rules/bill.ts'
import { parseDecimal, plainDecimal } from '@moja-komunala/rules/money.ts'

/*
 * A bill in the terms of EN 16931, which CII and UBL write in their own ways. "BT" and "BG" are its business terms and groups.
 */

export interface ElectronicInvoice {
  readonly isCreditNote: boolean
  /** BT-3 */
  readonly typeCode: '380' | '381' | '386'
  /** BG-25 */
  readonly lines: readonly ElectronicLine[]
  /** BG-23 */
  readonly vat: readonly {
    readonly rate: string
    readonly category: VatCategory
    readonly base: string
    readonly vat: string
  }[]
  /** BT-106 and BT-109: there are no allowances and no charges on the whole bill. */
  readonly net: string
  /** BT-110 */
  readonly vatTotal: string
  /** BT-112 */
  readonly total: string
  /** BT-113 */
  readonly paid: string
  /** BT-115 */
  readonly due: string
}

/** BT-118, BT-151: at the standard rate or a reduced one, or at nought. */
export type VatCategory = 'S' | 'Z'

export interface ElectronicLine {
  /** BT-126 */
  readonly id: string
  /** BT-153 */
  readonly name: string
  /** BT-129 and BT-130 */
  readonly quantity: string
  readonly unitCode: string
  /** BT-146 */
  readonly price: string
  /** BT-149: how many units the price is for, where the bill has no price for one. */
  readonly priceQuantity: string | undefined
  /** BT-131 */
  readonly net: string
  /** BT-151 and BT-152 */
  readonly category: VatCategory
  readonly rate: string
  /** BG-26 */
  readonly period: { readonly from: string; readonly to: string } | undefined
  /** BG-32 */
  readonly attributes: readonly { readonly name: string; readonly value: string }[]
}

/** UN/ECE recommendation 20; "one" for what it has no unit of. */
const unitCodes: Readonly<Record<string, string>> = {
  ...{ m3: 'MTQ', 'm³': 'MTQ', l: 'LTR', mesec: 'MON', mes: 'MON', mesecev: 'MON', dan: 'DAY', leto: 'ANN' },
  ...{ kos: 'H87', kWh: 'KWH', m2: 'MTK', 'm²': 'MTK', kg: 'KGM', ura: 'HUR' },
}

/**
 * A credit note says what is given back as amounts above nought, so its signs are turned.
 *
 * @param bill whose sums add up: rules/bill-sums.ts
 */
export function asElectronicInvoice(bill: Bill): ElectronicInvoice {
  const isCreditNote = bill.kind === 'credit-note'
  const sign = isCreditNote ? -1 : 1
  const euros = (cents: number): string => writeEuros(sign * cents)
  const meteredLine = bill.lines.findIndex(({ charge }) => charge === 'water')
  return {
    isCreditNote,
    typeCode: isCreditNote ? '381' : bill.kind === 'advance' ? '386' : '380',
    lines: bill.lines.map((line, index) =>
      asElectronicLine(line, index, sign, index === Math.max(meteredLine, 0) ? bill.readings : []),
    ),
    vat: ratesOfLines(bill).map(({ ratePercent, baseCents, vatCents }) => ({
      ...{ rate: plainDecimal(ratePercent), category: categoryOf(ratePercent) },
      ...{ base: euros(baseCents), vat: euros(vatCents) },
    })),
    net: euros(bill.netCents),
    vatTotal: euros(bill.vatCents),
    total: euros(bill.totalCents),
    paid: euros(bill.paidCents),
    due: euros(bill.totalCents - bill.paidCents),
  }
}

/** A row for each rate that a line has, and none beside: the standard asks for both, while a paper may leave out or have one of nothing. */
function ratesOfLines({ lines, vat }: Bill): readonly BillVat[] {
  const told = new Map(vat.map((row) => [plainDecimal(row.ratePercent), row]))
  const ofLines = new Set(lines.map(({ vatRatePercent }) => plainDecimal(vatRatePercent)))
  const rates = new Set([...told.keys()].filter((rate) => ofLines.has(rate)).concat(...ofLines))
  return [...rates].map((rate) => told.get(rate) ?? { ratePercent: rate, baseCents: 0, vatCents: 0 })
}

function asElectronicLine(
  line: BillLine,
  index: number,
  sign: 1 | -1,
  readings: readonly BillReading[],
): ElectronicLine {
  const { description, unit, vatRatePercent, netCents, periodFrom, periodTo } = line
  return {
    ...{
      id: String(index + 1),
      name: description,
      unitCode: unitCodes[unit] ?? 'C62',
      net: writeEuros(sign * netCents),
    },
    ...pricedQuantity(line, sign),
    ...{ category: categoryOf(vatRatePercent), rate: plainDecimal(vatRatePercent) },
    period: periodFrom === null || periodTo === null ? undefined : { from: periodFrom, to: periodTo },
    attributes: readings.flatMap(attributesOf),
  }
}

/** A price is never below nought (BR-27): the quantity is. Without a price the line's amount is that of its whole quantity. */
function pricedQuantity({ quantity, unitPriceEur, netCents }: BillLine, sign: 1 | -1) {
  const isNegative = (text: string): boolean => text.startsWith('-') && parseDecimal(text).unscaled !== 0n
  const amount = plainDecimal(quantity).replace('-', '')
  const signed = (below: boolean): string => (below && amount !== '0' ? `-${amount}` : amount)
  if (unitPriceEur === null) {
    const isOne = amount === '0'
    const below = sign * netCents < 0
    return {
      quantity: isOne ? (below ? '-1' : '1') : signed(below),
      price: writeEuros(Math.abs(netCents)),
      priceQuantity: isOne ? undefined : amount,
    }
  }
  const below = (isNegative(quantity) !== isNegative(unitPriceEur)) !== sign < 0
  return { quantity: signed(below), price: plainDecimal(unitPriceEur).replace('-', ''), priceQuantity: undefined }
}

const attributesOf = ({ meterNumber, fromDay, fromM3, toDay, toM3 }: BillReading) => [
  { name: 'Vodomer', value: meterNumber },
  { name: `Stanje ${fromDay}`, value: `${fromM3} m3` },
  { name: `Stanje ${toDay}`, value: `${toM3} m3` },
]

const categoryOf = (ratePercent: string): VatCategory => (parseDecimal(ratePercent).unscaled === 0n ? 'Z' : 'S')

function writeEuros(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, '0')
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** "1410 Zagorje ob Savi" is a postal code and a town. */
export function splitTown(town: string): { readonly code: string | undefined; readonly town: string } {
  const [, code, name] = /^(?:SI-)?(\d{4})\s+(.+)$/.exec(town) ?? []
  return name === undefined ? { code: undefined, town } : { code, town: name }
}
