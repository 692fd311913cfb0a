import { dayAt } from '@moja-komunala/rules/zoned-days.ts'
import type { Config } from '../../config.ts'
import type { AccountActor } from '../../platform/actors/actor.ts'
import { sightOf } from '../../platform/actors/sight.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database/database.ts'
import { cutPage } from '../../platform/http/page.ts'
import { HttpProblem } from '../../platform/http/problem.ts'
import { toBillSummary, toBillView, type ShownBill } from './bill-view.ts'
import { findBill, listBills, listBillYears, listLinkedBills, listWholeBills } from './bill.repository.ts'
import type { BillListQuery, BillListView } from './bill.schema.ts'

export interface BillDependencies {
  readonly db: Database
  readonly clock: Clock
  readonly config: Pick<Config, 'readingWindowRule' | 'paymentRecipient'>
}

/** Shows an account the bills of the times that it is linked to. */
export class BillService {
  readonly #dependencies: BillDependencies

  constructor(dependencies: BillDependencies) {
    this.#dependencies = dependencies
  }

  async list(actor: AccountActor, asked: BillListQuery): Promise<BillListView> {
    const { db } = this.#dependencies
    const today = this.#today()
    const { meteringPointId, year, state, after, limit } = asked
    const sight = sightOf(actor)
    const [rows, years] = await Promise.all([
      listBills(db, { ...sight, today, meteringPointId, year, state, after, limit }),
      listBillYears(db, sight),
    ])
    const { shown, next } = cutPage(rows, limit, ({ id }) => id)
    return { bills: shown.map((row) => toBillSummary(row, today)), years, next }
  }

  /** @throws HttpProblem not-found, the same for a bill that isn't the customer's and for none */
  async get(actor: AccountActor, billId: string): Promise<ShownBill> {
    const { db } = this.#dependencies
    const sight = sightOf(actor)
    const [row, linked] = await Promise.all([findBill(db, sight, billId), listLinkedBills(db, sight, billId)])
    if (!row) throw new HttpProblem('not-found')
    return toBillView(row, linked, {
      today: this.#today(),
      recipient: this.#dependencies.config.paymentRecipient,
    })
  }

  /** All of a point with their lines, the newest first; without the bills before and after each. */
  async listWhole(actor: AccountActor, meteringPointId: string): Promise<ShownBill[]> {
    const rows = await listWholeBills(this.#dependencies.db, sightOf(actor), meteringPointId)
    const shown = { today: this.#today(), recipient: this.#dependencies.config.paymentRecipient }
    return rows.map((row) => toBillView(row, [], shown))
  }

  #today(): string {
    const { clock, config } = this.#dependencies
    return dayAt(clock(), config.readingWindowRule)
  }
}
