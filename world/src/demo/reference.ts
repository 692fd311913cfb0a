import { randomInt } from 'node:crypto'
import { hasValidCheckDigit, parseReference } from '@moja-komunala/rules/payment-slip.ts'

/**
 * A payment slip's reference, e.g. `SI121033842574531`.
 * @param base its first twelve digits, before the check digit
 */
export function withCheckDigit(base: string): string {
  const candidates = Array.from('0123456789', (digit) => `SI12${base}${digit}`)
  const reference = candidates.find((each) => parseReference(each) === each && hasValidCheckDigit(each))
  if (reference === undefined) throw new Error(`${base} makes no SI12 reference`)
  return reference
}

/** One that no other slip has. */
export const newReference = (): string => withCheckDigit(String(randomInt(10 ** 11, 10 ** 12)))
