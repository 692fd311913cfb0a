import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

const windowSeconds = 60

export interface CountedRequest {
  readonly isTooMuch: boolean
  readonly remaining: number
  readonly secondsLeft: number
}

/**
 * How many requests somebody may send in a minute. Counted by each process for itself: a limit that keeps one from drowning
 * the portal needs no exact number, and no statement for each request.
 */
export class RequestLimit {
  readonly perMinute: number
  readonly windowSeconds = windowSeconds
  readonly #limiter: RateLimiterMemory

  constructor(perMinute: number) {
    this.perMinute = perMinute
    this.#limiter = new RateLimiterMemory({ points: perMinute, duration: windowSeconds })
  }

  async count(key: string): Promise<CountedRequest> {
    try {
      return describe(await this.#limiter.consume(key), false)
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused
      return describe(refused, true)
    }
  }
}

const describe = ({ remainingPoints, msBeforeNext }: RateLimiterRes, isTooMuch: boolean): CountedRequest => ({
  isTooMuch,
  remaining: remainingPoints,
  secondsLeft: Math.ceil(msBeforeNext / 1000),
})
