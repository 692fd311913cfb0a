import type { ReactNode } from 'react'
import { PageHeading } from './page-heading.tsx'

/** Appears only when loading takes long enough to be noticed (states.css delays it). */
export function Loading({ children }: { readonly children: string }) {
  return (
    <div className="loading" role="status">
      <span className="loading__drop" aria-hidden="true" />
      {children}
    </div>
  )
}

export interface PlainPageProps {
  readonly title: string
  readonly text: string
  /** What to do. */
  readonly children: ReactNode
}

/** A page that has one thing to say and one thing to do. */
export function PlainPage({ title, text, children }: PlainPageProps) {
  return (
    <>
      <PageHeading title={title} />
      <p className="lead">{text}</p>
      <div className="row">{children}</div>
    </>
  )
}
