import { addDays } from '@moja-komunala/rules/days.ts'
import { dayAt } from '@moja-komunala/rules/zoned-days.ts'
import type { System } from '../../platform/actors/actor.ts'
import { audit } from '../../platform/audit/audit.ts'
import type { Database } from '../../platform/database/database.ts'
import { HttpProblem } from '../../platform/http/problem.ts'
import type { PutIn } from '../../platform/jobs/jobs.ts'
import { listOccupancyRanges, listOccupiedPoints } from '../known-meters/occupied-points.ts'
import { isMeasured } from '../water-quality/measured-water.ts'
import { daysOfYear, readingsSince } from './make-report.ts'
import type { ReportThreads } from './report-threads.ts'
import type { ReportedPoint } from './reported-point.ts'
import type { RunBatch } from './water-report-run.jobs.ts'
import {
  findRun,
  findRunUnderWay,
  insertDictionaries,
  insertRun,
  listFacts,
  noteBatch,
  putReports,
  type RunRow,
} from './water-report-run.repository.ts'
import type { WaterReportRunView } from './water-report-run.schema.ts'
import { readReportYear, type WaterReportDependencies } from './water-report.service.ts'

/** Committed in one go: long enough that the database is asked seldom, short enough that little is made twice. */
export const batchSize = 200

export interface WaterReportRunDependencies extends WaterReportDependencies {
  readonly putInBatches: PutIn<RunBatch>
  /** Has those who work look at once. */
  readonly hurry: () => void
  readonly threads: ReportThreads
}

/** The reports for everybody, as one run of batches that each replica takes its share of. */
export class WaterReportRunService {
  readonly #dependencies: WaterReportRunDependencies

  constructor(dependencies: WaterReportRunDependencies) {
    this.#dependencies = dependencies
  }

  /** @throws HttpProblem validation-failed for a year that isn't over; no-water-quality */
  async start(actor: System, year: number): Promise<WaterReportRunView> {
    const { db, clock, config, putInBatches, hurry } = this.#dependencies
    const now = clock()
    if (year >= Number(dayAt(now, config.readingWindowRule).slice(0, 4)))
      throw new HttpProblem('validation-failed', { faults: [{ pointer: '#/year', code: 'out-of-range' }] })
    if (!(await isMeasured(db, year))) throw new HttpProblem('no-water-quality')
    const started = await db.transaction().execute(async (trx) => {
      const ranges = await listOccupancyRanges(trx, daysOfYear(year), batchSize)
      const households = ranges.reduce((sum, { count }) => sum + count, 0)
      const counts = { households, batches: ranges.length }
      const run = await insertRun(trx, { year, clientId: actor.clientId, startedAt: now, ...counts })
      if (!run) return undefined
      const details = { runId: run.id, year, households }
      await audit(trx, actor, 'change', { action: 'startWaterReportRun', details })
      await putInBatches(
        trx,
        ranges.map(({ first, last }) => ({ data: { runId: run.id, first, last } })),
      )
      return run
    })
    hurry()
    const run = started ?? (await findRunUnderWay(db, year))
    // It ended in between.
    return run ? toView(run) : this.start(actor, year)
  }

  /** @throws HttpProblem not-found */
  async get(runId: string): Promise<WaterReportRunView> {
    const run = await findRun(this.#dependencies.db, runId)
    if (!run) throw new HttpProblem('not-found')
    return toView(run)
  }

  /** @param trx is committed together with the end of the job: what is made is noted once, whatever dies */
  async makeBatch(trx: Database, { runId, first, last }: RunBatch): Promise<void> {
    const { clock, config, threads } = this.#dependencies
    const now = clock()
    const rule = config.readingWindowRule
    const { year } = await this.#getRun(trx, runId)
    const today = dayAt(now, rule)
    const span = { timeZone: rule.timeZone, today, since: readingsSince(year), windowFirstDay: addDays(today, 1) }
    const occupied = await listOccupiedPoints(trx, { first, last }, { days: daysOfYear(year), span })
    const facts = await listFacts(
      trx,
      occupied.map(({ occupancyId }) => occupancyId),
    )
    const points = occupied.flatMap(({ occupancyId, meters }): ReportedPoint[] => {
      const known = facts.get(occupancyId)
      return known ? [{ ...known, meters }] : []
    })
    const common = await readReportYear(trx, year, { config })
    const made = await threads.make({ points, common, createdOn: today })
    await insertDictionaries(trx, made.dictionaries)
    await putReports(trx, made.reports, { runId, year, madeAt: now })
    const { withoutMeasurements } = made
    await noteBatch(trx, runId, { made: made.reports.length, withoutMeasurements, now })
  }

  async #getRun(db: Database, runId: string): Promise<RunRow> {
    const run = await findRun(db, runId)
    if (!run) throw new Error(`There is no run ${runId}.`)
    return run
  }
}

function toView({
  id,
  year,
  households,
  made,
  withoutMeasurements,
  startedAt,
  finishedAt,
}: RunRow): WaterReportRunView {
  const counts = { households, made, withoutMeasurements }
  return { id, year, ...counts, startedAt: startedAt.toISOString(), finishedAt: finishedAt?.toISOString() ?? null }
}
