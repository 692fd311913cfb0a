/** Crockford's base 32: no I, L, O or U, which are heard and read wrongly. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 8
const range = 1n << 40n
/** Odd, so that no two products are alike modulo a power of two: 2^40 divided by the golden ratio. */
const spread = 679_541_872_061n

/**
 * What a customer reads out on the phone to name an entry, e.g. `7K3F-92QD`: the entry's number in the table, spread
 * over 40 bits so that neighbours don't look alike and nobody counts the entries by it. No two of the first 2^40
 * entries have the same.
 *
 * @param sequence of the entry, from 1
 */
export function referenceOf(sequence: bigint): string {
  let rest = (sequence * spread) % range
  let text = ''
  for (let count = 0; count < length; count += 1) {
    text = (alphabet[Number(rest % 32n)] ?? '') + text
    rest /= 32n
  }
  return `${text.slice(0, 4)}-${text.slice(4)}`
}
