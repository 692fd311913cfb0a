import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { z } from 'zod'
import {
  askClosing,
  confirmClosing,
  dropClosing,
  endOfGrace,
  findByKey,
  findClosing,
  undoClosing,
  type Closing,
  type LinkedClosing,
} from '../../platform/accounts/closing.repository.ts'
import type { Customer } from '../../platform/actors/actor.ts'
import { audit } from '../../platform/audit/audit.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database/database.ts'
import { HttpProblem } from '../../platform/http/problem.ts'
import type { KeycloakAccounts } from '../../platform/keycloak/keycloak-accounts.ts'
import type { Log } from '../../platform/log.ts'
import type { MailAllowance } from '../../platform/messages/mail-allowance.ts'
import type { Messages, WriteLetters } from '../../platform/messages/messages.ts'
import type { KeycloakLogoutService } from '../../platform/sessions/keycloak-logout.service.ts'
import type { ComeBack } from '../../platform/sign-in/come-back.ts'
import type { AccountClosings } from './account-closings.ts'
import { closingAskedLetter } from './closing-asked.letter.ts'
import { closingConfirmedLetter } from './closing-confirmed.letter.ts'
import { closingUndoneLetter } from './closing-undone.letter.ts'

export interface AccountClosingDependencies {
  readonly db: Database
  readonly clock: Clock
  readonly log: Log
  readonly messages: Messages
  readonly mailAllowance: MailAllowance
  readonly keycloakAccounts: KeycloakAccounts
  readonly keycloakLogouts: KeycloakLogoutService
  readonly closings: Pick<AccountClosings, 'endAccess'>
}

const msPerDay = 86_400_000

/** What a mailed link leads to. */
export type LinkedClosingState =
  { readonly state: 'asked' } | { readonly state: 'confirmed'; readonly closesAt: Date } | { readonly state: 'void' }

/** A customer closes the account: asks, confirms by mail, and may come back for a while. */
export class AccountClosingService {
  readonly #dependencies: AccountClosingDependencies
  readonly #writeAsked: WriteLetters<z.infer<typeof closingAskedLetter.content>>
  readonly #writeConfirmed: WriteLetters<z.infer<typeof closingConfirmedLetter.content>>
  readonly #writeUndone: WriteLetters<z.infer<typeof closingUndoneLetter.content>>

  constructor(dependencies: AccountClosingDependencies) {
    this.#dependencies = dependencies
    this.#writeAsked = dependencies.messages.open(closingAskedLetter)
    this.#writeConfirmed = dependencies.messages.open(closingConfirmedLetter)
    this.#writeUndone = dependencies.messages.open(closingUndoneLetter)
  }

  /**
   * Nothing is closed by it: a mail goes out with a link, in place of one that was mailed before.
   *
   * @param address of the network, that the request came from
   * @throws HttpProblem account-of-staff, too-many-requests, temporarily-unavailable
   */
  async ask(actor: Customer, address: string): Promise<void> {
    const { db, clock, messages, mailAllowance, keycloakAccounts } = this.#dependencies
    const { subject } = actor
    if ((await keycloakAccounts.find(subject)) === 'out-of-reach') throw new HttpProblem('account-of-staff')
    const heldUp = await mailAllowance.takeFrom({ account: subject, address })
    if (heldUp) throw new HttpProblem('too-many-requests', { retryAfterSeconds: heldUp.retryAfterSeconds })
    const key = randomBytes(32).toString('base64url')
    const askedAt = clock()
    const keyUntil = new Date(askedAt.getTime() + msPerDay)
    await db.transaction().execute(async (trx) => {
      const id = await askClosing(trx, { subject, askedAt, keyHash: hashOf(key), keyUntil })
      // Confirmed a moment ago, in another tab: there is nothing more to ask.
      if (id === undefined) return
      const content = { key, until: keyUntil.toISOString() }
      await audit(trx, actor, 'account', { action: 'askAccountClosing' })
      await this.#writeAsked(trx, [{ subject, occasion: `${id} ${hashOf(key)}`, content }])
    })
    messages.hurry()
  }

  /** What the page behind a link says. Changes nothing. */
  async look(key: string): Promise<LinkedClosingState> {
    return this.#stateOf(await findByKey(this.#dependencies.db, hashOf(key)))
  }

  #stateOf(found: LinkedClosing | undefined): LinkedClosingState {
    if (!found) return { state: 'void' }
    if (found.closesAt) return { state: 'confirmed', closesAt: found.closesAt }
    const isInTime = found.keyUntil !== null && found.keyUntil > this.#dependencies.clock()
    return { state: isInTime ? 'asked' : 'void' }
  }

  /** Whoever pressed the button behind the link. Harmless to repeat. */
  async confirm(key: string, requestId: string): Promise<LinkedClosingState> {
    const { db, clock, messages } = this.#dependencies
    const found = await findByKey(db, hashOf(key))
    const standing = this.#stateOf(found)
    if (standing.state !== 'asked' || !found) return standing
    const { id, subject } = found
    const confirmedAt = clock()
    const closesAt = endOfGrace(confirmedAt)
    await db.transaction().execute(async (trx) => {
      if (!(await confirmClosing(trx, hashOf(key), { confirmedAt, closesAt, pressedAt: new Date() }))) return
      const actor: Customer = { kind: 'customer', subject, requestId }
      await audit(trx, actor, 'account', { action: 'confirmAccountClosing' })
      await this.#writeConfirmed(trx, [{ subject, occasion: id, content: { closesAt: closesAt.toISOString() } }])
    })
    messages.hurry()
    await this.#signOut(subject)
    return this.look(key)
  }

  /** Here at once; in Keycloak at once where it is there, else as soon as it is again. */
  async #signOut(subject: string): Promise<void> {
    const { db, log, closings, keycloakLogouts } = this.#dependencies
    await keycloakLogouts.end({ id: randomUUID(), subject, issuedAt: new Date() })
    const closing = await findClosing(db, subject)
    if (!closing) return
    await closings
      .endAccess(closing)
      .catch((error: unknown) => log.warn({ err: error }, 'a closed account is not signed out in Keycloak yet'))
  }

  /**
   * What a sign-in means for the account.
   *
   * @param authenticatedAt when its owner showed who they are, in whole seconds
   */
  async comeBack(customer: Customer, authenticatedAt: Date | undefined): Promise<ComeBack> {
    const { db, clock } = this.#dependencies
    const closing = await findClosing(db, customer.subject)
    if (!closing) return 'stays'
    if (closing.origin === 'gone') {
      await dropClosing(db, closing.id)
      return 'stays'
    }
    if (closing.closesAt <= clock() || closing.farewellAt) return 'too-late'
    const isAfter =
      authenticatedAt && authenticatedAt.getTime() >= Math.floor(closing.pressedAt.getTime() / 1000) * 1000
    if (!isAfter) return 'asks-again'
    return (await this.#undo(closing, customer)) ? 'undone' : 'too-late'
  }

  async #undo(closing: Closing, actor: Customer): Promise<boolean> {
    const { db, clock, messages } = this.#dependencies
    const { id, subject } = closing
    const isUndone = await db.transaction().execute(async (trx) => {
      if (!(await undoClosing(trx, subject, clock()))) return false
      await audit(trx, actor, 'account', { action: 'undoAccountClosing' })
      await this.#writeUndone(trx, [{ subject, occasion: id, content: { undoneAt: clock().toISOString() } }])
      return true
    })
    messages.hurry()
    return isUndone
  }
}

const hashOf = (key: string): string => createHash('sha256').update(key).digest('base64url')
