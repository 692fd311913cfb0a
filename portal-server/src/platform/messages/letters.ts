import type { NoticeKindName } from '@moja-komunala/rules/notice-kinds.ts'
import type { Locale } from '../locale.ts'
import { writeLetter, writeShortLetter, type Letter, type LetterText } from './letter.ts'
import type { ClaimedMessage } from './message.repository.ts'

/** A letter as it was written, before it is put in words. */
export interface LetterOf<Content extends object> {
  readonly messageId: string
  readonly subject: string
  readonly occasion: string
  readonly content: Content
}

/**
 * What these letters say now, for those that may have waited while what they are about went on. One that it leaves out isn't needed
 * any more.
 */
export type Refresh<Content extends object> = (
  letters: readonly LetterOf<Content>[],
) => Promise<ReadonlyMap<string, Content>>

/** A letter in words, long and short. */
export interface WrittenLetter {
  readonly text: LetterText
  readonly short: string | undefined
}

/**
 * Of letters those of which there is still something to say, with what is so now: what was looked up for the same account, about the
 * same.
 *
 * @param about what a letter is about, such as a bill's id
 */
export function stillSo<Content extends object>(
  letters: readonly LetterOf<Content>[],
  now: readonly Pick<LetterOf<Content>, 'subject' | 'content'>[],
  about: (content: Content) => string,
): Map<string, Content> {
  const keyOf = ({ subject, content }: Pick<LetterOf<Content>, 'subject' | 'content'>): string =>
    `${about(content)} ${subject}`
  const contents = new Map(now.map((one) => [keyOf(one), one.content]))
  return new Map(
    letters.flatMap((letter) => {
      const content = contents.get(keyOf(letter))
      return content ? [[letter.messageId, content] as const] : []
    }),
  )
}

interface Opened {
  readonly kind: NoticeKindName
  readonly reachesClosing: boolean
  readonly isShort: boolean
  readonly write: (content: unknown, locale: Locale) => WrittenLetter
  readonly refresh: (messages: readonly ClaimedMessage[]) => Promise<ReadonlyMap<string, object>>
}

/** The letters that features have, by their names: what waits in the database knows them by nothing else. */
export class Letters {
  readonly #timeZone: string
  readonly #opened = new Map<string, Opened>()

  /** @param timeZone the utility's, for the moments that letters name */
  constructor(timeZone: string) {
    this.#timeZone = timeZone
  }

  add<Content extends object>(letter: Letter<Content>, refresh?: Refresh<Content>): void {
    const parsed = (message: ClaimedMessage): LetterOf<Content> => ({
      messageId: message.id,
      subject: message.subject,
      occasion: message.occasion,
      content: letter.content.parse(message.content),
    })
    this.#opened.set(letter.name, {
      kind: letter.kind,
      reachesClosing: letter.reachesClosing ?? false,
      isShort: letter.writeShort !== undefined,
      write: (content, locale) => {
        const parts = [letter, letter.content.parse(content), locale, this.#timeZone] as const
        return { text: writeLetter(...parts), short: writeShortLetter(...parts) }
      },
      refresh: async (messages) =>
        refresh
          ? refresh(messages.map(parsed))
          : new Map(messages.map((message) => [message.id, parsed(message).content])),
    })
  }

  has(letter: string): boolean {
    return this.#opened.has(letter)
  }

  kindOf(letter: string): NoticeKindName {
    return this.#get(letter).kind
  }

  /** @returns undefined for a letter of a release that has gone */
  findKind(letter: string): NoticeKindName | undefined {
    return this.#opened.get(letter)?.kind
  }

  listOfKind(kind: NoticeKindName): string[] {
    return [...this.#opened].filter(([, opened]) => opened.kind === kind).map(([name]) => name)
  }

  reachesClosing(letter: string): boolean {
    return this.#get(letter).reachesClosing
  }

  /** Whether it goes by ways that have room for a line or two. */
  isShort(letter: string): boolean {
    return this.#get(letter).isShort
  }

  write(letter: string, content: object, locale: Locale): WrittenLetter {
    return this.#get(letter).write(content, locale)
  }

  /** What messages of one letter say now. */
  refresh(letter: string, messages: readonly ClaimedMessage[]): Promise<ReadonlyMap<string, object>> {
    return this.#get(letter).refresh(messages)
  }

  /** @throws where no feature has that letter any more */
  #get(letter: string): Opened {
    const opened = this.#opened.get(letter)
    if (!opened) throw new Error(`There is no letter "${letter}".`)
    return opened
  }
}
