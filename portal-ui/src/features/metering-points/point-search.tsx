import type { ReactNode } from 'react'
import type { MeteringPointSummary } from '../../api/types.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { findPoints, searchWorthwhileFrom } from './find-points.ts'
import { FoundStatus, SearchField } from './search-field.tsx'
import { useSought } from './use-sought.ts'
import { meteringPointsWords } from './words.ts'

export interface PointSearchProps {
  readonly points: readonly MeteringPointSummary[]
  readonly children: (found: readonly MeteringPointSummary[]) => ReactNode
}

/** A list of points that can be narrowed down once it has grown long: some customers own hundreds. */
export function PointSearch({ points, children }: PointSearchProps) {
  const { t } = useI18n(meteringPointsWords)
  const [sought, seek] = useSought()
  if (points.length < searchWorthwhileFrom) return children(points)
  const found = findPoints(points, sought)
  return (
    <>
      <SearchField sought={sought} onSeek={seek} />
      {children(found)}
      <FoundStatus count={found.length} isNarrowed={sought !== ''} noneText={t.meteringPoints.noneFound} />
    </>
  )
}
