import { dayAt } from '@moja-komunala/rules/zoned-days.ts'
import type { Request } from 'express'
import { forPages } from '../../platform/actors/access.ts'
import type { Customer } from '../../platform/actors/actor.ts'
import { answer, emptyAnswer, jsonAnswer } from '../../platform/http/answers.ts'
import { csrfToken } from '../../platform/http/csrf.ts'
import { operation } from '../../platform/http/operation.ts'
import { jsonBody } from '../../platform/http/request-bodies.ts'
import { rememberLocale } from '../../platform/http/request-locale.ts'
import type { Platform } from '../../platform/platform.ts'
import { getProfile } from '../../platform/sessions/profile.ts'
import { chooseLocaleSchema, sessionSchema, type SessionView } from './session.schema.ts'

interface Rooms {
  readonly platform: Platform
}

const tags = ['Session']

export const sessionOperations = [
  operation({
    method: 'get',
    path: '/session',
    operationId: 'getSession',
    tags,
    summary: 'Who is signed in',
    access: forPages,
    answers: { 200: jsonAnswer('The session', sessionSchema) },
    handle: ({ platform }: Rooms, { actor, request }) => answer(200, describeSession(platform, actor, request)),
  }),
  operation({
    method: 'put',
    path: '/session/locale',
    operationId: 'chooseLocale',
    tags,
    summary: 'Choose the language; Keycloak keeps it with the account',
    access: forPages,
    body: jsonBody(chooseLocaleSchema),
    answers: { 204: emptyAnswer('Chosen') },
    problems: { 422: 'No such language' },
    handle: async ({ platform: { config, keycloak } }: Rooms, { body: { locale }, request: { session }, response }) => {
      session.locale = locale
      rememberLocale(response, locale, config.portalUrl.startsWith('https:'))
      if (session.keycloakGrant !== undefined) await keycloak.saveAccountLocale(session.keycloakGrant, locale)
      return answer(204)
    },
  }),
]

function describeSession({ config, clock, playedDay }: Platform, { subject }: Customer, request: Request): SessionView {
  const { firstName, lastName, email, locale } = getProfile(request)
  const { timeZone, firstDay, lastDay, extended = {} } = config.readingWindowRule
  const now = clock()
  const today = dayAt(now, { timeZone })
  return {
    customer: { id: subject, firstName, lastName, email },
    locale,
    csrfToken: csrfToken(request),
    now: now.toISOString(),
    timeZone,
    readingWindowDays: {
      ...{ firstDay, lastDay },
      extended: Object.fromEntries(Object.entries(extended).filter(([, until]) => until >= today)),
    },
    accountUrl: `${config.keycloak.url}/realms/${config.keycloak.realm}/account/`,
    ...(config.slipRecipientIbans.length > 0 && { slipRecipientIbans: [...config.slipRecipientIbans] }),
    ...(playedDay !== undefined && { playedDay }),
  }
}
