import { brand, type Locale } from '@moja-komunala/brand/brand'

const { utility } = brand

export type SiteFooterWords = Readonly<Record<'phone' | 'terms' | 'instructions', string>>

export interface SiteFooterProps {
  /** Where the portal's public pages are; empty on the portal itself. */
  readonly portalOrigin: string
  readonly locale: Locale
  readonly words: SiteFooterWords
}

/** Who the utility is, and its pages that anyone may read; under the portal and the account pages alike. */
export function SiteFooter({ portalOrigin, locale, words }: SiteFooterProps) {
  return (
    <footer className="foot">
      <div className="foot__bar">
        <address>
          <strong>{utility.legalName}</strong>
          <span>
            {utility.street}, {utility.town}
          </span>
          <a href={`tel:${utility.phone.replaceAll(' ', '')}`}>
            {words.phone} {utility.phone}
          </a>
        </address>
        <ul>
          <li>
            <a href={`${portalOrigin}/pogoji?lang=${locale}`}>{words.terms}</a>
          </li>
          <li>
            <a href={`${portalOrigin}/navodila?lang=${locale}`}>{words.instructions}</a>
          </li>
        </ul>
      </div>
    </footer>
  )
}
