import { hasValidCheckDigit, parseReference } from '@moja-komunala/rules/payment-slip.ts'
import { z } from 'zod'
import { nameSchema } from '../../../platform/http/text.schema.ts'
import { dateSchema } from '../../../platform/http/time.schema.ts'
import type { RefusalCode } from '../import.schema.ts'

/* What the records' fields have in common. */

/** The billing system's own key of something. */
export const keySchema = nameSchema(100)
export const optionalDaySchema = dateSchema.nullable().default(null)
/** Amounts of money are whole cents: up to twenty million euros, and below zero for what is given back. */
export const centsSchema = z.int().min(-2_000_000_000).max(2_000_000_000)

/** A decimal number as text, so that nothing is rounded on the way. */
export const decimalSchema = (wholeDigits: number, decimals: number, sign: '' | '-?' = '') =>
  z.string().regex(new RegExp(`^${sign}\\d{1,${wholeDigits}}(?:\\.\\d{1,${decimals}})?$`))

/** As a slip prints it; kept in its one written form. */
export const referenceSchema = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .transform((text, context) => {
    const reference = parseReference(text)
    if (reference !== undefined && hasValidCheckDigit(reference)) return reference
    context.issues.push(fault('reference-not-valid', text))
    return z.NEVER
  })
  .meta({ example: 'SI12 1033842574531' })

/** What values say together, as an issue of the schema: import-lines.ts reads the code out of it. */
export function fault(code: RefusalCode, input: unknown, field?: string): z.core.$ZodRawIssue {
  return { code: 'custom', params: { fault: code }, input, path: field === undefined ? [] : [field] }
}
