import type { Platform } from '../../platform/platform.ts'
import { ReportThreads } from './report-threads.ts'
import { declareWaterReportJobs, runBatchQueue } from './water-report-run.jobs.ts'
import { WaterReportRunService } from './water-report-run.service.ts'
import { WaterReportService, type WaterReportDependencies } from './water-report.service.ts'

export function createWaterReports({ db, clock, config, jobs }: WaterReportDependencies & Pick<Platform, 'jobs'>): {
  readonly waterReports: WaterReportService
  readonly waterReportRuns: WaterReportRunService
} {
  const waterReportRuns = new WaterReportRunService({
    ...{ db, clock, config, threads: new ReportThreads() },
    putInBatches: jobs.open(runBatchQueue),
    hurry: () => jobs.hurry(runBatchQueue),
  })
  declareWaterReportJobs(jobs, waterReportRuns)
  return { waterReports: new WaterReportService({ db, clock, config }), waterReportRuns }
}
