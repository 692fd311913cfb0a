import type { Jobs } from '../../platform/jobs/jobs.ts'
import { defineChore } from '../../platform/jobs/queue.ts'
import type { AccountClosings } from './account-closings.ts'

export function declareAccountClosingJobs(jobs: Jobs, closings: AccountClosings): void {
  jobs.workAt(defineChore('go-on-with-closings'), '* * * * *', () => closings.goOn())
  jobs.workAt(defineChore('find-gone-accounts'), '45 2 * * *', () => closings.findGone())
}
