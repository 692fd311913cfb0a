import type { Database } from '../database/database.ts'
import type { Jobs, PutIn } from '../jobs/jobs.ts'
import type { Locale } from '../locale.ts'
import { writeLetter, type Letter, type LetterText } from './letter.ts'
import { insertMessages, type ClaimedMessage, type MessageOnItsWay, type WayName } from './message.repository.ts'
import type { MessageJob, Way } from './way.ts'

export interface NewLetter<Content extends object> {
  /** Keycloak's id of the account that it is to. */
  readonly subject: string
  /** What it is written about, such as the id of a reading: nobody is told of the same twice. */
  readonly occasion: string
  readonly content: Content
}

/**
 * Writes to customers with the caller's transaction, or not at all.
 *
 * @param waitsSeconds how long they wait before they are sent
 */
export type WriteLetters<Content extends object> = (
  trx: Database,
  letters: readonly NewLetter<Content>[],
  waitsSeconds?: number,
) => Promise<void>

/** Where customers get what is written to them. Here, and in no feature, it will be told apart once there are more ways. */
const usualWay: WayName = 'mail'

/** What is written to customers. It is sent afterwards, by whichever replica comes first (MessageDelivery). */
export class Messages {
  readonly #jobs: Jobs
  readonly #timeZone: string
  readonly #ways: readonly Pick<Way, 'name' | 'queue'>[]
  readonly #putInByWay: ReadonlyMap<WayName, PutIn<MessageJob>>
  readonly #reachClosing = new Set<string>()
  readonly #writers = new Map<string, (content: unknown, locale: Locale) => LetterText>()

  /** @param timeZone the utility's, for the moments that letters name */
  constructor(jobs: Jobs, ways: readonly Pick<Way, 'name' | 'queue'>[], timeZone: string) {
    this.#jobs = jobs
    this.#timeZone = timeZone
    this.#ways = ways
    this.#putInByWay = new Map(ways.map(({ name, queue }) => [name, jobs.open(queue)]))
  }

  /** For the feature that a letter belongs to. */
  open<Content extends object>(letter: Letter<Content>): WriteLetters<Content> {
    if (letter.reachesClosing) this.#reachClosing.add(letter.name)
    this.#writers.set(letter.name, (content, locale) =>
      writeLetter(letter, letter.content.parse(content), locale, this.#timeZone),
    )
    return async (trx, letters, waitsSeconds = 0) => {
      const rows = letters.map((each) => ({ ...each, way: usualWay, letter: letter.name }))
      await this.#putIn(trx, await insertMessages(trx, rows), waitsSeconds)
    }
  }

  reachesClosing(letter: string): boolean {
    return this.#reachClosing.has(letter)
  }

  /** @throws where no feature has that letter any more */
  compose({ letter, content }: Pick<ClaimedMessage, 'letter' | 'content'>, locale: Locale): LetterText {
    const write = this.#writers.get(letter)
    if (!write) throw new Error(`There is no letter "${letter}".`)
    return write(content, locale)
  }

  /** Puts messages in that wait, and that nobody may think of any more. Those that are thought of aren't put in twice. */
  async putBack(trx: Database, messages: readonly MessageOnItsWay[]): Promise<void> {
    await this.#putIn(trx, messages)
  }

  /** Looks now: something was written, and committed. */
  hurry(): void {
    for (const { queue } of this.#ways) this.#jobs.hurry(queue)
  }

  /** What goes by a way that this release doesn't know waits for one that does. */
  async #putIn(trx: Database, messages: readonly MessageOnItsWay[], waitsSeconds = 0): Promise<void> {
    for (const [way, putIn] of this.#putInByWay) {
      const ofWay = messages.filter((message) => message.way === way)
      await putIn(
        trx,
        ofWay.map(({ id }) => ({ key: id, data: { messageId: id }, waitsSeconds })),
      )
    }
  }
}
