import type { TariffPoint } from '@moja-komunala/rules/tariff.ts'
import type { KnownMeter } from '../known-meters/known-meter.ts'

/** A point in somebody's time, with all that a report on it is made of besides what is the same for many. */
export interface ReportedPoint extends TariffPoint {
  readonly number: string
  /** ISO 8601; -infinity where nobody said since when. */
  readonly startsOn: string
  /** ISO 8601; infinity while no end is known. */
  readonly endsOn: string
  /** Where that was in the time that is seen. */
  readonly closedOn: string | null
  readonly occupancyId: string | null
  readonly userName: string
  readonly address: string
  readonly supplyZone: { readonly id: string; readonly name: string } | null
  /** The oldest first. */
  readonly meters: readonly KnownMeter[]
}

export type ReportedFacts = Omit<ReportedPoint, 'meters'>
