import { parentPort } from 'node:worker_threads'
import { HttpProblem } from '../../platform/http/problem.ts'
import type { ParserSettings } from './import-lines.ts'
import type { ImportRecord } from './import-record.ts'
import { LineParser, type ParsedPiece } from './line-parser.ts'

export type ParserMessage =
  | {
      /** A file begins. */
      readonly settings: ParserSettings
    }
  | {
      /** Of the file; null when it is over. */
      readonly piece: Uint8Array<ArrayBuffer> | null
      /** Memory of batches that were stored. */
      readonly free: readonly ArrayBuffer[]
    }

export type ParserAnswer = ParsedPiece | { readonly problem: Pick<HttpProblem, 'code' | 'details'> }

/** What the thread does that reads files: one after the other, and each piece is answered in turn. */
export function parseLinesFor(records: readonly ImportRecord[]): void {
  let parser: LineParser
  parentPort?.on('message', (message: ParserMessage) => {
    if ('settings' in message) {
      parser = new LineParser(records, message.settings)
      return
    }
    parser.recycle(message.free)
    const answer = answerTo(parser, message.piece)
    const batches = 'batches' in answer ? answer.batches : []
    parentPort?.postMessage(
      answer,
      batches.map(({ bytes }) => bytes.buffer),
    )
  })
}

function answerTo(parser: LineParser, piece: Uint8Array<ArrayBuffer> | null): ParserAnswer {
  try {
    return piece ? parser.parse(piece) : parser.end()
  } catch (error) {
    // An error loses its class on the way.
    if (error instanceof HttpProblem) return { problem: { code: error.code, details: error.details } }
    throw error
  }
}
