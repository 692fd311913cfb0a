import {
  isChosenByCustomer,
  noticeKindNames,
  type NoticeKindName,
  type NoticeWay,
} from '@moja-komunala/rules/notice-kinds.ts'
import type { Database } from '../../platform/database/database.ts'
import type { Locale } from '../../platform/locale.ts'
import { listLinkedMessages, makeChoices } from '../../platform/messages/choices/choice.repository.ts'
import type { MuteLinks } from '../../platform/messages/choices/mute-link.ts'
import type { Letters } from '../../platform/messages/letters.ts'

export interface MuteDependencies {
  readonly db: Database
  readonly muteLinks: MuteLinks
  readonly letters: Letters
}

/** What a message's link says of it: nothing of whose it is. */
export interface Mutable {
  readonly kind: NoticeKindName
  readonly way: NoticeWay
  /** In which it was written. */
  readonly language: Locale | null
}

export const mutableKinds: readonly NoticeKindName[] = noticeKindNames.filter(isChosenByCustomer)

/** Whoever holds a message may stop further ones, and nothing else: a mail that was passed on does no harm. */
export class MuteService {
  readonly #dependencies: MuteDependencies

  constructor(dependencies: MuteDependencies) {
    this.#dependencies = dependencies
  }

  /** Changes nothing. @returns undefined where the link isn't one of ours, or its message is gone */
  async look(token: string): Promise<Mutable | undefined> {
    const message = await this.#find(token)
    if (!message) return undefined
    return { kind: this.#dependencies.letters.kindOf(message.letter), way: message.way, language: message.language }
  }

  /** Harmless to repeat. @returns the kinds that don't come any more by the message's way */
  async mute(
    token: string,
    kinds: readonly NoticeKindName[],
    how: 'link' | 'one-click',
  ): Promise<readonly NoticeKindName[]> {
    const message = await this.#find(token)
    const muted = kinds.filter(isChosenByCustomer)
    if (!message || muted.length === 0) return []
    const { id: messageId, subject, way } = message
    const choices = muted.map((kind) => ({ kind, way, isWanted: false }))
    await makeChoices(this.#dependencies.db, { subject, how, messageId }, choices)
    return muted
  }

  async #find(token: string) {
    const { db, muteLinks, letters } = this.#dependencies
    const read = muteLinks.read(token)
    const messages = read ? await listLinkedMessages(db, read) : []
    const message = messages.find(({ id }) => read?.isOf(id))
    // A letter of a release that has gone says nothing of its kind any more.
    return message && letters.has(message.letter) ? message : undefined
  }
}
