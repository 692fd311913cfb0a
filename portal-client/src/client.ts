import createClient, { type Client, type Middleware } from 'openapi-fetch'
import type { AccessToken } from './access-token.ts'
import { problemOf } from './problem.ts'
import type { paths } from './schema.gen.ts'

export type { AccessToken }

export interface PortalOptions {
  /** The portal's origin, e.g. https://moja.komunala.example. */
  readonly portalUrl: string
  readonly accessToken: AccessToken
  /** Of the sentences in problems and reports; programs go by codes, which have none. */
  readonly language?: 'sl' | 'en'
}

/** Every operation of the API by method and path, typed: `portal.GET('/metering-points')`. */
export type Portal = Client<paths>

/** Requests through it throw PortalProblem where the portal refuses, so that `data` is there where they return. */
export function createPortal({ portalUrl, accessToken, language = 'en' }: PortalOptions): Portal {
  const portal = createClient<paths>({ baseUrl: new URL('/api/v1', portalUrl).href })
  const middleware: Middleware = {
    async onRequest({ request }) {
      request.headers.set('authorization', `Bearer ${await accessToken()}`)
      request.headers.set('accept-language', language)
      return request
    },
    async onResponse({ response }) {
      if (!response.ok) throw await problemOf(response)
    },
  }
  portal.use(middleware)
  return portal
}
