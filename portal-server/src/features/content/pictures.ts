import { readdirSync, readFileSync } from 'node:fs'
import type { Router } from 'express'
import { localeSchema, type Locale } from '../../platform/locale.ts'
import { servePageFile } from '../../platform/pages/page-assets.ts'

const folder = new URL('../../../content/pictures/', import.meta.url)

export interface Picture {
  /** Where it is served. */
  readonly path: string
  readonly width: number
  readonly height: number
}

/** The pictures of the texts, by name, in a language. "npm run pictures" makes them. */
export type Pictures = Readonly<Record<Locale, ReadonlyMap<string, Picture>>>

export function servePictures(routes: Router): Pictures {
  const inLanguage = (locale: Locale): [Locale, ReadonlyMap<string, Picture>] => {
    const names = readdirSync(new URL(`${locale}/`, folder)).filter((name) => name.endsWith('.webp'))
    return [
      locale,
      new Map(
        names.map((name) => {
          const file = readFileSync(new URL(`${locale}/${name}`, folder))
          return [
            name.slice(0, -'.webp'.length),
            { path: servePageFile(routes, 'image/webp', 'webp', file), ...sizeOf(file) },
          ]
        }),
      ),
    ]
  }
  return Object.fromEntries(localeSchema.options.map(inLanguage)) as Pictures
}

/** As the head of a WebP says, simple or extended (RFC 9649, 2.5 and 2.7): the page keeps a picture's place before it comes. */
export function sizeOf(file: Buffer): { width: number; height: number } {
  const kind = file.toString('latin1', 0, 4) === 'RIFF' ? file.toString('latin1', 8, 16) : ''
  if (kind === 'WEBPVP8X') return { width: file.readUIntLE(24, 3) + 1, height: file.readUIntLE(27, 3) + 1 }
  if (kind === 'WEBPVP8 ') return { width: file.readUInt16LE(26) & 0x3fff, height: file.readUInt16LE(28) & 0x3fff }
  throw new Error('A picture of the content is no lossy WebP.')
}
