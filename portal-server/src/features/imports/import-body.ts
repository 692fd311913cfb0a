import type { Request } from 'express'
import { z } from 'zod'
import { receiveAtLeisure } from '../../platform/http/receiving.ts'
import { HttpProblem, type FieldFaultCode } from '../../platform/http/problem.ts'
import type { RequestBody } from '../../platform/http/request-bodies.ts'
import { findCharset, namedCharsets } from './file-decoder.ts'
import type { ImportFormat } from './import-lines.ts'
import type { ImportRecord } from './import-record.ts'
import { longestPauseMs } from './import.service.ts'

/** A file as it is sent. */
export interface SentFile {
  readonly format: ImportFormat
  /** WHATWG's name of the encoding that is declared. */
  readonly charset: string
  /** To be read once. */
  readonly pieces: AsyncIterable<Buffer>
}

const mediaTypes = ['application/x-ndjson', 'text/csv']

/** A file of any size, read as it arrives. */
export function importBodyOf(records: readonly ImportRecord[]): RequestBody<SentFile> {
  const examples = records.flatMap(({ name, example }) => (example ? [{ name, example }] : []))
  const lines = examples.map(({ name, example }) => `${JSON.stringify({ record: name, ...example })}\n`)
  const { example: row = {} } = examples.at(-1) ?? {}
  return {
    content: {
      'application/x-ndjson': {
        schema: z.string().meta({ description: 'Lines of ImportLine' }),
        example: lines.join(''),
      },
      'text/csv': {
        schema: z.string(),
        example: [Object.keys(row), Object.values(row)].map((cells) => `${cells.join(';')}\r\n`).join(''),
      },
    },
    problems: { 415: `The body is neither NDJSON nor CSV, packed, or in another encoding than ${namedCharsets}` },
    read: (request) => ({ ...formatOf(request), pieces: piecesOf(request) }),
  }
}

/** @throws HttpProblem unsupported-media-type, which names the header field that says so */
function formatOf(request: Request): Pick<SentFile, 'format' | 'charset'> {
  const type = request.is(mediaTypes)
  const label = /;\s*charset="?([^";]+)/i.exec(request.get('content-type') ?? '')?.[1] ?? 'utf-8'
  const charset = findCharset(label)
  if (typeof type !== 'string') throw refuse('content-type', 'not-allowed', mediaTypes.join(' | '))
  if (charset === undefined) throw refuse('content-type', 'charset-unknown', namedCharsets)
  if ((request.get('content-encoding') ?? 'identity') !== 'identity')
    throw refuse('content-encoding', 'packed', 'identity')
  return { format: type === 'text/csv' ? 'csv' : 'ndjson', charset }
}

const refuse = (header: string, code: FieldFaultCode, expected: string) =>
  new HttpProblem('unsupported-media-type', { faults: [{ header, code, expected }] })

/** The body as it arrives. One that breaks off, or stops for too long, fails. */
async function* piecesOf(request: Request): AsyncGenerator<Buffer> {
  receiveAtLeisure(request)
  request.socket.setTimeout(longestPauseMs, () => request.destroy())
  try {
    // Whoever stops reading still answers: the connection has to stay.
    yield* request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>
  } catch (cause) {
    throw new HttpProblem('malformed-request', { cause })
  } finally {
    request.socket.setTimeout(0)
    // What nobody reads any more makes way for the answer.
    request.resume()
  }
}
