import type { LoadResult } from '../readings/http-load.ts'
import { prepareReadings } from '../readings/steady-readings.ts'
import { activeCustomers, type SendingPortal, type Stage } from './stage.ts'

/** Some seventy readings a second, as on the window's last evening. */
const connections = 8

/** Customers who hand in readings, at the same pace whatever else goes on. */
export class ReadingsBeside {
  readonly #load: (seconds: number) => Promise<LoadResult>
  readonly #seconds: number

  private constructor(load: (seconds: number) => Promise<LoadResult>, seconds: number) {
    this.#load = load
    this.#seconds = seconds
  }

  /** @param seconds of which each figure is */
  static async start({ plan, database }: Stage, portal: SendingPortal, seconds: number): Promise<ReadingsBeside> {
    const load = await prepareReadings({ plan, database, portal, customers: activeCustomers, connections })
    await load(5)
    return new ReadingsBeside(load, seconds)
  }

  /** So many times one after another. */
  async measure(times: number): Promise<LoadResult[]> {
    const results: LoadResult[] = []
    for (let count = 0; count < times; count += 1) results.push(await this.#load(this.#seconds))
    return results
  }

  /** As long as something goes on; what was only begun then isn't counted. */
  async while<Result>(work: Promise<Result>): Promise<{ result: Result; readings: LoadResult[] }> {
    let isOver = false
    const measure = async (): Promise<LoadResult[]> => {
      const readings: LoadResult[] = []
      while (!isOver) {
        const measured = await this.#load(this.#seconds)
        if (!isOver) readings.push(measured)
      }
      return readings
    }
    const [result, readings] = await Promise.all([work.finally(() => (isOver = true)), measure()])
    return { result, readings }
  }
}
