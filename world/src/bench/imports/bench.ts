import type { Step } from '../../step.ts'
import type { BenchDatabase } from '../readings/bench-database.ts'
import type { MeasuredPortal, PortalPlan } from '../readings/measured-portal.ts'

/** What imports and exports are measured with. */
export interface Bench {
  readonly psql: string
  readonly plan: PortalPlan
  readonly database: BenchDatabase
  readonly portal: MeasuredPortal
  readonly token: string
  readonly folder: string
  readonly step: Step
}
