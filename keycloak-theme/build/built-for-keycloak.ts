import type { BuildOptions } from 'vite'

export const builtForKeycloak: BuildOptions = {
  // preloads.ts names what a page needs besides what its first script names: Keycloak knows which page and which language it is.
  modulePreload: false,
  manifest: true,
  reportCompressedSize: false,
}
