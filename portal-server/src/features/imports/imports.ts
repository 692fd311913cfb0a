import type { Database } from '../../platform/database/database.ts'
import type { Queue } from '../../platform/jobs/queue.ts'
import type { Platform } from '../../platform/platform.ts'
import type { ImportRecord } from './import-record.ts'
import { declareImportJobs } from './import.jobs.ts'
import { ImportService } from './import.service.ts'

/**
 * @param records all that there are
 * @param thread the program of a thread that reads them
 * @param chores that look at what came in, each time that something was stored
 */
export function createImports(
  { pool, db, clock, config, jobs }: Platform,
  records: readonly ImportRecord[],
  thread: URL,
  chores: readonly Queue<Record<string, never>>[],
): ImportService {
  const putIns = chores.map((chore) => jobs.open(chore))
  const afterwards = {
    putIn: async (trx: Database) => {
      for (const putIn of putIns) await putIn(trx, [{ data: {} }])
    },
    hurry: () => {
      for (const chore of chores) jobs.hurry(chore)
    },
  }
  const imports = new ImportService({ pool, db, clock, config, records, thread, afterwards })
  declareImportJobs(jobs, imports)
  return imports
}
