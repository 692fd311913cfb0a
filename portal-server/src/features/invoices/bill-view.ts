import { findSumFaults } from '@moja-komunala/rules/bill-sums.ts'
import { vatByRate } from '@moja-komunala/rules/bill-vat.ts'
import { billState, openCents, type Bill, type BillBuyer } from '@moja-komunala/rules/bill.ts'
import { findBillPayment, type PaymentRecipient } from '@moja-komunala/rules/bill-payment.ts'
import { findUpnFaults } from '@moja-komunala/rules/upn-qr.ts'
import { z } from 'zod'
import { exactNumber } from '../../platform/database/exact-number.ts'
import { billKinds, storedLineSchema, storedReadingSchema, storedVatSchema } from './bill-parts.schema.ts'
import type { BillRow, BillSummaryRow, LinkedBillRow } from './bill.repository.ts'
import type { BillSummaryView, BillView } from './bill.schema.ts'

/* A bill as it is shown, from what is kept. What an old file didn't say is made up for here. */

const kindSchema = z.enum(billKinds)
const linesSchema = z.array(storedLineSchema)
const vatSchema = z.array(storedVatSchema).nullable()
const readingsSchema = z.array(storedReadingSchema)

export function toBillSummary(row: BillSummaryRow, today: string): BillSummaryView {
  const owed = {
    totalCents: exactNumber(row.total_cents),
    paidCents: exactNumber(row.paid_cents),
    cancelledOn: row.cancelled_on,
    dueOn: row.due_on,
  }
  return {
    id: row.id,
    number: row.number,
    kind: kindSchema.parse(row.kind),
    state: billState(owed, today),
    meteringPointId: row.point_id,
    meteringPointNumber: row.point_number,
    meteringPointAddress: row.point_address,
    meteringPointName: row.point_name,
    issuedOn: row.issued_on,
    periodFrom: row.period_from,
    periodTo: row.period_to,
    ...owed,
    openCents: openCents(owed),
  }
}

/** What the rules, and what prints it, mean by a bill, with how it stands. */
export type ShownBill = BillView & Bill

export interface BillShown {
  readonly today: string
  /** Whom bills are paid to. */
  readonly recipient: PaymentRecipient
}

export function toBillView(row: BillRow, linked: readonly LinkedBillRow[], { today, recipient }: BillShown): ShownBill {
  const lines = linesSchema.parse(row.lines)
  const sums = { netCents: exactNumber(row.net_cents), vatCents: exactNumber(row.vat_cents) }
  const vat = vatSchema.parse(row.vat) ?? vatByRate(lines, sums)
  const preceding = linked.filter(({ comes_before: comesBefore }) => comesBefore).map(toLinkedBill)
  const bill = {
    ...toBillSummary(row, today),
    buyer: buyerOf(row),
    reference: row.reference,
    ...sums,
    lines: lines.map((line) => ({
      ...line,
      charge: line.charge ?? 'other',
      unitPriceEur: line.unitPriceEur ?? null,
      periodFrom: line.periodFrom ?? null,
      periodTo: line.periodTo ?? null,
    })),
    vat: vat.toSorted((one, other) => Number(one.ratePercent) - Number(other.ratePercent)),
    readings: readingsSchema.parse(row.readings).map((reading) => ({ ...reading, reason: reading.reason ?? null })),
    precedingNumbers: preceding.map(({ number }) => number),
    preceding,
    following: linked.filter(({ comes_before: comesBefore }) => !comesBefore).map(toLinkedBill),
  }
  return { ...bill, payment: paymentOf(bill, recipient), documents: documentsOf(row, bill) }
}

function documentsOf({ has_pdf: hasPdf, has_eslog: hasEslog }: BillRow, bill: Bill): BillView['documents'] {
  const isWhole = findSumFaults(bill).length === 0
  return {
    pdf: hasPdf ? 'issued' : 'made',
    electronicInvoices: [...(isWhole ? (['cii', 'ubl'] as const) : []), ...(hasEslog ? (['eslog'] as const) : [])],
  }
}

function paymentOf(bill: Bill, recipient: PaymentRecipient): BillView['payment'] {
  const payment = findBillPayment(bill, recipient)
  if (payment === undefined) return null
  const { amountCents, reference, purpose, purposeCode } = payment
  const codeFaults = findUpnFaults(payment).map(({ field, code }) => ({ field, code }))
  return {
    ...{ amountCents, recipient, reference, purpose, purposeCode, dueOn: bill.dueOn },
    ...{ hasCode: codeFaults.length === 0, codeFaults },
  }
}

function toLinkedBill(row: LinkedBillRow): BillView['preceding'][number] {
  const { id, number, issued_on: issuedOn } = row
  return { id, number, kind: kindSchema.parse(row.kind), issuedOn, totalCents: exactNumber(row.total_cents) }
}

/** As it was printed, and else who uses the point, where it is. */
function buyerOf(row: BillRow): BillBuyer {
  const { street, town } = partsOf(row.point_address)
  return {
    name: row.buyer_name ?? row.user_name,
    street: row.buyer_street ?? (row.buyer_town === null ? street : ''),
    town: row.buyer_town ?? (row.buyer_street === null ? town : ''),
  }
}

/** "Cesta 9. avgusta 12, 1410 Zagorje ob Savi": the town is what begins with a postal code at the end. */
function partsOf(address: string): Pick<BillBuyer, 'street' | 'town'> {
  const { street = address, town = '' } = /^(?<street>.*\S)\s*,\s*(?<town>\d{4}\s.+)$/.exec(address)?.groups ?? {}
  return { street, town }
}
