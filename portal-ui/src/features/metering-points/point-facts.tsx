import type { ReactNode } from 'react'
import type { MeteringPoint } from '../../api/types.ts'
import { dayMonthAndYear } from '../../i18n/dates.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { AddressText } from '../../states/address-text.tsx'
import { meteringPointsWords } from './words.ts'

/** The basic data of a metering point (M10). */
export function PointFacts({ point }: { point: MeteringPoint }) {
  const { t, locale } = useI18n(meteringPointsWords)
  const time = [
    point.occupiedFrom !== null && t.meteringPoints.occupiedFrom(dayMonthAndYear(locale, point.occupiedFrom)),
    point.occupiedTo !== null && t.meteringPoints.occupiedTo(dayMonthAndYear(locale, point.occupiedTo)),
  ].filter((part) => part !== false)
  const facts: (readonly [term: string, value: ReactNode])[] = [
    // Nobody knows it any more of who used the point before billing said so.
    ...(point.userName === '' ? [] : [[t.meteringPoints.userName, point.userName] as const]),
    [t.meteringPoints.address, <AddressText address={point.address} />],
    [t.meteringPoints.consumptionType, t.meteringPoints.consumptionTypes[point.consumptionType]],
    [t.meteringPoints.meteringType, t.meteringPoints.meteringTypes[point.meteringType]],
  ]
  if (time.length > 0) facts.push([t.meteringPoints.occupied, time.join(' ')])
  if (point.linkedAccounts > 1)
    facts.push([t.meteringPoints.linkedAccounts, t.meteringPoints.linkedAccountsText(point.linkedAccounts - 1)])
  return (
    <dl className="facts point-facts">
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
