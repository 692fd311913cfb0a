import { Emphasised } from '@moja-komunala/ui/emphasised.tsx'
import { StoredIcon } from '@moja-komunala/ui/icons.tsx'
import { Link } from 'wouter'
import type { ReadingWindow } from '../../api/types.ts'
import { dayAndMonth, shortDate } from '../../i18n/dates.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { money } from '../../i18n/money.ts'
import { volume } from '../../i18n/volume.ts'
import { AddressText } from '../../states/address-text.tsx'
import { paths } from '../paths.ts'
import { ConsumptionBars, LastConsumption } from './consumption-row.tsx'
import type { PointNow } from './point-now.ts'
import { homeWords } from './words.ts'

export interface PointCardProps {
  readonly point: PointNow
  readonly readingWindow: ReadingWindow
  readonly today: string
}

/** One of several points, in short: what is in, what is to be paid, what was used, each the way to it. */
export function PointCard({ point, readingWindow, today }: PointCardProps) {
  const { t, locale } = useI18n(homeWords)
  const { id, name, address, number, isOver, occupiedTo, closedOn } = point
  return (
    <li className="card home-card">
      <div className="home-card__words">
        <h3>
          <Link href={paths.point(id)}>{name ?? <AddressText address={address} />}</Link>
        </h3>
        <p className="soft home-card__facts">
          {name !== null && (
            <span>
              <AddressText address={address} />
            </span>
          )}
          <span className="numbers" translate="no">
            {number}
          </span>
          {isOver && occupiedTo !== null && <span>{t.home.left(shortDate(locale, occupiedTo))}</span>}
          {closedOn !== null && <span>{t.home.closed}</span>}
        </p>
        {readingWindow.isOpen && <Reading point={point} />}
        <Bill point={point} today={today} />
        {point.unusualUse.length > 0 && (
          <p>
            <Link href={paths.unusualUse(id)} className="home-row__link">
              {t.home.unusual.short}
            </Link>
          </p>
        )}
      </div>
      {point.consumption !== null && (
        <div className="home-card__consumption">
          <ConsumptionBars point={point} />
          <LastConsumption point={point} />
        </div>
      )}
    </li>
  )
}

function Reading({ point: { id, metersToRead, metersHandedIn, handedIn } }: Pick<PointCardProps, 'point'>) {
  const { t } = useI18n(homeWords)
  const [only] = handedIn
  if (metersToRead === 0) return null
  const words =
    only === undefined
      ? t.home.reading.missing
      : metersToRead === 1
        ? t.handedIn.short(volume(only.valueM3))
        : t.handedIn.some(metersHandedIn, metersToRead)
  return metersHandedIn >= metersToRead ? (
    <p className="handed-in numbers">
      <StoredIcon />
      <span>{words}</span>
    </p>
  ) : (
    <p className="numbers">
      {words}{' '}
      <Link href={paths.entry(id)} className="home-row__link">
        {t.home.reading.enter}
      </Link>
    </p>
  )
}

function Bill({ point: { openBills }, today }: Pick<PointCardProps, 'point' | 'today'>) {
  const { t, locale } = useI18n(homeWords)
  const [first] = openBills
  if (first === undefined) return null
  const amount = money(
    locale,
    openBills.reduce((sum, { openCents }) => sum + openCents, 0),
  )
  const day = dayAndMonth(locale, first.dueOn)
  const words = t.home.bill
  return (
    <p className="numbers">
      <Emphasised text={first.dueOn < today ? words.wasToPay(amount, day) : words.toPay(amount, day)} />{' '}
      <Link href={openBills.length === 1 ? paths.bill(first.id) : paths.bills} className="home-row__link">
        {openBills.length === 1 ? words.open : words.openAll}
      </Link>
    </p>
  )
}
