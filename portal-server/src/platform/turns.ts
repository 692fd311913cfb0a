import { AsyncLocalStorage } from 'node:async_hooks'
import { bulkhead } from 'cockatiel'

/**
 * So many at a time, and the others in their order. Whoever's turn ends begins the next one, which is done for its own request all
 * the same.
 */
export class Turns {
  readonly #bulkhead: ReturnType<typeof bulkhead>

  /** @param mostWaiting with so many waiting, one more is refused */
  constructor(atATime: number, mostWaiting = Infinity) {
    this.#bulkhead = bulkhead(atATime, mostWaiting)
  }

  take<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.#bulkhead.execute(AsyncLocalStorage.bind(work))
  }
}
