import {
  formatReference,
  hasValidCheckDigit,
  parseReference,
  readPurpose,
  shownNumbersOf,
} from '@moja-komunala/rules/payment-slip.ts'

export type PurposeFlaw = 'missing' | 'without-number'
export type ReferenceFlaw = 'missing' | 'unreadable' | 'mistyped'
/** Why a slip whose code was read is none to link a point by. */
export type SlipFlaw = 'other-recipient' | 'without-number' | 'without-reference'

/** What of a slip's code matters here. */
interface CodeOfSlip {
  readonly purpose: string
  readonly reference: string
  readonly recipientIban: string
}

/** What keeps the purpose from being sent; undefined where nothing does. The server reads it by the same rules. */
export function flawOfPurpose(text: string): PurposeFlaw | undefined {
  if (text.trim() === '') return 'missing'
  return readPurpose(text).length === 0 ? 'without-number' : undefined
}

/** What keeps the reference from being sent; a slip of the finger is told here, before it costs an attempt. */
export function flawOfReference(text: string): ReferenceFlaw | undefined {
  if (text.trim() === '') return 'missing'
  const reference = parseReference(text)
  if (reference === undefined) return 'unreadable'
  return hasValidCheckDigit(reference) ? undefined : 'mistyped'
}

/** @param recipientIbans what the utility's slips are paid to; none where nobody said */
export function flawOfSlip(slip: CodeOfSlip, recipientIbans: readonly string[]): SlipFlaw | undefined {
  const iban = slip.recipientIban.replace(/\s/g, '').toUpperCase()
  if (recipientIbans.length > 0 && !recipientIbans.includes(iban)) return 'other-recipient'
  if (flawOfPurpose(slip.purpose) !== undefined) return 'without-number'
  return flawOfReference(slip.reference) === undefined ? undefined : 'without-reference'
}

/**
 * The two values of a slip's code as they go into the fields, for the customer to compare: the number of the purpose where it
 * is the only one, else the whole line; the reference as it is printed.
 */
export function entryOf({ purpose, reference }: Pick<CodeOfSlip, 'purpose' | 'reference'>) {
  const [number, ...others] = shownNumbersOf(purpose)
  const compact = reference.replace(/\s/g, '').toUpperCase()
  return {
    purpose: number === undefined || others.length > 0 ? purpose : number,
    // Hyphens part the reference on paper as well.
    reference: compact.startsWith('SI')
      ? formatReference(compact)
      : formatReference(parseReference(compact) ?? compact),
  }
}

/** The numbers found in a longer text, for the customer to compare; none where they are what was typed. */
export function numbersFoundIn(text: string): readonly string[] {
  const found = shownNumbersOf(text)
  return found.join('') === text.replace(/[\s-]/g, '') ? [] : found
}
