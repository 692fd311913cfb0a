import { addBalances, type Balance } from '@moja-komunala/rules/balance.ts'
import { dayAt } from '@moja-komunala/rules/zoned-days.ts'
import type { Config } from '../../config.ts'
import type { AccountActor } from '../../platform/actors/actor.ts'
import { sightOf } from '../../platform/actors/sight.ts'
import type { Clock } from '../../platform/clock.ts'
import { exactNumber } from '../../platform/database/exact-number.ts'
import type { Database } from '../../platform/database/database.ts'
import { cutPage } from '../../platform/http/page.ts'
import { listBalances, listPayments, type BalanceRow, type PaymentRow } from './payment.repository.ts'
import type { BalanceQuery, BalanceView, PaymentListQuery, PaymentListView, PaymentView } from './payment.schema.ts'

export interface PaymentDependencies {
  readonly db: Database
  readonly clock: Clock
  readonly config: Pick<Config, 'readingWindowRule'>
}

/** Shows an account what came in for the times that it is linked to, and what is still to be paid. */
export class PaymentService {
  readonly #dependencies: PaymentDependencies

  constructor(dependencies: PaymentDependencies) {
    this.#dependencies = dependencies
  }

  async list(actor: AccountActor, asked: PaymentListQuery): Promise<PaymentListView> {
    const { meteringPointId, billId, year, after, limit } = asked
    const rows = await listPayments(this.#dependencies.db, {
      ...sightOf(actor),
      ...{ meteringPointId, billId, year, after, limit },
    })
    const { shown, next } = cutPage(rows, limit, ({ id }) => id)
    return { payments: shown.map(toPaymentView), next }
  }

  async getBalance(actor: AccountActor, { meteringPointId, after, limit }: BalanceQuery): Promise<BalanceView> {
    const { db, clock, config } = this.#dependencies
    const today = dayAt(clock(), config.readingWindowRule)
    const rows = await listBalances(db, { ...sightOf(actor), today, meteringPointId })
    const balances = rows.map((row) => ({ ...toPointView(row), ...toBalance(row) }))
    const from = after === undefined ? 0 : balances.findIndex((point) => point.meteringPointId === after) + 1
    const rest = after !== undefined && from === 0 ? [] : balances.slice(from, from + limit + 1)
    const { shown, next } = cutPage(rest, limit, (point) => point.meteringPointId)
    return { ...addBalances(balances), meteringPoints: [...shown], next }
  }
}

const toPointView = (row: Pick<PaymentRow, 'point_id' | 'point_number' | 'point_address' | 'point_name'>) => ({
  meteringPointId: row.point_id,
  meteringPointNumber: row.point_number,
  meteringPointAddress: row.point_address,
  meteringPointName: row.point_name,
})

function toPaymentView(row: PaymentRow): PaymentView {
  const { id, bill_id: billId, bill_number: billNumber } = row
  return {
    ...{ id, ...toPointView(row), receivedOn: row.received_on },
    ...{ amountCents: exactNumber(row.amount_cents), cancelledOn: row.cancelled_on },
    bill: billId === null || billNumber === null ? null : { id: billId, number: billNumber },
  }
}

export function toBalance(row: BalanceRow): Balance {
  return {
    billedCents: exactNumber(row.billed_cents),
    paidCents: exactNumber(row.paid_cents),
    openCents: exactNumber(row.open_cents),
    overdueCents: exactNumber(row.overdue_cents),
    creditCents: exactNumber(row.credit_cents),
  }
}
