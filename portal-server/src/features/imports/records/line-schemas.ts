import { z } from 'zod'
import { billedReadingLineSchema } from './billed-reading.record.ts'
import { invoiceLineSchema } from './invoice.record.ts'
import { meterLineSchema } from './meter.record.ts'
import { meteringPointLineSchema } from './metering-point.record.ts'
import { paymentSlipLineSchema } from './payment-slip.record.ts'
import { paymentLineSchema } from './payment.record.ts'
import { priceLineSchema } from './price.record.ts'

/** In the document lines stand for themselves, and would be taken for answers: with what has a default as always there. */
const written = <Schema extends z.ZodType>(line: Schema, id: string): Schema => line.meta({ id, unusedIO: 'input' })

/** A line of a file, as it is written. */
export const importLineSchemas = z
  .union([
    written(meteringPointLineSchema, 'MeteringPointLine'),
    written(meterLineSchema, 'MeterLine'),
    written(billedReadingLineSchema, 'BilledReadingLine'),
    written(paymentSlipLineSchema, 'PaymentSlipLine'),
    written(priceLineSchema, 'PriceLine'),
    written(invoiceLineSchema, 'InvoiceLine'),
    written(paymentLineSchema, 'PaymentLine'),
  ])
  .meta({ unusedIO: 'input' })
export type ImportLine = z.input<typeof importLineSchemas>
