import { brand, type Locale } from '@moja-komunala/brand/brand'
import { unbroken } from '@moja-komunala/letterhead/unbroken.ts'

const { utility } = brand

export type SiteFooterWords = Readonly<
  Record<'phone' | 'waterNotices' | 'terms' | 'instructions' | 'developers', string>
>

export interface SiteFooterProps {
  /** Where the portal's public pages are; empty on the portal itself. */
  readonly portalOrigin: string
  readonly locale: Locale
  readonly words: SiteFooterWords
}

/** Who the utility is, and its pages that anyone may read; under the portal and the account pages alike. The rendered pages have the same. */
export function SiteFooter({ portalOrigin, locale, words }: SiteFooterProps) {
  const pages = [
    ['obvestila-o-vodi', words.waterNotices],
    ['pogoji', words.terms],
    ['navodila', words.instructions],
    ['razvijalci', words.developers],
  ] as const
  return (
    <footer className="foot">
      <div className="foot__bar">
        <address translate="no">
          <strong>{utility.legalName}</strong>
          <span>
            {utility.street}, {unbroken(utility.town)}
          </span>
          <a href={`tel:${utility.phone.replaceAll(' ', '')}`}>
            {words.phone}: {unbroken(utility.phone)}
          </a>
          <a href={`mailto:${utility.email}`}>{utility.email}</a>
        </address>
        <ul>
          {pages.map(([path, title]) => (
            <li key={path}>
              <a href={`${portalOrigin}/${path}?lang=${locale}`}>{title}</a>
            </li>
          ))}
        </ul>
      </div>
    </footer>
  )
}
