import { parentPort } from 'node:worker_threads'
import type { ProblemCode } from '../../platform/http/problem.schema.ts'
import { HttpProblem } from '../../platform/http/problem.ts'
import { LineParser, type ParsedPiece, type ParserSettings } from './line-parser.ts'

/* The program of the thread that reads files: one after the other, and each piece is answered in turn. */

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

export type ParserAnswer = ParsedPiece | { readonly problem: ProblemCode }

let parser: LineParser

parentPort?.on('message', (message: ParserMessage) => {
  if ('settings' in message) {
    parser = new LineParser(message.settings)
    return
  }
  parser.recycle(message.free)
  const answer = answerTo(message.piece)
  const batches = 'batches' in answer ? answer.batches : []
  parentPort?.postMessage(
    answer,
    batches.map(({ bytes }) => bytes.buffer),
  )
})

function answerTo(piece: Uint8Array<ArrayBuffer> | null): ParserAnswer {
  try {
    return piece ? parser.parse(piece) : parser.end()
  } catch (error) {
    // An error loses its class on the way.
    if (error instanceof HttpProblem) return { problem: error.code }
    throw error
  }
}
