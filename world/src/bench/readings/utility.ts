import { createHash } from 'node:crypto'

/*
 * The utility that is measured: customer n has metering point n with a cold meter, and three of five a hot one. Every
 * identifier is made from n by MD5, alike here and in SQL, so that the load, pgbench and the data all know it. It has the
 * form of a random UUID: the portal looks at that.
 */

/** Billed readings per meter, one a month. */
export const billedMonths = 22
/** Bills per customer, one a month; all but the last one are paid. */
export const billMonths = 24

export type Identified = 'customer' | 'point' | 'cold' | 'hot' | 'session'

export function idOf(what: Identified, n: number): string {
  const hex = createHash('md5').update(`${what}${n}`).digest('hex')
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5')
}

/** The same in SQL; `n` is any expression for the customer's number. */
export const idInSql = (what: Identified, n: string): string =>
  `overlay(overlay(md5('${what}' || ${n}) placing '4' from 13) placing '8' from 17)::uuid`

/** What the cold meter shows at the end of a month; month 1 is the first that was billed. */
export const valueAt = (n: number, month: number): number => 100 + (n % 3000) + month * (8 + (n % 7))
export const valueInSql = (n: string, month: string): string =>
  `(100 + (${n})::int % 3000 + (${month})::int * (8 + (${n})::int % 7))`
