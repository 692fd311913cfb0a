import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { ForwardIcon, PlusIcon, PointIcon } from '@moja-komunala/ui/icons.tsx'
import type { MeteringPointSummary, ReadingWindow } from '../../api/types.ts'
import { shortDate } from '../../i18n/dates.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { PageHeading } from '@moja-komunala/ui/page-heading.tsx'
import { AddressText } from '../../states/address-text.tsx'
import { HandedInLine } from '../../states/handed-in-line.tsx'
import { PageAwaited } from '../../states/states.tsx'
import { useMeteringPoints } from '../../api/metering-points.ts'
import { paths } from '../paths.ts'
import { handedInNow } from './handed-in-now.ts'
import { titleOf } from './point-name.ts'
import { hasSheet } from './has-sheet.ts'
import { PointSearch } from './point-search.tsx'
import { UnlinkedNotice } from './unlinked-notice.tsx'
import { useSought } from './use-sought.ts'
import { meteringPointsWords } from './words.ts'

export interface PointListPageProps {
  /** The open or the next one; undefined where nobody has told. */
  readonly readingWindow: ReadingWindow | undefined
  /** What is said of the window, where there is a meter to read. */
  readonly windowNotice: ReactNode
}

/** Odjemna mesta: all that is linked to the account. */
export function PointListPage(props: PointListPageProps) {
  const { t } = useI18n(meteringPointsWords)
  const { data: points, error, mutate } = useMeteringPoints()
  if (points === undefined) {
    return <PageAwaited error={error} onRetry={() => void mutate()} />
  }
  return (
    <>
      <PageHeading title={t.meteringPoints.title}>{t.meteringPoints.title}</PageHeading>
      <UnlinkedNotice />
      {points.length === 0 ? <NoPoints /> : <Points points={points} {...props} />}
    </>
  )
}

interface PointsProps extends PointListPageProps {
  readonly points: readonly MeteringPointSummary[]
}

function Points({ points, readingWindow, windowNotice }: PointsProps) {
  const { t } = useI18n(meteringPointsWords)
  const search = useSought()
  // Outside the window there is no form: nothing leads to one.
  const isClosed = readingWindow?.isOpen === false
  return (
    <>
      <p className="lead">{t.meteringPoints.count(points.length)}</p>
      {points.some(({ metersToRead }) => metersToRead > 0) && windowNotice}
      {hasSheet(points) && (
        <div>
          <Link href={paths.sheet} className={isClosed ? 'button button--quiet' : 'button'}>
            {isClosed ? t.sheet.title : t.sheet.link}
          </Link>
        </div>
      )}
      <PointSearch points={points} search={search}>
        {(found) => (
          <ul className="point-list">
            {found.map((point) => (
              <li key={point.id} className="card point-list__point">
                <PointIcon />
                <div>
                  <Link href={paths.point(point.id)} className="point-list__link">
                    {point.name ?? <AddressText address={point.address} />}
                  </Link>
                  <HandedIn point={point} readingWindow={readingWindow} />
                  <p className="soft point-list__facts">
                    {point.name !== null && (
                      <span>
                        <AddressText address={point.address} />
                      </span>
                    )}
                    <span className="numbers" translate="no">
                      {point.number}
                    </span>
                    <span>{t.meteringPoints.meteringTypes[point.meteringType]}</span>
                    <Left point={point} />
                  </p>
                </div>
                <ForwardIcon />
              </li>
            ))}
          </ul>
        )}
      </PointSearch>
      <div>
        <AddLink quiet />
      </div>
    </>
  )
}

interface HandedInProps {
  readonly point: MeteringPointSummary
  readonly readingWindow: ReadingWindow | undefined
}

/** While the window is open: what is in, each with the way to correct it, and how many are not. */
function HandedIn({ point, readingWindow }: HandedInProps) {
  const { t } = useI18n(meteringPointsWords)
  const entries = handedInNow(point, readingWindow)
  if (entries.length === 0) return null
  return (
    <>
      {entries.map((entry) => (
        <HandedInLine
          key={entry.meterId}
          {...entry}
          of={point.metersToRead > 1 ? t.meteringPoints.meteringTypes[entry.kind] : undefined}
        >
          <Link href={paths.correction(point.id, entry.meterId)} className="point-list__correct">
            {t.handedIn.correct}
            <span className="visually-hidden">: {titleOf(point)}</span>
          </Link>
        </HandedInLine>
      ))}
      {entries.length < point.metersToRead && (
        <p className="soft">{t.handedIn.some(entries.length, point.metersToRead)}</p>
      )}
    </>
  )
}

/** What the account used once, and looks back on. */
function Left({ point: { isOver, occupiedTo } }: { point: MeteringPointSummary }) {
  const { t, locale } = useI18n(meteringPointsWords)
  return isOver && occupiedTo !== null && <span>{t.meteringPoints.leftOn(shortDate(locale, occupiedTo))}</span>
}

function NoPoints() {
  const { t } = useI18n(meteringPointsWords)
  return (
    <div className="card empty">
      <PointIcon />
      <h2>{t.meteringPoints.emptyTitle}</h2>
      <p>{t.meteringPoints.emptyText}</p>
      <AddLink />
    </div>
  )
}

function AddLink({ quiet = false }: { quiet?: boolean }) {
  const { t } = useI18n(meteringPointsWords)
  return (
    <Link href={paths.add} className={quiet ? 'button button--quiet' : 'button'}>
      <PlusIcon />
      {t.meteringPoints.add}
    </Link>
  )
}
