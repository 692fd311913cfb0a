import { billedReadingRecord } from './features/billed-readings/billed-reading.record.ts'
import type { ImportExample } from './features/imports/import-body.ts'
import { importRecords, type ImportLine } from './import-records.ts'
import { invoiceRecord } from './features/invoices/invoice.record.ts'
import { meteringPointRecord } from './features/metering-points/metering-point.record.ts'
import { meterRecord } from './features/meters/meter.record.ts'
import { paymentRecord } from './features/payments/payment.record.ts'
import { paymentSlipRecord } from './features/payment-slips/payment-slip.record.ts'

interface Written extends ImportExample {
  readonly lines: readonly ImportLine[]
}

/** A line as the record's example has it, but for what is said. */
const lineOf = <Name extends ImportLine['record']>(
  { name, example }: { readonly name: Name; readonly example: Readonly<Record<string, unknown>> },
  more: Partial<Extract<ImportLine, { record: Name }>> = {},
) => ({ record: name, ...example, ...more }) as Extract<ImportLine, { record: Name }>

/** Files for the document, each on top of those before it. */
export const importExamples = {
  'every-record': {
    summary: 'A line of each kind',
    lines: importRecords.map(({ name, example }) => lineOf<ImportLine['record']>({ name, example })),
  },
  exchange: {
    summary: 'A meter is exchanged: the one that goes, and the one that comes',
    lines: [
      lineOf(meterRecord, { removedOn: '2026-11-05', removedM3: 1410 }),
      lineOf(meterRecord, { id: '51180042-1', serialNumber: '51180042', installedOn: '2026-11-05', installedM3: 0 }),
    ],
  },
  correction: {
    summary: 'A billed reading of the wrong day is taken back, and sent with the right one',
    lines: [lineOf(billedReadingRecord, { withdrawn: true }), lineOf(billedReadingRecord, { readOn: '2026-10-30' })],
  },
  cancellation: {
    summary: 'An invoice and its payment are cancelled, and another invoice takes its place',
    lines: [
      lineOf(invoiceRecord, { cancelledOn: '2026-11-20' }),
      lineOf(paymentRecord, { cancelledOn: '2026-11-20' }),
      lineOf(invoiceRecord, { number: '2026-10-0040098579-2', issuedOn: '2026-11-20', dueOn: '2026-12-05' }),
    ],
  },
  handover: {
    summary: 'A metering point changes hands, and the one who comes gets a first bill',
    lines: [
      lineOf(meteringPointRecord, { userName: 'Maja Hribar', customerKey: 'K-104234', occupiedFrom: '2026-11-15' }),
      lineOf(paymentSlipRecord, {
        issuedOn: '2026-11-20',
        purpose: 'Voda in kanalščina 11/2026 0040098579',
        reference: 'SI12 1033842574531',
        customerKey: 'K-104234',
      }),
    ],
  },
} satisfies Readonly<Record<string, Written>>
