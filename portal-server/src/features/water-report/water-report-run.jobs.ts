import { z } from 'zod'
import type { Jobs } from '../../platform/jobs/jobs.ts'
import { defineQueue } from '../../platform/jobs/queue.ts'
import type { WaterReportRunService } from './water-report-run.service.ts'

const runBatchSchema = z.object({
  runId: z.uuid(),
  /** Of the occupancies whose reports are made, both included. */
  first: z.uuid(),
  last: z.uuid(),
})
export type RunBatch = z.infer<typeof runBatchSchema>

export const runBatchQueue = defineQueue('water-reports', runBatchSchema, { attempts: 20, firstPauseSeconds: 5 })

export function declareWaterReportJobs(jobs: Jobs, runs: WaterReportRunService): void {
  jobs.workInTransaction(runBatchQueue, (trx, { data }) => runs.makeBatch(trx, data))
}
