/** It goes along in a cookie; no page of the portal's has an address that long. */
const longest = 1000

/**
 * A path of the portal to go on to after signing in. Anything that could lead elsewhere, or back into signing in, is none.
 */
export function readReturnPath(value: unknown, portalUrl: string): string | undefined {
  if (typeof value !== 'string' || !value.startsWith('/') || !URL.canParse(value, portalUrl)) return undefined
  // The parser reads "//host", "/\host" and tabs in between as browsers do.
  const url = new URL(value, portalUrl)
  if (url.origin !== portalUrl || /^\/(auth|api|health)(\/|$)/.test(url.pathname)) return undefined
  // "/..//host" comes out of it as "//host", which on its own would lead away after all.
  if (url.pathname.startsWith('//')) return undefined
  const path = url.pathname + url.search + url.hash
  return path.length > longest ? undefined : path
}
