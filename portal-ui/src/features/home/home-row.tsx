import type { ReactNode } from 'react'

export interface HomeRowProps {
  readonly icon: ReactNode
  readonly title: ReactNode
  /** What is urgent stands out by its edge; all is said in words. */
  readonly look?: 'urgent' | 'calm'
  /** Beside the words: an amount, a chart. */
  readonly aside?: ReactNode
  /** The way on. */
  readonly action?: ReactNode
  readonly children: ReactNode
}

/** One thing at home: what it is, how it stands, and the way on. */
export function HomeRow({ icon, title, look = 'calm', aside, action, children }: HomeRowProps) {
  return (
    <li className={`card home-row home-row--${look}`}>
      <span className="home-row__icon">{icon}</span>
      <h2 className="home-row__title">{title}</h2>
      <div className="home-row__words">{children}</div>
      {aside !== undefined && <div className="home-row__aside">{aside}</div>}
      {action !== undefined && <div className="home-row__action">{action}</div>}
    </li>
  )
}
