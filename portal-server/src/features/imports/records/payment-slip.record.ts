import { parsePurposeNumber } from '@moja-komunala/rules/payment-slip.ts'
import { z } from 'zod'
import { nameSchema } from '../../../platform/http/text.schema.ts'
import { dateSchema } from '../../../platform/http/time.schema.ts'
import { changeAndAdd, staged } from './change-and-add.ts'
import { fault, keySchema, referenceSchema } from './fields.ts'
import { defineRecord } from './import-record.ts'
import { joinPoint, pointUnknown } from './point-checks.ts'

const purposeSchema = nameSchema(200).transform((purpose, context) => {
  const purposeNumber = parsePurposeNumber(purpose)
  if (purposeNumber !== undefined) return { purpose, purposeNumber }
  context.issues.push(fault('number-missing', purpose))
  return z.NEVER
})

export const paymentSlipLineSchema = z.strictObject({
  record: z.literal('payment-slip'),
  meteringPointNumber: keySchema.meta({ example: '0040098579' }),
  issuedOn: dateSchema,
  /** The whole line; its numeric part links the point to an account (M8). */
  purpose: purposeSchema.meta({ example: 'Voda in kanalščina 10/2026 0040098579' }),
  reference: referenceSchema,
})

export const paymentSlipRecord = defineRecord({
  name: 'payment-slip',
  schema: paymentSlipLineSchema,
  cells: { meteringPointNumber: 'text', issuedOn: 'text', purpose: 'text', reference: 'text' },
  staging: 'staged_payment_slip',
  columns: {
    point_number: 'text',
    issued_on: 'date',
    purpose: 'text',
    purpose_number: 'text',
    reference: 'text',
  },
  keyColumns: ['point_number', 'issued_on'],
  keyFields: ['meteringPointNumber', 'issuedOn'],
  toRow: ({ meteringPointNumber, issuedOn, purpose, reference }) => [
    meteringPointNumber,
    issuedOn,
    purpose.purpose,
    purpose.purposeNumber,
    reference,
  ],
  checks: [pointUnknown],
  merge: changeAndAdd({
    table: 'payment_slip',
    from: `staged_payment_slip staged ${joinPoint}`,
    key: { metering_point_id: 'point.id', ...staged('issued_on') },
    values: staged('purpose', 'purpose_number', 'reference'),
  }),
})
