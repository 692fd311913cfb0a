import { billsOfAPoint } from './bills-of-a-point.ts'
import { consumptionOfAPoint } from './consumption-of-a-point.ts'
import { home } from './home.ts'
import { historyOfAPoint } from './history-of-a-point.ts'
import { pointsWithMeters } from './points-with-meters.ts'
import { submitReading } from './submit-reading.ts'
import type { Workload } from './workload.ts'

/** What is handed in stands in the way of what is read afterwards, as no customer's does: reading comes first. */
export const workloads: readonly Workload[] = [
  pointsWithMeters,
  historyOfAPoint,
  home,
  billsOfAPoint,
  consumptionOfAPoint,
  submitReading,
]
