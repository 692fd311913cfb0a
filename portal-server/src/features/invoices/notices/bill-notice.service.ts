import { afterCredit } from '@moja-komunala/rules/after-credit.ts'
import { billState, type BillState } from '@moja-komunala/rules/bill.ts'
import { addDays } from '@moja-komunala/rules/days.ts'
import { endOfDay, dayAt } from '@moja-komunala/rules/zoned-days.ts'
import type { Config } from '../../../config.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database } from '../../../platform/database/database.ts'
import { exactNumber } from '../../../platform/database/exact-number.ts'
import type { Letter } from '../../../platform/messages/letter.ts'
import { stillSo, type LetterOf } from '../../../platform/messages/letters.ts'
import type { Messages, WriteLetters } from '../../../platform/messages/messages.ts'
import { inPages, lookAtNew } from '../../imports/look-at-new.ts'
import { toOpenBills } from '../open-bills.ts'
import { billDueSoonLetter } from './bill-due-soon.letter.ts'
import { billFactsSchema, type BillFacts } from './bill-facts.ts'
import {
  listBillsDue,
  listNewBills,
  listStandingBills,
  type BillOfAccount,
  type DueBetween,
  type StandingBill,
} from './bill-notice.repository.ts'
import { billOverdueLetter } from './bill-overdue.letter.ts'
import { newBillLetter } from './new-bill.letter.ts'

export interface BillNoticeDependencies {
  readonly db: Database
  readonly config: Pick<Config, 'readingWindowRule' | 'billNotices'>
  readonly clock: Clock
  readonly messages: Messages
}

/** Nobody is told of a bill that was issued longer ago. */
export const newsDays = 31
/** What kept the portal from saying that a bill is overdue, for so long it is made good. */
const overdueSaidWithinDays = 14

/** A bill as an account is told of it, and how it stands. */
interface Told {
  readonly facts: BillFacts
  readonly state: BillState
  readonly isCredited: boolean
}

/** Whether there is still something to say. */
type IsNews = (told: Told, today: string) => boolean

const isNewBill: IsNews = ({ state, isCredited }) =>
  !isCredited && (state === 'open' || state === 'part-paid' || state === 'overdue' || state === 'credit')
const isDueSoon: IsNews = ({ facts: { dueOn, openCents } }, today) => openCents > 0 && dueOn >= today
const isOverdue: IsNews = ({ facts: { openCents }, state }) => openCents > 0 && state === 'overdue'

/** Tells customers of the bills of their time: that one came in, that it is to be paid soon, and that it wasn't. */
export class BillNoticeService {
  readonly #dependencies: BillNoticeDependencies
  readonly #writeNew: WriteLetters<BillFacts>
  readonly #writeDueSoon: WriteLetters<BillFacts>
  readonly #writeOverdue: WriteLetters<BillFacts>

  constructor(dependencies: BillNoticeDependencies) {
    this.#dependencies = dependencies
    const open = (letter: Letter<BillFacts>, isNews: IsNews) =>
      dependencies.messages.open(letter, (letters) => this.#bringUpToDate(letters, isNews))
    this.#writeNew = open(newBillLetter, isNewBill)
    this.#writeDueSoon = open(billDueSoonLetter, isDueSoon)
    this.#writeOverdue = open(billOverdueLetter, isOverdue)
  }

  /** Writes to whom it concerns of what came in since it was looked at last. Harmless to repeat: each is told once of a bill. */
  async planNew(): Promise<void> {
    const { db } = this.#dependencies
    const issuedSince = addDays(this.#today(), -newsDays)
    await lookAtNew(db, 'bills', async (transactions) => {
      const pages = inPages((after: BillOfAccount | undefined, most) =>
        listNewBills(db, { ...transactions, issuedSince }, after, most),
      )
      for await (const bills of pages) await this.#write(this.#writeNew, bills, isNewBill)
    })
  }

  /** Writes to whoever still has to pay a bill that is due in some days, or was some days ago. Harmless to repeat. */
  async planDue(): Promise<void> {
    const { dueSoonDays, overdueDays } = this.#dependencies.config.billNotices
    const today = this.#today()
    if (dueSoonDays > 0) {
      const days = { firstDay: today, lastDay: addDays(today, dueSoonDays) }
      await this.#planDue(this.#writeDueSoon, { ...days, letter: billDueSoonLetter.name }, isDueSoon)
    }
    if (overdueDays > 0) {
      const lastDay = addDays(today, -overdueDays)
      const days = { firstDay: addDays(lastDay, -overdueSaidWithinDays), lastDay }
      await this.#planDue(this.#writeOverdue, { ...days, letter: billOverdueLetter.name }, isOverdue)
    }
  }

  async #planDue(write: WriteLetters<BillFacts>, days: Omit<DueBetween, 'newsLetter'>, isNews: IsNews): Promise<void> {
    const { db } = this.#dependencies
    const pages = inPages((after: BillOfAccount | undefined, most) =>
      listBillsDue(db, { ...days, newsLetter: newBillLetter.name }, after, most),
    )
    for await (const bills of pages) await this.#write(write, bills, isNews)
  }

  async #write(write: WriteLetters<BillFacts>, bills: readonly BillOfAccount[], isNews: IsNews): Promise<void> {
    const { db, messages, config } = this.#dependencies
    const told = await this.#listTold(bills, isNews)
    if (told.length === 0) return
    const letters = told.map(({ subject, facts }) => ({
      ...{ subject, occasion: facts.billId, content: facts },
      // Of what was to be paid by then something else is to be said afterwards.
      ...(isNews === isDueSoon && { expiresAt: endOfDay(facts.dueOn, config.readingWindowRule) }),
    }))
    await db.transaction().execute((trx) => write(trx, letters))
    messages.hurry()
  }

  /** As they stand when they are sent: what was cancelled, paid or credited meanwhile isn't told any more. */
  async #bringUpToDate(letters: readonly LetterOf<BillFacts>[], isNews: IsNews): Promise<Map<string, BillFacts>> {
    const told = await this.#listTold(
      letters.map(({ subject, content: { billId } }) => ({ subject, billId })),
      isNews,
    )
    const now = told.map(({ subject, facts }) => ({ subject, content: facts }))
    return stillSo(letters, now, ({ billId }) => billId)
  }

  async #listTold(bills: readonly BillOfAccount[], isNews: IsNews): Promise<(Told & BillOfAccount)[]> {
    const today = this.#today()
    const standing = await listStandingBills(this.#dependencies.db, bills, today)
    return standing.map((bill) => toTold(bill, today)).filter((told) => isNews(told, today))
  }

  #today(): string {
    const { clock, config } = this.#dependencies
    return dayAt(clock(), config.readingWindowRule)
  }
}

function toTold(row: StandingBill, today: string): Told & BillOfAccount {
  const { billId, subject, openBills, isCredited, pointNumber, address, name, cancelledOn, dueOn } = row
  const [totalCents, paidCents] = [exactNumber(row.totalCents), exactNumber(row.paidCents)]
  const { bills, creditCents } = toOpenBills(openBills, today)
  const toPay = afterCredit(bills, creditCents)
  const open = bills.find(({ id }) => id === billId)
  const facts = billFactsSchema.parse({
    ...{ billId, number: row.number, kind: row.kind, dueOn, periodFrom: row.periodFrom, periodTo: row.periodTo },
    ...{ totalCents, paidCents, openCents: (open && toPay.get(open)) ?? 0 },
    point: { number: pointNumber, address, name },
  })
  const state = billState({ totalCents, paidCents, cancelledOn, dueOn }, today)
  return { billId, subject, facts, state, isCredited: Boolean(isCredited) }
}
