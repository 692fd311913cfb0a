import { brand } from '@moja-komunala/brand/brand'
import { Emphasised } from '@moja-komunala/ui/emphasised.tsx'
import { Notice } from '@moja-komunala/ui/notice.tsx'
import { Link } from 'wouter'
import { usePayableBills } from '../../api/bills.ts'
import type { BillSummary } from '../../api/types.ts'
import { dayMonthAndYear } from '../../i18n/dates.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { money } from '../../i18n/money.ts'
import { paths } from '../paths.ts'
import { writeWanted } from './wanted.ts'
import { billsWords } from './words.ts'

/** What a customer wants to know first: how much is to be paid, until when, and the way there. */
export function DueSum({ meteringPointId }: { meteringPointId: string | undefined }) {
  const { t, locale } = useI18n(billsWords)
  const { data: bills } = usePayableBills(meteringPointId)
  if (bills === undefined) return null
  const [first] = bills
  if (first === undefined)
    return (
      <Notice kind="ok" title={t.due.nothing}>
        <p>{t.due.nothingText}</p>
      </Notice>
    )
  const overdue = bills.filter(({ state }) => state === 'overdue')
  // Those that are due first come first.
  const days = [...new Set(bills.flatMap(({ state, dueOn }) => (state === 'overdue' ? [] : dueOn)))]
  // Beside what is past its day, the day of another one is no day for all of it.
  const until = days[0] && dayMonthAndYear(locale, days[0])
  return (
    <section className="card due" aria-labelledby="due-heading">
      <h2 id="due-heading" className="due__label">
        {t.due.heading}
      </h2>
      <p className="due__amount numbers">{money(locale, sumOf(bills))}</p>
      {until !== undefined && (
        <p className="due__day">
          <Emphasised text={days.length > 1 || overdue.length > 0 ? t.due.next(until) : t.due.until(until)} />
        </p>
      )}
      {bills.length > 1 && <p className="soft">{t.due.bills(bills.length)}</p>}
      {overdue.length > 0 && <Overdue bills={overdue} isAll={overdue.length === bills.length} />}
      <div>
        <Link
          href={bills.length === 1 ? paths.bill(first.id) : paths.pay + writeWanted({ meteringPointId })}
          className="button"
        >
          {t.due.pay}
        </Link>
      </div>
    </section>
  )
}

export const sumOf = (bills: readonly BillSummary[]): number => bills.reduce((sum, { openCents }) => sum + openCents, 0)

/** Who is late is told so once, without blame, and what to do. */
function Overdue({ bills, isAll }: { bills: readonly BillSummary[]; isAll: boolean }) {
  const { t, locale } = useI18n(billsWords)
  return (
    <Notice kind="warning" title={t.due.overdueTitle(bills.length)}>
      {!isAll && (
        <p>
          <Emphasised text={t.due.overdueAmount(money(locale, sumOf(bills)))} />
        </p>
      )}
      <OverdueHelp />
    </Notice>
  )
}

export function OverdueHelp() {
  const { t } = useI18n(billsWords)
  return (
    <>
      <p>{t.due.overdueText}</p>
      <p>{t.due.overdueHelp(brand.utility.phone)}</p>
    </>
  )
}
