import { unbroken } from '@moja-komunala/letterhead/unbroken.ts'
import type { Locale } from '../../platform/locale.ts'
import { Html, html } from '../../platform/pages/html.ts'
import { pageTexts } from '../../platform/pages/page-texts.ts'

/**
 * Which version of the terms stands above, and where the others are.
 * @param all newest first
 */
export function versionNotice(version: string, all: readonly [string, ...string[]], locale: Locale): Html {
  const texts = pageTexts[locale]
  const [current, ...earlier] = all
  const link = (other: string) => html`<a href="/pogoji/${other}">${inWords(other, locale)}</a>`
  const others = earlier.filter((other) => other !== version)
  return html`<footer class="small">
    <p>${texts.termsVersion} ${inWords(version, locale)}</p>
    ${version === current ? '' : html`<p>${texts.termsOutdated} ${texts.termsCurrent} ${link(current)}</p>`}
    ${
      others.length === 0
        ? ''
        : html`<p>${texts.termsEarlier}</p>
            <ul>
              ${others.map((other) => html`<li>${link(other)}</li>`)}
            </ul>`
    }
  </footer>`
}

function inWords(day: string, locale: Locale): string {
  const format = new Intl.DateTimeFormat(locale === 'sl' ? 'sl-SI' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' })
  return unbroken(format.format(new Date(`${day}T00:00:00Z`)))
}
