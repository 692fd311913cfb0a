import { spokenRequestId } from '@moja-komunala/letterhead/request-id.ts'
import { problemTexts } from '../http/problem-texts.ts'
import type { Problem } from '../http/problem.schema.ts'
import { localeSchema, type Locale } from '../locale.ts'
import { Html, html } from './html.ts'
import { pageTexts } from './page-texts.ts'

type Sign = 'done' | 'paused' | 'wrong'

const shapes: Record<Sign, string> = {
  done: 'm5 12.5 4.7 4.7L19.5 7.400',
  paused: 'M12 6.500v6.200m0 4.600v.2',
  wrong: 'M12 6.500v6.200m0 4.600v.2',
}
const tones: Record<Sign, string> = { done: 'message--ok', paused: '', wrong: 'message--doubt' }

/** A page of a sign, a heading and what to do. */
export function message(sign: Sign, title: string, rest: Html): Html {
  return html`<div class="card message ${tones[sign]}">
    <svg
      class="message__sign"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="3"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d="${shapes[sign]}" />
    </svg>
    <h1>${title}</h1>
    ${rest}
  </div>`
}

/** @param keycloakSignOutUrl set where only the portal's own session could be ended */
export function signedOutBody(locale: Locale, keycloakSignOutUrl: string | undefined): { title: string; body: Html } {
  const texts = pageTexts[locale]
  const signIn = html`<a class="button" href="/auth/sign-in">${texts.signIn}</a>`
  if (keycloakSignOutUrl === undefined) {
    const body = message(
      'done',
      texts.signedOutTitle,
      html`<p>${texts.signedOutText}</p>
        ${signIn}`,
    )
    return { title: texts.signedOutTitle, body }
  }
  const signOutThere = html`<a class="button" href="${keycloakSignOutUrl}">${texts.signOutThere}</a>`
  const body = message(
    'wrong',
    texts.portalOnlyTitle,
    html`<p>${texts.portalOnlyText}</p>
      ${signOutThere}`,
  )
  return { title: texts.portalOnlyTitle, body }
}

export function interruptedBody(locale: Locale): { title: string; body: Html } {
  const texts = pageTexts[locale]
  const rest = html`<p>${texts.interruptedText}</p>
    <p class="soft">${texts.interruptedTerms} <a href="/pogoji">${texts.terms}</a></p>
    <a class="button" href="/auth/sign-in">${texts.tryAgain}</a>`
  return { title: texts.interruptedTitle, body: message('paused', texts.interruptedTitle, rest) }
}

/** @param retryPath where another try begins; without it, to the portal */
export function problemBody(problem: Problem, locale: Locale, retryPath: string | undefined): Html {
  const texts = pageTexts[locale]
  const wayOut =
    retryPath === undefined
      ? html`<a class="button" href="/">${texts.toPortal}</a>`
      : html`<a class="button" href="${retryPath}">${texts.tryAgain}</a>`
  return message(
    'wrong',
    problem.title,
    html`<p>${problem.detail}</p>
      ${wayOut}
      <p class="soft small">
        ${texts.requestId}
        <code class="request-number" data-request-id="${problem.requestId}">${spokenRequestId(problem.requestId)}</code>
      </p>
      ${problem.code === 'not-found' ? inOtherLanguages(problem.code, locale) : ''}`,
  )
}

/** Whoever came by a wrong address has chosen no language yet. */
function inOtherLanguages(code: Problem['code'], current: Locale): Html[] {
  return localeSchema.options
    .filter((locale) => locale !== current)
    .map((locale) => {
      const { title, detail } = problemTexts[locale][code]
      return html`<section class="message__other" lang="${locale}">
        <h2>${title}</h2>
        <p>${detail}</p>
        <a class="target" href="/?lang=${locale}">${pageTexts[locale].toPortal}</a>
      </section>`
    })
}
