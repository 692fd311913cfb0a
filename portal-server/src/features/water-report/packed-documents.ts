import { createHash } from 'node:crypto'
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import type { Locale } from '../../platform/locale.ts'

/*
 * Documents of one supply zone are alike but for a page: fonts, colours, the table of what was measured. A report of nobody is the
 * dictionary that each is packed with (RFC 8878), and what they have in common is kept once.
 */

/** Of all households at once documents are kept in this language: the one that the law is written in. */
export const keptLocale: Locale = 'sl'

/** Higher ones take twice the time for a hundredth of it. */
const level = 3

export interface Dictionary {
  readonly sha256: Buffer
  readonly content: Buffer
}

export interface PackedDocument {
  readonly sizeBytes: number
  readonly document: Buffer
}

export const dictionaryOf = (content: Buffer): Dictionary => ({
  sha256: createHash('sha256').update(content).digest(),
  content,
})

export function packDocument(pdf: Buffer, { content }: Pick<Dictionary, 'content'>): PackedDocument {
  const params = { [constants.ZSTD_c_compressionLevel]: level }
  return { sizeBytes: pdf.length, document: zstdCompressSync(pdf, { dictionary: content, params }) }
}

export function unpackDocument({
  document,
  sizeBytes,
  dictionary,
}: PackedDocument & { readonly dictionary: Buffer }): Buffer {
  return zstdDecompressSync(document, { dictionary, maxOutputLength: sizeBytes })
}
