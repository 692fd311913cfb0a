import { Emphasised } from '@moja-komunala/ui/emphasised.tsx'
import { BillIcon } from '@moja-komunala/ui/icons.tsx'
import { dayAndMonth } from '../../i18n/dates.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { money } from '../../i18n/money.ts'
import { paths } from '../paths.ts'
import { HomeRow } from './home-row.tsx'
import type { PointNow } from './point-now.ts'
import { PointName } from './point-name.tsx'
import { homeWords } from './words.ts'

export interface BillRowProps {
  readonly points: readonly PointNow[]
  readonly today: string
  /** Of several points: only bills that are overdue, or only those that aren't. */
  readonly only?: 'overdue' | 'due'
  readonly isLead?: boolean
  readonly isNamed?: boolean
}

type OpenBill = PointNow['openBills'][number]

/** What is to be paid, how much and until when; where nothing is, that. */
export function BillRow({ points, today, only, isLead = false, isNamed = false }: BillRowProps) {
  const { t, locale } = useI18n(homeWords)
  const words = t.home.bill
  const bills = points
    .flatMap(({ openBills }) => openBills)
    .filter((bill) => only === undefined || isOverdue(bill, today) === (only === 'overdue'))
    .toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : 1))
  const creditCents = points.reduce((sum, point) => sum + point.creditCents, 0)
  const [first, ...others] = bills
  const [point, ...otherPoints] = points
  if (first === undefined)
    return (
      <HomeRow icon={<BillIcon />} title={words.none} way={{ to: paths.bills, button: words.openAll }}>
        <p>{words.nothingOpen}</p>
        <Credit cents={creditCents} />
      </HomeRow>
    )
  const openCents = bills.reduce((sum, bill) => sum + bill.openCents, 0)
  // What lies there pays it already.
  const isCovered = openCents <= creditCents
  const isOne = others.length === 0
  return (
    <HomeRow
      icon={<BillIcon />}
      title={isOne ? words.one : words.several}
      isLead={isLead && !isCovered}
      isUrgent={isOverdue(first, today) && !isCovered}
      aside={<strong className="home-row__amount numbers">{money(locale, openCents)}</strong>}
      way={isOne ? { to: paths.bill(first.id), button: words.open } : { to: paths.bills, button: words.openAll }}
    >
      {isNamed && otherPoints.length === 0 && point !== undefined && <PointName point={point} />}
      <DueText first={first} count={bills.length} today={today} />
      <Credit cents={creditCents} />
    </HomeRow>
  )
}

const isOverdue = ({ dueOn }: OpenBill, today: string): boolean => dueOn < today

function DueText({ first, count, today }: { first: OpenBill; count: number; today: string }) {
  const { t, locale } = useI18n(homeWords)
  const words = t.home.bill
  const day = dayAndMonth(locale, first.dueOn)
  const inTime = () =>
    count > 1 ? words.firstDue(count, day) : first.dueOn === today ? words.dueToday : words.due(day)
  const late = () => (count > 1 ? words.firstOverdue(count, day) : words.overdue(day))
  return (
    <p>
      <Emphasised text={isOverdue(first, today) ? late() : inTime()} />
    </p>
  )
}

function Credit({ cents }: { cents: number }) {
  const { t, locale } = useI18n(homeWords)
  if (cents === 0) return null
  return (
    <p>
      <Emphasised text={t.home.bill.credit(money(locale, cents))} />
    </p>
  )
}
