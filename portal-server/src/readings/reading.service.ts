import type { z } from 'zod'
import type { Clock } from '../clock.ts'
import type { Database } from '../database/database.ts'
import { isRefusedBy } from '../database/database-errors.ts'
import { HttpProblem } from '../http/problem.ts'
import { toReadingWindowView, type ReadingView } from './reading-view.ts'
import { findReadingWindow, type ReadingWindow, type ReadingWindowRule } from './reading-window.ts'
import {
  findMeter,
  findReadingByKey,
  insertReading,
  listReadings,
  type NewReading,
  type ReadingRow,
} from './reading.repository.ts'
import type { submittedReadingSchema } from './reading.schema.ts'

type SubmittedReadingView = z.infer<typeof submittedReadingSchema>

export interface ReadingDependencies {
  readonly db: Database
  readonly clock: Clock
  readonly rule: ReadingWindowRule
}

export class ReadingService {
  readonly #db: Database
  readonly #clock: Clock
  readonly #rule: ReadingWindowRule

  constructor({ db, clock, rule }: ReadingDependencies) {
    this.#db = db
    this.#clock = clock
    this.#rule = rule
  }

  /** By meter, newest first: the first one counts (M14). Nothing while the window is closed. */
  async listOfWindow(meterIds: readonly string[], window: ReadingWindow): Promise<Map<string, ReadingView[]>> {
    const byMeter = new Map<string, ReadingView[]>()
    if (!window.isOpen || meterIds.length === 0) return byMeter
    for (const row of await listReadings(this.#db, meterIds, window.firstDay)) {
      const earlier = byMeter.get(row.meter_id) ?? []
      byMeter.set(row.meter_id, [...earlier, toView(row, earlier.length === 0)])
    }
    return byMeter
  }

  /**
   * Hands a reading in. It is on disk once this returns; sent again under the same key it isn't stored again.
   *
   * @throws HttpProblem not-found, meter-not-read, validation-failed, idempotency-key-reused, reading-window-closed
   */
  async submit(reading: NewReading): Promise<{ isNew: boolean; submitted: SubmittedReadingView }> {
    const stored = await this.#insertIfOpen(reading)
    if (stored === 'closed') return this.#explain(reading, 'reading-window-closed')
    if (!stored) return this.#explain(reading, 'not-found')
    return { isNew: true, submitted: this.#view(stored, true) }
  }

  async #insertIfOpen(reading: NewReading): Promise<ReadingRow | undefined | 'closed'> {
    if (!findReadingWindow(this.#clock(), this.#rule).isOpen) return 'closed'
    try {
      return await insertReading(this.#db, reading)
    } catch (error) {
      // The database's clock decides in the end.
      if (isRefusedBy(error, 'reading_window_open')) return 'closed'
      throw error
    }
  }

  /** Why nothing was stored. Whose meter it is comes before all else: what isn't the customer's doesn't exist. */
  async #explain(
    reading: NewReading,
    otherwise: 'reading-window-closed' | 'not-found',
  ): Promise<{ isNew: false; submitted: SubmittedReadingView }> {
    const meter = await findMeter(this.#db, reading)
    if (!meter) throw new HttpProblem('not-found')
    const earlier = await findReadingByKey(this.#db, reading)
    if (earlier) return { isNew: false, submitted: await this.#sentAgain(reading, earlier) }
    if (meter.removed_on !== null) throw new HttpProblem('meter-not-read')
    if (reading.valueM3 >= 10 ** meter.digits)
      throw new HttpProblem('validation-failed', { faults: [{ pointer: '#/valueM3', code: 'too-many-digits' }] })
    throw new HttpProblem(otherwise)
  }

  async #sentAgain(reading: NewReading, earlier: ReadingRow): Promise<SubmittedReadingView> {
    if (earlier.meter_id !== reading.meterId || earlier.value_m3 !== reading.valueM3)
      throw new HttpProblem('idempotency-key-reused')
    const [last] = await listReadings(this.#db, [earlier.meter_id], earlier.window_first_day)
    return this.#view(earlier, last?.id === earlier.id)
  }

  #view(row: ReadingRow, counts: boolean): SubmittedReadingView {
    const window = findReadingWindow(this.#clock(), this.#rule)
    return { reading: toView(row, counts), readingWindow: toReadingWindowView(window) }
  }
}

function toView({ id, value_m3: valueM3, entered_at: enteredAt }: ReadingRow, counts: boolean): ReadingView {
  return { id, valueM3, enteredAt: enteredAt.toISOString(), counts }
}
