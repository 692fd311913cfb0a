import { z } from 'zod'
import type { Database } from '../database/database.ts'
import type { Jobs, PutIn } from '../jobs/jobs.ts'
import { defineQueue, type Queue } from '../jobs/queue.ts'
import type { Locale } from '../locale.ts'
import { writeLetter, type Letter, type LetterText } from './letter.ts'
import { insertMessages, type ClaimedMessage } from './message.repository.ts'

export interface NewLetter<Content extends object> {
  /** Keycloak's id of the account that it is to. */
  readonly subject: string
  /** What it is written about, such as the id of a reading: nobody is told of the same twice. */
  readonly occasion: string
  readonly content: Content
}

/** Writes to customers with the caller's transaction, or not at all. */
export type WriteLetters<Content extends object> = (
  trx: Database,
  letters: readonly NewLetter<Content>[],
) => Promise<void>

/** A message that is to be sent. */
const messageJob = z.object({ messageId: z.uuid() })
export type MessageJob = z.infer<typeof messageJob>

/** As long as news are news: at last they are tried every hour, for about a week. */
const attempts = 175

/** @param answerSeconds how long the mail server may take for one answer, of which an attempt has some ten */
export const defineMailQueue = (answerSeconds: number): Queue<MessageJob> =>
  defineQueue('send-mail', messageJob, {
    ...{ attempts, firstPauseSeconds: 15, longestPauseSeconds: 3_600, isOnePerKey: true },
    longestAttemptSeconds: Math.min(86_400, 12 * answerSeconds + 300),
  })

/** What is written to customers. It is sent afterwards, by whichever replica comes first (MailDelivery). */
export class Messages {
  readonly #jobs: Jobs
  readonly #timeZone: string
  readonly #mailQueue: Queue<MessageJob>
  readonly #putIn: PutIn<MessageJob>
  readonly #writers = new Map<string, (content: unknown, locale: Locale) => LetterText>()

  /** @param timeZone the utility's, for the moments that letters name */
  constructor(jobs: Jobs, mailQueue: Queue<MessageJob>, timeZone: string) {
    this.#jobs = jobs
    this.#timeZone = timeZone
    this.#mailQueue = mailQueue
    this.#putIn = jobs.open(mailQueue)
  }

  /** For the feature that a letter belongs to. */
  open<Content extends object>(letter: Letter<Content>): WriteLetters<Content> {
    this.#writers.set(letter.name, (content, locale) =>
      writeLetter(letter, letter.content.parse(content), locale, this.#timeZone),
    )
    return async (trx, letters) => {
      const ids = await insertMessages(
        trx,
        letters.map((each) => ({ ...each, way: 'mail', letter: letter.name })),
      )
      await this.#putIn(trx, ids.map(toJob))
    }
  }

  /** @throws where no feature has that letter any more */
  compose({ letter, content }: Pick<ClaimedMessage, 'letter' | 'content'>, locale: Locale): LetterText {
    const write = this.#writers.get(letter)
    if (!write) throw new Error(`There is no letter "${letter}".`)
    return write(content, locale)
  }

  /** Puts messages in that wait, and that nobody may think of any more. Those that are thought of aren't put in twice. */
  async putBack(trx: Database, ids: readonly string[]): Promise<void> {
    await this.#putIn(trx, ids.map(toJob))
  }

  /** Looks now: something was written, and committed. */
  hurry(): void {
    this.#jobs.hurry(this.#mailQueue)
  }
}

const toJob = (messageId: string) => ({ key: messageId, data: { messageId } })
