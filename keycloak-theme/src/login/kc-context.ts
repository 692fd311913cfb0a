import type { ExtendKcContext } from 'keycloakify/login'
import type { PasswordPolicies } from 'keycloakify/login/KcContext'

/** What Keycloak hands to every page besides what Keycloakify's types know. */
interface EveryPage {
  readonly client?: { readonly clientId?: string; readonly baseUrl?: string }
}

/** What Keycloak hands to each page, as FreeMarker writes it into the page. */
export type KcContext = ExtendKcContext<
  EveryPage & { properties: Record<string, string | undefined> },
  {
    'login-update-password.ftl': {
      readonly passwordPolicies?: PasswordPolicies & { readonly passwordHistory?: number }
      /** The change waits for a confirmation mail (M19). */
      readonly passwordChange?: 'asked'
    }
    /** Which terms, and whether this account accepted earlier ones. */
    'terms.ftl': { readonly termsVersion?: string; readonly termsAsked?: 'first' | 'again' }
    /** The steps that the provider adds to a change of password. */
    'info.ftl': { readonly passwordChange?: 'sent' | 'confirm' | 'done' }
    'login-verify-email.ftl': { readonly verifyEmail?: string }
    'error.ftl': { readonly traceId?: string }
  }
>
export type PageContext<PageId extends KcContext['pageId']> = Extract<KcContext, { pageId: PageId }>
