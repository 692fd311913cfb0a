import type { ExtendKcContext } from 'keycloakify/login'
import type { PasswordPolicies } from 'keycloakify/login/KcContext'

/** What Keycloak hands to every page besides what Keycloakify's types know. */
interface EveryPage {
  readonly client?: { readonly clientId?: string; readonly baseUrl?: string }
  /** Which of Keycloak's messages the page carries. */
  readonly messageKey?: string
  /** Whose sign-in this is, as people write addresses. */
  readonly shownUsername?: string
  readonly refusesCommonPasswords?: boolean
}

type ConfirmedStep = 'sent' | 'confirm' | 'done'

/** What Keycloak hands to each page, as FreeMarker writes it into the page. */
export type KcContext = ExtendKcContext<
  EveryPage & { properties: Record<string, string | undefined> },
  {
    'login-update-password.ftl': {
      readonly passwordPolicies?: PasswordPolicies & { readonly passwordHistory?: number }
      /** The change waits for a confirmation mail (M19). */
      readonly passwordChange?: 'asked'
      /** Why a new one is asked for that the customer has not begun. */
      readonly passwordReason?: 'forgotten' | 'staff'
    }
    /** Which terms, and whether this account accepted earlier ones. */
    'terms.ftl': { readonly termsVersion?: string; readonly termsAsked?: 'first' | 'again' }
    /** The steps that the provider adds to a change of password or address. */
    'info.ftl': {
      readonly passwordChange?: ConfirmedStep
      readonly emailChange?: ConfirmedStep
      /** How long the link holds that was just sent. */
      readonly linkLifeMinutes?: string
    }
    'update-email.ftl': { readonly currentEmail?: string; readonly newEmail?: string }
    'login-verify-email.ftl': {
      readonly shownEmail?: string
      /** What was typed in its place, and is wrong. */
      readonly typedEmail?: string
      readonly mayCorrectAddress?: boolean
      /** What the page asks by whether the address has been confirmed. */
      readonly addressWatch?: string
    }
    'error.ftl': {
      /** What the log calls the request that failed. */
      readonly requestId?: string
      readonly passwordChange?: 'expired' | 'void'
      readonly emailChange?: 'expired' | 'void' | 'taken'
    }
    /** The code that is to be compared with what the device shows; missing where it is yet to be entered. */
    'login-oauth2-device-verify-user-code.ftl': {
      readonly deviceCode?: string
      readonly deviceAction?: string
      readonly client?: { readonly clientId?: string; readonly name?: string }
    }
    'login-oauth-grant.ftl': {
      readonly client: { readonly attributes?: { readonly policyUri?: string; readonly tosUri?: string } }
    }
  }
>
export type PageContext<PageId extends KcContext['pageId']> = Extract<KcContext, { pageId: PageId }>
