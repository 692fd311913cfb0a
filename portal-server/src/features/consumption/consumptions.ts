import type { Platform } from '../../platform/platform.ts'
import { declareAverageConsumptionJobs } from './average-consumption.jobs.ts'
import { AverageConsumption } from './average-consumption.ts'
import { ConsumptionService } from './consumption.service.ts'

export function createConsumptions({ db, clock, config, jobs }: Platform): ConsumptionService {
  declareAverageConsumptionJobs(jobs, new AverageConsumption({ db, clock, config }))
  return new ConsumptionService({ db, clock, config })
}
