import { stitchConsumption } from '@moja-komunala/rules/consumption.ts'
import { addDays, monthsBefore } from '@moja-komunala/rules/days.ts'
import type { ReadingWindowRule } from '@moja-komunala/rules/reading-window.ts'
import { dayAt } from '@moja-komunala/rules/zoned-days.ts'
import type { Config } from '../../config.ts'
import type { AccountActor } from '../../platform/actors/actor.ts'
import { sightOf } from '../../platform/actors/sight.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database/database.ts'
import { HttpProblem } from '../../platform/http/problem.ts'
import type { KnownMeter } from '../known-meters/known-meter.ts'
import { findPointHistory } from '../known-meters/known-meters.ts'
import { seriesOf } from '../known-meters/known-series.ts'
import { runUpDays, spanUpTo } from '../known-meters/known-span.ts'
import type { MeteringPointHistoryView } from './history.schema.ts'

export interface HistoryDependencies {
  readonly db: Database
  readonly clock: Clock
  readonly config: Pick<Config, 'readingWindowRule'>
}

export class HistoryService {
  readonly #dependencies: HistoryDependencies

  constructor(dependencies: HistoryDependencies) {
    this.#dependencies = dependencies
  }

  /** @throws HttpProblem not-found */
  async get(actor: AccountActor, meteringPointId: string, months: number): Promise<MeteringPointHistoryView> {
    const { db, clock, config } = this.#dependencies
    const rule = config.readingWindowRule
    const today = dayAt(clock(), rule)
    const from = monthsBefore(today, months)
    const span = spanUpTo(today, { sight: sightOf(actor), since: addDays(from, -runUpDays), rule })
    const history = await findPointHistory(db, meteringPointId, span)
    if (!history) throw new HttpProblem('not-found')
    return { series: describeSeries(history.meters, from, rule) }
  }
}

function describeSeries(
  meters: readonly KnownMeter[],
  from: string,
  rule: ReadingWindowRule,
): MeteringPointHistoryView['series'] {
  return (['cold', 'hot'] as const).flatMap((kind) => {
    const series = seriesOf(
      meters.filter((meter) => meter.kind === kind),
      rule,
    )
    const stitched = stitchConsumption(series)
    const shown = series.flatMap(({ serialNumber, installedOn, removedOn }, index) => {
      if (removedOn !== null && removedOn < from) return []
      const readings = (stitched[index] ?? [])
        .filter(({ readOn }) => readOn >= from)
        .map(({ readOn, valueM3, source, consumptionM3, days }) => ({ readOn, valueM3, source, consumptionM3, days }))
      return [{ serialNumber, installedOn, removedOn, readings: readings.reverse() }]
    })
    return shown.length === 0 ? [] : [{ kind, meters: shown.reverse() }]
  })
}
