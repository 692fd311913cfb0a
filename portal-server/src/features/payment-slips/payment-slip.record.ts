import { parsePurposeNumber } from '@moja-komunala/rules/payment-slip.ts'
import { z } from 'zod'
import { nameSchema } from '../../platform/http/text.schema.ts'
import { dateSchema } from '../../platform/http/time.schema.ts'
import { daysAheadOfPaper, withdrawalField } from '../imports/field-types.ts'
import { defineRecord, issueOf } from '../imports/import-record.ts'
import type { Refusal } from '../imports/refusal.ts'
import { meteringPointField } from '../metering-points/metering-point-field.ts'
import { customerKeySchema } from '../metering-points/metering-point.record.ts'
import { referenceNotValid, referenceSchema } from './payment-reference.schema.ts'

const numberMissing: Refusal = {
  code: 'number-missing',
  sl: 'V namenu ni dolge številke, po kateri se odjemno mesto poveže.',
  en: 'The purpose has no long number by which the metering point is linked.',
}

/** The whole line; its numeric part links the point to an account (M8). */
const purposeSchema = nameSchema(200)
  .transform((purpose, context) => {
    if (parsePurposeNumber(purpose) !== undefined) return purpose
    context.issues.push(issueOf(numberMissing, purpose))
    return z.NEVER
  })
  .meta({ example: 'Voda in kanalščina 10/2026 0040098579' })

export const paymentSlipRecord = defineRecord({
  name: 'payment-slip',
  plural: 'payment-slips',
  description:
    'The payment slip of a bill, two values of which link the point to an account: those of the point’s last bill. **A correction** is the same point and `reference` once more. **A wrong `reference`** is withdrawn, by its line once more with `withdrawn`, and the slip sent with the right one.',
  table: 'payment_slip',
  fields: {
    meteringPointNumber: { ...meteringPointField, isKey: true },
    issuedOn: {
      type: dateSchema,
      description: 'The day of the bill',
      cell: 'text',
      column: 'issued_on',
      daysAhead: daysAheadOfPaper,
    },
    purpose: {
      type: purposeSchema,
      description: 'The whole line "namen" as the slip prints it; the long number in it links the point',
      cell: 'text',
      column: 'purpose',
    },
    reference: {
      type: referenceSchema,
      description:
        'The "sklic" as the slip prints it. Two bills of one day have two; where a point gets the same one month after month, the last bill counts',
      cell: 'text',
      column: 'reference',
      isKey: true,
    },
    customerKey: {
      type: customerKeySchema,
      description: 'The `customerKey` of whom the bill is for, who may have left the point by then',
      cell: 'text',
      column: 'customer_key',
    },
    withdrawn: withdrawalField,
  },
  derived: {
    purposeNumber: { column: 'purpose_number', of: ({ purpose }) => parsePurposeNumber(purpose) ?? null },
  },
  faults: [numberMissing, referenceNotValid],
  example: {
    meteringPointNumber: '0040098579',
    issuedOn: '2026-11-10',
    purpose: 'Voda in kanalščina 10/2026 0040098579',
    reference: 'SI12 1033842574531',
    customerKey: 'K-104233',
  },
})
