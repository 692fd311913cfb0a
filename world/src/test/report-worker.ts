import { createWaterReports } from '@moja-komunala/portal-server/features/water-report/water-reports.ts'
import { createDatabase, createPool } from '@moja-komunala/portal-server/platform/database/database.ts'
import { Jobs } from '@moja-komunala/portal-server/platform/jobs/jobs.ts'
import { createLog } from '@moja-komunala/portal-server/platform/log.ts'
import { productionWindowRule } from '@moja-komunala/rules/reading-window.ts'

// A replica that makes reports in a process of its own, for tests that kill it and for the bench. It tells its memory when asked.

const databaseUrl = process.env['REPORT_WORKER_DATABASE']
if (databaseUrl !== undefined) {
  const [clock, log] = [() => new Date(), createLog('silent')]
  const { timeZone } = productionWindowRule
  const jobs = new Jobs({ databaseUrl, takeoverSeconds: 10, lookEverySeconds: 1, timeZone, clock, log })
  createWaterReports({
    ...{ db: createDatabase(createPool(databaseUrl, log)), clock, jobs },
    config: { readingWindowRule: productionWindowRule, waterInformationUrl: 'https://www.komunala.example/pitna-voda' },
  })
  jobs.start()
  process.on('message', () => process.send?.({ cpu: process.cpuUsage(), memory: process.memoryUsage() }))
}
