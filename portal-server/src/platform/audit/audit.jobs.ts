import type { Database } from '../database/database.ts'
import type { Jobs } from '../jobs/jobs.ts'
import { defineChore } from '../jobs/queue.ts'
import { forgetOldAuditEntries } from './audit.repository.ts'

export function declareAuditJobs(jobs: Jobs, db: Database): void {
  jobs.workAt(defineChore('forget-old-audit-entries'), '25 4 * * *', () => forgetOldAuditEntries(db))
}
