import type pg from 'pg'
import type { Config } from '../../config.ts'
import type { AccountActor } from '../../platform/actors/actor.ts'
import { networkOf } from '../../platform/limits/network-of.ts'
import { pruneLimits, StoredLimit, type HeldUp } from '../../platform/limits/stored-limit.ts'

/** Who tries, for which account, from which address. */
export interface Attempter {
  readonly actor: AccountActor
  readonly address: string
}

const table = 'link_attempt'

/**
 * How often somebody may try to link a point. Counted before anything is looked at, so that attempts sent at once can't
 * slip through together; one whose slip is right is given back.
 */
export class LinkAttempts {
  readonly #perAccount: StoredLimit
  readonly #perAddress: StoredLimit
  readonly #pool: pg.Pool

  constructor(pool: pg.Pool, { perAccount, perAddress, minutes }: Config['linkAttempts']) {
    this.#pool = pool
    this.#perAccount = new StoredLimit(pool, { table, name: 'account', points: perAccount, minutes })
    this.#perAddress = new StoredLimit(pool, { table, name: 'address', points: perAddress, minutes })
  }

  /** @returns undefined where there may be one more */
  async count({ actor, address }: Attempter): Promise<HeldUp | undefined> {
    return (await this.#perAccount.take(actor.subject)) ?? (await this.#perAddress.take(networkOf(address)))
  }

  async prune(): Promise<void> {
    await pruneLimits(this.#pool, table)
  }

  async giveBack({ actor, address }: Attempter): Promise<void> {
    await this.#perAccount.giveBack(actor.subject)
    await this.#perAddress.giveBack(networkOf(address))
  }
}
