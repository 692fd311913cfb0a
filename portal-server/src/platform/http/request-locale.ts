import type { Request, Response } from 'express'
import { defaultLocale, localeSchema, type Locale } from '../locale.ts'
import { readCookies } from './cookies.ts'

/** Express's setting that the language which a browser prefers is spoken to who has none yet. */
export const languageOfBrowser = 'language of browser'

/** `__Host-` ties it to this host and to TLS; browsers refuse it without. */
const localeCookie = (isSecure: boolean): string => (isSecure ? '__Host-locale' : 'locale')
const oneYearMs = 365 * 24 * 60 * 60 * 1000

/**
 * The language of an answer to a browser: the signed-in customer's, else the one chosen in this browser, else Slovenian. What the
 * browser itself prefers counts only where the utility wants it: many a customer has a phone that speaks English and a bill that
 * does not.
 * A program has no session and no cookie; what it asks for counts.
 */
export function requestLocale(request: Request): Locale {
  if (isProgram(request)) return localeOfProgram(request)
  return chosenLocale(request) ?? (request.app.enabled(languageOfBrowser) ? preferredLocale(request) : defaultLocale)
}

/** Whether a request to the API brings an authorization of its own, of whatever kind: then no session speaks for it. */
export function isProgram(request: Request): boolean {
  return request.headers.authorization !== undefined && request.originalUrl.startsWith('/api/')
}

/** Whether an answer of the API is read by a program: a page's browser says from which site it asks, or brings its cookies. */
export function isForProgram(request: Request): boolean {
  const { authorization, cookie } = request.headers
  if (!request.originalUrl.startsWith('/api/')) return false
  return authorization !== undefined || (cookie === undefined && request.headers['sec-fetch-site'] === undefined)
}

function localeOfProgram(request: Request): Locale {
  const inQuery = localeSchema.safeParse(request.query['lang'])
  if (inQuery.success) return inQuery.data
  return preferredLocale(request)
}

/** The first of ours that a browser or program asks for; the default one where it asks for none of them. */
function preferredLocale(request: Request): Locale {
  const accepted = localeSchema.safeParse(request.acceptsLanguages(defaultLocale, ...localeSchema.options))
  return accepted.success ? accepted.data : defaultLocale
}

/** The language that somebody chose; undefined where nobody did. */
function chosenLocale(request: Request): Locale | undefined {
  const inQuery = localeSchema.safeParse(request.query['lang'])
  if (inQuery.success) return inQuery.data
  // Before the session is read there is none, and an error may be answered even then.
  const session: Request['session'] | undefined = request.session
  if (session?.locale) return session.locale
  const cookies = readCookies(request)
  const inCookie = localeSchema.safeParse(cookies.get(localeCookie(true)) ?? cookies.get(localeCookie(false)))
  return inCookie.success ? inCookie.data : undefined
}

/** Keeps a choice for the next visit. The pages' scripts may read it: it is no secret. */
export function rememberLocale(response: Response, locale: Locale, isSecure: boolean): void {
  response.cookie(localeCookie(isSecure), locale, { maxAge: oneYearMs, sameSite: 'lax', secure: isSecure, path: '/' })
}
