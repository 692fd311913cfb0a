import { z } from 'zod'
import { HttpProblem } from '../../platform/http/problem.ts'
import { nameSchema } from '../../platform/http/text.schema.ts'
import { dateSchema } from '../../platform/http/time.schema.ts'
import { byteOrderMarkSchema, separatorSchema } from '../../platform/spreadsheets/csv.ts'

export const afterSchema = z
  .string()
  .max(1_400)
  .regex(/^[A-Za-z0-9_-]*$/)
  .optional()

const recordExportQuery = {
  meteringPointNumber: nameSchema(100).optional().meta({ description: 'Of this point alone', example: '0040098579' }),
  after: afterSchema.meta({
    description:
      'The header Next-Cursor of an export that was taken before, with the same filters: only what was added or changed since then',
  }),
  separator: separatorSchema,
  byteOrderMark: byteOrderMarkSchema,
}

export const recordExportQuerySchema = z.object(recordExportQuery)
export const invoiceExportQuerySchema = z.object({
  ...recordExportQuery,
  issuedFrom: dateSchema.optional().meta({ description: 'Issued on this day or later' }),
  issuedTo: dateSchema.optional().meta({ description: 'Issued on this day or earlier' }),
})
export const paymentExportQuerySchema = z.object({
  ...recordExportQuery,
  receivedFrom: dateSchema.optional().meta({ description: 'Received on this day or later' }),
  receivedTo: dateSchema.optional().meta({ description: 'Received on this day or earlier' }),
})

/** @throws HttpProblem malformed-request: what does nothing must not pass for something that does */
export function refuseForCsv(given: Readonly<Record<string, string | undefined>>): void {
  const faults = Object.keys(given).map((parameter) => ({ parameter, code: 'for-csv-alone' as const }))
  if (faults.length > 0) throw new HttpProblem('malformed-request', { faults })
}
