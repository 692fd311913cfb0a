/** A page of the customer's own profile in this page's realm. */
export function accountPage(path: `/${string}`): string | undefined {
  const [realmPath] = /^.*\/realms\/[^/]+/.exec(location.pathname) ?? []
  return realmPath === undefined ? undefined : `${location.origin}${realmPath}/account${path}`
}
