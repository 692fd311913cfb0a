import type { Jobs } from '../../platform/jobs/jobs.ts'
import { defineChore } from '../../platform/jobs/queue.ts'
import type { ImportService } from './import.service.ts'

export function declareImportJobs(jobs: Jobs, imports: ImportService): void {
  jobs.workAt(defineChore('prune-import-reports'), '20 3 * * *', () => imports.prune())
}
