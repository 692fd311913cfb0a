import type { Platform } from '../../platform/platform.ts'
import { declareLinkAttemptJobs } from './link-attempt.jobs.ts'
import { LinkAttempts } from './link-attempts.ts'
import { declareLinkJobs } from './link.jobs.ts'
import { LinkService } from './link.service.ts'
import { MeteringPointService } from './metering-point.service.ts'

export function createMeteringPoints({ pool, db, config, clock, messages, mailAllowance, jobs }: Platform) {
  const linkAttempts = new LinkAttempts(pool, config.linkAttempts)
  declareLinkAttemptJobs(jobs, linkAttempts)
  const links = new LinkService({ db, config, clock, messages })
  declareLinkJobs(jobs, links)
  const meteringPoints = new MeteringPointService({ db, config, clock, linkAttempts, messages, mailAllowance })
  return { links, meteringPoints }
}
