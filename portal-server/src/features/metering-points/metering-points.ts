import type { Platform } from '../../platform/platform.ts'
import { declareLinkAttemptJobs } from './link-attempt.jobs.ts'
import { LinkAttempts } from './link-attempts.ts'
import { MeteringPointService } from './metering-point.service.ts'

export function createMeteringPoints({
  pool,
  db,
  config,
  clock,
  messages,
  mailAllowance,
  jobs,
}: Platform): MeteringPointService {
  const linkAttempts = new LinkAttempts(pool, config.linkAttempts)
  declareLinkAttemptJobs(jobs, linkAttempts)
  return new MeteringPointService({ db, config, clock, linkAttempts, messages, mailAllowance })
}
