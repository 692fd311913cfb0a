/**
 * Pages of Keycloak's that nobody meets in this realm; they come from Keycloakify. The compiler holds every page to stand
 * either here or in login-page.tsx, and a test on the running realm (every-page-is-ours) to why each is unmet.
 */
export const unmetPages = [
  // No sign-in by user name and password on two pages, or by certificate.
  'login-username.ftl',
  'login-password.ftl',
  'login-passkeys-conditional-authenticate.ftl',
  'login-x509-info.ftl',
  // No accounts of other providers.
  'idp-review-user-profile.ftl',
  'link-idp-action.ftl',
  'login-idp-link-confirm.ftl',
  'login-idp-link-confirm-override.ftl',
  'login-idp-link-email.ftl',
  // No SAML, no sign-out by frames, no programs that take their code from a page.
  'saml-post-form.ftl',
  'frontchannel-logout.ftl',
  'code.ftl',
  // Switched off in the realm.
  'delete-account-confirm.ftl',
  'select-organization.ftl',
] as const

export type UnmetPageId = (typeof unmetPages)[number]
