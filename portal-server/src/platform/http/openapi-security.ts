import type { ZodOpenApiComponentsObject } from 'zod-openapi'
import { ownScopes, staffScopes, systemScopes } from '../tokens/scopes.ts'

/** What a utility's own document names. */
export interface ApiAddresses {
  /** Where the portal is reached. */
  readonly portalUrl: string
  /** The realm that gives out the tokens. */
  readonly issuer: string
  /** The name of the cookie, which tells how the portal is reached. */
  readonly sessionCookie: string
}

/** The ways of saying who calls. */
export function securitySchemes({
  issuer,
  sessionCookie,
}: ApiAddresses): NonNullable<ZodOpenApiComponentsObject['securitySchemes']> {
  const endpoints = `${issuer}/protocol/openid-connect`
  const tokenUrl = `${endpoints}/token`
  return {
    oauth2: {
      type: 'oauth2',
      description: `An access token, in the header \`Authorization: Bearer …\`. ${issuer}/.well-known/openid-configuration names every way to get one, such as the device flow.`,
      flows: {
        authorizationCode: {
          authorizationUrl: `${endpoints}/auth`,
          tokenUrl,
          refreshUrl: tokenUrl,
          scopes: { ...ownScopes, ...staffScopes },
        },
        clientCredentials: { tokenUrl, scopes: systemScopes },
      },
    },
    session: {
      type: 'apiKey',
      in: 'cookie',
      name: sessionCookie,
      description: 'For the portal’s own pages.',
    },
    csrfToken: {
      type: 'apiKey',
      in: 'header',
      name: 'X-CSRF-Token',
      description: 'With a session, for whatever changes something: `csrfToken` of `GET /session`.',
    },
  }
}
