/**
 * Looks into an outbox again and again, and at once when told to; never twice at the same time. Every replica looks: what
 * is there goes to whichever comes first.
 */
export class OutboxWatch {
  readonly #look: () => Promise<void>
  readonly #onFailure: (error: unknown) => void
  #timer: NodeJS.Timeout | undefined
  #looking: Promise<void> = Promise.resolve()
  #isStopped = false

  /** @param look ends early once the watch is stopped */
  constructor(look: () => Promise<void>, onFailure: (error: unknown) => void) {
    this.#look = look
    this.#onFailure = onFailure
  }

  get isStopped(): boolean {
    return this.#isStopped
  }

  start(everyMs: number): void {
    this.#timer = setInterval(() => this.hurry(), everyMs).unref()
  }

  hurry(): void {
    if (this.#isStopped) return
    this.#looking = this.#looking.then(this.#look).catch(this.#onFailure)
  }

  /** Lets a look that is under way finish. */
  async stop(): Promise<void> {
    this.#isStopped = true
    clearInterval(this.#timer)
    await this.#looking
  }
}
