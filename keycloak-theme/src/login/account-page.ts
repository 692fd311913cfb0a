/**
 * A page of the customer's own profile.
 *
 * @param loginUrl Keycloak's address of the sign-in, which lies in the same realm
 */
export function accountPage(loginUrl: string, path: `/${string}`): string | undefined {
  const [realmPath] = /^.*\/realms\/[^/]+/.exec(new URL(loginUrl, location.href).pathname) ?? []
  return realmPath === undefined ? undefined : `${location.origin}${realmPath}/account${path}`
}
