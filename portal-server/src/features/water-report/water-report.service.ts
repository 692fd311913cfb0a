import { dayAt } from '@moja-komunala/rules/zoned-days.ts'
import type { Config } from '../../config.ts'
import type { AccountActor } from '../../platform/actors/actor.ts'
import { sightOf } from '../../platform/actors/sight.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database/database.ts'
import { HttpProblem } from '../../platform/http/problem.ts'
import type { Locale } from '../../platform/locale.ts'
import { allHouseholds } from '../consumption/comparable-groups.ts'
import { listAverages } from '../consumption/grouped-averages.ts'
import { findPointHistory } from '../known-meters/known-meters.ts'
import { spanUpTo } from '../known-meters/known-span.ts'
import { listPrices } from '../prices/tariff-prices.ts'
import { listMeasured } from '../water-quality/measured-water.ts'
import { daysOfYear, isInYear, makeReport, readingsSince, type ReportYear } from './make-report.ts'
import { keptLocale, unpackDocument } from './packed-documents.ts'
import type { ReportedPoint } from './reported-point.ts'
import { findKeptDocument, findMadeAt, findReportedFacts, listReportYears } from './water-report.repository.ts'
import type { WaterReportListView, WaterReportView } from './water-report.schema.ts'

export interface WaterReportDependencies {
  readonly db: Database
  readonly clock: Clock
  readonly config: Pick<Config, 'readingWindowRule' | 'waterInformationUrl'>
}

/** The yearly report on drinking water: to each household of its own time. */
export class WaterReportService {
  readonly #dependencies: WaterReportDependencies

  constructor(dependencies: WaterReportDependencies) {
    this.#dependencies = dependencies
  }

  /** @throws HttpProblem not-found */
  async list(actor: AccountActor, meteringPointId: string): Promise<WaterReportListView> {
    const before = this.#thisYear()
    const years = await listReportYears(this.#dependencies.db, sightOf(actor), { meteringPointId, before })
    if (years === undefined) throw new HttpProblem('not-found')
    return { reports: years.map((year) => ({ year })) }
  }

  /** @throws HttpProblem not-found, also for a year that isn't over, or that was somebody else's */
  async get(actor: AccountActor, meteringPointId: string, year: number): Promise<WaterReportView> {
    const { point, common } = await this.#read(actor, meteringPointId, year)
    const madeAt = await findMadeAt(this.#dependencies.db, sightOf(actor), { meteringPointId, year })
    return { ...makeReport(point, common), documentMadeAt: madeAt?.toISOString() ?? null }
  }

  /** @throws HttpProblem not-found */
  async getDocument(actor: AccountActor, meteringPointId: string, { year, locale }: YearIn): Promise<Buffer> {
    const { db, clock, config } = this.#dependencies
    if (locale === keptLocale) {
      const kept = await findKeptDocument(db, sightOf(actor), { meteringPointId, year })
      if (kept) return unpackDocument(kept)
    }
    const { point, common } = await this.#read(actor, meteringPointId, year)
    const createdOn = dayAt(clock(), config.readingWindowRule)
    // As with bills: it takes ten megabytes.
    const { makeReportPdf } = await import('./documents/report-pdf.ts')
    return makeReportPdf(makeReport(point, common), point, { locale, createdOn })
  }

  #thisYear(): number {
    const { clock, config } = this.#dependencies
    return Number(dayAt(clock(), config.readingWindowRule).slice(0, 4))
  }

  async #read(
    actor: AccountActor,
    meteringPointId: string,
    year: number,
  ): Promise<{ readonly point: ReportedPoint; readonly common: ReportYear }> {
    const { db, clock, config } = this.#dependencies
    const rule = config.readingWindowRule
    const sight = sightOf(actor)
    const span = spanUpTo(dayAt(clock(), rule), { sight, since: readingsSince(year), rule })
    const facts = year < this.#thisYear() ? await findReportedFacts(db, sight, meteringPointId) : undefined
    if (!facts || !isInYear(facts, year)) throw new HttpProblem('not-found')
    const [history, common] = await Promise.all([
      findPointHistory(db, meteringPointId, span),
      readReportYear(db, year, { config, supplyZoneIds: facts.supplyZone ? [facts.supplyZone.id] : [] }),
    ])
    if (!history) throw new HttpProblem('not-found')
    return { point: { ...facts, meters: history.meters }, common }
  }
}

interface YearIn {
  readonly year: number
  readonly locale: Locale
}

/** What is the same for many: of some supply zones, or of all. */
export async function readReportYear(
  db: Database,
  year: number,
  {
    config,
    supplyZoneIds,
  }: { readonly config: WaterReportDependencies['config']; readonly supplyZoneIds?: readonly string[] },
): Promise<ReportYear> {
  const days = daysOfYear(year)
  // One after the other: the run asks within a transaction.
  const measured = await listMeasured(db, { year, ...(supplyZoneIds && { supplyZoneIds }) })
  const prices = await listPrices(db, days)
  const averages = await listAverages(db, { groups: [allHouseholds.key], from: days.from })
  return {
    year,
    measured,
    prices,
    averages,
    informationUrl: config.waterInformationUrl,
    rule: config.readingWindowRule,
  }
}
