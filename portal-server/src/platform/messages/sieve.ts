import { noticeKinds, wantedWays } from '@moja-komunala/rules/notice-kinds.ts'
import { listClosings } from '../accounts/closing.repository.ts'
import type { Clock } from '../clock.ts'
import type { Database } from '../database/database.ts'
import { NotAllowed, type KeycloakRecipients, type Recipient } from '../keycloak/keycloak-recipients.ts'
import type { Log } from '../log.ts'
import { listChoices, listQuietHours } from './choices/choice.repository.ts'
import { listConfirmedDigests } from './choices/confirmed-number.repository.ts'
import type { MuteLinks } from './choices/mute-link.ts'
import { listSetAsideDigests } from './choices/set-aside.repository.ts'
import type { TargetDigests } from './choices/target-digests.ts'
import { shortWithLinks } from './letter.ts'
import { nextNoticeHour, type NoticeHours } from './hours.ts'
import type { Letters } from './letters.ts'
import type { ClaimedMessage, SettledMessage } from './message.repository.ts'
import { reachOf, type KnownDigests, type ReachObstacle } from './reach.ts'
import type { Way, WrittenMessage } from './way.ts'

export interface SieveDependencies {
  readonly db: Database
  readonly clock: Clock
  readonly log: Log
  readonly letters: Letters
  readonly recipients: KeycloakRecipients
  readonly targetDigests: TargetDigests
  readonly muteLinks: MuteLinks
  readonly hours: NoticeHours
  readonly portalUrl: string
}

/** Why nothing is sent, for whoever asks. */
export type Obstacle = 'over' | 'muted' | 'account-closing' | 'account-unreachable' | ReachObstacle

/** A message that is to be handed over now. */
export interface ReadyMessage extends WrittenMessage {
  /** The address or number that it goes to, and its digest. */
  readonly target: string
  readonly targetDigest: string
}

/** What is to be done with a message: send it, or nothing any more, or try it another time. */
export type Verdict =
  | { readonly ready: ReadyMessage }
  | { readonly settled: SettledMessage; readonly obstacle: Obstacle }
  /** Since that is when it may be sent; it isn't the message's fault. */
  | { readonly heldUntil: Date }
  | { readonly failed: string }

type WayInUse = Pick<Way, 'name' | 'targetOf'>

const notNeeded = (obstacle: Obstacle, text: string): Verdict => ({
  settled: { state: 'not-needed', answer: { text } },
  obstacle,
})
const nobody = (obstacle: Obstacle, text: string): Verdict => ({
  settled: { state: 'no-recipient', answer: { text } },
  obstacle,
})

const unreached: Readonly<Record<ReachObstacle, string>> = {
  'no-target': 'The account has no confirmed address, or no mobile number.',
  'number-not-confirmed': 'The number has not been confirmed, or has changed since.',
  'set-aside': 'The address or number led to nobody before.',
}

/**
 * Looks at the last moment whether messages are still to be sent, and to whom. Whatever happened since they were written counts: a
 * reading that came in, an account that was disabled or closed, an address that changed, a choice. Each question is asked once for all
 * of them.
 */
export class Sieve {
  readonly #dependencies: SieveDependencies

  constructor(dependencies: SieveDependencies) {
    this.#dependencies = dependencies
  }

  /** @returns one verdict a message, by its id. Never throws. */
  async sift(way: WayInUse, messages: readonly ClaimedMessage[]): Promise<Map<string, Verdict>> {
    const verdicts = new Map<string, Verdict>()
    const left = (): ClaimedMessage[] => messages.filter(({ id }) => !verdicts.has(id))
    for (const message of messages) {
      const verdict = this.#lookAt(message)
      if (verdict) verdicts.set(message.id, verdict)
    }
    try {
      await this.#lookHere(way, left(), verdicts)
      await this.#writeTo(way, left(), verdicts)
    } catch (error) {
      // Keycloak couldn't be asked, or the database.
      this.#dependencies.log.warn({ err: error, messages: left().length }, 'messages were not sent yet')
      for (const { id } of left()) verdicts.set(id, { failed: textOf(error) })
    }
    return verdicts
  }

  /** What the message says by itself. */
  #lookAt({ letter, expiresAt }: ClaimedMessage): Verdict | undefined {
    const { letters, clock } = this.#dependencies
    if (!letters.has(letter)) return { failed: `There is no letter "${letter}".` }
    if (expiresAt !== null && new Date(expiresAt) <= clock())
      return {
        settled: { state: 'expired', answer: { text: 'What it says was over before it could be sent.' } },
        obstacle: 'over',
      }
    return undefined
  }

  /** What the portal knows. */
  async #lookHere(way: WayInUse, messages: readonly ClaimedMessage[], verdicts: Map<string, Verdict>): Promise<void> {
    const { db, clock, letters, hours } = this.#dependencies
    if (messages.length === 0) return
    const subjects = [...new Set(messages.map(({ subject }) => subject))]
    const kindOf = ({ letter }: ClaimedMessage) => noticeKinds[letters.kindOf(letter)]
    const ofChoice = messages.some((message) => kindOf(message).chosenBy === 'customer' && !message.isAskedFor)
    const closings = await listClosings(db, subjects)
    const choices = ofChoice ? await listChoices(db, subjects) : undefined
    const quiet = messages.some((message) => kindOf(message).keepsHours)
      ? await listQuietHours(db, subjects)
      : undefined
    for (const message of messages) {
      const { id, subject, letter, isAskedFor } = message
      const { chosenBy, keepsHours } = kindOf(message)
      const isUnwanted =
        chosenBy === 'customer' &&
        !isAskedFor &&
        !wantedWays(letters.kindOf(letter), choices?.get(subject) ?? {}).includes(way.name)
      const next = keepsHours ? nextNoticeHour(clock(), hours, quiet?.get(subject)) : undefined
      if (closings.has(subject) && !letters.reachesClosing(letter))
        verdicts.set(id, nobody('account-closing', 'The account is being closed.'))
      else if (isUnwanted) verdicts.set(id, notNeeded('muted', 'Its customer wants none of these by this way.'))
      else if (next) verdicts.set(id, { heldUntil: next })
    }
  }

  /** What Keycloak knows, and what the letters say now. */
  async #writeTo(way: WayInUse, messages: readonly ClaimedMessage[], verdicts: Map<string, Verdict>): Promise<void> {
    const { db, letters, recipients, log } = this.#dependencies
    const contents = new Map<string, object>()
    for (const [letter, those] of Map.groupBy(messages, (message) => message.letter)) {
      const said = await letters.refresh(letter, those)
      for (const { id } of those) {
        const content = said.get(id)
        if (content) contents.set(id, content)
        else verdicts.set(id, notNeeded('over', 'What it was about is done.'))
      }
    }
    const needed = messages.filter(({ id }) => contents.has(id))
    if (needed.length === 0) return
    const subjects = [...new Set(needed.map(({ subject }) => subject))]
    const setAside = await listSetAsideDigests(db, way.name, subjects)
    const confirmed = way.name === 'sms' ? await listConfirmedDigests(db, subjects) : undefined
    const found = await recipients.findSeveral(subjects)
    for (const message of needed) {
      const { id, subject } = message
      const who = found.get(subject)
      if (!who) {
        const error = new NotAllowed('Keycloak does not let the portal’s mails see this account.')
        log.error({ err: error, messageId: id }, 'a message was not sent yet')
        verdicts.set(id, { failed: error.message })
      } else if ('nobodyBecause' in who) verdicts.set(id, nobody('account-unreachable', who.nobodyBecause))
      else
        verdicts.set(
          id,
          this.#address(way, message, contents.get(id) ?? {}, who.recipient, {
            setAside: setAside.get(subject),
            confirmed: confirmed && (confirmed.get(subject) ?? ''),
          }),
        )
    }
  }

  #address(
    way: WayInUse,
    { id, letter, expiresAt }: ClaimedMessage,
    content: object,
    recipient: Recipient,
    digests: KnownDigests,
  ): Verdict {
    const { letters, targetDigests, muteLinks, portalUrl } = this.#dependencies
    const reach = reachOf(way, recipient, digests, targetDigests)
    if ('obstacle' in reach) return nobody(reach.obstacle, unreached[reach.obstacle])
    const { target, targetDigest } = reach
    const kind = letters.kindOf(letter)
    try {
      const { text, short } = letters.write(letter, content, recipient.locale)
      const muteUrl = noticeKinds[kind].chosenBy === 'customer' ? muteLinks.addressOf(id) : undefined
      const withLinks = short && shortWithLinks(short, recipient.locale, portalUrl + text.action.path, muteUrl)
      const ready = { id, kind, text, short: withLinks, recipient, muteUrl, target, targetDigest }
      return { ready: { ...ready, expiresAt: expiresAt === null ? undefined : new Date(expiresAt) } }
    } catch (error) {
      return { failed: textOf(error) }
    }
  }
}

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
