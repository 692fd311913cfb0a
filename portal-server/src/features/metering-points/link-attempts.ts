import type pg from 'pg'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import type { Config } from '../../config.ts'
import type { AccountActor } from '../../platform/actors/actor.ts'

/** Who tries, for which account, from which address. */
export interface Attempter {
  readonly actor: AccountActor
  readonly address: string
}

/** One try too many. */
export interface HeldUp {
  /** Of this account or this address, since it was last let through. */
  readonly isFirst: boolean
  readonly retryAfterSeconds: number
}

/**
 * How often somebody may try to link a point. Counted before anything is looked at, so that attempts sent at once can't
 * slip through together; an attempt that succeeds is given back.
 */
export class LinkAttempts {
  readonly #perAccount: RateLimiterPostgres
  readonly #perAddress: RateLimiterPostgres
  readonly #pool: pg.Pool

  constructor(pool: pg.Pool, { perAccount, perAddress, minutes }: Config['linkAttempts']) {
    this.#pool = pool
    const shared = {
      storeClient: pool,
      tableName: 'link_attempt',
      tableCreated: true,
      duration: minutes * 60,
      // Its own timer would outlive the portal's stop: prune() does it.
      clearExpiredByTimeout: false,
    }
    this.#perAccount = new RateLimiterPostgres({ ...shared, keyPrefix: 'account', points: perAccount })
    this.#perAddress = new RateLimiterPostgres({ ...shared, keyPrefix: 'address', points: perAddress })
  }

  /** @returns undefined where there may be one more */
  async count({ actor, address }: Attempter): Promise<HeldUp | undefined> {
    return (await consume(this.#perAccount, actor.subject)) ?? (await consume(this.#perAddress, network(address)))
  }

  /** Removes counts that no longer hold anybody back. */
  async prune(): Promise<void> {
    await this.#pool.query('delete from link_attempt where expire < $1', [Date.now()])
  }

  async giveBack({ actor, address }: Attempter): Promise<void> {
    await this.#perAccount.reward(actor.subject)
    await this.#perAddress.reward(network(address))
  }
}

async function consume(limiter: RateLimiterPostgres, key: string): Promise<HeldUp | undefined> {
  try {
    await limiter.consume(key)
    return undefined
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused
    return {
      isFirst: refused.consumedPoints === limiter.points + 1,
      retryAfterSeconds: Math.ceil(refused.msBeforeNext / 1000),
    }
  }
}

/** A customer with IPv6 has a whole /64 to choose addresses from. */
function network(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').split('%', 1)[0] ?? ''
  if (!plain.includes(':')) return plain
  const [head = '', tail] = plain.toLowerCase().split('::')
  const groups = head === '' ? [] : head.split(':')
  const tailGroups = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = Array.from({ length: Math.max(0, 8 - groups.length - tailGroups.length) }, () => '0')
  return [...groups, ...zeros, ...tailGroups].slice(0, 4).join(':')
}
