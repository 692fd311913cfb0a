import { extname } from 'node:path'
import type { z } from 'zod'
import { billedReadingRecord } from './features/billed-readings/billed-reading.record.ts'
import { invoiceRecord } from './features/invoices/invoice.record.ts'
import { meteringPointRecord } from './features/metering-points/metering-point.record.ts'
import { meterRecord } from './features/meters/meter.record.ts'
import { paymentSlipRecord } from './features/payment-slips/payment-slip.record.ts'
import { paymentRecord } from './features/payments/payment.record.ts'
import { priceRecord } from './features/prices/price.record.ts'
import { supplyZoneRecord } from './features/supply-zones/supply-zone.record.ts'
import { waterQualityResultRecord } from './features/water-quality/water-quality-result.record.ts'

/** In the order in which they are checked and merged, whatever the order in the file: each may name those before it. */
export const importRecords = [
  supplyZoneRecord,
  meteringPointRecord,
  meterRecord,
  billedReadingRecord,
  paymentSlipRecord,
  priceRecord,
  invoiceRecord,
  paymentRecord,
  waterQualityResultRecord,
] as const

/** A line of a file, as it is written. */
export type ImportLine = z.input<(typeof importRecords)[number]['schema']>

/** The program of the thread that reads them: compiled where this is compiled, and else from the sources. */
export const importThread = new URL(`./import-thread${extname(import.meta.url)}`, import.meta.url)
