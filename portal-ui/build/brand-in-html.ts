import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import type { Brand } from '@moja-komunala/brand/brand'

// Vite reads its configuration with plain node, which knows nothing of TypeScript in other packages.
const read = (file: string): string =>
  readFileSync(fileURLToPath(import.meta.resolve(`@moja-komunala/brand/${file}`)), 'utf8')
const brand = JSON.parse(read('brand.json')) as Brand

/** Gives index.html the portal's name and colours, and the brand's logo as the icon of its tab. */
export function brandInHtml(): Plugin {
  const themeColour = (scheme: 'light' | 'dark') => ({
    tag: 'meta',
    attrs: { name: 'theme-color', content: brand.colours[scheme].card, media: `(prefers-color-scheme: ${scheme})` },
    injectTo: 'head' as const,
  })
  return {
    name: 'brand-in-html',
    transformIndexHtml: (html) => ({
      html: html.replaceAll('%PORTAL_NAME%', brand.portal.name),
      tags: [
        themeColour('light'),
        themeColour('dark'),
        { tag: 'link', attrs: { rel: 'icon', type: 'image/svg+xml', href: '/favicon.svg' }, injectTo: 'head' },
      ],
    }),
    generateBundle() {
      this.emitFile({
        type: 'asset',
        fileName: 'favicon.svg',
        source: read('logo.svg').replaceAll('currentColor', brand.colours.light['brand-bright'] ?? 'currentColor'),
      })
    },
  }
}
