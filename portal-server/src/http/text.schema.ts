import { z } from 'zod'

/** Line breaks and tabs aside: PostgreSQL takes no NUL, and nobody means the others. */
const hasControlCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/

/** What a customer writes in their own words, without blanks around it; the length is that of what is kept. */
export function freeTextSchema(maximum: number) {
  return z
    .string()
    .trim()
    .max(maximum)
    .refine((text) => !hasControlCharacters.test(text))
}

/** The same on one line. */
export function nameSchema(maximum: number) {
  return freeTextSchema(maximum)
    .min(1)
    .refine((text) => !/[\r\n\t\u2028\u2029]/.test(text))
}
