import type { Jobs } from '../../platform/jobs/jobs.ts'
import { defineChore } from '../../platform/jobs/queue.ts'
import type { LinkAttempts } from './link-attempts.ts'

export function declareLinkAttemptJobs(jobs: Jobs, linkAttempts: LinkAttempts): void {
  jobs.workAt(defineChore('prune-link-attempts'), '15 * * * *', () => linkAttempts.prune())
}
