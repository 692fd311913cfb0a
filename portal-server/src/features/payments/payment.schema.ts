import { z } from 'zod'
import { dateSchema } from '../../platform/http/time.schema.ts'
import { billedPointShape, pageShape, yearSchema } from '../invoices/bill.schema.ts'

export const paymentSchema = z
  .object({
    id: z.uuid(),
    ...billedPointShape,
    receivedOn: dateSchema.meta({ description: 'The day of payment, as the bank says' }),
    amountCents: z.int().meta({ description: 'Below zero, what was given back', example: 520 }),
    cancelledOn: dateSchema.nullable().meta({ description: 'A cancelled payment counts for nothing' }),
    bill: z
      .object({ id: z.uuid(), number: z.string().meta({ example: '2026-10-0040098579' }) })
      .nullable()
      .meta({ description: 'Null for a payment that is for no single bill' }),
  })
  .meta({ id: 'Payment' })
export type PaymentView = z.infer<typeof paymentSchema>

export const paymentListSchema = z
  .object({
    payments: z.array(paymentSchema),
    /** To be sent as `after` for the next page; null on the last one. */
    next: z.uuid().nullable(),
  })
  .meta({ id: 'PaymentList' })
export type PaymentListView = z.infer<typeof paymentListSchema>

export const paymentListQuerySchema = z.object({
  meteringPointId: z.uuid().optional(),
  billId: z.uuid().optional(),
  year: yearSchema.optional().meta({ description: 'Received in that year' }),
  ...pageShape,
})
export type PaymentListQuery = z.output<typeof paymentListQuerySchema>

const amountsShape = {
  billedCents: z.int().meta({ description: 'All bills that stand, credit notes taken off', example: 6240 }),
  paidCents: z.int().meta({ description: 'All payments that stand', example: 5720 }),
  openCents: z
    .int()
    .meta({ description: '`billedCents` less `paidCents`; below zero, what the customer has there', example: 520 }),
  overdueCents: z
    .int()
    .min(0)
    .meta({ description: 'Of what is to be paid, that of bills whose last day is over', example: 0 }),
  creditCents: z.int().min(0).meta({
    description:
      'What lies there unused: paid beyond a bill, credited, or paid for no single bill. What is open is less by it already',
    example: 0,
  }),
}

export const balanceSchema = z
  .object({
    ...amountsShape,
    meteringPoints: z.array(z.object({ ...billedPointShape, ...amountsShape })).meta({
      description:
        'The points with bills or payments, by number, five hundred at a time. What stands above is of all of them',
    }),
    /** To be sent as `after` for the next page; null on the last one. */
    next: z.uuid().nullable(),
  })
  .meta({ id: 'Balance' })
export type BalanceView = z.infer<typeof balanceSchema>

export const balanceQuerySchema = z.object({
  meteringPointId: z.uuid().optional(),
  after: pageShape.after,
  limit: z.coerce.number().int().min(1).max(500).default(500),
})
export type BalanceQuery = z.output<typeof balanceQuerySchema>
