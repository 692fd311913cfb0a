import type { MeterSeries } from '@moja-komunala/rules/consumption.ts'
import type { Doubt } from '@moja-komunala/rules/doubt.ts'
import { findEntryMoment, type EntryMoment } from '@moja-komunala/rules/entry-moment.ts'
import { findDoubts, type JudgedMeter } from '@moja-komunala/rules/plausibility.ts'
import { wantedWays } from '@moja-komunala/rules/notice-kinds.ts'
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
import type { ProblemCode } from '../../platform/http/problem.schema.ts'
import { findChoicesOfKind } from '../../platform/messages/choices/choice.repository.ts'
import type { MailAllowance } from '../../platform/messages/mail-allowance.ts'
import type { Messages, WriteLetters } from '../../platform/messages/messages.ts'
import type { WindowRule } from '../../platform/reading-window/window-rule.ts'
import { isInTime, type KnownEntry, type KnownMeter, type KnownSpan } from '../known-meters/known-meter.ts'
import { findKnownMeters, findMeterToRead, type MeterToRead } from '../known-meters/known-meters.ts'
import { compareConsumption, plausibilityOf, seriesOf } from '../known-meters/known-series.ts'
import { spanBefore } from '../known-meters/known-span.ts'
import { readingCorrectedLetter } from './reading-corrected.letter.ts'
import { readingReceivedLetter } from './reading-received.letter.ts'
import { toReadingViews, toReadingWindowView, toStoredView } from './reading-view.ts'
import {
  areTooMany,
  findFellowEntry,
  getPointAddress,
  insertReading,
  listEntriesByKey,
  type FellowEntry,
  type NewReading,
} from './reading.repository.ts'
import type { ReadingView, SubmitReading, SubmittedReadingView } from './reading.schema.ts'
import { referenceOf } from './reference.ts'

type Receipt = z.infer<typeof readingReceivedLetter.content>

export interface ReadingDependencies {
  readonly db: Database
  readonly clock: Clock
  readonly config: Pick<Config, 'readingWindowRule' | 'readings'>
  readonly messages: Messages
  readonly mailAllowance: MailAllowance
  readonly windowRule: Pick<WindowRule, 'refresh'>
}

/** A reading as it was sent, to whom and by whom. */
export interface Submission extends SubmitReading {
  readonly actor: AccountActor
  readonly meteringPointId: string
  readonly meterId: string
  readonly idempotencyKey: string
  /** Of the network that it came from. */
  readonly address: string
}

interface PlannedLetters {
  /** What they are about. */
  readonly meter: KnownMeter
  readonly wantsReceipt: boolean
  /** Wishes for a receipt of each reading, without saying so each time. */
  readonly choseReceipts: boolean
  /** What another account handed in, and is told of where this entry takes its place. */
  readonly corrected: FellowEntry | undefined
  /** More than nothing where there were many mails lately. */
  readonly waitsSeconds: number
}

export interface Submitted {
  readonly isNew: boolean
  readonly submitted: SubmittedReadingView
}

/** The meter that a reading is for, and what the reading is judged by and compared with. */
interface Judged extends MeterToRead {
  /** Of the meters for the same water, and where the meter is among them. */
  readonly series: readonly MeterSeries[]
  readonly at: number
  readonly span: KnownSpan
}

export class ReadingService {
  readonly #dependencies: ReadingDependencies
  readonly #writeReceipt: WriteLetters<Receipt>
  readonly #writeCorrected: WriteLetters<z.infer<typeof readingCorrectedLetter.content>>

  constructor(dependencies: ReadingDependencies) {
    this.#dependencies = dependencies
    this.#writeReceipt = dependencies.messages.open(readingReceivedLetter)
    this.#writeCorrected = dependencies.messages.open(readingCorrectedLetter)
  }

  /**
   * Hands a reading in. It is on disk once this returns; sent again under the same key it isn't stored again.
   *
   * @throws HttpProblem not-found, occupancy-ended, meter-not-read, meter-read-remotely, validation-failed,
   *   idempotency-key-reused, reading-window-closed, reading-doubtful, too-many-readings
   */
  async submit(submission: Submission): Promise<Submitted> {
    const { db, clock, config, windowRule } = this.#dependencies
    const now = clock()
    refuseClaimOfProgram(submission)
    const claimedAt = submission.enteredAt === undefined ? undefined : new Date(submission.enteredAt)
    // It may have been extended a moment ago, at another replica.
    if (!findEntryMoment(now, claimedAt, config.readingWindowRule)) await windowRule.refresh()
    const rule = config.readingWindowRule
    const moment = findEntryMoment(now, claimedAt, rule)
    const window = moment?.window ?? findShownWindow(now, rule)
    const span = spanBefore(window, { actor: submission.actor, now, rule })
    const [known, choseReceipts] = await Promise.all([
      findMeterToRead(db, submission, span),
      this.#choseReceipts(submission),
    ])
    // Whose meter it is comes before all else: what isn't the customer's doesn't exist.
    if (!known) throw new HttpProblem('not-found')
    const { meter, ofKind } = known
    const judged = { ...known, span, series: seriesOf(ofKind, rule), at: ofKind.indexOf(meter) }
    const refusal = this.#refusal(submission, meter, moment, now)
    if (refusal || !moment) return this.#sentAgainOr(submission, judged, refusal ?? 'reading-window-closed')
    const doubts = await this.#doubtsOf(submission, dayAt(moment.enteredAt, rule), judged)
    if (doubts.length > 0 && !submission.doubtAnswer)
      return this.#sentAgainOr(submission, judged, new HttpProblem('reading-doubtful', { members: { doubts } }))
    const wayIn = findWayIn(submission)
    const reading = {
      ...submission,
      ...sightOf(submission.actor),
      timeZone: rule.timeZone,
      today: span.today,
      claimedAt,
      wayIn,
      doubts,
      doubtAnswer: answerOf(submission),
      windowFirstDay: moment.window.firstDay,
      mostPerWindow: config.readings.perWindow,
    }
    const letters = await this.#planLetters(submission, meter, choseReceipts)
    const stored = await this.#insert(reading, letters)
    if (stored === 'closed') return this.#sentAgainOr(submission, judged, 'reading-window-closed')
    if (!stored)
      return this.#sentAgainOr(
        submission,
        judged,
        (await areTooMany(db, reading)) ? 'too-many-readings' : 'meter-not-read',
      )
    const view = toStoredView(stored, meter.counting)
    return { isNew: true, submitted: this.#describe(judged, stored, view, letters) }
  }

  /** Nobody is asked who wishes for one with this very reading. */
  async #choseReceipts({ actor, wantsReceipt = false }: Submission): Promise<boolean> {
    if (wantsReceipt) return false
    const choices = await findChoicesOfKind(this.#dependencies.db, actor.subject, 'reading-received')
    return wantedWays('reading-received', choices).length > 0
  }

  /** A letter too many isn't refused, and nor is the reading: it comes later. */
  async #planLetters(
    { actor, address, meterId, valueM3, wantsReceipt = false }: Submission,
    meter: KnownMeter,
    choseReceipts: boolean,
  ): Promise<PlannedLetters | undefined> {
    const { db, mailAllowance } = this.#dependencies
    const { counting } = meter
    // Most by far correct themselves, and nobody is asked about that.
    const isCorrection = counting && !counting.isOwn && counting.valueM3 !== valueM3
    const corrected = isCorrection ? await findFellowEntry(db, counting, { ...sightOf(actor), meterId }) : undefined
    const count = (wantsReceipt || choseReceipts ? 1 : 0) + (corrected ? 1 : 0)
    if (count === 0) return undefined
    const heldUp = await mailAllowance.takeFrom({ account: actor.subject, address }, count)
    return { meter, wantsReceipt, choseReceipts, corrected, waitsSeconds: heldUp?.retryAfterSeconds ?? 0 }
  }

  /** What speaks against it before anybody looks at the window or asks. */
  #refusal(
    { valueM3 }: Submission,
    meter: KnownMeter,
    moment: EntryMoment | undefined,
    now: Date,
  ): HttpProblem | ProblemCode | undefined {
    const { readingWindowRule: rule } = this.#dependencies.config
    const days = [now, ...(moment ? [moment.enteredAt] : [])].map((instant) => dayAt(instant, rule))
    if (!days.every((day) => isInTime(meter.time, day))) return 'occupancy-ended'
    if (meter.removedOn !== null) return 'meter-not-read'
    if (meter.isRemote) return 'meter-read-remotely'
    const digits = Math.min(meter.digits, this.#dependencies.config.readings.maxDigits)
    if (valueM3 >= 10 ** digits)
      return new HttpProblem('validation-failed', { faults: [{ pointer: '#/valueM3', code: 'too-many-digits' }] })
    return moment ? undefined : 'reading-window-closed'
  }

  async #doubtsOf(
    { meteringPointId, valueM3 }: Submission,
    day: string,
    { meter, series, at, span }: Judged,
  ): Promise<Doubt[]> {
    const { config } = this.#dependencies
    const plausibility = plausibilityOf(series, at, day, config.readings.plausibility)
    const judged = { valueM3, day, meter: { digits: meter.digits, plausibility } }
    const doubts = findDoubts({ ...judged, otherMeters: [] })
    if (doubts.length === 0) return []
    const others = await this.#listOtherMeters(meteringPointId, meter, { day, span })
    return findDoubts({ ...judged, otherMeters: others })
  }

  /** The other meters that stand at the point: two are easily swapped. */
  async #listOtherMeters(
    meteringPointId: string,
    meter: KnownMeter,
    { day, span }: { readonly day: string; readonly span: KnownSpan },
  ): Promise<JudgedMeter[]> {
    const { db, config } = this.#dependencies
    const { readingWindowRule, readings } = config
    const meters = (await findKnownMeters(db, meteringPointId, span)) ?? []
    return (['cold', 'hot'] as const).flatMap((kind) => {
      const ofKind = meters.filter((other) => other.kind === kind)
      const series = seriesOf(ofKind, readingWindowRule)
      return ofKind.flatMap(({ id, digits, removedOn }, at) =>
        removedOn === null && id !== meter.id
          ? { digits, plausibility: plausibilityOf(series, at, day, readings.plausibility) }
          : [],
      )
    })
  }

  /** @param letters what is to be mailed: it goes into the outbox with the reading, or not at all */
  async #insert(
    reading: NewReading & Pick<Submission, 'actor'>,
    letters: PlannedLetters | undefined,
  ): Promise<KnownEntry | undefined | 'closed'> {
    const { db, messages } = this.#dependencies
    const { actor, meteringPointId, meterId } = reading
    try {
      // Most by far: nobody is to be told.
      if (!letters && actor.kind === 'customer') return await insertReading(db, reading)
      const stored = await db.transaction().execute(async (trx) => {
        const entry = await insertReading(trx, reading)
        if (!entry) return undefined
        const details = { readingId: entry.id, meterId }
        await audit(trx, actor, 'change', { action: 'submitReading', meteringPointId, details })
        if (letters) await this.#write(trx, reading, entry, letters)
        return entry
      })
      if (letters) messages.hurry()
      return stored
    } catch (error) {
      // The database's clock decides in the end.
      if (isRefusedBy(error, 'reading_window_open')) return 'closed'
      throw error
    }
  }

  /** A receipt to whoever wished for one, and word to whoever handed in what this entry takes the place of. */
  async #write(trx: Database, reading: NewReading, entry: KnownEntry, letters: PlannedLetters): Promise<void> {
    const { meter, wantsReceipt, choseReceipts, corrected, waitsSeconds } = letters
    const point = await getPointAddress(trx, reading)
    const content = receiptOf(entry, meter, point, this.#dependencies.config.readingWindowRule)
    const occasion = entry.id
    const receipt = { subject: reading.subject, occasion, content }
    if (wantsReceipt) await this.#writeReceipt(trx, [{ ...receipt, isAskedFor: true }], waitsSeconds)
    else if (choseReceipts) await this.#writeReceipt(trx, [receipt], waitsSeconds)
    if (!corrected || !toStoredView(entry, meter.counting).counts) return
    const { subject, valueM3: insteadOfM3 } = corrected
    await this.#writeCorrected(trx, [{ subject, occasion, content: { ...content, insteadOfM3 } }], waitsSeconds)
  }

  /** What was stored under the key before is acknowledged, whatever has happened since. */
  async #sentAgainOr(submission: Submission, judged: Judged, otherwise: HttpProblem | ProblemCode): Promise<Submitted> {
    const { timeZone } = this.#dependencies.config.readingWindowRule
    const key = { ...sightOf(submission.actor), timeZone, idempotencyKey: submission.idempotencyKey }
    const entries = await listEntriesByKey(this.#dependencies.db, key)
    const earlier = entries.find(({ isSought }) => isSought)
    if (!earlier) throw otherwise instanceof HttpProblem ? otherwise : new HttpProblem(otherwise)
    if (earlier.meterId !== submission.meterId || earlier.valueM3 !== submission.valueM3)
      throw new HttpProblem('idempotency-key-reused')
    const view = toReadingViews(entries).find(({ id }) => id === earlier.id)
    if (!view) throw new Error('The reading is not among the entries of its window.')
    return { isNew: false, submitted: this.#describe(judged, earlier, view) }
  }

  #describe(
    { series, at }: Judged,
    { enteredAt, valueM3 }: KnownEntry,
    reading: ReadingView,
    letters?: PlannedLetters,
  ): SubmittedReadingView {
    const { clock, config } = this.#dependencies
    const rule = config.readingWindowRule
    return {
      reading,
      readingWindow: toReadingWindowView(findReadingWindow(clock(), rule)),
      consumption: compareConsumption(series, at, { day: dayAt(enteredAt, rule), valueM3 }),
      receipt:
        letters?.wantsReceipt || letters?.choseReceipts ? (letters.waitsSeconds > 0 ? 'later' : 'on-its-way') : null,
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
    enteredAt: entry.enteredAt.toISOString(),
    receivedAt: entry.receivedAt.toISOString(),
    isLate: entry.isLate,
    correctableUntil: lastDayOfWindow(entry.windowFirstDay, rule),
  }
}
