import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Request, Response } from 'express'

/** A file that was stored as it came, read a piece at a time, so that it never is in memory as a whole. */
export class StoredBytes {
  readonly bytes: number
  readonly sha256: Buffer
  readonly pieces: () => AsyncIterable<Buffer>

  /** @param pieces is called once it is clear that somebody takes them */
  constructor(bytes: number, sha256: Buffer, pieces: () => AsyncIterable<Buffer>) {
    this.bytes = bytes
    this.sha256 = sha256
    this.pieces = pieces
  }
}

/** Whoever has it already is told so; whoever breaks off costs no more. What isn't ours may do nothing, wherever it is opened. */
export async function sendStored(response: Response, { bytes, sha256, pieces }: StoredBytes): Promise<void> {
  const tag = `"${sha256.toString('base64url')}"`
  response.set({
    ETag: tag,
    'Repr-Digest': `sha-256=:${sha256.toString('base64')}:`,
    'Content-Length': String(bytes),
    'Content-Security-Policy': "default-src 'none'; sandbox",
  })
  const { req: request } = response
  if (hasAlready(request, tag)) {
    for (const field of ['Content-Length', 'Content-Type', 'Content-Disposition']) response.removeHeader(field)
    return void response.status(304).end()
  }
  if (request.method === 'HEAD') return void response.end()
  try {
    await pipeline(Readable.from(pieces()), response)
  } catch (error) {
    const { code } = Object(error) as { code?: unknown }
    if (code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error
  }
}

/** RFC 9110, 13.1.2. Express looks at Cache-Control besides, which is for those in between, and which fetch() sends along. */
function hasAlready(request: Request, tag: string): boolean {
  const tags = (request.get('if-none-match') ?? '').split(',').map((each) => each.trim().replace(/^W\//, ''))
  return tags.includes(tag) || tags.includes('*')
}
