import { findEntryMoment, type EntryMoment } from '@moja-komunala/rules/entry-moment.ts'
import { findDoubts } from '@moja-komunala/rules/plausibility.ts'
import {
  findReadingWindow,
  findShownWindow,
  lastDayOfWindow,
  type ReadingWindowRule,
} from '@moja-komunala/rules/reading-window.ts'
import { dayAt } from '@moja-komunala/rules/zoned-days.ts'
import type { z } from 'zod'
import type { Config } from '../../config.ts'
import type { AccountActor } from '../../platform/actors/actor.ts'
import { sightOf } from '../../platform/actors/sight.ts'
import { audit } from '../../platform/audit/audit.ts'
import type { Clock } from '../../platform/clock.ts'
import { isRefusedBy } from '../../platform/database/database-errors.ts'
import type { Database } from '../../platform/database/database.ts'
import { HttpProblem } from '../../platform/http/problem.ts'
import type { Messages, WriteLetters } from '../../platform/messages/messages.ts'
import { findKnownMeters, type KnownEntry, type KnownMeter } from '../known-meters/known-meters.ts'
import { compareConsumption, othersOf, plausibilityOf } from '../known-meters/known-series.ts'
import { spanOf } from '../known-meters/known-span.ts'
import { readingReceivedLetter } from './reading-received.letter.ts'
import { toReadingViews, toReadingWindowView } from './reading-view.ts'
import { getPointAddress, insertReading, listEntriesByKey, type NewReading } from './reading.repository.ts'
import type { SubmitReading, SubmittedReadingView } from './reading.schema.ts'
import { referenceOf } from './reference.ts'

type Receipt = z.infer<typeof readingReceivedLetter.content>

export interface ReadingDependencies {
  readonly db: Database
  readonly clock: Clock
  readonly config: Pick<Config, 'readingWindowRule' | 'readings'>
  readonly messages: Messages
}

/** A reading as it was sent, to whom and by whom. */
export interface Submission extends SubmitReading {
  readonly actor: AccountActor
  readonly meteringPointId: string
  readonly meterId: string
  readonly idempotencyKey: string
}

export interface Submitted {
  readonly isNew: boolean
  readonly submitted: SubmittedReadingView
}

/** The meter that a reading is for, and all that is known at its point. */
interface Judged {
  readonly meter: KnownMeter
  readonly meters: readonly KnownMeter[]
}

export class ReadingService {
  readonly #dependencies: ReadingDependencies
  readonly #writeReceipt: WriteLetters<Receipt>

  constructor(dependencies: ReadingDependencies) {
    this.#dependencies = dependencies
    this.#writeReceipt = dependencies.messages.open(readingReceivedLetter)
  }

  /**
   * Hands a reading in. It is on disk once this returns; sent again under the same key it isn't stored again.
   *
   * @throws HttpProblem not-found, meter-not-read, meter-read-remotely, validation-failed, idempotency-key-reused,
   *   reading-window-closed, reading-doubtful
   */
  async submit(submission: Submission): Promise<Submitted> {
    const { db, clock, config } = this.#dependencies
    const rule = config.readingWindowRule
    const now = clock()
    refuseClaimOfProgram(submission)
    const claimedAt = submission.enteredAt === undefined ? undefined : new Date(submission.enteredAt)
    const moment = findEntryMoment(now, claimedAt, rule)
    const window = moment?.window ?? findShownWindow(now, rule)
    const meters = await findKnownMeters(db, submission.meteringPointId, spanOf(submission.actor, now, window, rule))
    const meter = meters?.find(({ id }) => id === submission.meterId)
    // Whose meter it is comes before all else: what isn't the customer's doesn't exist.
    if (!meters || !meter) throw new HttpProblem('not-found')
    const judged = { meter, meters }
    const refusal = this.#refusal(submission, meter, moment)
    if (refusal || !moment) return this.#sentAgainOr(submission, judged, refusal ?? 'reading-window-closed')
    const doubts = this.#doubtsOf(submission.valueM3, dayAt(moment.enteredAt, rule), judged)
    if (doubts.length > 0 && !submission.doubtAnswer)
      return this.#sentAgainOr(submission, judged, new HttpProblem('reading-doubtful', { members: { doubts } }))
    const wayIn = findWayIn(submission)
    const reading = {
      ...submission,
      ...sightOf(submission.actor),
      claimedAt,
      wayIn,
      doubts,
      doubtAnswer: answerOf(submission),
    }
    const stored = await this.#insert(reading, submission.wantsReceipt ? meter : undefined)
    if (stored === 'closed') return this.#sentAgainOr(submission, judged, 'reading-window-closed')
    if (!stored) return this.#sentAgainOr(submission, judged, 'meter-not-read')
    return { isNew: true, submitted: this.#describe(judged, stored, [...meter.entries, stored]) }
  }

  /** What speaks against it before anybody looks at the window or asks. */
  #refusal(
    { valueM3 }: Submission,
    meter: KnownMeter,
    moment: EntryMoment | undefined,
  ): HttpProblem | 'meter-not-read' | 'meter-read-remotely' | 'reading-window-closed' | undefined {
    if (meter.removedOn !== null) return 'meter-not-read'
    if (meter.isRemote) return 'meter-read-remotely'
    const digits = Math.min(meter.digits, this.#dependencies.config.readings.maxDigits)
    if (valueM3 >= 10 ** digits)
      return new HttpProblem('validation-failed', { faults: [{ pointer: '#/valueM3', code: 'too-many-digits' }] })
    return moment ? undefined : 'reading-window-closed'
  }

  #doubtsOf(valueM3: number, day: string, { meter, meters }: Judged) {
    const { readingWindowRule, readings } = this.#dependencies.config
    const plausibility = (of: KnownMeter) => plausibilityOf(of, meters, day, readingWindowRule, readings.plausibility)
    return findDoubts({
      valueM3,
      day,
      meter: { digits: meter.digits, plausibility: plausibility(meter) },
      otherMeters: othersOf(meter, meters, plausibility),
    })
  }

  /** @param receiptFor the meter that a receipt is wanted for: it goes into the outbox with the reading, or not at all */
  async #insert(
    reading: NewReading & Pick<Submission, 'actor'>,
    receiptFor: KnownMeter | undefined,
  ): Promise<KnownEntry | undefined | 'closed'> {
    const { db, config, messages } = this.#dependencies
    try {
      if (!receiptFor && reading.actor.kind === 'customer') return await insertReading(db, reading)
      const stored = await db.transaction().execute(async (trx) => {
        const entry = await insertReading(trx, reading)
        if (!entry) return undefined
        const { actor, meteringPointId, meterId } = reading
        const details = { readingId: entry.id, meterId }
        await audit(trx, actor, 'change', { action: 'submitReading', meteringPointId, details })
        if (!receiptFor) return entry
        const point = await getPointAddress(trx, reading)
        const content = receiptOf(entry, receiptFor, point, config.readingWindowRule)
        await this.#writeReceipt(trx, [{ subject: reading.subject, occasion: entry.id, content }])
        return entry
      })
      if (receiptFor) messages.hurry()
      return stored
    } catch (error) {
      // The database's clock decides in the end.
      if (isRefusedBy(error, 'reading_window_open')) return 'closed'
      throw error
    }
  }

  /** What was stored under the key before is acknowledged, whatever has happened since. */
  async #sentAgainOr(
    submission: Submission,
    judged: Judged,
    otherwise: HttpProblem | 'meter-not-read' | 'meter-read-remotely' | 'reading-window-closed',
  ): Promise<Submitted> {
    const key = { ...sightOf(submission.actor), idempotencyKey: submission.idempotencyKey }
    const entries = await listEntriesByKey(this.#dependencies.db, key)
    const earlier = entries.find(({ isSought }) => isSought)
    if (!earlier) throw otherwise instanceof HttpProblem ? otherwise : new HttpProblem(otherwise)
    if (earlier.meterId !== submission.meterId || earlier.valueM3 !== submission.valueM3)
      throw new HttpProblem('idempotency-key-reused')
    return { isNew: false, submitted: this.#describe(judged, earlier, entries) }
  }

  #describe({ meter, meters }: Judged, stored: KnownEntry, entries: readonly KnownEntry[]): SubmittedReadingView {
    const { clock, config } = this.#dependencies
    const rule = config.readingWindowRule
    const reading = toReadingViews(entries).find(({ id }) => id === stored.id)
    if (!reading) throw new Error('The reading is not among the entries of its window.')
    const day = dayAt(new Date(stored.enteredAt), rule)
    return {
      reading,
      readingWindow: toReadingWindowView(findReadingWindow(clock(), rule)),
      consumption: compareConsumption(meter, meters, { day, valueM3: stored.valueM3 }, rule),
    }
  }
}

/**
 * A moment of entry of its own is for a person before a meter without a network (M12). A program sends what it knows
 * when it knows it: its readings are entered when they arrive.
 */
function refuseClaimOfProgram({ actor, enteredAt }: Submission): void {
  if (actor.kind === 'program' && enteredAt !== undefined)
    throw new HttpProblem('validation-failed', { faults: [{ pointer: '#/enteredAt', code: 'unknown-field' }] })
}

function findWayIn({ actor, enteredAt }: Submission): NewReading['wayIn'] {
  if (actor.kind === 'program') return 'api'
  return enteredAt === undefined ? 'portal' : 'offline'
}

function answerOf({ doubtAnswer }: Submission): NewReading['doubtAnswer'] {
  return doubtAnswer ? { reason: doubtAnswer.reason, note: doubtAnswer.note || null } : null
}

function receiptOf(
  entry: KnownEntry,
  meter: KnownMeter,
  { number, address }: { readonly number: string; readonly address: string },
  rule: ReadingWindowRule,
): Receipt {
  return {
    reference: referenceOf(BigInt(entry.sequence)),
    pointNumber: number,
    address,
    kind: meter.kind,
    serialNumber: meter.serialNumber,
    valueM3: entry.valueM3,
    enteredAt: new Date(entry.enteredAt).toISOString(),
    receivedAt: new Date(entry.receivedAt).toISOString(),
    isLate: entry.isLate,
    correctableUntil: lastDayOfWindow(entry.windowFirstDay, rule),
  }
}
