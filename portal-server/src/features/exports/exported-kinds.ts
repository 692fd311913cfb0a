import { invoiceRecord } from '../invoices/invoice.record.ts'
import type { ImportRecord } from '../imports/import-record.ts'
import { meteringPointRecord } from '../metering-points/metering-point.record.ts'
import { meterRecord } from '../meters/meter.record.ts'
import { paymentRecord } from '../payments/payment.record.ts'
import { describedLink, exampleLink } from './exported-link.schema.ts'
import { linkSelection, selectRecord, type Selection } from './selection.ts'

/** What is handed out beside readings. */
export interface ExportedKind {
  /** As the path and the scope call it. */
  readonly plural: 'metering-points' | 'meters' | 'links' | 'invoices' | 'payments'
  readonly operationId: string
  readonly selection: Selection
  /** Of what the import brings in: lines come out in the form in which they go in. */
  readonly record?: ImportRecord
  /** By whose day one may choose. */
  readonly dayField?: string
  /** What a line is called in the document, and an example of one. */
  readonly line: string
  readonly example: Readonly<Record<string, unknown>>
}

/** Which lines of a kind; what isn't said leaves none out. */
export interface RecordFilter {
  readonly meteringPointNumber?: string | undefined
  readonly fromDay?: string | undefined
  readonly toDay?: string | undefined
}

function kindOf(
  record: ImportRecord,
  { plural, operationId, dayField }: Pick<ExportedKind, 'plural' | 'operationId' | 'dayField'>,
): ExportedKind {
  return {
    ...{ plural, operationId, record, selection: selectRecord(record), line: String(record.schema.meta()?.['id']) },
    ...(dayField !== undefined && { dayField }),
    example: {
      ...record.schema.parse({ record: record.name, ...record.example }),
      changedAt: '2026-11-10T04:30:00.000Z',
    },
  }
}

export const exportedMeteringPoints = kindOf(meteringPointRecord, {
  plural: 'metering-points',
  operationId: 'exportMeteringPoints',
})
export const exportedMeters = kindOf(meterRecord, { plural: 'meters', operationId: 'exportMeters' })
export const exportedInvoices = kindOf(invoiceRecord, {
  plural: 'invoices',
  operationId: 'exportInvoices',
  dayField: 'issuedOn',
})
export const exportedPayments = kindOf(paymentRecord, {
  plural: 'payments',
  operationId: 'exportPayments',
  dayField: 'receivedOn',
})
export const exportedLinks: ExportedKind = {
  ...{ plural: 'links', operationId: 'exportLinks', selection: linkSelection },
  ...{ line: describedLink, example: exampleLink },
}
