import type { Jobs } from '../../platform/jobs/jobs.ts'
import { defineChore } from '../../platform/jobs/queue.ts'
import type { LinkService } from './link.service.ts'

export function declareLinkJobs(jobs: Jobs, links: LinkService): void {
  // Writing has ended by then: it ends with the day, or with what billing says.
  jobs.workAt(defineChore('tell-of-ended-links'), '* * * * *', () => links.tellOfEnded())
}
