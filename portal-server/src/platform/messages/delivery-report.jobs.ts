import type { Clock } from '../clock.ts'
import type { Jobs } from '../jobs/jobs.ts'
import { defineChore } from '../jobs/queue.ts'
import { deleteUnmatchedBefore } from './delivery-report.repository.ts'

const pruneUnmatched = defineChore('prune-unmatched-reports')

const keptDays = 30
const msPerDay = 86_400_000

/** Reports about a number that no message got: of another sender's perhaps, or of a message that nobody knows the outcome of. */
export function declareDeliveryReportJobs(jobs: Jobs, clock: Clock): void {
  jobs.workInTransaction(pruneUnmatched, (trx) =>
    deleteUnmatchedBefore(trx, new Date(clock().getTime() - keptDays * msPerDay)),
  )
  jobs.schedule(pruneUnmatched, '50 3 * * *')
}
