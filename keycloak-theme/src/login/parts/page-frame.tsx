import { useLayoutEffect, type ReactNode } from 'react'
import { brand } from '@moja-komunala/brand/brand'
import { BrandName } from '@moja-komunala/ui/brand-name.tsx'
import type { KcContext } from '../kc-context.ts'
import type { Say } from '../words.ts'
import { PortalLink } from './new-tab-link.tsx'
import { Water } from './water.tsx'

interface PageFrameProps {
  readonly kcContext: Pick<KcContext, 'locale'>
  readonly say: Say
  readonly title: string
  /** The heading, where it is more than the title's words. */
  readonly heading?: ReactNode
  /** Screen readers hear at once that the form came back. */
  readonly hasErrors?: boolean
  readonly children: ReactNode
}

/** What surrounds every page: the brand on its water, the language, one heading, a way to get help. */
export function PageFrame({ kcContext, say, title, heading = title, hasErrors = false, children }: PageFrameProps) {
  const { locale } = kcContext
  const motto = brand.portal.motto[locale?.currentLanguageTag === 'en' ? 'en' : 'sl']
  useLayoutEffect(() => {
    document.documentElement.lang = locale?.currentLanguageTag ?? 'sl'
    document.title = `${hasErrors ? `${say('error')}: ` : ''}${title} · ${brand.portal.name}`
  }, [title, hasErrors, say, locale])

  return (
    <div className="page">
      <header className="page__water">
        <div className="brandmark">
          <BrandName />
        </div>
        <p className="page__motto">
          {motto.split(/(?<=\.) /).map((sentence) => (
            <span key={sentence}>{sentence} </span>
          ))}
        </p>
        <p className="page__name" translate="no">
          {brand.portal.name}
        </p>
        <Water />
      </header>
      <LanguageSwitch locale={locale} say={say} />
      <main className="page__main">
        <div className="page__content stack">
          <h1>{typeof heading === 'string' ? unbroken(heading) : heading}</h1>
          {children}
        </div>
      </main>
      <footer className="page__footer small soft">
        <p>
          {say('helpLine')}{' '}
          <a className="unbroken" href={`tel:${brand.utility.phone.replace(/ /g, '')}`}>
            {brand.utility.phone}
          </a>
        </p>
        <p>
          <PortalLink path="/obvestila-o-vodi" say={say}>
            {say('waterNotices')}
          </PortalLink>
        </p>
        <p>
          <PortalLink path="/navodila" say={say}>
            {say('instructions')}
          </PortalLink>
        </p>
      </footer>
    </div>
  )
}

/** Keeps a word like "e-poštni" on one line. */
const unbroken = (words: string): ReactNode =>
  words.split(/([^ ]+-[^ ]+)/).map((part, index) => (index % 2 ? <span className="unbroken">{part}</span> : part))

function LanguageSwitch({ locale, say }: { readonly locale: KcContext['locale']; readonly say: Say }) {
  const other = locale?.supported.find(({ languageTag }) => languageTag !== locale.currentLanguageTag)
  if (!other) return null
  return (
    <nav className="page__language" aria-label={say('languageNavigation')}>
      <a href={other.url} lang={other.languageTag} hrefLang={other.languageTag}>
        {say('otherLanguage')}
      </a>
    </nav>
  )
}
