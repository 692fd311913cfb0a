import { useRef, type ReactNode } from 'react'
import type { Locale } from '@moja-komunala/brand/brand'
import { BrandName } from '@moja-komunala/brand/ui/brand-name'
import { SiteFooter } from '@moja-komunala/brand/ui/site-footer'
import { portalOrigin, portalPage } from '../keycloak/place.ts'
import type { Say } from '../texts/texts.ts'
import { AccountBar } from './account-bar.tsx'
import { Menu } from './menu.tsx'

interface LayoutProps {
  readonly say: Say
  readonly locale: Locale
  readonly isSignedIn?: boolean
  readonly children: ReactNode
}

/** The portal's own header, menu and footer: to the customer it is one site. Without a session the brand and the footer. */
export function Layout({ say, locale, isSignedIn = false, children }: LayoutProps) {
  const main = useRef<HTMLElement>(null)
  return (
    <>
      {/* A button: the page's base address is that of its resources, so a fragment would lead away. */}
      <button type="button" className="skip-link link-button" onClick={() => main.current?.focus()}>
        {say('skipToContent')}
      </button>
      <header className="top">
        <div className="top__bar">
          <a href={portalPage(`/?lang=${locale}`)} className="brandmark">
            <BrandName />
          </a>
          {isSignedIn && <AccountBar />}
        </div>
      </header>
      <div className="body">
        {isSignedIn && <Menu />}
        <main id="content" ref={main} tabIndex={-1}>
          {children}
        </main>
      </div>
      <SiteFooter
        portalOrigin={portalOrigin}
        locale={locale}
        words={{ phone: say('phone'), terms: say('terms'), instructions: say('instructions') }}
      />
    </>
  )
}
