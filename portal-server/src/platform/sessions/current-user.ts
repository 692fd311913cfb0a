import type { Request } from 'express'
import { HttpProblem } from '../http/problem.ts'
import { requestLocale } from '../http/request-locale.ts'
import type { Locale } from '../locale.ts'

/** Who asks: all that the rest of the portal learns of Keycloak. */
export interface CurrentUser {
  /** The account's id. */
  readonly subject: string
  readonly firstName: string
  readonly lastName: string
  readonly email: string
  readonly locale: Locale
}

/** @throws HttpProblem not-signed-in */
export function getCurrentUser(request: Request): CurrentUser {
  const signedIn = request.session.signedIn
  if (!signedIn) throw new HttpProblem('not-signed-in')
  const { subject, firstName, lastName, email } = signedIn
  return { subject, firstName, lastName, email, locale: requestLocale(request) }
}
