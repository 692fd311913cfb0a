/** Chance that is the same with the same seed, on every machine. */
export class Dice {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** From 0 on, below 1. Mulberry32: enough for a town, and a few lines. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    const mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1)
    const again = mixed ^ (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61))
    return ((again ^ (again >>> 14)) >>> 0) / 2 ** 32
  }

  between(least: number, most: number): number {
    return least + (most - least) * this.next()
  }

  /** Both ends included. */
  whole(least: number, most: number): number {
    return least + Math.floor((most - least + 1) * this.next())
  }

  happens(probability: number): boolean {
    return this.next() < probability
  }

  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next())
  }

  /** Around 1. */
  swing(spread: number): number {
    return Math.exp(spread * this.normal())
  }

  /** How long until something happens that happens every so many days. */
  waiting(days: number): number {
    return -days * Math.log(1 - this.next())
  }

  oneOf<Value>(weighted: readonly (readonly [value: Value, weight: number])[]): Value {
    let left = this.next() * weighted.reduce((total, [, weight]) => total + weight, 0)
    for (const [value, weight] of weighted) {
      left -= weight
      if (left < 0) return value
    }
    const last = weighted.at(-1)
    if (!last) throw new Error('Nothing to choose from')
    return last[0]
  }
}
