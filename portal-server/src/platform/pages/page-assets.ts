import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { Router } from 'express'
import { allowOnly } from '../http/problem-handler.ts'
import { brand, readBrandFile, readUiStyles } from './brand.ts'

/** The files of the rendered pages: one stylesheet, one icon. Their names change with their content, so they keep for ever. */
export interface PageAssets {
  readonly stylesheetPath: string
  readonly iconPath: string
  readonly routes: Router
}

export function createPageAssets(): PageAssets {
  const routes = Router()
  return {
    stylesheetPath: servePageFile(routes, 'text/css; charset=utf-8', 'css', readPageStyles()),
    iconPath: servePageFile(routes, 'image/svg+xml', 'svg', createIcon()),
    routes,
  }
}

/** What the rendered pages use of the components that all pages share. */
const components = ['base', 'brand-name', 'card', 'button', 'field', 'notice', 'site-footer']

/** The look that all pages share, and the frame of the rendered ones. */
export function readPageStyles(): string {
  const ownStyles = readFileSync(new URL('../../../assets/pages.css', import.meta.url), 'utf8')
  return [readBrandFile('colours.css'), readUiStyles(components), ownStyles].join('\n')
}

/** The logo in its colour: as an icon it takes none from a page. */
export function createIcon(): string {
  return readBrandFile('logo.svg').replaceAll('currentColor', brand.colours.light['brand-bright'] ?? 'currentColor')
}

function compress(plain: Buffer, encoding: string): Buffer {
  return encoding === 'br' ? brotliCompressSync(plain) : gzipSync(plain, { level: 9 })
}

/** @returns the path, which changes with the content */
export function servePageFile(
  routes: Router,
  contentType: string,
  extension: string,
  content: string | Buffer,
  folder = '/pages',
): string {
  const plain = Buffer.from(content)
  // A picture is packed already.
  const isText = typeof content === 'string'
  // For the first who asks: what compresses best takes some memory, which the process would keep.
  const encoded = new Map<string, Buffer>()
  const hash = createHash('sha256').update(plain).digest('base64url').slice(0, 12)
  const path = `${folder}/${hash}.${extension}`
  routes
    .route(path)
    .get((request, response) => {
      response.set({
        'Content-Type': contentType,
        'Cache-Control': 'public, max-age=31536000, immutable',
        ...(isText && { Vary: 'Accept-Encoding' }),
      })
      if (!isText) return void response.send(plain)
      const encoding = request.acceptsEncodings(['br', 'gzip', 'identity'])
      if (encoding === false || encoding === 'identity') return void response.send(plain)
      const body = encoded.get(encoding) ?? compress(plain, encoding)
      encoded.set(encoding, body)
      response.set('Content-Encoding', encoding).send(body)
    })
    .all(allowOnly('GET', 'HEAD'))
  return path
}
