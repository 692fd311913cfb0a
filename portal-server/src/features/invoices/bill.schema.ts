import { z } from 'zod'
import { growingEnum } from '../../platform/http/openapi-additions.ts'
import { dateSchema } from '../../platform/http/time.schema.ts'
import { meterKindSchema } from '../consumption/history.schema.ts'
import { volumeM3Schema } from '../readings/reading.schema.ts'
import { billKinds, billReadingOrigins, billReadingReasons, chargeKinds } from './bill-parts.schema.ts'

const states = ['open', 'part-paid', 'overdue', 'paid', 'cancelled', 'credit'] as const

export const billStateSchema = z.enum(states).meta({
  description:
    'By the utility’s own day: past its last day to pay a bill is `overdue`, whether or not a part is paid; `credit` gives money back',
})
export const billKindSchema = growingEnum(billKinds).meta({
  description:
    'For what was used; paid ahead on an estimate ("akontacija"); what was paid ahead held against what was used ("poračun"); given back ("dobropis")',
})
const amountSchema = z.int().meta({ example: 520 })
const percentSchema = z.string().meta({ example: '9.5' })

/** The point as a bill or a payment names it. */
export const billedPointShape = {
  meteringPointId: z.uuid(),
  meteringPointNumber: z.string().meta({ example: '0040098579' }),
  meteringPointAddress: z.string().meta({ example: 'Cesta 9. avgusta 12, 1410 Zagorje ob Savi' }),
  /** The customer's own name for it, seen by this account alone. */
  meteringPointName: z.string().nullable().meta({ example: 'Babica' }),
}

export const billSummarySchema = z
  .object({
    id: z.uuid(),
    number: z.string().meta({ description: 'As it is printed', example: '2026-10-0040098579' }),
    kind: billKindSchema,
    state: billStateSchema,
    ...billedPointShape,
    issuedOn: dateSchema,
    dueOn: dateSchema.meta({ description: 'The last day to pay' }),
    periodFrom: dateSchema,
    periodTo: dateSchema,
    cancelledOn: dateSchema.nullable(),
    totalCents: amountSchema.meta({ description: 'Net and VAT together; below zero, what is given back' }),
    paidCents: amountSchema.meta({ description: 'What has come in for it' }),
    openCents: amountSchema.meta({
      description:
        'What is still to be paid; below zero, what the customer has there. Of a cancelled bill nothing is to be paid',
    }),
  })
  .meta({ id: 'BillSummary' })
export type BillSummaryView = z.infer<typeof billSummarySchema>

export const billListSchema = z
  .object({
    bills: z.array(billSummarySchema),
    years: z.array(z.int()).meta({
      description: 'The years in which the caller’s bills were issued, the last one first, whatever else is asked',
    }),
    /** To be sent as `after` for the next page; null on the last one. */
    next: z.uuid().nullable(),
  })
  .meta({ id: 'BillList' })
export type BillListView = z.infer<typeof billListSchema>

export const yearSchema = z.coerce.number().int().min(1900).max(2199)
export const pageShape = {
  after: z.uuid().optional().meta({ description: '`next` of the page before' }),
  limit: z.coerce.number().int().min(1).max(100).default(50),
}

export const billListQuerySchema = z.object({
  meteringPointId: z.uuid().optional(),
  year: yearSchema.optional().meta({ description: 'Issued in that year' }),
  state: billStateSchema.optional(),
  ...pageShape,
})
export type BillListQuery = z.output<typeof billListQuerySchema>

const linkedBillSchema = z
  .object({ id: z.uuid(), number: z.string(), kind: billKindSchema, issuedOn: dateSchema, totalCents: amountSchema })
  .meta({ id: 'LinkedBill' })

/** What is typed in, or the code says, to pay what is open. */
const paymentSchema = z
  .object({
    amountCents: amountSchema,
    recipient: z.object({
      name: z.string().meta({ example: 'Komunala Zagorje' }),
      street: z.string().meta({ example: 'Cesta zmage 57' }),
      town: z.string().meta({ example: '1410 Zagorje ob Savi' }),
      iban: z.string().meta({ description: 'Without spaces', example: 'SI56191000000123438' }),
    }),
    reference: z.string().meta({ description: 'The "sklic", without spaces', example: 'SI121033842574531' }),
    purpose: z.string().meta({ example: 'Voda 10/2026 0040098579' }),
    purposeCode: z.string().meta({ description: 'Of ISO 20022', example: 'SCVE' }),
    dueOn: dateSchema,
    hasCode: z.boolean().meta({ description: 'Whether there is a UPN QR code: `/bills/{billId}/payment-code`' }),
    codeFaults: z
      .array(z.object({ field: z.string().meta({ example: 'reference' }), code: z.string().meta({ example: 'form' }) }))
      .meta({ description: 'Why there is none: what of the payment the standard forbids' }),
  })
  .meta({ id: 'BillPayment' })

export const invoiceSyntaxes = ['cii', 'ubl', 'eslog'] as const
export type InvoiceSyntax = (typeof invoiceSyntaxes)[number]

const documentsSchema = z
  .object({
    pdf: growingEnum(['issued', 'made']).meta({
      description: 'Of `/bills/{billId}/document`: as billing brought it in, or made by the portal of what came in',
    }),
    electronicInvoices: z.array(growingEnum(invoiceSyntaxes)).meta({
      description: 'What `syntax` of `/bills/{billId}/electronic-invoice` may be for this bill',
    }),
  })
  .meta({ id: 'BillDocuments' })

/** What rules/bill.ts says of a bill, and how it stands. */
export const billSchema = z
  .object({
    ...billSummarySchema.shape,
    buyer: z.object({
      name: z.string().meta({ example: 'Ana Novak' }),
      street: z.string().meta({ example: 'Cesta 9. avgusta 12' }),
      town: z.string().meta({ example: '1410 Zagorje ob Savi' }),
    }),
    reference: z.string().meta({ description: 'The "sklic", without spaces', example: 'SI121033842574531' }),
    netCents: amountSchema,
    vatCents: amountSchema,
    lines: z.array(
      z.object({
        description: z.string().meta({ example: 'Vodarina' }),
        charge: growingEnum(chargeKinds),
        quantity: z.string().meta({ example: '11' }),
        unit: z.string().meta({ example: 'm3' }),
        unitPriceEur: z.string().nullable().meta({ description: 'Without VAT', example: '0.4321' }),
        netCents: amountSchema,
        vatRatePercent: percentSchema,
        periodFrom: dateSchema.nullable(),
        periodTo: dateSchema.nullable(),
      }),
    ),
    vat: z
      .array(z.object({ ratePercent: percentSchema, baseCents: amountSchema, vatCents: amountSchema }))
      .meta({ description: 'By rate, ascending' }),
    readings: z
      .array(
        z.object({
          meterNumber: z.string().meta({ example: '46207317' }),
          meterKind: meterKindSchema,
          fromDay: dateSchema,
          fromM3: volumeM3Schema,
          toDay: dateSchema,
          toM3: volumeM3Schema,
          usedM3: volumeM3Schema,
          origin: growingEnum(billReadingOrigins).meta({ description: 'Where the later state comes from' }),
          reason: growingEnum(billReadingReasons)
            .nullable()
            .meta({ description: 'Why it was estimated, or took the place of what was handed in' }),
        }),
      )
      .meta({ description: 'What the bill is built on' }),
    payment: paymentSchema.nullable().meta({ description: 'How what is open is paid; null where nothing is' }),
    documents: documentsSchema.meta({ description: 'What there is of it as a file' }),
    precedingNumbers: z.array(z.string()),
    preceding: z.array(linkedBillSchema).meta({ description: 'The bills that this one corrects, credits or settles' }),
    following: z.array(linkedBillSchema).meta({ description: 'The bills that correct, credit or settle this one' }),
  })
  .meta({ id: 'Bill' })
export type BillView = z.infer<typeof billSchema>
