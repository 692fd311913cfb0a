import type { PreparedRequest } from '../http-load.ts'
import type { SignedInCustomer } from '../sessions.ts'

/**
 * Something that customers do, three times over: what the portal is asked, what the usual way is asked, and the least SQL
 * that does it. The last two are yardsticks, which stay as they are (docs/decisions/0029).
 */
export interface Workload {
  readonly name: string
  /** What the portal has to reach, in requests a second. */
  readonly toReach: {
    /** As many times those of the usual way. */
    readonly timesTheUsualWay: number
    /** This share of the floor's. */
    readonly ofTheFloor: number
  }
  /** The portal's and the usual way's. */
  readonly expectedStatus: number
  readonly portal: HttpWorkload
  readonly usualWay: HttpWorkload
  /**
   * One statement over the tables of the yardsticks (yardsticks/yardstick-data.ts): the session by its key, whose point
   * it is, and the rows. Figures of the answer stand in columns that end with "_m3" or "_cents".
   *
   * @param n SQL for the customer's number
   */
  readonly floor: (n: string) => string
}

export interface HttpWorkload {
  readonly request: (customer: SignedInCustomer) => PreparedRequest
  /** The figures in an answer: all three must give the same. */
  readonly figures: (answer: unknown) => readonly number[]
}
