import { randomUUID } from 'node:crypto'
import { hasValidCheckDigit, parsePurposeNumber, parseReference } from '@moja-komunala/rules/payment-slip.ts'
import { findReadingWindow, findShownWindow } from '@moja-komunala/rules/reading-window.ts'
import { dayAt } from '@moja-komunala/rules/zoned-days.ts'
import type { z } from 'zod'
import type { Config } from '../../config.ts'
import type { Caller } from '../../platform/actors/caller.ts'
import { auditCaller } from '../../platform/audit/audit.repository.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database/database.ts'
import { cutPage } from '../../platform/http/page.ts'
import { HttpProblem } from '../../platform/http/problem.ts'
import type { Messages, WriteLetters } from '../../platform/messages/messages.ts'
import type { KnownSpan } from '../known-meters/known-meter.ts'
import { spanBefore } from '../known-meters/known-span.ts'
import { toReadingWindowView } from '../readings/reading-view.ts'
import type { Attempter, LinkAttempts } from './link-attempts.ts'
import { toMeteringPointView, toMeteringType } from './meter-view.ts'
import {
  findMeteringPointBySlip,
  linkMeteringPoint,
  listMeteringPoints,
  listOtherLinks,
  nameMeteringPoint,
  unlinkMeteringPoint,
  type PointSummaryRow,
} from './metering-point.repository.ts'
import type {
  linkMeteringPointSchema,
  MeteringPointListView,
  MeteringPointSummaryView,
  MeteringPointView,
  ReadingSheetView,
} from './metering-point.schema.ts'
import { pointLinkedLetter } from './point-linked.letter.ts'
import { findPointWithMeters, listPointsWithMeters, pointsPerSheet } from './points-with-meters.ts'

type SlipValues = z.infer<typeof linkMeteringPointSchema>

export interface MeteringPointDependencies {
  readonly db: Database
  readonly config: Config
  readonly clock: Clock
  readonly linkAttempts: LinkAttempts
  readonly messages: Messages
}

/** Looked up in place of a value that can be no slip's, so that each kind of wrong costs the same time. */
const noSlipHas = ''

export class MeteringPointService {
  readonly #dependencies: MeteringPointDependencies
  readonly #writePointLinked: WriteLetters<z.infer<typeof pointLinkedLetter.content>>

  constructor(dependencies: MeteringPointDependencies) {
    this.#dependencies = dependencies
    this.#writePointLinked = dependencies.messages.open(pointLinkedLetter)
  }

  async list(subject: string): Promise<MeteringPointListView> {
    const { db, clock, config } = this.#dependencies
    const now = clock()
    const window = findReadingWindow(now, config.readingWindowRule)
    const today = dayAt(now, config.readingWindowRule)
    const rows = await listMeteringPoints(db, subject, today, window.isOpen ? window.firstDay : undefined)
    return { meteringPoints: rows.map(toSummary) }
  }

  /** @throws HttpProblem not-found, the same for a point that isn't the customer's and for none */
  async get(subject: string, id: string): Promise<MeteringPointView> {
    const { db, clock, config } = this.#dependencies
    const now = clock()
    const point = await findPointWithMeters(db, id, this.#shownSpan(subject, now), config.readingWindowRule)
    if (!point) throw new HttpProblem('not-found')
    return toMeteringPointView(point, now, config)
  }

  /** All points in a row, a page at a time. */
  async getSheet(subject: string, after: string | undefined): Promise<ReadingSheetView> {
    const { db, clock, config } = this.#dependencies
    const now = clock()
    const rule = config.readingWindowRule
    const points = await listPointsWithMeters(db, after, this.#shownSpan(subject, now), rule)
    const { shown, next } = cutPage(points, pointsPerSheet, ({ number }) => number)
    return {
      readingWindow: toReadingWindowView(findReadingWindow(now, rule)),
      meteringPoints: shown.map((point) => toMeteringPointView(point, now, config)),
      next,
    }
  }

  /** @throws HttpProblem not-found */
  async name(caller: Caller, meteringPointId: string, name: string | null): Promise<MeteringPointView> {
    const { subject } = caller
    await this.#dependencies.db.transaction().execute(async (trx) => {
      if (!(await nameMeteringPoint(trx, { subject, meteringPointId, name }))) throw new HttpProblem('not-found')
      await auditCaller(trx, caller, 'nameMeteringPoint', { meteringPointId })
    })
    return this.get(subject, meteringPointId)
  }

  /**
   * Takes the point off this account alone. What was handed in stays: it is the utility's and the household's.
   *
   * @throws HttpProblem not-found
   */
  async unlink(caller: Caller, meteringPointId: string): Promise<void> {
    await this.#dependencies.db.transaction().execute(async (trx) => {
      if (!(await unlinkMeteringPoint(trx, caller.subject, meteringPointId))) throw new HttpProblem('not-found')
      await auditCaller(trx, caller, 'unlinkMeteringPoint', { meteringPointId })
    })
  }

  /**
   * Links a point to the account by two values of the last bill's slip (M8).
   *
   * @throws HttpProblem slip-not-matched, one and the same whatever is wrong; too-many-attempts
   */
  async link(
    attempter: Attempter & Caller,
    values: SlipValues,
  ): Promise<{ isNew: boolean; meteringPoint: MeteringPointView }> {
    const { db, linkAttempts, clock, config } = this.#dependencies
    await linkAttempts.count(attempter)
    const reference = parseReference(values.reference)
    const slip = {
      purposeNumber: parsePurposeNumber(values.purpose) ?? noSlipHas,
      reference: reference !== undefined && hasValidCheckDigit(reference) ? reference : noSlipHas,
    }
    const meteringPointId = await findMeteringPointBySlip(db, slip, dayAt(clock(), config.readingWindowRule))
    if (meteringPointId === undefined) throw new HttpProblem('slip-not-matched')
    const isNew = await this.#link(attempter, meteringPointId)
    await linkAttempts.giveBack(attempter)
    return { isNew, meteringPoint: await this.get(attempter.subject, meteringPointId) }
  }

  /** Whoever is linked already is told that somebody was, and never who. */
  async #link(caller: Caller, meteringPointId: string): Promise<boolean> {
    const { db, messages } = this.#dependencies
    const { subject } = caller
    const isNew = await db.transaction().execute(async (trx) => {
      const isLinked = await linkMeteringPoint(trx, subject, meteringPointId)
      if (!isLinked) return false
      await auditCaller(trx, caller, 'linkMeteringPoint', { meteringPointId })
      const others = await listOtherLinks(trx, subject, meteringPointId)
      // Whoever unlinks and comes again is told of again.
      const occasion = randomUUID()
      await this.#writePointLinked(
        trx,
        others.map((other) => ({
          subject: other.subject,
          occasion,
          content: { pointNumber: other.number, address: other.address },
        })),
      )
      return true
    })
    if (isNew) messages.hurry()
    return isNew
  }

  /** Of the open window or, while none is open, of the last one. */
  #shownSpan(subject: string, now: Date): KnownSpan {
    const rule = this.#dependencies.config.readingWindowRule
    return spanBefore(findShownWindow(now, rule), { subject, now, rule })
  }

  /** Where a customer who signed in begins: at linking (M7), at the only point, or at the list. */
  async findFirstPage(subject: string): Promise<{ path: string; mustLink: boolean }> {
    const { meteringPoints } = await this.list(subject)
    const [only, ...others] = meteringPoints
    if (!only) return { path: '/odjemna-mesta/dodaj', mustLink: true }
    return { path: others.length === 0 ? `/odjemna-mesta/${only.id}` : '/odjemna-mesta', mustLink: false }
  }
}

function toSummary(row: PointSummaryRow): MeteringPointSummaryView {
  const { id, number, name, address, closed_on: closedOn, kinds } = row
  const { to_read: metersToRead, handed_in: metersHandedIn } = row
  return { id, number, name, address, meteringType: toMeteringType(kinds), closedOn, metersToRead, metersHandedIn }
}
