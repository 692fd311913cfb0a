import type { ReactNode } from 'react'
import { portalPage } from '../portal.ts'
import type { Say } from '../words.ts'

interface NewTabLinkProps {
  readonly href: string
  readonly say: Say
  readonly children: ReactNode
}

/** Opens in a tab of its own, so that what was begun here is not lost, and says so. */
export function NewTabLink({ href, say, children }: NewTabLinkProps) {
  return (
    <a href={href} target="_blank" rel="noreferrer">
      {children}
      <NewTabIcon />
      <span className="visually-hidden"> ({say('newTab')})</span>
    </a>
  )
}

interface PortalLinkProps extends Omit<NewTabLinkProps, 'href'> {
  readonly path: `/${string}`
}

/** A public page of the portal, in the language of this one. */
export function PortalLink({ path, say, children }: PortalLinkProps) {
  const href = portalPage(`${path}?lang=${document.documentElement.lang}`)
  if (!href) return null
  return (
    <NewTabLink href={href} say={say}>
      {children}
    </NewTabLink>
  )
}

function NewTabIcon() {
  return (
    <svg className="icon-new-tab" viewBox="0 0 16 16" fill="none" stroke="currentColor" aria-hidden="true">
      <path d="M9.5 2.5h4v4M13.200 2.800 7.5 8.5M12 9.5v4H2.5V4h4" strokeWidth="1.6" />
    </svg>
  )
}
