/**
 * Keycloak's pages by the part of this theme that shows them, each part loaded where one of its pages is asked for. Whoever
 * signs in meets `login.ftl`, which comes with the frame; what nobody meets (fallback/unmet-pages.ts) comes from Keycloakify.
 */
export const pagesOf = {
  forms: [
    'register.ftl',
    'login-reset-password.ftl',
    'login-update-password.ftl',
    'login-update-profile.ftl',
    'update-email.ftl',
  ],
  notices: [
    'terms.ftl',
    'login-verify-email.ftl',
    'info.ftl',
    'error.ftl',
    'login-page-expired.ftl',
    'logout-confirm.ftl',
  ],
  'second-factor': [
    'login-config-totp.ftl',
    'login-otp.ftl',
    'login-reset-otp.ftl',
    'login-recovery-authn-code-config.ftl',
    'login-recovery-authn-code-input.ftl',
    'webauthn-register.ftl',
    'webauthn-authenticate.ftl',
    'webauthn-error.ftl',
    'select-authenticator.ftl',
    'delete-credential.ftl',
  ],
  programs: ['login-oauth2-device-verify-user-code.ftl', 'login-oauth-grant.ftl'],
} as const

export type Part = keyof typeof pagesOf
export type PageIdOf<P extends Part> = (typeof pagesOf)[P][number]
