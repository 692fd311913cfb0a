import { Emphasised } from '@moja-komunala/ui/emphasised.tsx'
import { BillIcon } from '@moja-komunala/ui/icons.tsx'
import { Link } from 'wouter'
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
  readonly isNamed?: boolean
}

type OpenBill = PointNow['openBills'][number]

/** What is to be paid, how much and until when; where nothing is, that. */
export function BillRow({ points, today, only, isNamed = false }: BillRowProps) {
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
      <HomeRow
        icon={<BillIcon />}
        title={
          <Link href={paths.bills} className="home-row__link">
            {words.none}
          </Link>
        }
      >
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
      title={words.title(bills.length)}
      look={isOverdue(first, today) && !isCovered ? 'urgent' : 'calm'}
      aside={<strong className="home-row__amount numbers">{money(locale, openCents)}</strong>}
      action={
        <Link
          href={isOne ? paths.bill(first.id) : paths.bills}
          className={isCovered ? 'button button--quiet' : 'button'}
        >
          {isOne ? words.open : words.openAll}
        </Link>
      }
    >
      {isNamed && otherPoints.length === 0 && point !== undefined && <PointName point={point} />}
      <DueText first={first} isOne={isOne} today={today} />
      <Credit cents={creditCents} />
    </HomeRow>
  )
}

const isOverdue = ({ dueOn }: OpenBill, today: string): boolean => dueOn < today

function DueText({ first, isOne, today }: { first: OpenBill; isOne: boolean; today: string }) {
  const { t, locale } = useI18n(homeWords)
  const words = t.home.bill
  const day = dayAndMonth(locale, first.dueOn)
  const inTime = () => (!isOne ? words.firstDue(day) : first.dueOn === today ? words.dueToday : words.due(day))
  const late = () => (isOne ? words.overdue(day) : words.firstOverdue(day))
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
