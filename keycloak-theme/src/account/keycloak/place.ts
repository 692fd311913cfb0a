const [, realmPath = ''] = /^(.*\/realms\/[^/]+)\/account/.exec(location.pathname) ?? []

/** Keycloak's address of the realm, which is also the issuer of its tokens. */
export const realmUrl = location.origin + realmPath
/** Where the account pages begin, without a slash at the end. */
export const accountPath = `${realmPath}/account`
/** Keycloak answers here with data instead of pages when JSON is asked for. */
export const accountUrl = location.origin + accountPath
/** What waits of a change of address: the realm's own addition to Keycloak (keycloak-theme/provider). */
export const emailChangeUrl = `${realmUrl}/email-change`

/** Everywhere but here: another addition of the realm's. */
export const otherSignInsUrl = `${realmUrl}/other-sign-ins`

export const portalOrigin = document.documentElement.dataset['portal'] ?? ''

export const portalPage = (path: `/${string}`): string => portalOrigin + path
