import type { KnownMeter } from '../known-meters/known-meter.ts'
import type { ChargedPoint } from '../prices/price.repository.ts'

/** A point in somebody's time, with all that a report on it is made of besides what is the same for many. */
export interface ReportedPoint extends ChargedPoint {
  readonly occupancyId: string | null
  readonly userName: string
  readonly address: string
  readonly supplyZone: { readonly id: string; readonly name: string } | null
  /** The oldest first. */
  readonly meters: readonly KnownMeter[]
}

export type ReportedFacts = Omit<ReportedPoint, 'meters'>
