import type { Jobs } from '../../platform/jobs/jobs.ts'
import { defineChore } from '../../platform/jobs/queue.ts'
import type { OwnDataService } from './own-data.service.ts'

export function declareOwnDataJobs(jobs: Jobs, ownData: OwnDataService): void {
  jobs.workAt(defineChore('prune-own-data-allowances'), '35 * * * *', () => ownData.prune())
}
