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
  table: 'payment_slip',
  fields: {
    meteringPointNumber: { ...meteringPointField, isKey: true },
    issuedOn: { type: dateSchema, cell: 'text', column: 'issued_on', daysAhead: daysAheadOfPaper },
    purpose: { type: purposeSchema, cell: 'text', column: 'purpose' },
    /** Two bills of a point's one day have two. A point may get the same one month after month: then the last bill counts. */
    reference: { type: referenceSchema, cell: 'text', column: 'reference', isKey: true },
    /** Whom the bill is for, who may be gone by then. */
    customerKey: { type: customerKeySchema, cell: 'text', column: 'customer_key' },
    withdrawn: withdrawalField,
  },
  derived: {
    purposeNumber: { column: 'purpose_number', of: ({ purpose }) => parsePurposeNumber(purpose) ?? null },
  },
  faults: [numberMissing, referenceNotValid],
})
