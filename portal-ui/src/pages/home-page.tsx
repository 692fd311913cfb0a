import { PageHeading } from '@moja-komunala/ui/page-heading.tsx'
import { useHome } from '../api/home.ts'
import { useMeteringPoint } from '../api/metering-points.ts'
import { serverNow } from '../api/server-clock.ts'
import type { Home, MeteringPointSummary } from '../api/types.ts'
import { useWindowChange } from '../api/use-window-change.ts'
import { OnePoint } from '../features/home/one-point.tsx'
import { withTasks, type PointNow } from '../features/home/point-now.ts'
import { homeWords } from '../features/home/words.ts'
import { handedInNow } from '../features/metering-points/handed-in-now.ts'
import { dayOf } from '../i18n/dates.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { windowAt } from '../offline/moved-on.ts'
import { lazily } from '../states/lazily.tsx'
import { Loading, PageAwaited } from '../states/states.tsx'

// Most customers have one point. Along with it comes the sheet of all readings, for when there is no network.
const HomeOfSeveral = lazily(
  [homeWords],
  () => import('./home-of-several.tsx').then((module) => module.HomeOfSeveral),
  <Loading />,
)

// Seldom is there anything.
const AnnouncementList = lazily([], () =>
  import('../features/announcements/announcement-list.tsx').then((module) => module.AnnouncementList),
)

/** Domov: what there is to do. */
export function HomePage({ points }: { points: readonly MeteringPointSummary[] }) {
  const { data: home, error, mutate } = useHome()
  const reload = (): void => void mutate()
  useWindowChange(home?.readingWindow, reload)
  if (home === undefined) return <PageAwaited error={error} onRetry={reload} />
  return <HomeOf home={home} points={points} />
}

function HomeOf({ home, points }: { home: Home; points: readonly MeteringPointSummary[] }) {
  const { t } = useI18n(homeWords)
  const now = serverNow()
  const today = dayOf(now)
  const readingWindow = windowAt(home.readingWindow, now)
  const atHome = pointsNow(home, points, { window: readingWindow, today })
  const [only, ...others] = atHome
  const isAllDone = atHome.every(({ tasks }) => tasks.length === 0)
  const shown = { readingWindow, today }
  return (
    <>
      <PageHeading title={t.home.title}>{isAllDone ? t.home.allDone : t.home.toDo}</PageHeading>
      {home.announcements.length > 0 && <AnnouncementList announcements={home.announcements} />}
      {only !== undefined && others.length === 0 && (
        <>
          <OnePoint point={only} {...shown} />
          <ReadyForm id={only.id} />
        </>
      )}
      {others.length > 0 && <HomeOfSeveral atHome={atHome} points={points} {...shown} />}
    </>
  )
}

/** Has the point's own page there before anybody goes to it: at once, and without a network. */
function ReadyForm({ id }: { id: string }) {
  useMeteringPoint(id)
  return null
}

interface On {
  readonly window: Home['readingWindow']
  readonly today: string
}

/** What was asked of the portal, with what the list knows since: a reading that was just handed in, a new name, a point taken off. */
function pointsNow(home: Home, points: readonly MeteringPointSummary[], on: On): readonly PointNow[] {
  const listed = new Map(points.map((point) => [point.id, point]))
  return home.meteringPoints.flatMap((point) => {
    const now = listed.get(point.id)
    if (now === undefined) return []
    const { name, metersToRead, meteringType } = now
    const handedIn = handedInNow(now, on.window)
    const hasMeters = meteringType !== 'none' && !point.isOver
    return [withTasks({ ...point, name, metersToRead, handedIn, metersHandedIn: handedIn.length, hasMeters }, on)]
  })
}
