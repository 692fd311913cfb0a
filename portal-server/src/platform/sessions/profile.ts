import type { Request } from 'express'
import { HttpProblem } from '../http/problem.ts'
import { requestLocale } from '../http/request-locale.ts'
import type { Locale } from '../locale.ts'

/** What the portal knows of a signed-in customer beside who it is: for showing, never for deciding. */
export interface Profile {
  readonly firstName: string
  readonly lastName: string
  readonly email: string
  readonly locale: Locale
}

/** @throws HttpProblem not-signed-in */
export function getProfile(request: Request): Profile {
  const signedIn = request.session.signedIn
  if (!signedIn) throw new HttpProblem('not-signed-in')
  const { firstName, lastName, email } = signedIn
  return { firstName, lastName, email, locale: requestLocale(request) }
}
