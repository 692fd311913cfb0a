import type { Platform } from '../../platform/platform.ts'
import { declareImportJobs } from './import.jobs.ts'
import { ImportService } from './import.service.ts'

export function createImports({ pool, db, clock, config, jobs }: Platform): ImportService {
  const imports = new ImportService({ pool, db, clock, config })
  declareImportJobs(jobs, imports)
  return imports
}
