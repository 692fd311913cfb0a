import { useLayoutEffect, useRef } from 'react'
import { Link } from 'wouter'
import { brand } from '@moja-komunala/brand/brand'
import { BackIcon } from '@moja-komunala/brand/ui/icons'
import { paths } from '../paths.ts'
import type { Say } from '../texts/texts.ts'

let hasShownPage = false

interface PageHeadingProps {
  readonly title: string
  /** Below the account's first page there is a way back to it. */
  readonly say?: Say
}

/** The one heading of a page. After a link inside the account the focus moves to it: a new page has begun. */
export function PageHeading({ title, say }: PageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  // Along with the heading: who hears the one must not hear the other page's title, and the next key belongs to this page.
  useLayoutEffect(() => {
    document.title = `${title} – ${brand.portal.name}`
  }, [title])
  useLayoutEffect(() => {
    if (hasShownPage) {
      heading.current?.focus({ preventScroll: true })
      window.scrollTo(0, 0)
    }
    hasShownPage = true
  }, [])
  return (
    <div className="page-heading">
      {say && (
        <Link href={paths.welcome} className="page-heading__back">
          <BackIcon />
          {say('user')}
        </Link>
      )}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
    </div>
  )
}
