import type { MeteringPointSummary, ReadingWindow } from '../api/types.ts'
import { PointCards } from '../features/home/point-cards.tsx'
import type { PointNow } from '../features/home/point-now.ts'
import { TaskList } from '../features/home/task-list.tsx'
import { homeWords } from '../features/home/words.ts'
import { PointSearch } from '../features/metering-points/point-search.tsx'
import { useSought } from '../features/metering-points/use-sought.ts'
import { useI18n } from '../i18n/i18n.tsx'

export interface HomeOfSeveralProps {
  readonly atHome: readonly PointNow[]
  /** The same, as they are looked for. */
  readonly points: readonly MeteringPointSummary[]
  readonly readingWindow: ReadingWindow
  readonly today: string
}

/** What there is to do at all points in a few lines, and each point in short. */
export function HomeOfSeveral({ atHome, points, ...shown }: HomeOfSeveralProps) {
  const { t } = useI18n(homeWords)
  const search = useSought()
  return (
    <>
      <TaskList points={atHome} {...shown} />
      <h2>{t.home.points}</h2>
      <PointSearch points={points} search={search}>
        {(found) => {
          const ids = new Set(found.map(({ id }) => id))
          return <PointCards points={atHome.filter(({ id }) => ids.has(id))} {...shown} />
        }}
      </PointSearch>
    </>
  )
}
