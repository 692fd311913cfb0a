import { addDays } from '@moja-komunala/rules/days.ts'
import { findShownWindow } from '@moja-komunala/rules/reading-window.ts'
import { drumRange } from '@moja-komunala/rules/rollover.ts'
import {
  calculateBill,
  isCharged,
  listMissingPrices,
  type Billed,
  type CalculatedBill,
  type TariffPrice,
} from '@moja-komunala/rules/tariff.ts'
import { dayAt } from '@moja-komunala/rules/zoned-days.ts'
import type { Config } from '../../config.ts'
import type { AccountActor } from '../../platform/actors/actor.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database/database.ts'
import { HttpProblem } from '../../platform/http/problem.ts'
import { findLastBill, type LastBill } from '../invoices/last-bill.ts'
import type { KnownMeter } from '../known-meters/known-meter.ts'
import { findKnownMeters } from '../known-meters/known-meters.ts'
import { spanBefore } from '../known-meters/known-span.ts'
import type { BillForecastQuery, BillForecastView } from './bill-forecast.schema.ts'
import { nextPeriod, useSinceBill, type KindUse, type MeterNow } from './next-bill.ts'
import { findChargedPoint, type ChargedPoint } from './price.repository.ts'
import { listPrices } from './tariff-prices.ts'

export interface BillForecastDependencies {
  readonly db: Database
  readonly clock: Clock
  readonly config: Pick<Config, 'readingWindowRule'>
}

interface Asked {
  readonly point: ChargedPoint
  readonly meters: readonly KnownMeter[]
  readonly now: readonly MeterNow[]
  readonly windowFirstDay: string
  readonly lastBill: LastBill | undefined
}

type Told = Partial<Omit<BillForecastView, 'isForecast'>>

export class BillForecastService {
  readonly #dependencies: BillForecastDependencies

  constructor(dependencies: BillForecastDependencies) {
    this.#dependencies = dependencies
  }

  /**
   * The next bill of a point by what its meters show: `typed`, and else what counts in the open or the last window.
   *
   * @throws HttpProblem not-found, also for a meter that isn't read there; malformed-request
   */
  async tell(actor: AccountActor, meteringPointId: string, typed: BillForecastQuery): Promise<BillForecastView> {
    const { db, clock, config } = this.#dependencies
    const rule = config.readingWindowRule
    const now = clock()
    const span = spanBefore(findShownWindow(now, rule), { actor, now, rule })
    const [point, meters, lastBill] = await Promise.all([
      findChargedPoint(db, span, meteringPointId),
      findKnownMeters(db, meteringPointId, span),
      findLastBill(db, span, meteringPointId),
    ])
    if (!point || !meters) throw new HttpProblem('not-found')
    const standing = meters.filter(({ removedOn }) => removedOn === null)
    const readings = standing.flatMap(({ id, counting }): MeterNow[] =>
      counting ? [{ meterId: id, readOn: dayAt(counting.enteredAt, rule), valueM3: counting.valueM3 }] : [],
    )
    const own = readTyped(typed, standing)
    const shown = own
      ? [...readings.filter(({ meterId }) => meterId !== own.meterId), { ...own, readOn: span.today }]
      : readings
    if (isOver(point, span.today)) return toView({ reason: 'not-used' })
    const missing = standing.filter(({ id }) => !shown.some(({ meterId }) => meterId === id))
    if (missing.length > 0)
      return toView({ reason: 'reading-missing', missingReadings: missing.map(({ id: meterId }) => ({ meterId })) })
    return this.#tell({ point, meters, now: shown, windowFirstDay: span.windowFirstDay, lastBill })
  }

  async #tell({ point, meters, now, windowFirstDay, lastBill }: Asked): Promise<BillForecastView> {
    const { db, config } = this.#dependencies
    const rule = config.readingWindowRule
    const used = useSinceBill(meters, now, { windowFirstDay, rule })
    if (typeof used === 'string') return toView({ reason: used })
    const period = nextPeriod(lastBilledOn(used), windowFirstDay, { rule, lastBill, ...point })
    if (!period) return toView({ reason: 'already-billed' })
    const consumption = used.map(({ from, to, volumeM3 }) => ({ from, to, volumeM3: String(volumeM3) }))
    const days = [period, ...consumption]
    const firstDay = earliest(days.map(({ from }) => from))
    const prices = await listPrices(db, {
      from: addDays(firstDay, -1),
      to: days.map(({ to }) => to).reduce((last, day) => (day > last ? day : last)),
    })
    const billed: Billed = { period, consumption }
    const missingPrices = listMissingPrices(prices, point, billed)
    const bill = calculateBill(prices, point, billed)
    const isKnown = missingPrices.length === 0 && prices.some((price) => isCharged(price, point))
    return toView({
      ...{ period, consumption: used, missingPrices },
      ...(isKnown
        ? { bill: toBill(bill), pricesSince: newestOf(prices, point, firstDay) }
        : { reason: 'prices-missing' }),
    })
  }
}

/** What was typed, and of which meter. */
function readTyped(
  { meterId, valueM3 }: BillForecastQuery,
  standing: readonly KnownMeter[],
): Omit<MeterNow, 'readOn'> | undefined {
  const meter = meterId === undefined ? standing[0] : standing.find(({ id }) => id === meterId)
  if (meterId !== undefined && !meter) throw new HttpProblem('not-found')
  if (valueM3 === undefined) return undefined
  if (!meter || (meterId === undefined && standing.length > 1))
    throw new HttpProblem('malformed-request', { faults: [{ parameter: 'meterId', code: 'required' }] })
  if (valueM3 >= drumRange(meter.digits))
    throw new HttpProblem('malformed-request', { faults: [{ parameter: 'valueM3', code: 'too-many-digits' }] })
  return { meterId: meter.id, valueM3 }
}

const isOver = ({ endsOn, closedOn }: ChargedPoint, today: string): boolean =>
  endsOn < today || (closedOn !== null && closedOn <= today)

const earliest = (days: readonly string[]): string => days.reduce((first, day) => (day < first ? day : first))

/** The day before the water of the bill began. */
const lastBilledOn = (used: readonly KindUse[]): string | undefined =>
  used.length === 0 ? undefined : addDays(earliest(used.map(({ from }) => from)), -1)

/** Since when all prices have been what they are on the last day that is billed. */
function newestOf(prices: readonly TariffPrice[], point: ChargedPoint, from: string): string | null {
  const held = prices.filter((price) => isCharged(price, point) && (price.validTo === null || price.validTo >= from))
  return held.map(({ validFrom }) => validFrom).reduce<string | null>(laterOf, null)
}

const laterOf = (day: string | null, other: string): string => (day !== null && day > other ? day : other)

function toBill({ lines, ...bill }: CalculatedBill): BillForecastView['bill'] {
  return { ...bill, vat: [...bill.vat], lines: [...lines] }
}

function toView(told: Told): BillForecastView {
  return {
    isForecast: true,
    ...{ period: null, consumption: [], bill: null, pricesSince: null, reason: null },
    ...{ missingReadings: [], missingPrices: [] },
    ...told,
  }
}
