import {
  formatReference,
  hasValidCheckDigit,
  parsePurposeNumber,
  parseReference,
} from '@moja-komunala/rules/payment-slip.ts'

export type PurposeFlaw = 'missing' | 'without-number'
export type ReferenceFlaw = 'missing' | 'unreadable' | 'mistyped'

/** What keeps the purpose from being sent; undefined where nothing does. The server reads it by the same rules. */
export function flawOfPurpose(text: string): PurposeFlaw | undefined {
  if (text.trim() === '') return 'missing'
  return parsePurposeNumber(text) === undefined ? 'without-number' : undefined
}

/** What keeps the reference from being sent; a slip of the finger is told here, before it costs an attempt. */
export function flawOfReference(text: string): ReferenceFlaw | undefined {
  if (text.trim() === '') return 'missing'
  const reference = parseReference(text)
  if (reference === undefined) return 'unreadable'
  return hasValidCheckDigit(reference) ? undefined : 'mistyped'
}

/**
 * The two values of a slip's code as they go into the fields: what is understood in them where anything is, else all
 * that stands there, for the customer to see.
 */
export function entryOf(slip: { readonly purpose: string; readonly reference: string }) {
  const reference = parseReference(slip.reference)
  return {
    purpose: parsePurposeNumber(slip.purpose) ?? slip.purpose,
    reference: reference === undefined ? slip.reference : formatReference(reference),
  }
}

/** The number found in a longer text, for the customer to compare; undefined where it is what was typed. */
export function numberFoundIn(text: string): string | undefined {
  const found = parsePurposeNumber(text)
  return found === text.replace(/[\s-]/g, '') ? undefined : found
}
