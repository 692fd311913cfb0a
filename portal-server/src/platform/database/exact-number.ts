/**
 * PostgreSQL's bigint and the sums of it come as text, for they may be larger than a number tells apart.
 *
 * @throws where the number would be another one
 */
export function exactNumber(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new RangeError('An amount from the database is no exact whole number.')
  return number
}
