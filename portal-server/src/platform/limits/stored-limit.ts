import type pg from 'pg'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'

/** More than there may be. */
export interface HeldUp {
  /** Of this key, since it was last let through. */
  readonly isFirst: boolean
  readonly retryAfterSeconds: number
}

export interface StoredLimitSettings {
  /** One table may hold several limits, each under its name. */
  readonly table: string
  readonly name: string
  readonly points: number
  readonly minutes: number
}

/** How much of something there may be in a while, counted in the database: for all replicas together, across restarts. */
export class StoredLimit {
  readonly #limiter: RateLimiterPostgres

  constructor(pool: pg.Pool, { table, name, points, minutes }: StoredLimitSettings) {
    this.#limiter = new RateLimiterPostgres({
      // It would know a pool by the name of its class alone.
      ...{
        storeClient: pool,
        storeType: 'pool',
        tableName: table,
        tableCreated: true,
        keyPrefix: name,
        points,
        duration: minutes * 60,
      },
      // Its own timer would outlive the portal's stop: pruneLimits() does it.
      clearExpiredByTimeout: false,
    })
  }

  /** @returns undefined where there may be so many more */
  async take(key: string, count = 1): Promise<HeldUp | undefined> {
    try {
      await this.#limiter.consume(key, count)
      return undefined
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused
      return {
        isFirst: refused.consumedPoints - count <= this.#limiter.points,
        retryAfterSeconds: Math.ceil(refused.msBeforeNext / 1000),
      }
    }
  }

  async giveBack(key: string, count = 1): Promise<void> {
    await this.#limiter.reward(key, count)
  }
}

/** Removes counts that no longer hold anybody back. */
export async function pruneLimits(
  pool: pg.Pool,
  table: 'link_attempt' | 'mail_allowance' | 'own_data_allowance',
): Promise<void> {
  await pool.query(`delete from ${table} where expire < $1`, [Date.now()])
}
