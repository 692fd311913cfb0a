import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import type { Plugin } from 'vite'
import type { Brand } from '@moja-komunala/brand/brand'
import type { Colours } from '@moja-komunala/brand/colours'

// Vite reads its configuration with plain node, which knows nothing of TypeScript in other packages.
const read = (file: string): string =>
  readFileSync(fileURLToPath(import.meta.resolve(`@moja-komunala/brand/${file}`)), 'utf8')
const brand = JSON.parse(read('brand.json')) as Brand
const colours = JSON.parse(read('colours.json')) as Colours

/** Gives index.html the portal's name and colours, and the brand's logo as the icon of its tab. */
export function brandInHtml(): Plugin {
  const themeColour = (scheme: 'light' | 'dark') => ({
    tag: 'meta',
    attrs: { name: 'theme-color', content: colours[scheme].card, media: `(prefers-color-scheme: ${scheme})` },
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
        { tag: 'link', attrs: { rel: 'apple-touch-icon', href: '/apple-touch-icon.png' }, injectTo: 'head' },
        // In the language of the page, see src/i18n/i18n.tsx.
        { tag: 'link', attrs: { rel: 'manifest', href: '/sl.webmanifest' }, injectTo: 'head' },
      ],
    }),
    async generateBundle() {
      const icon = appIcon()
      this.emitFile({ type: 'asset', fileName: 'icon.svg', source: icon })
      await initWasm(readFileSync(fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'))))
      for (const [fileName, pixels] of [appleIcon, ...pngIcons])
        this.emitFile({ type: 'asset', fileName, source: drawPng(icon, pixels) })
      for (const locale of ['sl', 'en'] as const) {
        this.emitFile({ type: 'asset', fileName: `${locale}.webmanifest`, source: JSON.stringify(manifest(locale)) })
      }
      this.emitFile({
        type: 'asset',
        fileName: 'favicon.svg',
        source: read('logo.svg').replaceAll('currentColor', colours.light['brand-bright'] ?? 'currentColor'),
      })
    },
  }
}

// Not every phone draws an SVG as an app's icon: iOS takes the first alone, older Androids one of the others.
const appleIcon = ['apple-touch-icon.png', 180] as const
const pngIcons = [
  ['icon-192.png', 192],
  ['icon-512.png', 512],
] as const

function drawPng(svg: string, pixels: number): Uint8Array {
  return new Resvg(svg, { fitTo: { mode: 'width', value: pixels } }).render().asPng()
}

/** What a phone needs to put the portal among its apps (W3C, Web Application Manifest). */
function manifest(locale: 'sl' | 'en') {
  const icons = [
    { src: '/icon.svg', type: 'image/svg+xml', sizes: 'any' },
    ...pngIcons.map(([name, pixels]) => ({ src: `/${name}`, type: 'image/png', sizes: `${pixels}x${pixels}` })),
  ]
  return {
    id: '/',
    name: `${brand.portal.name} – ${brand.utility.name}`,
    short_name: brand.portal.name,
    description: brand.portal.motto[locale],
    lang: locale,
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: colours.light['paper'],
    theme_color: colours.light['card'],
    icons: (['any', 'maskable'] as const).flatMap((purpose) => icons.map((icon) => ({ ...icon, purpose }))),
  }
}

/** The logo on a ground of its own, with the room around it that a phone may cut off. */
function appIcon(): string {
  const logo = read('logo.svg').replaceAll('currentColor', colours.light['on-brand'] ?? 'currentColor')
  const placed = logo.replace('<svg ', '<svg x="28" y="28" width="72" height="72" ')
  const ground = colours.light['brand'] ?? 'none'
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 128 128"><rect width="128" height="128" fill="${ground}"/>${placed}</svg>`
}
