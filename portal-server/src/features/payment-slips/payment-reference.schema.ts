import { hasValidCheckDigit, parseReference } from '@moja-komunala/rules/payment-slip.ts'
import { z } from 'zod'
import { issueOf } from '../imports/import-record.ts'
import type { Refusal } from '../imports/refusal.ts'

export const referenceNotValid: Refusal = {
  code: 'reference-not-valid',
  sl: 'Sklic ni veljaven.',
  en: 'The reference is not valid.',
}

/** As a slip prints it; kept in its one written form. */
export const referenceSchema = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .transform((text, context) => {
    const reference = parseReference(text)
    if (reference !== undefined && hasValidCheckDigit(reference)) return reference
    context.issues.push(issueOf(referenceNotValid, text))
    return z.NEVER
  })
  .meta({ example: 'SI12 1033842574531' })
