import type { Writable } from 'node:stream'
import {
  endOfGrace,
  findReadingWindow,
  findShownWindow,
  type ReadingWindow,
} from '@moja-komunala/rules/reading-window.ts'
import type pg from 'pg'
import type { Config } from '../../config.ts'
import type { System } from '../../platform/actors/actor.ts'
import { WholeSight } from '../../platform/audit/whole-sight.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database/database.ts'
import { HttpProblem } from '../../platform/http/problem.ts'
import type { WindowRule } from '../../platform/reading-window/window-rule.ts'
import { runExport, type ExportForm } from './export-run.ts'
import { copyAsCsv, copyAsJson, findAnyPhoto } from './reading-export.repository.ts'

export interface ReadingExportDependencies {
  readonly pool: pg.Pool
  readonly db: Database
  readonly clock: Clock
  readonly config: Pick<Config, 'readingWindowRule'>
  readonly windowRule: Pick<WindowRule, 'refresh'>
}

export interface ExportOrder extends ExportForm {
  readonly actor: System
  /** The first day of a window; undefined for the open one or, while none is open, the last. */
  readonly window: string | undefined
  readonly after: string | undefined
}

/** What stands above the lines. */
export interface ExportHead {
  readonly windowFirstDay: string
  /** Nothing can be added to it any more. */
  readonly isFinal: boolean
  readonly nextCursor: string
}

/** A reading that was being stored when the window closed is there by then, or never. */
const underWayMs = 60_000

/** Hands out what customers handed in (M25). */
export class ReadingExportService {
  readonly #dependencies: ReadingExportDependencies

  constructor(dependencies: ReadingExportDependencies) {
    this.#dependencies = dependencies
  }

  /**
   * Writes the counting readings of a window, in no order; with a cursor, those that no earlier export could see.
   *
   * @param begin is told what stands above them, and says where they go
   * @throws HttpProblem malformed-request, cursor-expired
   */
  async write(order: ExportOrder, begin: (head: ExportHead) => Writable): Promise<void> {
    const { clock, config, windowRule } = this.#dependencies
    // What was extended isn't final yet, whichever replica is asked.
    await windowRule.refresh()
    const rule = config.readingWindowRule
    const window = order.window === undefined ? findShownWindow(clock(), rule) : this.#windowOn(order.window)
    const windowFirstDay = window.firstDay
    const finalAt = endOfGrace(window, rule).getTime() + underWayMs
    await runExport(
      this.#dependencies,
      {
        ...{ actor: order.actor, form: order, of: windowFirstDay, after: order.after, counted: 'readings' },
        audited: { action: 'exportReadings', details: { window: windowFirstDay } },
        copy: (client, sight, seen) =>
          order.format === 'csv'
            ? copyAsCsv(client, sight, { windowFirstDay, seen }, order.separator)
            : copyAsJson(client, sight, { windowFirstDay, seen }),
      },
      ({ nextCursor, now }) => begin({ windowFirstDay, isFinal: now.getTime() >= finalAt, nextCursor }),
    )
  }

  /** @throws HttpProblem not-found */
  async getPhoto(actor: System, readingId: string): Promise<Buffer> {
    const { db } = this.#dependencies
    const sight = await WholeSight.open(db, actor, { action: 'exportPhoto', details: { readingId } })
    const image = await findAnyPhoto(db, sight, readingId)
    if (!image) throw new HttpProblem('not-found')
    return image
  }

  /** @throws HttpProblem malformed-request where none begins on that day */
  #windowOn(firstDay: string): ReadingWindow {
    const rule = this.#dependencies.config.readingWindowRule
    // Noon in Greenwich is the same day in Europe.
    const window = findReadingWindow(new Date(`${firstDay}T12:00:00Z`), rule)
    if (!window.isOpen || window.firstDay !== firstDay)
      throw new HttpProblem('malformed-request', { faults: [{ parameter: 'window', code: 'no-window-begins' }] })
    return window
  }
}
