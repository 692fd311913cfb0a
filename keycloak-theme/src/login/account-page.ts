/**
 * An address of the realm's.
 *
 * @param loginUrl Keycloak's address of the sign-in, which lies in the same realm
 */
export function realmPage(loginUrl: string, path: `/${string}`): string | undefined {
  const [realmPath] = /^.*\/realms\/[^/]+/.exec(new URL(loginUrl, location.href).pathname) ?? []
  return realmPath === undefined ? undefined : `${location.origin}${realmPath}${path}`
}

/** A page of the customer's own profile. */
export const accountPage = (loginUrl: string, path: `/${string}`): string | undefined =>
  realmPage(loginUrl, `/account${path}`)
