import { Button } from '@moja-komunala/ui/button.tsx'
import { useLayoutEffect, useRef, useState } from 'react'
import type { ReadingWindow } from '../../api/types.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { PointCard } from './point-card.tsx'
import { mostUrgentFirst, type PointNow } from './point-now.ts'
import { homeWords } from './words.ts'

/** More at once would keep an old phone busy. */
const atOnce = 12

export interface PointCardsProps {
  readonly points: readonly PointNow[]
  readonly readingWindow: ReadingWindow
  readonly today: string
}

/** The points, those with something to do first, and more of them at the press of a button. */
export function PointCards({ points, ...card }: PointCardsProps) {
  const { t } = useI18n(homeWords)
  const [limit, setLimit] = useState(atOnce)
  const listRef = useRef<HTMLUListElement>(null)
  const askedForMore = useRef(false)
  // Whoever asked for more goes on with the first of them.
  useLayoutEffect(() => {
    if (!askedForMore.current) return
    askedForMore.current = false
    listRef.current?.querySelectorAll<HTMLElement>('h3 a')[limit - atOnce]?.focus()
  }, [limit])
  return (
    <>
      <ul className="home-rows" ref={listRef}>
        {mostUrgentFirst(points)
          .slice(0, limit)
          .map((point) => (
            <PointCard key={point.id} point={point} {...card} />
          ))}
      </ul>
      {points.length > limit && (
        <div className="row">
          <Button
            look="quiet"
            onClick={() => {
              askedForMore.current = true
              setLimit(limit + atOnce)
            }}
          >
            {t.home.more}
          </Button>
        </div>
      )}
    </>
  )
}
