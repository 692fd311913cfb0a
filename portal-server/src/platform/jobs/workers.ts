import type { PgBoss } from 'pg-boss'

/** @returns the worker's id */
export type Hire = (whileBusy: <Result>(work: () => Promise<Result>) => Promise<Result>) => Promise<string>

/** Those who work on one queue on this replica. Each looks again once it is done, and otherwise now and then. */
export class Workers {
  readonly #boss: PgBoss
  readonly #ids: string[] = []
  readonly #busy = new Set<number>()

  constructor(boss: PgBoss) {
    this.#boss = boss
  }

  async hire(count: number, hire: Hire): Promise<void> {
    for (let index = 0; index < count; index += 1) this.#ids[index] = await hire((work) => this.#whileBusy(index, work))
  }

  /** Has one that is free look now, and all of them, once they are done, where none is. */
  hurry(): void {
    const free = this.#ids.find((_, index) => !this.#busy.has(index))
    for (const id of free === undefined ? this.#ids : [free]) this.#boss.notifyWorker(id)
  }

  async #whileBusy<Result>(index: number, work: () => Promise<Result>): Promise<Result> {
    this.#busy.add(index)
    // Where there was something there may be more: another one looks meanwhile, and this one afterwards.
    this.hurry()
    try {
      return await work()
    } finally {
      this.#busy.delete(index)
      const id = this.#ids[index]
      if (id !== undefined) this.#boss.notifyWorker(id)
    }
  }
}
