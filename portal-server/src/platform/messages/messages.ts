import { randomUUID } from 'node:crypto'
import { noticeKinds, wantedWays, type NoticeKindName, type Urgency } from '@moja-komunala/rules/notice-kinds.ts'
import type { Database } from '../database/database.ts'
import type { Jobs, PutIn } from '../jobs/jobs.ts'
import { listChoices } from './choices/choice.repository.ts'
import { listConfirmedDigests } from './choices/confirmed-number.repository.ts'
import type { Letter } from './letter.ts'
import { Letters, type Refresh } from './letters.ts'
import {
  assignMessages,
  insertMessages,
  listForgottenMessages,
  type MessageOnItsWay,
  type WayName,
} from './message.repository.ts'
import { isAtOnce, type MessageJob, type Way } from './way.ts'

export interface NewLetter<Content extends object> {
  /** Keycloak's id of the account that it is to. */
  readonly subject: string
  /** What it is written about, such as the id of a reading: nobody is told of the same twice. */
  readonly occasion: string
  readonly content: Content
  /** After which it would only mislead: then it isn't sent. */
  readonly expiresAt?: Date
  /** Its customer asked for this very letter: it comes by mail, whatever they chose of its kind. */
  readonly isAskedFor?: true
}

/**
 * Writes to customers with the caller's transaction, or not at all: by the ways that they want, each of them once.
 *
 * @param waitsSeconds how long they wait before they are sent
 */
export type WriteLetters<Content extends object> = (
  trx: Database,
  letters: readonly NewLetter<Content>[],
  waitsSeconds?: number,
) => Promise<void>

type WayInUse = Pick<Way, 'name' | 'queues' | 'together'>

/** Of those that wait in the same line the higher ones go first. */
const priorities: Readonly<Record<Urgency, number>> = { 'at-once': 0, soon: 10, 'when-due': 0 }

/** What is written to customers. It is sent afterwards, by whichever replica comes first (MessageDelivery). */
export class Messages {
  readonly letters: Letters
  readonly #jobs: Jobs
  readonly #ways: readonly WayInUse[]
  readonly #putIns: ReadonlyMap<string, PutIn<MessageJob>>

  constructor(jobs: Jobs, ways: readonly WayInUse[], letters: Letters) {
    this.#jobs = jobs
    this.#ways = ways
    this.letters = letters
    const queues = ways.flatMap(({ queues: { usual, atOnce } }) => [usual, atOnce])
    this.#putIns = new Map(queues.map((queue) => [queue.name, jobs.open(queue)]))
  }

  /** For the feature that a letter belongs to. */
  open<Content extends object>(letter: Letter<Content>, refresh?: Refresh<Content>): WriteLetters<Content> {
    this.letters.add(letter, refresh)
    return async (trx, news, waitsSeconds = 0) => {
      const waysOf = await this.#chooseWays(trx, letter, news)
      for (const way of this.#ways) {
        const rows = news
          .filter((one) => waysOf(one).includes(way.name))
          .map((one) => ({ isAskedFor: false, ...one, way: way.name, letter: letter.name }))
        const bundles = inBundles(rows, way.together)
        const withJobs = bundles.flatMap(({ jobId, members }) => members.map((row) => ({ ...row, jobId })))
        const jobIds = await insertMessages(trx, withJobs)
        await this.putIn(trx, way, letter.kind, [...jobIds], waitsSeconds)
      }
    }
  }

  /** Puts jobs in that take what is assigned to them by that way. */
  async putIn(
    trx: Database,
    { queues }: Pick<Way, 'queues'>,
    kind: NoticeKindName,
    jobIds: readonly string[],
    waitsSeconds: number,
  ): Promise<void> {
    const { urgency } = noticeKinds[kind]
    const queue = isAtOnce(kind) ? queues.atOnce : queues.usual
    await this.#putIns.get(queue.name)?.(
      trx,
      jobIds.map((id) => ({ id, key: id, data: {}, priority: priorities[urgency], waitsSeconds })),
    )
  }

  /** Has messages sent that no job thinks of. What goes by a way that isn't in use waits for it. */
  async takeUpForgotten(trx: Database, most: number): Promise<void> {
    const queues = [...this.#putIns.keys()]
    await this.putBack(trx, await listForgottenMessages(trx, queues, most))
  }

  /** Has these messages sent. */
  async putBack(trx: Database, messages: readonly MessageOnItsWay[]): Promise<void> {
    const known = messages.filter(({ letter }) => this.letters.has(letter))
    for (const way of this.#ways) {
      const ofWay = known.filter((message) => message.way === way.name)
      for (const [kind, members] of Map.groupBy(ofWay, ({ letter }) => this.letters.kindOf(letter))) {
        const bundles = inBundles(members, way.together)
        const jobIds = bundles.flatMap((bundle) => bundle.members.map(() => bundle.jobId))
        await assignMessages(
          trx,
          members.map(({ id }) => id),
          jobIds,
        )
        const bundleIds = bundles.map(({ jobId }) => jobId)
        await this.putIn(trx, way, kind, bundleIds, 0)
      }
    }
  }

  /** Looks now: something was written, and committed. */
  hurry(): void {
    for (const { queues } of this.#ways) for (const queue of [queues.usual, queues.atOnce]) this.#jobs.hurry(queue)
  }

  /** By what their customers chose until now. What they choose before it is sent holds as well (MessageDelivery). */
  async #chooseWays<Content extends object>(
    trx: Database,
    { kind, writeShort }: Letter<Content>,
    news: readonly NewLetter<Content>[],
  ): Promise<(letter: NewLetter<Content>) => readonly WayName[]> {
    const subjects = news.map(({ subject }) => subject)
    const isChosen = noticeKinds[kind].chosenBy === 'customer' && news.some(({ isAskedFor }) => !isAskedFor)
    const choices = isChosen ? await listChoices(trx, subjects) : new Map<string, never>()
    // To a number that nobody confirmed nothing goes.
    const goesShort = writeShort !== undefined && this.#ways.some(({ name }) => name === 'sms')
    const confirmed = goesShort ? await listConfirmedDigests(trx, subjects) : new Map<string, string>()
    return ({ subject, isAskedFor }) => {
      if (isAskedFor) return ['mail']
      return wantedWays(kind, choices.get(subject) ?? {}).filter((way) => way === 'mail' || confirmed.has(subject))
    }
  }
}

interface Bundle<Member> {
  readonly jobId: string
  readonly members: readonly Member[]
}

function inBundles<Member>(members: readonly Member[], together: number): Bundle<Member>[] {
  const count = Math.ceil(members.length / together)
  return Array.from({ length: count }, (_, index) => ({
    jobId: randomUUID(),
    members: members.slice(index * together, (index + 1) * together),
  }))
}
