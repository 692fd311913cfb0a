import type { Platform } from '../../platform/platform.ts'
import type { ImportRecord } from './import-record.ts'
import { declareImportJobs } from './import.jobs.ts'
import { ImportService } from './import.service.ts'

/**
 * @param records all that there are
 * @param thread the program of a thread that reads them
 */
export function createImports(
  { pool, db, clock, config, jobs }: Platform,
  records: readonly ImportRecord[],
  thread: URL,
): ImportService {
  const imports = new ImportService({ pool, db, clock, config, records, thread })
  declareImportJobs(jobs, imports)
  return imports
}
