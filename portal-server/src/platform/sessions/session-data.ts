import type { Locale } from '../locale.ts'

/** Who signed in, as Keycloak's ID token said. */
export interface SignedIn {
  /** Keycloak's id of the account (claim `sub`); stays when the e-mail address changes. */
  readonly subject: string
  /** Keycloak's session (claim `sid`), which its sign-outs name. */
  readonly keycloakSessionId: string
  /** When, ISO 8601. */
  readonly at: string
  /** When they showed that it is they, by password or otherwise (ISO 8601); sessions of the release before don't say. */
  readonly authenticatedAt?: string | undefined
  readonly firstName: string
  readonly lastName: string
  readonly email: string
  /** The language that the account had in Keycloak when it was last told; none where it has none. */
  readonly accountLocale?: Locale | undefined
}

declare module 'express-session' {
  interface SessionData {
    signedIn: SignedIn
    locale: Locale
    /** The tokens. In a column of their own: written at sign-in and by a refresh, and by nothing else. */
    keycloakGrant: string
  }
}
