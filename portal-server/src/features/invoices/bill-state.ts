import { sql, type RawBuilder } from 'kysely'

/** How a bill stands on a day, as billState() of rules/bill.ts has it, inside a query of the view `bill`. */
export const stateOn = (today: string): RawBuilder<string> =>
  sql<string>`bill_state(bill.total_cents, bill.paid_cents, bill.cancelled_on, bill.due_on, ${today}::date)`
