import { useRef, type ReactNode } from 'react'
import { brand, type Locale } from '@moja-komunala/brand/brand'
import logo from '@moja-komunala/brand/logo.svg?raw'
import { portalPage } from '../keycloak/place.ts'
import type { Say } from '../texts/texts.ts'
import { AccountBar } from './account-bar.tsx'
import { Menu } from './menu.tsx'

const { utility } = brand

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
            <span className="brandmark__logo" aria-hidden="true" dangerouslySetInnerHTML={{ __html: logo }} />
            <span>
              {utility.nameLines.map((line) => (
                <span key={line}>{line} </span>
              ))}
            </span>
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
      <footer className="foot">
        <div className="foot__bar">
          <address>
            <strong>{utility.legalName}</strong>
            <span>
              {utility.street}, {utility.town}
            </span>
            <a href={`tel:${utility.phone.replaceAll(' ', '')}`}>
              {say('phone')} {utility.phone}
            </a>
          </address>
          <ul>
            <li>
              <a href={portalPage(`/pogoji?lang=${locale}`)}>{say('terms')}</a>
            </li>
            <li>
              <a href={portalPage(`/navodila?lang=${locale}`)}>{say('instructions')}</a>
            </li>
          </ul>
        </div>
      </footer>
    </>
  )
}
