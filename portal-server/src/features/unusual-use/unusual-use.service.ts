import { stitchConsumption, withoutEstimates } from '@moja-komunala/rules/consumption.ts'
import { addDays, daysBetween } from '@moja-komunala/rules/days.ts'
import {
  findUnusualUse,
  isOfReading,
  type UnusualUse,
  type UnusualUseAnswer,
} from '@moja-komunala/rules/unusual-use.ts'
import { dayAt } from '@moja-komunala/rules/zoned-days.ts'
import type { Config } from '../../config.ts'
import type { AccountActor, Customer } from '../../platform/actors/actor.ts'
import { sightOf, type OwnSight } from '../../platform/actors/sight.ts'
import { audit } from '../../platform/audit/audit.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database/database.ts'
import { HttpProblem } from '../../platform/http/problem.ts'
import type { Messages } from '../../platform/messages/messages.ts'
import { findKnownMeters } from '../known-meters/known-meters.ts'
import { seriesOf } from '../known-meters/known-series.ts'
import { rememberedDays, spanUpTo } from '../known-meters/known-span.ts'
import { walkLinkedTimes } from '../metering-points/linked-times.ts'
import { findPointsToLookAt, noteLooks, type PointToLookAt } from './look.repository.ts'
import {
  findSeenUse,
  insertAnswer,
  insertUse,
  setWithdrawn,
  type KeptUse,
  type SeenUse,
  type ToldUse,
} from './unusual-use.repository.ts'
import type { AnswerUnusualUse, UnusualUseView } from './unusual-use.schema.ts'
import { UseNotices } from './use-notices.ts'

export interface UnusualUseDependencies {
  readonly db: Database
  readonly clock: Clock
  readonly config: Pick<Config, 'readingWindowRule'>
  /** Without them what is asked is found on the pages alone. */
  readonly messages?: Messages
}

/** Nobody is asked about what was longer ago, such as when a point is linked. */
const askedOfDays = 62
const kinds = ['cold', 'hot'] as const

/** Unusual use as it is put to customers: found by looking at readings, dated, kept, and answered. */
export class UnusualUseService {
  readonly #dependencies: UnusualUseDependencies
  readonly #notices: UseNotices | undefined

  constructor(dependencies: UnusualUseDependencies) {
    this.#dependencies = dependencies
    const { db, messages } = dependencies
    this.#notices = messages && new UseNotices({ db, messages, today: () => this.#today() })
  }

  /**
   * Open ones first, each the newest first.
   *
   * @throws HttpProblem not-found
   */
  async list(actor: AccountActor, meteringPointId: string): Promise<UnusualUseView[]> {
    const { kept } = await this.#find(actor, meteringPointId)
    const views = kept.map(toView)
    const isOpen = ({ state }: UnusualUseView) => state === 'open'
    return [...views.filter(isOpen), ...views.filter((view) => !isOpen(view))]
  }

  /**
   * Ends the matter. What was said of it before is kept.
   *
   * @throws HttpProblem not-found, occupancy-ended
   */
  async answer(
    actor: Customer,
    { meteringPointId, unusualUseId }: { readonly meteringPointId: string; readonly unusualUseId: string },
    { reason }: AnswerUnusualUse,
  ): Promise<UnusualUseView> {
    const { db, clock } = this.#dependencies
    const { kept, endsOn } = await this.#find(actor, meteringPointId)
    if (!kept.some(({ id }) => id === unusualUseId)) throw new HttpProblem('not-found')
    if (endsOn < this.#today()) throw new HttpProblem('occupancy-ended')
    await db.transaction().execute(async (trx) => {
      await insertAnswer(trx, { unusualUseId, reason, answeredAt: clock(), subject: actor.subject })
      await audit(trx, actor, 'change', { action: 'answerUnusualUse', meteringPointId, details: { unusualUseId } })
    })
    const answered = (await this.#find(actor, meteringPointId)).kept.find(({ id }) => id === unusualUseId)
    if (!answered) throw new HttpProblem('not-found')
    return toView(answered)
  }

  /** Looks at every point of which there is something new, and puts to its customer what it says. */
  async lookAtReadings(): Promise<void> {
    const { db } = this.#dependencies
    for await (const times of walkLinkedTimes(db, this.#today())) {
      const points = await findPointsToLookAt(db, times, this.#today())
      const lookedAt: PointToLookAt[] = []
      for (const point of points) if (await this.#lookAt(point)) lookedAt.push(point)
      // Whoever is stopped before looks once more, and finds it kept.
      if (lookedAt.length > 0) await noteLooks(db, lookedAt)
    }
  }

  /**
   * As one of the accounts sees the point: in their time, and not a day beyond it.
   *
   * @returns false where their link, or the time, has ended meanwhile
   */
  async #lookAt(point: PointToLookAt): Promise<boolean> {
    const { db, config } = this.#dependencies
    const rule = config.readingWindowRule
    const today = this.#today()
    const sight: OwnSight = { subject: point.subject }
    const span = spanUpTo(today, { sight, since: addDays(today, -rememberedDays), rule })
    const meters = await findKnownMeters(db, point.meteringPointId, span)
    const seen = await findSeenUse(db, sight, point.meteringPointId)
    if (!meters || seen?.occupancyId !== point.occupancyId) return false
    const found = kinds.map((kind) => {
      const ofKind = meters.filter((meter) => meter.kind === kind)
      const states = stitchConsumption(withoutEstimates(seriesOf(ofKind, rule))).flat()
      const kept = seen.kept.filter((use) => use.kind === kind)
      return { kind, kept, uses: findUnusualUse(states, this.#answersOf(kept)) }
    })
    for (const each of found) await this.#keep(point.occupancyId, each)
    return true
  }

  /** What is new is asked, and what a corrected reading no longer says isn't any more. */
  async #keep(occupancyId: string, { kind, kept, uses }: FoundUse): Promise<void> {
    const { db, clock } = this.#dependencies
    const isRecent = ({ readOn }: { readonly readOn: string }) => daysBetween(readOn, this.#today()) <= askedOfDays
    const isOf = (one: { readonly readOn: string }) => (other: { readonly readOn: string }) =>
      isOfReading(one.readOn, other.readOn)
    for (const use of uses.filter(isRecent))
      if (!kept.some(isOf(use))) await this.#ask({ ...use, occupancyId, kind, toldAt: clock() })
    for (const use of kept.filter(isRecent)) {
      const isBorneOut = uses.some(isOf(use))
      if (isBorneOut !== (use.withdrawnAt === null)) await setWithdrawn(db, use.id, isBorneOut ? null : clock())
    }
  }

  async #ask(use: ToldUse): Promise<void> {
    await this.#dependencies.db.transaction().execute(async (trx) => {
      const id = await insertUse(trx, use)
      if (id !== undefined) await this.#notices?.tell(trx, id)
    })
    this.#notices?.hurry()
  }

  #answersOf(kept: readonly KeptUse[]): UnusualUseAnswer[] {
    const { readingWindowRule } = this.#dependencies.config
    return kept.flatMap(({ readOn, reason, answeredAt }) =>
      reason && answeredAt ? { readOn, reason, answeredOn: dayAt(answeredAt, readingWindowRule) } : [],
    )
  }

  async #find(actor: AccountActor, meteringPointId: string): Promise<SeenUse> {
    const seen = await findSeenUse(this.#dependencies.db, sightOf(actor), meteringPointId)
    if (!seen) throw new HttpProblem('not-found')
    return seen
  }

  #today(): string {
    const { clock, config } = this.#dependencies
    return dayAt(clock(), config.readingWindowRule)
  }
}

interface FoundUse {
  readonly kind: KeptUse['kind']
  readonly kept: readonly KeptUse[]
  readonly uses: readonly UnusualUse[]
}

function toView({ toldAt, withdrawnAt, reason, answeredAt, ...use }: KeptUse): UnusualUseView {
  const answer = reason && answeredAt ? { reason, answeredAt: answeredAt.toISOString() } : null
  const state = answer ? 'answered' : withdrawnAt ? 'withdrawn' : 'open'
  return { ...use, toldAt: toldAt.toISOString(), state, answer }
}
