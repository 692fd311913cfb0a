import type { ReactNode } from 'react'
import { portalPage } from '../portal.ts'
import type { Say } from '../texts/texts.ts'

interface NewTabLinkProps {
  readonly path: `/${string}`
  readonly say: Say
  readonly children: ReactNode
}

/** A public page of the portal in a tab of its own, so that what was begun here is not lost; it says so. */
export function NewTabLink({ path, say, children }: NewTabLinkProps) {
  const language = document.documentElement.lang
  const href = portalPage(`${path}?lang=${language}`)
  if (!href) return null
  return (
    <a href={href} target="_blank" rel="noreferrer">
      {children}
      <NewTabIcon />
      <span className="visually-hidden"> ({say('newTab')})</span>
    </a>
  )
}

function NewTabIcon() {
  return (
    <svg className="icon-new-tab" viewBox="0 0 16 16" fill="none" stroke="currentColor" aria-hidden="true">
      <path d="M9.5 2.5h4v4M13.200 2.800 7.5 8.5M12 9.5v4H2.5V4h4" strokeWidth="1.6" />
    </svg>
  )
}
