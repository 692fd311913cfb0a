import type { TaskKind } from '@moja-komunala/rules/home-tasks.ts'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { ReadingWindow } from '../../api/types.ts'
import { shortDate } from '../../i18n/dates.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { AddressText } from '../../states/address-text.tsx'
import { paths } from '../paths.ts'
import { BillRow } from './bill-row.tsx'
import { ConsumptionRow } from './consumption-row.tsx'
import type { PointNow } from './point-now.ts'
import { ReadingRow } from './reading-row.tsx'
import { UnusualUseRow } from './unusual-use-row.tsx'
import { homeWords } from './words.ts'

export interface OnePointProps {
  readonly point: PointNow
  readonly readingWindow: ReadingWindow
  readonly today: string
}

const readingKinds = ['reading-closing', 'reading'] as const
const billKinds = ['bill-overdue', 'bill-due'] as const

/** All of the one point on one screen of a phone: what is urgent first, the rest in an order that stays. */
export function OnePoint({ point, readingWindow, today }: OnePointProps) {
  const { t, locale } = useI18n(homeWords)
  const { name, address, isOver, occupiedTo, closedOn, hasMeters } = point
  const urgency = (...kinds: readonly TaskKind[]): number => {
    const at = point.tasks.findIndex(({ kind }) => kinds.includes(kind))
    return at === -1 ? point.tasks.length : at
  }
  const rows: (readonly [urgency: number, row: ReactNode])[] = []
  const isLead = (...kinds: readonly TaskKind[]) => point.tasks.length > 0 && urgency(...kinds) === 0
  if (hasMeters)
    rows.push([
      urgency(...readingKinds),
      <ReadingRow
        key="reading"
        points={[point]}
        readingWindow={readingWindow}
        today={today}
        isLead={isLead(...readingKinds)}
      />,
    ])
  if (point.unusualUse.length > 0)
    rows.push([urgency('unusual-use'), <UnusualUseRow key="unusual" point={point} isLead={isLead('unusual-use')} />])
  rows.push([
    urgency(...billKinds),
    <BillRow key="bill" points={[point]} today={today} isLead={isLead(...billKinds)} />,
  ])
  if (point.consumption !== null || hasMeters) rows.push([Infinity, <ConsumptionRow key="consumption" point={point} />])
  return (
    <>
      <p className="home-point">
        <Link href={paths.point(point.id)}>{name ?? <AddressText address={address} />}</Link>
        {isOver && occupiedTo !== null && <span className="soft"> {t.home.left(shortDate(locale, occupiedTo))}</span>}
        {closedOn !== null && <span className="soft"> {t.home.closed}</span>}
      </p>
      <ul className="home-rows">{rows.toSorted(([one], [other]) => one - other).map(([, row]) => row)}</ul>
    </>
  )
}
