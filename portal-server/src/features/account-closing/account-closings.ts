import type { z } from 'zod'
import {
  deleteStaleRequests,
  dropClosing,
  forgetAccount,
  isSettled,
  listDueClosings,
  listOpenClosings,
  noteAccessEnded,
  noteFarewell,
  startClosingOfGone,
  endOfGrace,
  graceDays,
  type Closing,
} from '../../platform/accounts/closing.repository.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database/database.ts'
import type { KeycloakAccounts } from '../../platform/keycloak/keycloak-accounts.ts'
import type { Log } from '../../platform/log.ts'
import type { Messages, WriteLetters } from '../../platform/messages/messages.ts'
import type { MeteringPointService } from '../metering-points/metering-point.service.ts'
import { accountClosedLetter } from './account-closed.letter.ts'
import { closingUndoneLetter } from './closing-undone.letter.ts'

export interface AccountClosingsDependencies {
  readonly db: Database
  readonly clock: Clock
  readonly log: Log
  readonly messages: Messages
  readonly keycloakAccounts: KeycloakAccounts
  readonly meteringPoints: Pick<MeteringPointService, 'listAccounts'>
}

const msPerDay = 86_400_000
const mostInARun = 50
const knownAtOnce = 200
/** A mailbox that takes nothing doesn't keep an account alive. */
const longestFarewellMs = 3 * msPerDay

/**
 * Closings on their way, a step at a time. Each step is harmless to repeat, and what was done is written down after it: whoever dies
 * in between is followed by somebody who does it once more.
 */
export class AccountClosings {
  readonly #dependencies: AccountClosingsDependencies
  readonly #writeFarewell: WriteLetters<z.infer<typeof accountClosedLetter.content>>
  readonly #writeUndone: WriteLetters<z.infer<typeof closingUndoneLetter.content>>

  constructor(dependencies: AccountClosingsDependencies) {
    this.#dependencies = dependencies
    this.#writeFarewell = dependencies.messages.open(accountClosedLetter)
    this.#writeUndone = dependencies.messages.open(closingUndoneLetter)
  }

  /** All that is due. What fails waits for the next run, and holds nobody else up. */
  async goOn(): Promise<void> {
    const { db, clock } = this.#dependencies
    await deleteStaleRequests(db, clock())
    for (const closing of await listOpenClosings(db, mostInARun)) await this.#patiently(() => this.endAccess(closing))
    for (const closing of await listDueClosings(db, clock(), mostInARun))
      await this.#patiently(() => (closing.origin === 'gone' ? this.#closeGone(closing) : this.#close(closing)))
  }

  /** Signs the account out everywhere, and takes from programs what they were allowed. */
  async endAccess({ id, subject }: Closing): Promise<void> {
    const { db, keycloakAccounts } = this.#dependencies
    await keycloakAccounts.endAccess(subject)
    await noteAccessEnded(db, id, new Date())
  }

  /** Accounts that somebody deleted in Keycloak: the portal forgets them as it forgets others, with the same days of grace. */
  async findGone(): Promise<number> {
    const { db, clock, log, keycloakAccounts, meteringPoints } = this.#dependencies
    let gone = 0
    let after = ''
    for (;;) {
      const subjects = await meteringPoints.listAccounts(after, knownAtOnce)
      for (const subject of await keycloakAccounts.listGone(subjects)) {
        const confirmedAt = clock()
        const closesAt = endOfGrace(confirmedAt)
        if (await startClosingOfGone(db, { subject, confirmedAt, closesAt })) gone += 1
      }
      const last = subjects.at(-1)
      if (subjects.length < knownAtOnce || last === undefined) break
      after = last
    }
    if (gone > 0)
      log.warn({ gone, graceDays }, 'accounts are gone in Keycloak: what the portal holds of them goes, too')
    return gone
  }

  /**
   * The farewell first, while there is an address; then Keycloak; the portal last. As long as the portal knows of it, somebody goes
   * on with it; and once Keycloak has no such account, nobody can sign in to it and find it half empty.
   */
  async #close(closing: Closing): Promise<void> {
    const { db, clock, log, keycloakAccounts } = this.#dependencies
    const { id, subject, farewellAt } = closing
    if (!farewellAt) {
      const { pressedAt } = closing
      if (await keycloakAccounts.hasSignedInBetween(subject, pressedAt, endOfGrace(pressedAt)))
        return this.#noteComeBack(closing)
      return this.#sayFarewell(closing)
    }
    const isWaiting = !(await isSettled(db, accountClosedLetter.name, id))
    if (isWaiting && clock().getTime() < farewellAt.getTime() + longestFarewellMs) return
    await keycloakAccounts.delete(subject)
    await forgetAccount(db, id)
    // Its id alone, which nothing else names any more: whoever restores a backup of Keycloak finds it by that.
    log.info({ subject }, 'an account was closed')
  }

  async #sayFarewell({ id, subject }: Closing): Promise<void> {
    const { db, clock, messages } = this.#dependencies
    await db.transaction().execute(async (trx) => {
      if (await noteFarewell(trx, id, clock())) await this.#writeFarewell(trx, [{ subject, occasion: id, content: {} }])
    })
    messages.hurry()
  }

  /** By the account's own pages or a program: the portal wasn't there to see it. */
  async #noteComeBack({ id, subject }: Closing): Promise<void> {
    const { db, clock, messages } = this.#dependencies
    await db.transaction().execute(async (trx) => {
      await dropClosing(trx, id)
      await this.#writeUndone(trx, [{ subject, occasion: id, content: { undoneAt: clock().toISOString() } }])
    })
    messages.hurry()
    this.#dependencies.log.info('an account stays: its owner signed in elsewhere than at the portal')
  }

  async #closeGone({ id, subject }: Closing): Promise<void> {
    const { db, log, keycloakAccounts } = this.#dependencies
    if ((await keycloakAccounts.find(subject)) !== 'gone') return dropClosing(db, id)
    await forgetAccount(db, id)
    log.info({ subject }, 'what was held of an account that is gone in Keycloak was deleted')
  }

  async #patiently(step: () => Promise<void>): Promise<void> {
    await step().catch((error: unknown) =>
      this.#dependencies.log.warn({ err: error }, 'a closing could not go on; it is tried again'),
    )
  }
}
