import { readFileSync } from 'node:fs'
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib'

/** Each state of the realm's file that some realm may have been made from, by its version: what it adds to the one before. */
export type LandedRealms = Readonly<Record<string, string>>

export const landedRealmsFile = new URL('../../../../../realm-export/landed-realms.gen.json', import.meta.url)

export const readLandedRealms = (): LandedRealms => JSON.parse(readFileSync(landedRealmsFile, 'utf8')) as LandedRealms

/** Numbers as keys stand in their order. */
const versionsOf = (landed: LandedRealms): number[] => Object.keys(landed).map(Number)

/** @returns their texts to the letter, the oldest first */
export function unpackRealms(landed: LandedRealms): ReadonlyMap<number, string> {
  const texts = new Map<number, string>()
  let dictionary = Buffer.alloc(0)
  for (const version of versionsOf(landed)) {
    const text = zstdDecompressSync(Buffer.from(landed[version] ?? '', 'base64'), { dictionary })
    texts.set(version, text.toString('utf8'))
    dictionary = text
  }
  return texts
}

/** With another one behind those that landed. They are so alike that all of them take less than one. */
export function addRealm(landed: LandedRealms, version: number, text: string): LandedRealms {
  const last = [...unpackRealms(landed).values()].at(-1) ?? ''
  const packed = zstdCompressSync(text, {
    dictionary: Buffer.from(last),
    params: { [constants.ZSTD_c_compressionLevel]: 19 },
  })
  return { ...landed, [version]: packed.toString('base64') }
}
