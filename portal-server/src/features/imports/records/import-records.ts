import type { RecordName } from '../import.schema.ts'
import { billedReadingRecord } from './billed-reading.record.ts'
import type { ImportRecord } from './import-record.ts'
import { invoiceRecord } from './invoice.record.ts'
import { meterRecord } from './meter.record.ts'
import { meteringPointRecord } from './metering-point.record.ts'
import { paymentSlipRecord } from './payment-slip.record.ts'
import { paymentRecord } from './payment.record.ts'
import { priceRecord } from './price.record.ts'

/** In the order in which they are checked and merged, whatever the order in the file: each may name those before it. */
export const importRecords: readonly ImportRecord[] = [
  meteringPointRecord,
  meterRecord,
  billedReadingRecord,
  paymentSlipRecord,
  priceRecord,
  invoiceRecord,
  paymentRecord,
]

const byName = new Map<string, ImportRecord>(importRecords.map((record) => [record.name, record]))

export function findImportRecord(name: string): ImportRecord | undefined {
  return byName.get(name)
}

export function getImportRecord(name: RecordName): ImportRecord {
  const record = byName.get(name)
  if (!record) throw new Error(`There is no record ${name}.`)
  return record
}
