import { randomUUID } from 'node:crypto'
import { hasValidCheckDigit, parseReference, readPurpose } from '@moja-komunala/rules/payment-slip.ts'
import { findReadingWindow, findShownWindow } from '@moja-komunala/rules/reading-window.ts'
import { dayAt } from '@moja-komunala/rules/zoned-days.ts'
import type { z } from 'zod'
import type { Config } from '../../config.ts'
import type { AccountActor } from '../../platform/actors/actor.ts'
import { sightOf } from '../../platform/actors/sight.ts'
import { audit } from '../../platform/audit/audit.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database/database.ts'
import { cutPage } from '../../platform/http/page.ts'
import { HttpProblem } from '../../platform/http/problem.ts'
import type { MailAllowance } from '../../platform/messages/mail-allowance.ts'
import type { Messages, WriteLetters } from '../../platform/messages/messages.ts'
import type { KnownSpan } from '../known-meters/known-meter.ts'
import { spanBefore } from '../known-meters/known-span.ts'
import { toReadingViews, toReadingWindowView } from '../readings/reading-view.ts'
import type { Attempter, LinkAttempts } from './link-attempts.ts'
import {
  hasLinks,
  linkMeteringPoint,
  listLinksOfTime,
  listLinkedAccounts,
  listOwnLinks,
  nameMeteringPoint,
  unlinkMeteringPoint,
} from './link.repository.ts'
import { readingsShown, toMeteringPointView, toMeteringType, toOccupiedDays } from './meter-view.ts'
import {
  findMeteringPointBySlip,
  listMeteringPoints,
  type HandedInTuple,
  type LinkedTime,
  type PointSummaryRow,
} from './metering-point.repository.ts'
import type {
  linkMeteringPointSchema,
  MeteringPointListQuery,
  MeteringPointListView,
  MeteringPointSummaryView,
  MeteringPointView,
  ReadingListView,
  ReadingSheetView,
} from './metering-point.schema.ts'
import { parsePlace, placeOf } from './point-place.ts'
import { pointLinkedLetter } from './point-linked.letter.ts'
import { pointTakenOverLetter } from './point-taken-over.letter.ts'
import { findPointWithMeters, listPointsWithMeters, pointsPerSheet } from './points-with-meters.ts'

type SlipValues = z.infer<typeof linkMeteringPointSchema>

export interface MeteringPointDependencies {
  readonly db: Database
  readonly config: Config
  readonly clock: Clock
  readonly linkAttempts: LinkAttempts
  readonly messages: Messages
  readonly mailAllowance: MailAllowance
}

/** Looked up in place of a value that can be no slip's, so that each kind of wrong costs the same time. */
const noSlipHas = ''

/** What an entry of the audit says of a try: never what was typed, and of one that failed no point. */
const linking = { action: 'linkMeteringPoint' } as const

export class MeteringPointService {
  readonly #dependencies: MeteringPointDependencies
  readonly #writePointLinked: WriteLetters<z.infer<typeof pointLinkedLetter.content>>
  readonly #writePointTakenOver: WriteLetters<z.infer<typeof pointTakenOverLetter.content>>

  constructor(dependencies: MeteringPointDependencies) {
    this.#dependencies = dependencies
    this.#writePointLinked = dependencies.messages.open(pointLinkedLetter)
    this.#writePointTakenOver = dependencies.messages.open(pointTakenOverLetter)
  }

  async list(actor: AccountActor, page: MeteringPointListQuery): Promise<MeteringPointListView> {
    const { db, clock, config } = this.#dependencies
    const now = clock()
    const window = findReadingWindow(now, config.readingWindowRule)
    const today = dayAt(now, config.readingWindowRule)
    const openWindow = window.isOpen ? window.firstDay : undefined
    const { timeZone } = config.readingWindowRule
    const rows = await listMeteringPoints(db, {
      ...sightOf(actor),
      ...{ today, openWindow, timeZone, limit: page.limit },
      after: parsePlace(page.after),
    })
    const { shown, next } = cutPage(
      rows.map((row) => toSummary(row, today)),
      page.limit,
      placeOf,
    )
    return { meteringPoints: [...shown], next }
  }

  /** @throws HttpProblem not-found, the same for a point that isn't the customer's and for none */
  async get(actor: AccountActor, id: string): Promise<MeteringPointView> {
    const { db, clock, config } = this.#dependencies
    const now = clock()
    const point = await findPointWithMeters(db, id, this.#shownSpan(actor, now))
    if (!point) throw new HttpProblem('not-found')
    return toMeteringPointView(point, now, config)
  }

  /**
   * What was handed in of a meter during the open or the last window, a page at a time.
   *
   * @param after the last one of the page before; one that isn't there any more is followed by nothing
   * @throws HttpProblem not-found
   */
  async listReadings(
    actor: AccountActor,
    { meteringPointId, meterId }: { readonly meteringPointId: string; readonly meterId: string },
    after: string | undefined,
  ): Promise<ReadingListView> {
    const { db, clock } = this.#dependencies
    const span = this.#shownSpan(actor, clock())
    const point = await findPointWithMeters(db, meteringPointId, span)
    const meter = point?.meters.find(({ id }) => id === meterId)
    if (!meter) throw new HttpProblem('not-found')
    const readings = toReadingViews(meter.entries)
    const from = after === undefined ? 0 : readings.findIndex(({ id }) => id === after) + 1
    const rest = after !== undefined && from === 0 ? [] : readings.slice(from, from + readingsShown + 1)
    const { shown, next } = cutPage(rest, readingsShown, ({ id }) => id)
    return { readings: [...shown], next }
  }

  /** All points in a row, a page at a time. */
  async getSheet(actor: AccountActor, after: string | undefined): Promise<ReadingSheetView> {
    const { db, clock, config } = this.#dependencies
    const now = clock()
    const rule = config.readingWindowRule
    const points = await listPointsWithMeters(db, after, this.#shownSpan(actor, now))
    const { shown, next } = cutPage(points, pointsPerSheet, ({ number }) => number)
    return {
      readingWindow: toReadingWindowView(findReadingWindow(now, rule)),
      meteringPoints: shown.map((point) => toMeteringPointView(point, now, config)),
      next,
    }
  }

  /** @throws HttpProblem not-found */
  async name(actor: AccountActor, meteringPointId: string, name: string | null): Promise<MeteringPointView> {
    await this.#dependencies.db.transaction().execute(async (trx) => {
      const isNamed = await nameMeteringPoint(trx, sightOf(actor), { meteringPointId, name })
      if (!isNamed) throw new HttpProblem('not-found')
      await audit(trx, actor, 'change', { action: 'nameMeteringPoint', meteringPointId })
    })
    return this.get(actor, meteringPointId)
  }

  /**
   * Takes the point off this account alone. What was handed in stays: it is the utility's and the household's.
   *
   * @throws HttpProblem not-found
   */
  async unlink(actor: AccountActor, meteringPointId: string): Promise<void> {
    await this.#dependencies.db.transaction().execute(async (trx) => {
      if (!(await unlinkMeteringPoint(trx, sightOf(actor), meteringPointId))) throw new HttpProblem('not-found')
      await audit(trx, actor, 'link', { action: 'unlinkMeteringPoint', meteringPointId })
    })
  }

  /**
   * Links a point to the account by two values of the last bill's slip (M8).
   *
   * @throws HttpProblem slip-not-matched, one and the same whatever is wrong; too-many-attempts; too-many-letters
   */
  async link(attempter: Attempter, values: SlipValues): Promise<{ isNew: boolean; meteringPoint: MeteringPointView }> {
    const { db, linkAttempts, mailAllowance, clock, config } = this.#dependencies
    const { actor, address } = attempter
    await this.#countAttempt(attempter)
    const reference = parseReference(values.reference)
    const readings = readPurpose(values.purpose)
    const slip = {
      readings: readings.length > 0 ? readings : [[noSlipHas]],
      reference: reference !== undefined && hasValidCheckDigit(reference) ? reference : noSlipHas,
    }
    const found = await findMeteringPointBySlip(db, slip, dayAt(clock(), config.readingWindowRule))
    if (!found) {
      await audit(db, actor, 'link', { ...linking, outcome: 'refused' })
      throw new HttpProblem('slip-not-matched')
    }
    await linkAttempts.giveBack(attempter)
    const letters = await this.#takeLetters(attempter, found)
    const isNew = await this.#link(actor, found)
    if (!isNew && letters > 0) await mailAllowance.giveBackTo({ account: actor.subject, address }, letters)
    return { isNew, meteringPoint: await this.get(actor, found.meteringPointId) }
  }

  /** Of those that are held up the audit has the first: whoever goes on trying doesn't fill it. */
  async #countAttempt(attempter: Attempter): Promise<void> {
    const { db, linkAttempts } = this.#dependencies
    const heldUp = await linkAttempts.count(attempter)
    if (!heldUp) return
    const { isFirst, retryAfterSeconds } = heldUp
    if (isFirst) await audit(db, attempter.actor, 'link', { ...linking, outcome: 'held-up' })
    throw new HttpProblem('too-many-attempts', { retryAfterSeconds })
  }

  /**
   * Others are told of each link, and so is whoever takes a point over: whoever has caused many letters doesn't link on, in place of
   * a link that they would hear of late.
   *
   * @returns how many letters there will be
   */
  async #takeLetters({ actor, address }: Attempter, found: LinkedTime): Promise<number> {
    const { db, mailAllowance } = this.#dependencies
    const { others } = await listLinksOfTime(db, sightOf(actor), found)
    const count = others.length + (found.isTakenOver ? 1 : 0)
    const heldUp = count > 0 && (await mailAllowance.takeFrom({ account: actor.subject, address }, count))
    if (!heldUp) return count
    const { isFirst, retryAfterSeconds } = heldUp
    if (isFirst) await audit(db, actor, 'link', { ...linking, outcome: 'held-up' })
    throw new HttpProblem('too-many-letters', { retryAfterSeconds })
  }

  /**
   * Whoever is linked already is told that somebody was, and never who. Whoever takes a point over is told from which day on they
   * see it.
   */
  async #link(actor: AccountActor, found: LinkedTime): Promise<boolean> {
    const { db, messages } = this.#dependencies
    const sight = sightOf(actor)
    const isNew = await db.transaction().execute(async (trx) => {
      const isLinked = await linkMeteringPoint(trx, sight, found)
      if (!isLinked) return false
      await audit(trx, actor, 'link', { ...linking, meteringPointId: found.meteringPointId })
      // Whoever unlinks and comes again is told of again.
      const occasion = randomUUID()
      const { others, own } = await listLinksOfTime(trx, sight, found)
      await this.#writePointLinked(
        trx,
        others.map(({ subject, number, address }) => ({
          ...{ subject, occasion },
          content: { pointNumber: number, address },
        })),
      )
      await this.#writePointTakenOver(
        trx,
        own
          .filter(() => found.isTakenOver)
          .map(({ subject, number, address, firstDay }) => ({
            ...{ subject, occasion },
            content: { pointNumber: number, address, firstDay },
          })),
      )
      return true
    })
    if (isNew) messages.hurry()
    return isNew
  }

  /** Of the open window or, while none is open, of the last one. */
  #shownSpan(actor: AccountActor, now: Date): KnownSpan {
    const rule = this.#dependencies.config.readingWindowRule
    return spanBefore(findShownWindow(now, rule), { actor, now, rule })
  }

  /** Since when the account is linked with each of its points. */
  async listLinked(actor: AccountActor): Promise<Awaited<ReturnType<typeof listOwnLinks>>> {
    return listOwnLinks(this.#dependencies.db, sightOf(actor))
  }

  /** The accounts that have any point, by their ids, for whoever looks after accounts. */
  async listAccounts(after: string, most: number): Promise<string[]> {
    return listLinkedAccounts(this.#dependencies.db, after, most)
  }

  /** Whether an account has any point, for whoever looks after accounts. */
  async hasLinks(account: string): Promise<boolean> {
    return hasLinks(this.#dependencies.db, account)
  }

  /** Where a customer who signed in begins: at linking (M7), or at home. */
  async findFirstPage(actor: AccountActor): Promise<{ path: string; mustLink: boolean }> {
    const { meteringPoints } = await this.list(actor, { limit: 1 })
    const mustLink = meteringPoints.length === 0
    return { path: mustLink ? '/odjemna-mesta/dodaj' : '/', mustLink }
  }
}

function toSummary(row: PointSummaryRow, today: string): MeteringPointSummaryView {
  const { id, number, name, address, closed_on: closedOn, kinds } = row
  const isOver = row.ends_on < today
  const metersToRead = isOver ? 0 : row.to_read
  const handedIn = isOver ? [] : (row.handed_in ?? []).map(toHandedIn)
  const time = { closedOn, ...toOccupiedDays(row), isOver }
  const readings = { metersToRead, metersHandedIn: handedIn.length, handedIn }
  return { id, number, name, address, meteringType: toMeteringType(kinds), ...time, ...readings }
}

function toHandedIn([meterId, kind, valueM3, enteredAt]: HandedInTuple): MeteringPointSummaryView['handedIn'][number] {
  return { meterId, kind, valueM3, enteredAt: new Date(enteredAt).toISOString() }
}
