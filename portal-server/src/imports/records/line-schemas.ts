import { z } from 'zod'
import { billedReadingLineSchema } from './billed-reading.record.ts'
import { invoiceLineSchema } from './invoice.record.ts'
import { meterLineSchema } from './meter.record.ts'
import { meteringPointLineSchema } from './metering-point.record.ts'
import { paymentLineSchema } from './payment.record.ts'
import { paymentSlipLineSchema } from './payment-slip.record.ts'
import { priceLineSchema } from './price.record.ts'

/** A line of a file, as it is written. */
export const importLineSchemas = z.union([
  meteringPointLineSchema.meta({ id: 'MeteringPointLine' }),
  meterLineSchema.meta({ id: 'MeterLine' }),
  billedReadingLineSchema.meta({ id: 'BilledReadingLine' }),
  paymentSlipLineSchema.meta({ id: 'PaymentSlipLine' }),
  priceLineSchema.meta({ id: 'PriceLine' }),
  invoiceLineSchema.meta({ id: 'InvoiceLine' }),
  paymentLineSchema.meta({ id: 'PaymentLine' }),
])
export type ImportLine = z.input<typeof importLineSchemas>
