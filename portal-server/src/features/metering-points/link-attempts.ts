import type pg from 'pg'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import type { Config } from '../../config.ts'
import { HttpProblem } from '../../platform/http/problem.ts'

/** Who tries: an account, from an address. */
export interface Attempter {
  readonly subject: string
  readonly address: string
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

  /** @throws HttpProblem too-many-attempts */
  async count({ subject, address }: Attempter): Promise<void> {
    await consume(this.#perAccount, subject)
    await consume(this.#perAddress, network(address))
  }

  /** Removes counts that no longer hold anybody back. */
  async prune(): Promise<void> {
    await this.#pool.query('delete from link_attempt where expire < $1', [Date.now()])
  }

  async giveBack({ subject, address }: Attempter): Promise<void> {
    await this.#perAccount.reward(subject)
    await this.#perAddress.reward(network(address))
  }
}

async function consume(limiter: RateLimiterPostgres, key: string): Promise<void> {
  try {
    await limiter.consume(key)
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused
    throw new HttpProblem('too-many-attempts', { retryAfterSeconds: Math.ceil(refused.msBeforeNext / 1000) })
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
