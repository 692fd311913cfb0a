/** The portal's public origin, which the realm keeps among its texts, so that pages without a client know it too. */
export function portalPage(path: `/${string}`): string | undefined {
  const origin = document.documentElement.dataset['portal'] ?? ''
  return /^https?:\/\//.test(origin) ? new URL(path, origin).href : undefined
}
