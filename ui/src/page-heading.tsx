import { useLayoutEffect, useRef, type ReactNode } from 'react'
import { brand } from '@moja-komunala/brand/brand'
import { beginAtTop } from './moves.ts'

export interface PageHeadingProps {
  /** The page's name in the browser's tab and history, and its heading where that has no more to it. */
  readonly title: string
  readonly children?: ReactNode
}

let hasShownPage = false

/** The one heading of a page. Whenever another page begins, the focus moves to it. */
export function PageHeading({ title, children = title }: PageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  // Along with the heading: who hears the one must not hear the other page's title, and the next key belongs to this page.
  useLayoutEffect(() => {
    document.title = `${title} – ${brand.portal.name}`
  }, [title])
  useLayoutEffect(() => {
    // The first page is the browser's own affair.
    if (hasShownPage) {
      heading.current?.focus({ preventScroll: true })
      beginAtTop()
    }
    hasShownPage = true
  }, [])
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  )
}
