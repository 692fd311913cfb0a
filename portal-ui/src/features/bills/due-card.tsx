import { Emphasised } from '@moja-komunala/ui/emphasised.tsx'
import { Notice } from '@moja-komunala/ui/notice.tsx'
import type { BillSummary } from '../../api/types.ts'
import { dayMonthAndYear } from '../../i18n/dates.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { money } from '../../i18n/money.ts'
import { OverdueHelp } from './due-sum.tsx'
import { billsWords } from './words.ts'

interface DueCardProps {
  readonly bill: BillSummary
  /** Among several, where the same help would be read again and again. */
  readonly isBrief?: boolean
}

/** How a bill stands, at a glance: what is to be paid of it and until when, or that there is nothing to do. */
export function DueCard({ bill, isBrief = false }: DueCardProps) {
  const { t, locale } = useI18n(billsWords)
  const words = t.due
  const { state, totalCents, paidCents, openCents, dueOn, cancelledOn } = bill
  if (state === 'cancelled')
    return (
      <Notice kind="closed" title={words.cancelled(dayMonthAndYear(locale, cancelledOn ?? dueOn))}>
        <p>{words.cancelledText}</p>
        {openCents < 0 && (
          <p>
            <Emphasised text={words.cancelledPaid(money(locale, -openCents))} />
          </p>
        )}
      </Notice>
    )
  if (state === 'credit')
    return (
      <section className="card due due--settled" aria-labelledby="due-heading">
        <h2 id="due-heading" className="due__label">
          {words.credit}
        </h2>
        <p className="due__amount numbers">{money(locale, Math.max(-openCents, 0))}</p>
        <p>{words.creditText}</p>
      </section>
    )
  if (state === 'paid') return <Settled bill={bill} />
  const day = dayMonthAndYear(locale, dueOn)
  return (
    <section className="card due" aria-labelledby="due-heading">
      <h2 id="due-heading" className="due__label">
        {words.heading}
      </h2>
      <p className="due__amount numbers">{money(locale, openCents)}</p>
      {state !== 'overdue' && (
        <p className="due__day">
          <Emphasised text={words.until(day)} />
        </p>
      )}
      {paidCents > 0 && <p className="soft">{words.paidInPart(money(locale, paidCents), money(locale, totalCents))}</p>}
      {state === 'overdue' && (
        <Notice kind="warning" title={<Emphasised text={words.was(day)} />}>
          {!isBrief && <OverdueHelp />}
        </Notice>
      )}
    </section>
  )
}

function Settled({ bill: { totalCents, paidCents, openCents } }: { bill: BillSummary }) {
  const { t, locale } = useI18n(billsWords)
  const words = t.due
  const isPaid = paidCents > 0
  return (
    <section className="card due due--settled" aria-labelledby="due-heading">
      <h2 id="due-heading" className="due__label">
        {isPaid ? words.paid : words.zero}
      </h2>
      <p className="due__amount numbers">{money(locale, totalCents)}</p>
      <p>
        {openCents < 0 ? (
          <Emphasised text={words.overpaid(money(locale, -openCents))} />
        ) : isPaid ? (
          words.paidText
        ) : (
          words.zeroText
        )}
      </p>
    </section>
  )
}
