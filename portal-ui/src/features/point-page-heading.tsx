import { Link } from 'wouter'
import { PageHeading } from '@moja-komunala/ui/page-heading.tsx'
import type { MeteringPoint } from '../api/types.ts'
import { paths } from './paths.ts'

interface PointPageHeadingProps {
  readonly point: MeteringPoint
  readonly words: {
    readonly title: string
    /** What the window is called, by the point. */
    readonly of: (point: string) => string
    readonly toPoint: string
  }
}

/** Of a page about a point, with the way back to it. */
export function PointPageHeading({ point, words: { title, of, toPoint } }: PointPageHeadingProps) {
  const name = point.name ?? point.number
  return (
    <div>
      <PageHeading title={of(name)}>{title}</PageHeading>
      <Link href={paths.point(point.id)} className="target numbers">
        {toPoint} {name}
      </Link>
    </div>
  )
}
