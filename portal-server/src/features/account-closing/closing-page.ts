import { DateTime } from 'luxon'
import type { Locale } from '../../platform/locale.ts'
import { html, type Html } from '../../platform/pages/html.ts'
import { message } from '../../platform/pages/message-pages.ts'
import type { LinkedClosingState } from './account-closing.service.ts'
import { closingPagePath } from './closing-path.ts'
import { closingPageTexts, goesAndStays } from './closing-texts.ts'

export interface ClosingPageAsked {
  readonly locale: Locale
  readonly key: string
  /** IANA, for the day on which it closes. */
  readonly timeZone: string
}

/** What stands on the page behind the mailed link. */
export function closingPageBody(
  standing: LinkedClosingState,
  { locale, key, timeZone }: ClosingPageAsked,
): { title: string; body: Html } {
  const texts = closingPageTexts[locale]
  if (standing.state === 'void') {
    const toPortal = html`<a class="button" href="/moji-podatki">${texts.toMyData}</a>`
    return {
      title: texts.voidTitle,
      body: message(
        'paused',
        texts.voidTitle,
        html`<p>${texts.voidText}</p>
          ${toPortal}`,
      ),
    }
  }
  if (standing.state === 'confirmed') {
    const closesOn = DateTime.fromJSDate(standing.closesAt, { zone: timeZone }).setLocale(
      locale === 'sl' ? 'sl-SI' : 'en-GB',
    )
    // In words, the month would have to stand in the genitive, which Intl lacks.
    const day = closesOn.toLocaleString(locale === 'sl' ? DateTime.DATE_SHORT : DateTime.DATE_FULL)
    const rest = html`<p>${texts.confirmedText(day.replaceAll(' ', '\u00a0'))}</p>
      <p>${texts.confirmedUndo}</p>
      <a class="button button--quiet" href="/auth/sign-in?returnTo=%2Fmoji-podatki">${texts.signIn}</a>`
    return { title: texts.confirmedTitle, body: message('done', texts.confirmedTitle, rest) }
  }
  const { goes, stays, goesTitle, staysTitle } = goesAndStays[locale]
  const rest = html`<p>${texts.askText}</p>
    <h2>${goesTitle}</h2>
    <ul>
      ${goes.map((line) => html`<li>${line}</li>`)}
    </ul>
    <h2>${staysTitle}</h2>
    <ul>
      ${stays.map((line) => html`<li>${line}</li>`)}
    </ul>
    <p>${texts.graceText}</p>
    <form method="post" action="${closingPagePath}">
      <input type="hidden" name="kljuc" value="${key}" />
      <input type="hidden" name="lang" value="${locale}" />
      <button class="button" type="submit">${texts.close}</button>
    </form>
    <p><a class="target" href="/">${texts.keep}</a></p>`
  return { title: texts.askTitle, body: message('wrong', texts.askTitle, rest) }
}
