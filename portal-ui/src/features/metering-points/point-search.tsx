import { useState, type ReactNode } from 'react'
import type { MeteringPointSummary } from '../../api/types.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { findPoints, searchWorthwhileFrom } from './find-points.ts'
import { FoundStatus, SearchField } from './search-field.tsx'
import { meteringPointsWords } from './words.ts'

export interface PointSearchProps {
  readonly points: readonly MeteringPointSummary[]
  /** What is looked for, where a page has it in common with others. */
  readonly search?: readonly [sought: string, seek: (text: string) => void]
  readonly children: (found: readonly MeteringPointSummary[]) => ReactNode
}

/** A list of points that can be narrowed down once it has grown long: some customers own hundreds. */
export function PointSearch({ points, search, children }: PointSearchProps) {
  const { t } = useI18n(meteringPointsWords)
  const own = useState('')
  const [sought, seek] = search ?? own
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
