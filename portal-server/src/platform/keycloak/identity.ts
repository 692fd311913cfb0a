import { z } from 'zod'
import { localeSchema, type Locale } from '../locale.ts'

const claimsSchema = z.object({
  sub: z.string().min(1),
  sid: z.string().min(1),
  given_name: z.string().default(''),
  family_name: z.string().default(''),
  email: z.string().default(''),
  // Whatever else Keycloak may hold there is no language of ours.
  locale: localeSchema.optional().catch(undefined),
  auth_time: z.number().optional(),
})

/** Who somebody is, as an ID token says. */
export interface Identity {
  readonly subject: string
  readonly keycloakSessionId: string
  readonly firstName: string
  readonly lastName: string
  readonly email: string
  readonly locale: Locale | undefined
  /** When they last showed that it is they, in whole seconds; undefined where Keycloak doesn't say. */
  readonly authenticatedAt: Date | undefined
}

/** @throws z.ZodError where the realm doesn't give what the portal needs */
export function readIdentity(claims: unknown): Identity {
  const { sub, sid, given_name, family_name, email, locale, auth_time } = claimsSchema.parse(claims)
  const authenticatedAt = auth_time === undefined ? undefined : new Date(auth_time * 1000)
  return {
    subject: sub,
    keycloakSessionId: sid,
    firstName: given_name,
    lastName: family_name,
    email,
    locale,
    authenticatedAt,
  }
}
