import { useRef, type ReactNode } from 'react'
import type { Locale } from '@moja-komunala/brand/brand'
import { SiteFooter, type SiteFooterWords } from './site-footer.tsx'

export interface SiteFrameProps {
  readonly locale: Locale
  /** Where the portal's public pages are; empty on the portal itself. */
  readonly portalOrigin: string
  readonly words: SiteFooterWords & { readonly skipToContent: string }
  /** The brand's name, as the way home. */
  readonly home: ReactNode
  /** Who is signed in; nothing without a session. */
  readonly account?: ReactNode
  /** Below the header, over the whole width. */
  readonly banner?: ReactNode
  readonly menu?: ReactNode
  readonly children: ReactNode
}

/** What stands around every page of the portal and of the account: to the customer they are one site. */
export function SiteFrame({ locale, portalOrigin, words, home, account, banner, menu, children }: SiteFrameProps) {
  const main = useRef<HTMLElement>(null)
  return (
    <>
      <a
        className="skip-link"
        href="#content"
        onClick={(event) => {
          // The account's pages have the address of their files as a base, so that a fragment alone would lead away.
          event.preventDefault()
          main.current?.focus()
        }}
      >
        {words.skipToContent}
      </a>
      <header className="top">
        <div className="top__bar">
          {home}
          {account}
        </div>
        {banner}
      </header>
      <div className="body">
        {menu}
        <main id="content" ref={main} tabIndex={-1}>
          {children}
        </main>
      </div>
      <SiteFooter portalOrigin={portalOrigin} locale={locale} words={words} />
    </>
  )
}
