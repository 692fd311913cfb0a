import type { Platform } from '../../platform/platform.ts'
import { declareUnusualUseJobs } from './unusual-use.jobs.ts'
import { UnusualUseService } from './unusual-use.service.ts'

export function createUnusualUse({ db, clock, config, jobs, messages }: Platform): UnusualUseService {
  const unusualUse = new UnusualUseService({ db, clock, config, messages })
  declareUnusualUseJobs(jobs, unusualUse)
  return unusualUse
}
