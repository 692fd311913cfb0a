import type { Jobs } from '../../platform/jobs/jobs.ts'
import { defineChore } from '../../platform/jobs/queue.ts'
import type { RegistrationCleanUp } from './registration-clean-up.ts'

export function declareRegistrationJobs(jobs: Jobs, registrationCleanUp: RegistrationCleanUp): void {
  jobs.workAt(defineChore('delete-unfinished-registrations'), '20 * * * *', () => registrationCleanUp.run())
}
