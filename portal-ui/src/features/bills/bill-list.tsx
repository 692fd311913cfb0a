import { Link } from 'wouter'
import { ForwardIcon } from '@moja-komunala/ui/icons.tsx'
import { useBills, useKeepBills, type BillsWanted } from '../../api/bills.ts'
import type { BillSummary } from '../../api/types.ts'
import { shortDate } from '../../i18n/dates.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { money } from '../../i18n/money.ts'
import { PartAwaited } from '../../states/states.tsx'
import { paths } from '../paths.ts'
import { billTitle, pointTitle } from './bill-names.ts'
import { BillStateTag } from './bill-state.tsx'
import { MorePages, useFirstLink } from './more-pages.tsx'
import { writeWanted } from './wanted.ts'
import { billsWords } from './words.ts'

interface BillListProps {
  readonly wanted: BillsWanted
  /** Each bill says of which point it is. */
  readonly hasSeveralPoints: boolean
}

/** The newest bills, and older ones on demand. */
export function BillList({ wanted, hasSeveralPoints }: BillListProps) {
  const { t } = useI18n(billsWords)
  const { data } = useBills(wanted)
  const isNarrowed = writeWanted(wanted) !== ''
  useKeepBills(data?.bills)
  return (
    <section className="stack" aria-label={t.bills.title}>
      <p role="status" className="visually-hidden">
        {data !== undefined && isNarrowed && t.bills.shown(data.bills.length)}
      </p>
      <MorePages label={t.bills.more}>
        {(after, pages) => <BillsOfPage key={after} {...{ wanted, hasSeveralPoints, after, ...pages }} />}
      </MorePages>
    </section>
  )
}

interface BillsOfPageProps extends BillListProps {
  readonly after: string | undefined
  readonly onNext: (next: string | null) => void
}

function BillsOfPage({ wanted, hasSeveralPoints, after, onNext }: BillsOfPageProps) {
  const { t } = useI18n(billsWords)
  const { data, error, mutate } = useBills(wanted, after)
  const list = useFirstLink(data, after !== undefined, onNext)
  if (data === undefined) return <PartAwaited title={t.bills.failed} error={error} onRetry={() => void mutate()} />
  if (data.bills.length === 0 && after === undefined) return <NoBills isNarrowed={writeWanted(wanted) !== ''} />
  return (
    <ul className="bill-list" ref={list}>
      {data.bills.map((bill) => (
        <li key={bill.id}>
          <BillRow bill={bill} hasPoint={hasSeveralPoints} />
        </li>
      ))}
    </ul>
  )
}

function NoBills({ isNarrowed }: { isNarrowed: boolean }) {
  const { t } = useI18n(billsWords)
  if (!isNarrowed) return <p className="soft">{t.bills.none}</p>
  return (
    <>
      <p className="soft">{t.bills.noneFound}</p>
      <div>
        <Link href={paths.bills} className="target">
          {t.bills.all}
        </Link>
      </div>
    </>
  )
}

function BillRow({ bill, hasPoint }: { bill: BillSummary; hasPoint: boolean }) {
  const { t, locale } = useI18n(billsWords)
  const { number, state, dueOn, openCents, totalCents, paidCents } = bill
  const day = shortDate(locale, dueOn)
  const isPayable = state === 'open' || state === 'part-paid' || state === 'overdue'
  return (
    <Link href={paths.bill(bill.id)} className="bill-row">
      <span className="bill-row__what">
        <strong>{billTitle(t, locale, bill)}</strong>
        <strong className="bill-row__amount numbers">{money(locale, totalCents)}</strong>
        <span className="bill-row__facts soft">
          {hasPoint && <span>{pointTitle(bill.meteringPointName, bill.meteringPointAddress)}</span>}
          <span className="numbers" translate="no">
            {t.bills.numbered(number)}
          </span>
        </span>
        <span className="bill-row__facts soft">
          <BillStateTag state={state} />
          {isPayable && paidCents > 0 && (
            <span className="numbers">{t.bills.of(money(locale, openCents), money(locale, totalCents))}</span>
          )}
          {isPayable && (
            <span className="numbers">{state === 'overdue' ? t.bills.wasDue(day) : t.bills.until(day)}</span>
          )}
        </span>
      </span>
      <ForwardIcon />
    </Link>
  )
}
