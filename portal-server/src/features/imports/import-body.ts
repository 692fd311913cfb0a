import express, { type Request, type Response } from 'express'
import { z } from 'zod'
import { binary } from '../../platform/http/answers.ts'
import { receiveAtLeisure } from '../../platform/http/receiving.ts'
import { HttpProblem, type FieldFaultCode } from '../../platform/http/problem.ts'
import { parsed, type RequestBody } from '../../platform/http/request-bodies.ts'
import { checkBody } from '../../platform/http/validation.ts'
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

/** Several lines that say something together. */
export interface ImportExample {
  readonly summary: string
  readonly lines: readonly Readonly<Record<string, unknown>>[]
}

const mediaTypes = ['application/x-ndjson', 'text/csv', 'application/json']

const toNdjson = (lines: readonly unknown[]): string => lines.map((line) => `${JSON.stringify(line)}\n`).join('')

/**
 * A file of any size, read as it arrives; or a list in JSON, for clients that a generator made, which know lines of no other kind.
 *
 * @param line of whatever kind
 * @param row for CSV
 */
export function importBodyOf(
  line: z.ZodType,
  examples: Readonly<Record<string, ImportExample>>,
  row: ImportRecord['example'],
): RequestBody<SentFile> {
  const examplesAs = (write: (lines: ImportExample['lines']) => unknown) =>
    Object.fromEntries(
      Object.entries(examples).map(([name, { summary, lines }]) => [name, { summary, value: write(lines) }]),
    )
  return {
    content: {
      'application/json': {
        schema: z.strictObject({ lines: z.array(line) }).meta({
          id: 'ImportLines',
          description: 'Lines as a list. In the report, `line` is the place in it, from 1',
        }),
        examples: examplesAs((lines) => ({ lines })),
      },
      'application/x-ndjson': {
        schema: binary.meta({ description: 'Lines of ImportLine' }),
        examples: examplesAs(toNdjson),
      },
      'text/csv': {
        schema: z.string(),
        example: [Object.keys(row), Object.values(row)].map((cells) => `${cells.join(';')}\r\n`).join(''),
      },
    },
    problems: {
      413: `The list in JSON is longer than ${longestList}; NDJSON and CSV may have any length`,
      415: `The body is neither NDJSON, CSV nor JSON, packed, or in another encoding than ${namedCharsets}`,
    },
    read: async (request, response) => {
      const { type, charset } = formatOf(request)
      if (type === 'application/json')
        return { format: 'ndjson', charset, pieces: linesOf(await readList(request, response)) }
      return { format: type === 'text/csv' ? 'csv' : 'ndjson', charset, pieces: piecesOf(request) }
    },
  }
}

/** It is held in memory and read at one go; tens of thousands of lines. */
const longestList = '5 MB'
const parseList = express.json({ limit: longestList })
const listSchema = z.strictObject({ lines: z.array(z.unknown()) })

async function readList(request: Request, response: Response): Promise<readonly unknown[]> {
  await parsed(parseList, request, response)
  return checkBody(listSchema, request.body).lines
}

/** As if they had come one by one: what is wrong in one of them is that one's affair. */
async function* linesOf(lines: readonly unknown[]): AsyncGenerator<Buffer> {
  for (const line of lines) yield Buffer.from(`${textOf(line)}\n`)
}

function textOf(line: unknown): string {
  try {
    return JSON.stringify(line)
  } catch (error) {
    // So deep that it can't be written; it is refused as what it is not.
    if (error instanceof RangeError) return 'null'
    throw error
  }
}

/** @throws HttpProblem unsupported-media-type, which names the header field that says so */
function formatOf(request: Request): { readonly type: string; readonly charset: string } {
  const type = request.is(mediaTypes)
  const label = /;\s*charset="?([^";]+)/i.exec(request.get('content-type') ?? '')?.[1] ?? 'utf-8'
  const charset = findCharset(label)
  if (typeof type !== 'string') throw refuse('content-type', 'not-allowed', mediaTypes.join(' | '))
  if (charset === undefined) throw refuse('content-type', 'charset-unknown', namedCharsets)
  if ((request.get('content-encoding') ?? 'identity') !== 'identity')
    throw refuse('content-encoding', 'packed', 'identity')
  return { type, charset }
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
