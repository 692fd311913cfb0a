import { addDays, firstOfMonth, monthsAfter } from '@moja-komunala/rules/days.ts'
import { besideLastYear, monthlyConsumption } from '@moja-komunala/rules/monthly-consumption.ts'
import { dayAt } from '@moja-komunala/rules/zoned-days.ts'
import type { Config } from '../../config.ts'
import type { AccountActor } from '../../platform/actors/actor.ts'
import { sightOf } from '../../platform/actors/sight.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database/database.ts'
import { HttpProblem } from '../../platform/http/problem.ts'
import { findPointHistory } from '../known-meters/known-meters.ts'
import { runUpDays, spanUpTo } from '../known-meters/known-span.ts'
import { fewestPoints } from './average-consumption.ts'
import { countedFlats, groupsOf, type PointSize } from './comparable-groups.ts'
import type { MeteringPointConsumptionView } from './consumption.schema.ts'
import { listAverages } from './grouped-averages.ts'
import { metersOfKind } from './meters-of-kind.ts'

export interface ConsumptionDependencies {
  readonly db: Database
  readonly clock: Clock
  readonly config: Pick<Config, 'readingWindowRule'>
}

export class ConsumptionService {
  readonly #dependencies: ConsumptionDependencies

  constructor(dependencies: ConsumptionDependencies) {
    this.#dependencies = dependencies
  }

  /** @throws HttpProblem not-found */
  async get(actor: AccountActor, meteringPointId: string, months: number): Promise<MeteringPointConsumptionView> {
    return (await this.getOfPoint(actor, meteringPointId, months)).consumption
  }

  /** With the point's number, for a file's name. @throws HttpProblem not-found */
  async getOfPoint(
    actor: AccountActor,
    meteringPointId: string,
    months: number,
  ): Promise<{ readonly number: string; readonly consumption: MeteringPointConsumptionView }> {
    const { db, clock, config } = this.#dependencies
    const rule = config.readingWindowRule
    const today = dayAt(clock(), rule)
    const to = firstOfMonth(today)
    const shownFrom = monthsAfter(to, 1 - months)
    const from = monthsAfter(shownFrom, -12)
    const span = spanUpTo(today, { sight: sightOf(actor), since: addDays(from, -runUpDays), rule })
    const point = await findPointHistory(db, meteringPointId, span)
    if (!point) throw new HttpProblem('not-found')
    const comparison = await this.#compare(point, shownFrom)
    const { together, meters } = monthlyConsumption(metersOfKind(point.meters, rule), { from, to })
    const consumption = {
      together: besideLastYear(together),
      meters: meters
        .filter(({ removedOn }) => removedOn === null || removedOn >= shownFrom)
        .map((meter) => ({ ...meter, months: besideLastYear(meter.months) })),
      comparison,
    }
    return { number: point.number, consumption }
  }

  async #compare(size: PointSize, from: string): Promise<MeteringPointConsumptionView['comparison']> {
    const groups = groupsOf(size)
    if (groups.length === 0) return null
    const averages = await listAverages(this.#dependencies.db, { groups: groups.map(({ key }) => key), from })
    const newest = averages.at(-1)?.month
    const nearest = groups.find(({ key }) => averages.some(({ group, month }) => group === key && month === newest))
    if (!nearest) return null
    const { key, ...comparedWith } = nearest
    const flats = countedFlats(size)
    return {
      ...{ atLeastPoints: fewestPoints, comparedWith, flats },
      months: averages
        .filter(({ group }) => group === key)
        .map(({ month, litresPerDay }) => ({ month, litresPerDay: litresPerDay * flats })),
    }
  }
}
