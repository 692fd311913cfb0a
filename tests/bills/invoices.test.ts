import { describe, expect, it } from '@jest/globals'
import type { Bill } from '@moja-komunala/rules/bill.ts'
import { findSumFaults } from '@moja-komunala/rules/bill-sums.ts'
import { parseDecimal, toCents } from '@moja-komunala/rules/money.ts'
import { makeCii } from '@moja-komunala/portal-server/features/invoices/documents/cii.ts'
import { sellerPaidAt } from '@moja-komunala/portal-server/features/invoices/documents/seller.ts'
import { makeUbl } from '@moja-komunala/portal-server/features/invoices/documents/ubl.ts'
import { demoRecipient, madeBill } from '@moja-komunala/world/bills/made-bills.ts'

/* To the cent: the rules of EN 16931 let VAT be out by a euro, and a line by anything. */

const seller = sellerPaidAt(demoRecipient)
const bills = Array.from({ length: 500 }, (_, number) => madeBill(number))

const valuesOf = (xml: string, name: string): string[] =>
  Array.from(xml.matchAll(new RegExp(`<${name}(?: [^>]*)?>([^<]*)</${name}>`, 'g')), ([, value = '']) => value)
const one = parseDecimal('1')
const centsOf = (xml: string, name: string): number[] =>
  valuesOf(xml, name).map((value) => toCents(parseDecimal(value), one))
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** All amounts of an invoice, in whole cents. */
interface Amounts {
  readonly lines: readonly number[]
  readonly priced: readonly number[]
  readonly bases: readonly number[]
  readonly vat: readonly number[]
  readonly net: number
  readonly vatTotal: number
  readonly total: number
  readonly paid: number
  readonly due: number
}

const only = (values: readonly number[]): number => {
  const [value = Number.NaN, ...others] = values
  return others.length === 0 ? value : Number.NaN
}

/** Quantity times price, for as many units as the price is for. */
function pricedCents(quantity: string, price: string, priceQuantity: string | undefined): number {
  if (priceQuantity !== undefined) return toCents(parseDecimal(price), one) * (quantity.startsWith('-') ? -1 : 1)
  return toCents(parseDecimal(quantity), parseDecimal(price))
}

const pricedLines = (xml: string, line: string, quantity: string, price: string, priceQuantity: string): number[] =>
  Array.from(xml.matchAll(new RegExp(`<${line}>.*?</${line}>`, 'gs')), ([each]) =>
    pricedCents(valuesOf(each, quantity)[0] ?? '', valuesOf(each, price)[0] ?? '', valuesOf(each, priceQuantity)[0]),
  )

function amountsOfCii(xml: string): Amounts {
  const nets = centsOf(xml, 'ram:LineTotalAmount')
  return {
    lines: nets.slice(0, -1),
    priced: pricedLines(
      xml,
      'ram:IncludedSupplyChainTradeLineItem',
      'ram:BilledQuantity',
      'ram:ChargeAmount',
      'ram:BasisQuantity',
    ),
    bases: centsOf(xml, 'ram:BasisAmount'),
    vat: centsOf(xml, 'ram:CalculatedAmount'),
    net: nets.at(-1) ?? Number.NaN,
    vatTotal: only(centsOf(xml, 'ram:TaxTotalAmount')),
    total: only(centsOf(xml, 'ram:GrandTotalAmount')),
    paid: only(centsOf(xml, 'ram:TotalPrepaidAmount')),
    due: only(centsOf(xml, 'ram:DuePayableAmount')),
  }
}

function amountsOfUbl(xml: string): Amounts {
  const [net = Number.NaN, ...lines] = centsOf(xml, 'cbc:LineExtensionAmount')
  const [vatTotal = Number.NaN, ...vat] = centsOf(xml, 'cbc:TaxAmount')
  const isCreditNote = xml.includes('<CreditNote ')
  const [line, quantity] = isCreditNote
    ? ['cac:CreditNoteLine', 'cbc:CreditedQuantity']
    : ['cac:InvoiceLine', 'cbc:InvoicedQuantity']
  return {
    ...{ lines, vat, net, vatTotal, bases: centsOf(xml, 'cbc:TaxableAmount') },
    priced: pricedLines(xml, line, quantity, 'cbc:PriceAmount', 'cbc:BaseQuantity'),
    total: only(centsOf(xml, 'cbc:TaxInclusiveAmount')),
    paid: only(centsOf(xml, 'cbc:PrepaidAmount')),
    due: only(centsOf(xml, 'cbc:PayableAmount')),
  }
}

/** What the bill itself says; a credit note gives it back, as amounts above nought. */
function amountsOfBill(bill: Bill): Amounts {
  const sign = bill.kind === 'credit-note' ? -1 : 1
  // Nought has no sign.
  const turned = (cents: number): number => sign * cents || 0
  return {
    lines: bill.lines.map(({ netCents }) => turned(netCents)),
    priced: bill.lines.map(({ netCents }) => turned(netCents)),
    bases: bill.vat.map(({ baseCents }) => turned(baseCents)),
    vat: bill.vat.map(({ vatCents }) => turned(vatCents)),
    ...{ net: turned(bill.netCents), vatTotal: turned(bill.vatCents), total: turned(bill.totalCents) },
    ...{ paid: turned(bill.paidCents), due: turned(bill.totalCents - bill.paidCents) },
  }
}

describe.each([
  ['CII', makeCii, amountsOfCii],
  ['UBL', makeUbl, amountsOfUbl],
])('an invoice in %s', (_, make, amountsOf) => {
  it('of 500 different bills has the bill’s amounts, and they add up', () => {
    for (const bill of bills) {
      const found = amountsOf(make(bill, seller))
      expect(found).toEqual(amountsOfBill(bill))
      expect(sum(found.lines)).toBe(found.net)
      expect(sum(found.bases)).toBe(found.net)
      expect(sum(found.vat)).toBe(found.vatTotal)
      expect(found.net + found.vatTotal).toBe(found.total)
      expect(found.total - found.paid).toBe(found.due)
    }
  })

  it('never has a price below nought', () => {
    for (const bill of bills)
      for (const name of ['ram:ChargeAmount', 'cbc:PriceAmount'])
        expect(valuesOf(make(bill, seller), name).filter((price) => price.startsWith('-'))).toEqual([])
  })

  it('says where it is paid to, by which reference and until when', () => {
    const bill = madeBill(3)
    const xml = make(bill, seller)
    for (const told of [demoRecipient.iban, bill.reference, bill.number, bill.meteringPointNumber])
      expect(xml).toContain(`>${told}<`)
    expect(xml).toMatch(new RegExp(`>${bill.dueOn.replaceAll('-', '-?')}<`))
  })
})

describe('the bills that this is tried with', () => {
  it('add up themselves, and are of every kind', () => {
    expect(bills.flatMap(findSumFaults)).toEqual([])
    expect(new Set(bills.map(({ kind }) => kind)).size).toBe(4)
    expect(bills.some(({ lines }) => lines.some(({ unitPriceEur }) => unitPriceEur === null))).toBe(true)
    expect(bills.some(({ lines, kind }) => kind !== 'credit-note' && lines.some(({ netCents }) => netCents < 0))).toBe(
      true,
    )
    expect(bills.some(({ totalCents, kind }) => kind !== 'credit-note' && totalCents < 0)).toBe(true)
  })
})
