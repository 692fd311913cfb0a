import type { ReactNode } from 'react'
import type { Locale } from '@moja-komunala/brand/brand'
import { BrandName } from '@moja-komunala/ui/brand-name.tsx'
import { SiteFrame } from '@moja-komunala/ui/site-frame.tsx'
import { portalOrigin, portalPage } from '../keycloak/place.ts'
import type { Say } from '../words.ts'
import { Account } from './account.tsx'
import { Menu } from './menu.tsx'

interface LayoutProps {
  readonly say: Say
  readonly locale: Locale
  readonly isSignedIn?: boolean
  readonly children: ReactNode
}

/** The portal's own header, menu and footer: to the customer it is one site. Without a session the brand and the footer. */
export function Layout({ say, locale, isSignedIn = false, children }: LayoutProps) {
  return (
    <SiteFrame
      locale={locale}
      portalOrigin={portalOrigin}
      words={{
        skipToContent: say('skipToContent'),
        phone: say('phone'),
        waterNotices: say('waterNotices'),
        terms: say('terms'),
        instructions: say('instructions'),
        developers: say('developers'),
      }}
      home={
        <a href={portalPage(`/?lang=${locale}`)} className="brandmark">
          <BrandName />
        </a>
      }
      account={isSignedIn && <Account />}
      menu={isSignedIn && <Menu />}
    >
      {children}
    </SiteFrame>
  )
}
