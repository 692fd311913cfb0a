import type { z } from 'zod'
import type { Clock } from '../clock.ts'
import type { Config } from '../config.ts'
import type { Database } from '../database/database.ts'
import { HttpProblem } from '../http/problem.ts'
import { findReadingWindow } from '../readings/reading-window.ts'
import { toReadingWindowView } from '../readings/reading-view.ts'
import type { ReadingService } from '../readings/reading.service.ts'
import type { Attempter, LinkAttempts } from './link-attempts.ts'
import type { linkMeteringPointSchema, meteringPointListSchema, MeteringPointView } from './metering-point.schema.ts'
import {
  findMeteringPoint,
  findMeteringPointBySlip,
  linkMeteringPoint,
  listMeteringPoints,
  listMeters,
  type MeteringPointRow,
  type MeterRow,
} from './metering-point.repository.ts'
import { hasValidCheckDigit, parsePurposeNumber, parseReference } from './payment-slip.ts'

type MeteringPointListView = z.infer<typeof meteringPointListSchema>
type MeteringPointSummaryView = MeteringPointListView['meteringPoints'][number]
type SlipValues = z.infer<typeof linkMeteringPointSchema>

export interface MeteringPointDependencies {
  readonly db: Database
  readonly config: Config
  readonly clock: Clock
  readonly linkAttempts: LinkAttempts
  readonly readings: ReadingService
}

/** Looked up in place of a value that can be no slip's, so that each kind of wrong costs the same time. */
const noSlipHas = ''

export class MeteringPointService {
  readonly #dependencies: MeteringPointDependencies

  constructor(dependencies: MeteringPointDependencies) {
    this.#dependencies = dependencies
  }

  async list(subject: string): Promise<MeteringPointListView> {
    const rows = await listMeteringPoints(this.#dependencies.db, subject)
    return { meteringPoints: rows.map(toSummary) }
  }

  /** @throws HttpProblem not-found, the same for a point that isn't the customer's and for none */
  async get(subject: string, id: string): Promise<MeteringPointView> {
    const { db, clock, config, readings } = this.#dependencies
    const point = await findMeteringPoint(db, subject, id)
    if (!point) throw new HttpProblem('not-found')
    const window = findReadingWindow(clock(), config.readingWindowRule)
    const meters = point.kinds.length === 0 ? [] : await listMeters(db, id)
    const handedIn = await readings.listOfWindow(
      meters.map((meter) => meter.id),
      window,
    )
    return {
      ...toSummary(point),
      userName: point.user_name,
      consumptionType: point.consumption_type,
      meters: meters.map((meter) => toMeter(meter, handedIn.get(meter.id) ?? [])),
      readingWindow: toReadingWindowView(window),
    }
  }

  /**
   * Links a point to the account by two values of the last bill's slip (M8).
   *
   * @throws HttpProblem slip-not-matched, one and the same whatever is wrong; too-many-attempts
   */
  async link(attempter: Attempter, values: SlipValues): Promise<{ isNew: boolean; meteringPoint: MeteringPointView }> {
    const { db, linkAttempts } = this.#dependencies
    await linkAttempts.count(attempter)
    const reference = parseReference(values.reference)
    const meteringPointId = await findMeteringPointBySlip(db, {
      purposeNumber: parsePurposeNumber(values.purpose) ?? noSlipHas,
      reference: reference !== undefined && hasValidCheckDigit(reference) ? reference : noSlipHas,
    })
    if (meteringPointId === undefined) throw new HttpProblem('slip-not-matched')
    const isNew = await linkMeteringPoint(db, attempter.subject, meteringPointId)
    await linkAttempts.giveBack(attempter)
    return { isNew, meteringPoint: await this.get(attempter.subject, meteringPointId) }
  }

  /** Where a customer who signed in begins: at linking (M7), at the only point, or at the list. */
  async findFirstPage(subject: string): Promise<{ path: string; mustLink: boolean }> {
    const points = await listMeteringPoints(this.#dependencies.db, subject)
    const [only, ...others] = points
    if (!only) return { path: '/odjemna-mesta/dodaj', mustLink: true }
    return { path: others.length === 0 ? `/odjemna-mesta/${only.id}` : '/odjemna-mesta', mustLink: false }
  }
}

function toSummary({ id, number, address, kinds }: MeteringPointRow): MeteringPointSummaryView {
  return { id, number, address, meteringType: toMeteringType(kinds) }
}

function toMeteringType(kinds: MeteringPointRow['kinds']): MeteringPointSummaryView['meteringType'] {
  const [first] = kinds
  if (first === undefined) return 'none'
  return kinds.includes('cold') && kinds.includes('hot') ? 'cold-and-hot' : first
}

function toMeter(
  row: MeterRow,
  readings: MeteringPointView['meters'][number]['readings'],
): MeteringPointView['meters'][number] {
  const { id, kind, type, digits, billed_value_m3: valueM3, billed_on: readOn } = row
  const lastBilled = valueM3 === null || readOn === null ? null : { valueM3, readOn }
  return { id, kind, serialNumber: row.serial_number, type, digits, lastBilled, readings }
}
