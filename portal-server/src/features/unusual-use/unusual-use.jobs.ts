import type { Jobs } from '../../platform/jobs/jobs.ts'
import { defineChore } from '../../platform/jobs/queue.ts'
import type { UnusualUseService } from './unusual-use.service.ts'

export function declareUnusualUseJobs(jobs: Jobs, unusualUse: UnusualUseService): void {
  jobs.workAt(defineChore('look-for-unusual-use'), '*/10 * * * *', () => unusualUse.lookAtReadings())
}
