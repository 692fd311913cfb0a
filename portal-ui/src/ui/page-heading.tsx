import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react'
import { brand } from '@moja-komunala/brand/brand'
import { takeArrival } from './arrival.ts'

export interface PageHeadingProps {
  readonly children: ReactNode
  /** The page's name in the browser's tab and history. */
  readonly title: string
}

/** The one heading of a page. After a link inside the portal the focus moves to it: a new page has begun. */
export function PageHeading({ children, title }: PageHeadingProps) {
  const ref = useRef<HTMLHeadingElement>(null)
  // Along with the heading: who hears the one must not hear the other page's title.
  useLayoutEffect(() => {
    document.title = `${title} – ${brand.portal.name}`
  }, [title])
  useEffect(() => {
    if (takeArrival()) ref.current?.focus()
  }, [])
  return (
    <h1 ref={ref} tabIndex={-1}>
      {children}
    </h1>
  )
}
