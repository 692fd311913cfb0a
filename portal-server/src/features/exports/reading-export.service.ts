import type { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import {
  endOfGrace,
  findReadingWindow,
  findShownWindow,
  type ReadingWindow,
} from '@moja-komunala/rules/reading-window.ts'
import type pg from 'pg'
import type { Config } from '../../config.ts'
import type { System } from '../../platform/actors/actor.ts'
import { audit } from '../../platform/audit/audit.ts'
import { WholeSight } from '../../platform/audit/whole-sight.ts'
import type { Clock } from '../../platform/clock.ts'
import { openConnection, type Database } from '../../platform/database/database.ts'
import { HttpProblem } from '../../platform/http/problem.ts'
import type { Separator } from '../../platform/spreadsheets/csv.ts'
import { readCursor, writeCursor } from './cursor.ts'
import { inPieces } from './pieces.ts'
import { copyAsCsv, copyAsJson, findAnyPhoto, findSeenNow } from './reading-export.repository.ts'

export interface ReadingExportDependencies {
  readonly pool: pg.Pool
  readonly db: Database
  readonly clock: Clock
  readonly config: Pick<Config, 'readingWindowRule'>
}

export interface ExportOrder {
  readonly actor: System
  readonly format: 'ndjson' | 'csv'
  /** Of CSV. */
  readonly separator: Separator
  readonly byteOrderMark: boolean
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
/** Handed on together. */
const pieceBytes = 262_144
/** How long a reader may keep the transaction waiting before the first line. */
const idleMs = 30_000

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
    const { pool, db, clock, config } = this.#dependencies
    const rule = config.readingWindowRule
    const cursor = order.after === undefined ? undefined : readCursor(order.after)
    const window = order.window === undefined ? findShownWindow(clock(), rule) : this.#windowOn(order.window)
    const windowFirstDay = window.firstDay
    if (cursor && cursor.windowFirstDay !== windowFirstDay) throw new HttpProblem('cursor-expired')
    const client = await openConnection(pool, idleMs)
    try {
      await client.query('begin isolation level repeatable read read only')
      const { cluster, snapshot, now } = await findSeenNow(client)
      if (cursor && cursor.cluster !== cluster) throw new HttpProblem('cursor-expired')
      const what = { action: 'exportReadings', details: detailsOf(order, windowFirstDay) }
      const sight = await WholeSight.open(db, order.actor, { ...what, outcome: 'begun' })
      const finalAt = endOfGrace(window, rule).getTime() + underWayMs
      const span = { windowFirstDay, seen: cursor?.snapshot }
      const isCsv = order.format === 'csv'
      const lines = isCsv ? copyAsCsv(client, sight, span, order.separator) : copyAsJson(client, sight, span)
      const nextCursor = writeCursor({ cluster, windowFirstDay, snapshot })
      const response = begin({ windowFirstDay, isFinal: now.getTime() >= finalAt, nextCursor })
      const head = Buffer.from(order.byteOrderMark ? '\ufeff' : '')
      await pipeline(lines, inPieces(pieceBytes, head, isCsv ? 'blank' : 'escape'), response)
      await audit(db, order.actor, 'read', { ...what, details: { ...what.details, readings: lines.rowCount } })
    } finally {
      client.end().catch(() => undefined)
    }
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

const detailsOf = ({ format, after }: ExportOrder, window: string) => ({ window, format, isWhole: after === undefined })
