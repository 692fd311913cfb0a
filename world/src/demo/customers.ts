import { DateTime } from 'luxon'
import type { Billing } from './billing.ts'
import type { DemoPlace } from './place.ts'

/** Whom a bill is for, as the billing system knows them. */
export interface DemoCustomer {
  readonly userName: string
  readonly customerKey: string
}

export const customerKeyOf = ({ number }: DemoPlace): string => `K-${number.slice(-6)}`

/** In the month so many months before the one of the last bill. */
export function customerOf(place: DemoPlace, monthsAgo: number): DemoCustomer {
  const { former } = place
  if (former && monthsAgo > former.monthsAgo) return former
  return { userName: place.userName, customerKey: customerKeyOf(place) }
}

/** Since which day whoever is there now is; null where nobody remembers. */
export function occupiedFromOf({ former }: DemoPlace, { readOn }: Billing): string | null {
  const lastDay = former && readOn.at(-1 - former.monthsAgo)
  return lastDay === undefined ? null : DateTime.fromISO(lastDay).startOf('month').toFormat('yyyy-MM-dd')
}

export const monthsBetweenReadings = ({ paysAhead }: DemoPlace): number => (paysAhead ? 3 : 1)
