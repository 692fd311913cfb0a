import { z } from 'zod'
import { nameSchema } from '../../platform/http/text.schema.ts'
import { dateSchema, instantSchema } from '../../platform/http/time.schema.ts'

/* What the records' fields have in common. */

/** What is written today for a day soon: slips and exchanges are made ready in advance, days of payment are those of the bank. */
export const daysAheadOfPaper = 7

/** For records that can be taken back: by the same line once more, with this. */
export const withdrawalField = {
  type: z.boolean().default(false),
  description: 'With `true` the record was brought in wrongly, and is taken back: it is gone for everybody',
  cell: 'boolean',
  withdraws: true,
} as const

/** For records that are handed out as well: so that a line goes back in as it came out. */
export const changeField = {
  type: instantSchema.nullable().default(null),
  description: 'When the portal stored it as it is, as an export says. In an import it is left aside',
  cell: 'text',
  isLeftAside: true,
} as const

/** The billing system's own key of something. */
export const keySchema = nameSchema(100)
export const optionalDaySchema = dateSchema.nullable().default(null)
/**
 * Amounts of money are whole cents: up to ten thousand million euros, and below zero for what is given back. Thousands of them add up
 * exactly.
 */
export const centsSchema = z.int().min(-1_000_000_000_000).max(1_000_000_000_000)

/** The nominal diameter (DN) of a connection or a meter, in millimetres. */
export const diameterMmSchema = z.int().min(1).max(3000)

/** A decimal number as text, so that nothing is rounded on the way. */
export const decimalSchema = (wholeDigits: number, decimals: number, sign: '' | '-?' = '') =>
  z.string().regex(new RegExp(`^${sign}\\d{1,${wholeDigits}}(?:\\.\\d{1,${decimals}})?$`))
