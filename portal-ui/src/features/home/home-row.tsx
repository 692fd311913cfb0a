import { ForwardIcon } from '@moja-komunala/ui/icons.tsx'
import type { ReactNode } from 'react'
import { Link } from 'wouter'

export interface HomeRowProps {
  readonly icon: ReactNode
  readonly title: string
  /** The way on: the button of what comes first, and of all else the whole card. Nothing where there is nothing to go to. */
  readonly way?: { readonly to: string; readonly button: string; readonly title?: string } | undefined
  /** What comes first of what is to be done. */
  readonly isLead?: boolean
  /** What is urgent stands out by its edge; all of it is said in words. */
  readonly isUrgent?: boolean
  /** Beside the title: an amount, a chart. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** One thing at home: what it is, how it stands, and the way on. */
export function HomeRow({ icon, title, way, isLead = false, isUrgent = false, aside, children }: HomeRowProps) {
  return (
    <li className={`card home-row${isUrgent ? ' home-row--urgent' : ''}`}>
      <span className="home-row__icon">{icon}</span>
      <h2 className="home-row__title">
        {way === undefined || isLead ? (
          title
        ) : (
          <Link href={way.to} className="home-row__way">
            {way.title ?? title}
          </Link>
        )}
      </h2>
      {aside !== undefined && <div className="home-row__aside">{aside}</div>}
      <div className="home-row__words">{children}</div>
      {way !== undefined &&
        (isLead ? (
          <Link href={way.to} className="button home-row__button">
            {way.button}
          </Link>
        ) : (
          <ForwardIcon />
        ))}
    </li>
  )
}
