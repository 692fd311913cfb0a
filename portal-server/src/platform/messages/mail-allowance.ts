import { createHash } from 'node:crypto'
import type pg from 'pg'
import type { Config } from '../../config.ts'
import { networkOf } from '../limits/network-of.ts'
import { pruneLimits, StoredLimit, type HeldUp } from '../limits/stored-limit.ts'

/** Whose doing it is that somebody is written to. */
export interface MailCause {
  /** Keycloak's id of the account. */
  readonly account: string
  /** Of the network, that the request came from. */
  readonly address: string
}

const table = 'mail_allowance'

/**
 * How many mails somebody may cause, and how many an address gets: whatever they are about, so that no button is a way to fill
 * a mailbox. What is beyond it waits or is refused, as whoever asks decides; nothing is lost.
 */
export class MailAllowance {
  readonly #perAccount: StoredLimit
  readonly #perNetwork: StoredLimit
  readonly #perMailbox: StoredLimit
  readonly #pool: pg.Pool

  constructor(pool: pg.Pool, { perAccount, perAddress, perNetwork, minutes }: Config['mailAllowance']) {
    this.#pool = pool
    this.#perAccount = new StoredLimit(pool, { table, name: 'account', points: perAccount, minutes })
    this.#perNetwork = new StoredLimit(pool, { table, name: 'network', points: perNetwork, minutes })
    this.#perMailbox = new StoredLimit(pool, { table, name: 'mailbox', points: perAddress, minutes })
  }

  /** @returns undefined where they may cause so many more */
  async takeFrom({ account, address }: MailCause, count = 1): Promise<HeldUp | undefined> {
    return (await this.#perAccount.take(account, count)) ?? (await this.#perNetwork.take(networkOf(address), count))
  }

  async giveBackTo({ account, address }: MailCause, count = 1): Promise<void> {
    await this.#perAccount.giveBack(account, count)
    await this.#perNetwork.giveBack(networkOf(address), count)
  }

  /** @returns undefined where one more may go there */
  async takeForMailbox(mailbox: string): Promise<HeldUp | undefined> {
    return this.#perMailbox.take(nameless(mailbox))
  }

  /** When nothing went there after all. */
  async giveBackForMailbox(mailbox: string): Promise<void> {
    await this.#perMailbox.giveBack(nameless(mailbox))
  }

  async prune(): Promise<void> {
    await pruneLimits(this.#pool, table)
  }
}

/** Addresses are Keycloak's to keep. */
const nameless = (mailbox: string): string => createHash('sha256').update(mailbox.toLowerCase()).digest('base64url')
