import { useId, useState, type ReactNode } from 'react'
import type { MeteringPointSummary } from '../../api/types.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { findPoints, searchWorthwhileFrom } from './find-points.ts'

export interface PointSearchProps {
  readonly points: readonly MeteringPointSummary[]
  readonly children: (found: readonly MeteringPointSummary[]) => ReactNode
}

/** A list of points that can be narrowed down once it has grown long: some customers own hundreds. */
export function PointSearch({ points, children }: PointSearchProps) {
  const { t } = useI18n()
  const [sought, setSought] = useState('')
  const id = useId()
  if (points.length < searchWorthwhileFrom) return children(points)
  const found = findPoints(points, sought)
  return (
    <>
      <div className="field point-search">
        <label className="field__label" htmlFor={id}>
          {t.meteringPoints.find}
        </label>
        <input
          id={id}
          className="field__input"
          type="search"
          autoComplete="off"
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
      </div>
      {children(found)}
      <p role="status" className={found.length === 0 ? undefined : 'visually-hidden'}>
        {found.length === 0 ? t.meteringPoints.noneFound : sought !== '' && t.meteringPoints.foundCount(found.length)}
      </p>
    </>
  )
}
