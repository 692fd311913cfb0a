import { isAmbiguous, purposeNumbersOf, readPurpose } from '@moja-komunala/rules/payment-slip.ts'
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

const numberNotClear: Refusal = {
  code: 'number-not-clear',
  sl: 'V namenu ni mogoče prepoznati, katera dolga številka je tista, ki jo prepiše stranka, zato odjemno mesto poveže vsaka. Pomaga številka odjemnega mesta ali ena sama dolga številka, zapisana brez presledkov.',
  en: 'Which long number of the purpose customers are to copy can’t be told, so each of them links the point. It helps to print the point’s own number, or a single long one without spaces.',
}

/** The whole line; its numeric part links the point to an account (M8). */
const purposeSchema = nameSchema(200)
  .transform((purpose, context) => {
    if (readPurpose(purpose).length > 0) return purpose
    context.issues.push(issueOf(numberMissing, purpose))
    return z.NEVER
  })
  .meta({ example: 'Voda in kanalščina 10/2026 0040098579' })

interface SlipLine {
  readonly purpose: string
  readonly meteringPointNumber: string
}

const numbersOf = ({ purpose, meteringPointNumber }: SlipLine): string[] =>
  purposeNumbersOf(purpose, meteringPointNumber)
const longest = (numbers: readonly string[]): string =>
  numbers.reduce((most, number) => (number.length >= most.length ? number : most), '')

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
      description: 'The whole line "namen" as the slip prints it; each long number in it links the point',
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
    purposeNumbers: { column: 'purpose_numbers', of: (slip) => `{${numbersOf(slip).join(',')}}` },
    // What portals of the release before look up.
    purposeNumber: { column: 'purpose_number', of: (slip) => longest(numbersOf(slip)) },
  },
  faults: [numberMissing, referenceNotValid],
  notes: [
    {
      note: numberNotClear,
      field: 'purpose',
      holds: ({ purpose, meteringPointNumber }) => isAmbiguous(purpose, meteringPointNumber),
    },
  ],
  example: {
    meteringPointNumber: '0040098579',
    issuedOn: '2026-11-10',
    purpose: 'Voda in kanalščina 10/2026 0040098579',
    reference: 'SI12 1033842574531',
    customerKey: 'K-104233',
  },
})
