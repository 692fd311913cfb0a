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
        // In the language of the page, see src/i18n/i18n.tsx.
        { tag: 'link', attrs: { rel: 'manifest', href: '/sl.webmanifest' }, injectTo: 'head' },
      ],
    }),
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'icon.svg', source: appIcon() })
      for (const locale of ['sl', 'en'] as const) {
        this.emitFile({ type: 'asset', fileName: `${locale}.webmanifest`, source: JSON.stringify(manifest(locale)) })
      }
      this.emitFile({
        type: 'asset',
        fileName: 'favicon.svg',
        source: read('logo.svg').replaceAll('currentColor', brand.colours.light['brand-bright'] ?? 'currentColor'),
      })
    },
  }
}

/** What a phone needs to put the portal among its apps (W3C, Web Application Manifest). */
function manifest(locale: 'sl' | 'en') {
  const icon = { src: '/icon.svg', type: 'image/svg+xml', sizes: 'any' }
  return {
    id: '/',
    name: `${brand.portal.name} – ${brand.utility.name}`,
    short_name: brand.portal.name,
    description: brand.portal.motto[locale],
    lang: locale,
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: brand.colours.light['paper'],
    theme_color: brand.colours.light['card'],
    icons: [
      { ...icon, purpose: 'any' },
      { ...icon, purpose: 'maskable' },
    ],
  }
}

/** The logo on a ground of its own, with the room around it that a phone may cut off. */
function appIcon(): string {
  const logo = read('logo.svg').replaceAll('currentColor', brand.colours.light['on-brand'] ?? 'currentColor')
  const placed = logo.replace('<svg ', '<svg x="28" y="28" width="72" height="72" ')
  const ground = brand.colours.light['brand'] ?? 'none'
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 128 128"><rect width="128" height="128" fill="${ground}"/>${placed}</svg>`
}
