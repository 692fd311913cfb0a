import type { Jobs } from '../../platform/jobs/jobs.ts'
import { defineChore } from '../../platform/jobs/queue.ts'
import type { AverageConsumption } from './average-consumption.ts'

export function declareAverageConsumptionJobs(jobs: Jobs, averages: AverageConsumption): void {
  // Once a week: whoever looked every day could tell whose bill had come in between.
  jobs.workAt(defineChore('average-consumption'), '40 3 * * 1', () => averages.refresh())
}
