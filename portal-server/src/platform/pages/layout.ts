import { unbroken } from '@moja-komunala/letterhead/unbroken.ts'
import type { Locale } from '../locale.ts'
import { brand, readBrandFile } from './brand.ts'
import { Html, html } from './html.ts'
import type { PageAssets } from './page-assets.ts'
import { pageTexts, type PageTexts } from './page-texts.ts'

export interface Page {
  readonly locale: Locale
  readonly title: string
  readonly body: Html
  /** A page of a few sentences, not of many. */
  readonly isShort: boolean
  /** Whether the same address may be asked for in the other language. */
  readonly switchesLanguage: boolean
}

// The file is the utility's own; its wave takes the colour of the ground.
const logo = new Html(readBrandFile('logo.svg').replace('<svg', '<svg aria-hidden="true" focusable="false"'))
/** The utility's mark, which leads to the portal. */
export const brandmark = html`<a class="brandmark" href="/" translate="no"
  >${logo}<span>${brand.utility.nameLines.map((line) => html`<span>${line} </span>`)}</span></a
>`
const { light, dark } = brand.colours
/** The browser's own frame takes the colour of the page's head. */
export const colourOfBrowser = html`<meta
    name="theme-color"
    content="${light['card'] ?? ''}"
    media="(prefers-color-scheme: light)"
  />
  <meta name="theme-color" content="${dark['card'] ?? ''}" media="(prefers-color-scheme: dark)" />`
const languages: readonly { locale: Locale; name: string }[] = [
  { locale: 'sl', name: 'Slovenščina' },
  { locale: 'en', name: 'English' },
]

/** A whole page without any script: in the brand's look, with the utility's address below. */
export function renderPage(assets: PageAssets, page: Page): string {
  const { locale, title, body, isShort } = page
  const texts = pageTexts[locale]
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no" />
        ${colourOfBrowser}
        <title>${title} – ${brand.portal.name}</title>
        <link rel="stylesheet" href="${assets.stylesheetPath}" />
        <link rel="icon" type="image/svg+xml" href="${assets.iconPath}" />
      </head>
      <body class="page">
        <a class="skip-link" href="#content">${texts.skip}</a>
        <header class="top">
          <div class="bar">${brandmark} ${page.switchesLanguage ? languageSwitch(locale, texts) : ''}</div>
        </header>
        <main id="content" tabindex="-1" class="content ${isShort ? 'content--short' : ''}">${body}</main>
        ${footer(locale, texts)}
      </body>
    </html> `.markup
}

/** Links to the same page in every other language. */
function languageSwitch(current: Locale, texts: PageTexts): Html {
  const others = languages.filter(({ locale }) => locale !== current)
  const link = ({ locale, name }: (typeof languages)[number]): Html =>
    html`<li><a href="?lang=${locale}" lang="${locale}" hreflang="${locale}">${name}</a></li>`
  return html`<nav aria-label="${texts.language}">
    <ul class="languages">
      ${others.map(link)}
    </ul>
  </nav>`
}

/** As under the portal's and the account's pages (SiteFooter). */
function footer(locale: Locale, texts: PageTexts): Html {
  const { legalName, street, town, phone, email } = brand.utility
  return html`<footer class="foot">
    <div class="foot__bar">
      <address translate="no">
        <strong>${legalName}</strong>
        <span>${street}, ${unbroken(town)}</span>
        <a href="tel:${phone.replaceAll(' ', '')}">${texts.phone}: ${unbroken(phone)}</a>
        <a href="mailto:${email}">${email}</a>
      </address>
      <ul>
        <li><a href="/obvestila-o-vodi?lang=${locale}">${texts.waterNotices}</a></li>
        <li><a href="/pogoji?lang=${locale}">${texts.terms}</a></li>
        <li><a href="/navodila?lang=${locale}">${texts.instructions}</a></li>
        <li><a href="/razvijalci?lang=${locale}">${texts.developers}</a></li>
      </ul>
    </div>
  </footer>`
}
