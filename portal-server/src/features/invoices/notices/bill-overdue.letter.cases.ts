import type { BillFacts } from './bill-facts.ts'
import { cases as newBill } from './new-bill.letter.cases.ts'

/** What the letter has to say, by a name for it. */
export const cases: Readonly<Record<string, BillFacts>> = {
  'nothing came in': newBill['a bill'],
  'partly covered': newBill['partly covered'],
}
