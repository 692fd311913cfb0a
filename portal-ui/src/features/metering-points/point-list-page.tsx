import { Link } from 'wouter'
import { ForwardIcon, PlusIcon, PointIcon } from '@moja-komunala/ui/icons.tsx'
import type { MeteringPointSummary } from '../../api/types.ts'
import { shortDate } from '../../i18n/dates.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { PageHeading } from '@moja-komunala/ui/page-heading.tsx'
import { LoadFailed, Loading } from '../../states/states.tsx'
import { useMeteringPoints } from '../../api/metering-points.ts'
import { paths } from '../paths.ts'
import { titleOf } from './point-name.ts'
import { hasSheet } from './has-sheet.ts'
import { PointSearch } from './point-search.tsx'
import { UnlinkedNotice } from './unlinked-notice.tsx'
import { useSought } from './use-sought.ts'
import { meteringPointsWords } from './words.ts'

/** Odjemna mesta: all that is linked to the account. */
export function PointListPage() {
  const { t } = useI18n(meteringPointsWords)
  const { data: points, error, mutate } = useMeteringPoints()
  if (points === undefined) {
    return error === undefined ? <Loading /> : <LoadFailed error={error} onRetry={() => void mutate()} />
  }
  return (
    <>
      <PageHeading title={t.meteringPoints.title}>{t.meteringPoints.title}</PageHeading>
      <UnlinkedNotice />
      {points.length === 0 ? <NoPoints /> : <Points points={points} />}
    </>
  )
}

function Points({ points }: { points: readonly MeteringPointSummary[] }) {
  const { t } = useI18n(meteringPointsWords)
  const search = useSought()
  return (
    <>
      <p className="lead">{t.meteringPoints.count(points.length)}</p>
      {hasSheet(points) && (
        <div>
          <Link href={paths.sheet} className="button">
            {t.sheet.link}
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
                  <Link href={paths.point(point.id)}>{titleOf(point)}</Link>
                  <p className="soft point-list__facts">
                    {point.name !== null && <span>{point.address}</span>}
                    <span className="numbers">{point.number}</span>
                    <span>{t.meteringPoints.meteringTypes[point.meteringType]}</span>
                    <HandedIn point={point} />
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

/** While the window is open: which readings are entered. */
function HandedIn({ point: { metersHandedIn, metersToRead } }: { point: MeteringPointSummary }) {
  const { t } = useI18n(meteringPointsWords)
  if (metersHandedIn === 0) return null
  if (metersHandedIn < metersToRead) return <span>{t.meteringPoints.someHandedIn(metersHandedIn, metersToRead)}</span>
  return <span className="badge">{t.meteringPoints.handedIn}</span>
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
