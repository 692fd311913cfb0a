/** How much a sender may make up for after it was held up itself: an operator counts by the second. */
const catchUpMs = 100

interface Waiting {
  readonly go: () => void
  readonly refuse: (reason: Error) => void
}

/**
 * Who sends next, and when: so many a second, and so many at most that nobody has answered. What is urgent goes before everything
 * that waits.
 */
export class SendingTurns {
  readonly #intervalMs: number
  readonly #window: number
  readonly #urgent: Waiting[] = []
  readonly #others: Waiting[] = []
  #isOpen = false
  #underWay = 0
  #nextAt = 0
  #timer: NodeJS.Timeout | undefined

  constructor(ratePerSecond: number, window: number) {
    this.#intervalMs = 1000 / ratePerSecond
    this.#window = window
  }

  /**
   * Waits for a turn. Whoever has had it gives it back.
   *
   * @param isAgain it has had a turn already: it goes before those that haven't
   * @throws what `refuseAll` is told
   */
  take(isUrgent: boolean, isAgain = false): Promise<void> {
    return new Promise((resolve, reject) => {
      const queue = isUrgent ? this.#urgent : this.#others
      queue[isAgain ? 'unshift' : 'push']({ go: resolve, refuse: reject })
      this.#goOn()
    })
  }

  giveBack(): void {
    this.#underWay -= 1
    this.#goOn()
  }

  open(): void {
    this.#isOpen = true
    this.#goOn()
  }

  /** Nobody gets a turn until it is opened again; those that have one keep it. */
  close(): void {
    this.#isOpen = false
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  /** The other side wants no more for so long. */
  pause(ms: number): void {
    this.#nextAt = Math.max(this.#nextAt, performance.now() + ms)
  }

  refuseAll(reason: Error): void {
    for (const { refuse } of [...this.#urgent.splice(0), ...this.#others.splice(0)]) refuse(reason)
  }

  #goOn(): void {
    while (this.#isOpen && this.#underWay < this.#window && this.#urgent.length + this.#others.length > 0) {
      const now = performance.now()
      if (now < this.#nextAt) {
        this.#timer ??= setTimeout(() => {
          this.#timer = undefined
          this.#goOn()
        }, this.#nextAt - now)
        return
      }
      this.#nextAt = Math.max(this.#nextAt, now - catchUpMs) + this.#intervalMs
      this.#underWay += 1
      ;(this.#urgent.shift() ?? this.#others.shift())?.go()
    }
  }
}
