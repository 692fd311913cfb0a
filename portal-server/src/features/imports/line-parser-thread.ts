import { on } from 'node:events'
import { isArrayBuffer } from 'node:util/types'
import { Worker } from 'node:worker_threads'
import { HttpProblem } from '../../platform/http/problem.ts'
import type { ParserSettings } from './import-lines.ts'
import type { ParserAnswer, ParserMessage } from './line-parser-worker.ts'
import type { ParsedPiece } from './line-parser.ts'

/** Pieces that are asked about before the first answer is waited for: the thread reads on while a batch is stored. */
const piecesAhead = 4
/** Files often come one after another. */
const keptMs = 10_000
/** What a line leaves behind is gone with it: more room for it makes nothing faster, and stays taken. */
const youngMb = 6

/**
 * Reads files in a thread of its own, so that nobody who hands in a reading meanwhile is kept waiting, and that the memory
 * it took goes with the thread.
 */
export class LineParserThread {
  readonly #program: URL
  #idle: Worker | undefined
  #ending: NodeJS.Timeout | undefined

  /** @param program calls parseLinesFor() */
  constructor(program: URL) {
    this.#program = program
  }

  /**
   * @param file whose pieces are given away: nobody else can read them afterwards
   * @returns what was read, each piece to be done with before the next one is asked for: its memory is used again
   * @throws HttpProblem as LineParser.parse() does
   */
  async *parse(file: AsyncIterable<Buffer>, settings: ParserSettings): AsyncGenerator<ParsedPiece> {
    const worker = this.#take()
    try {
      yield* parseIn(worker, file, settings)
      this.#keep(worker)
    } finally {
      // Of a file that broke off something may still be under way.
      if (this.#idle !== worker) await worker.terminate()
    }
  }

  #take(): Worker {
    clearTimeout(this.#ending)
    const worker = this.#idle ?? this.#start()
    this.#idle = undefined
    return worker
  }

  #start(): Worker {
    const worker = new Worker(this.#program, { resourceLimits: { maxYoungGenerationSizeMb: youngMb } })
    // Whoever waits for an answer listens, too; and nobody else need end with it.
    worker.on('error', () => undefined)
    worker.once('exit', () => {
      if (this.#idle === worker) this.#idle = undefined
    })
    // Whoever stops the portal needn't wait for it.
    worker.unref()
    return worker
  }

  #keep(worker: Worker): void {
    if (this.#idle) return
    this.#idle = worker
    this.#ending = setTimeout(() => {
      this.#idle = undefined
      void worker.terminate()
    }, keptMs).unref()
  }
}

async function* parseIn(
  worker: Worker,
  file: AsyncIterable<Buffer>,
  { format, charset, records, today }: ParserSettings,
): AsyncGenerator<ParsedPiece> {
  const answers = on(worker, 'message', { close: ['exit'] }) as AsyncIterableIterator<[ParserAnswer]>
  const tell = (message: ParserMessage, given: ArrayBuffer[] = []): void => worker.postMessage(message, given)
  tell({ settings: { format, charset, records, today } })
  let free: ArrayBuffer[] = []
  let unanswered = 0
  try {
    for await (const piece of withEnd(file)) {
      const given = piece && giveAway(piece)
      tell({ piece: given, free }, given ? [given.buffer, ...free] : free)
      free = []
      unanswered += 1
      while (unanswered > (piece ? piecesAhead : 0)) {
        const parsed = await nextOf(answers)
        unanswered -= 1
        yield parsed
        free.push(...parsed.batches.map(({ bytes }) => bytes.buffer))
      }
    }
  } finally {
    await answers.return?.()
  }
}

async function* withEnd(file: AsyncIterable<Buffer>): AsyncGenerator<Buffer | null> {
  yield* file
  yield null
}

async function nextOf(answers: AsyncIterator<[ParserAnswer]>): Promise<ParsedPiece> {
  const next = await answers.next()
  if (next.done) throw new Error('The thread that reads the lines ended.')
  const [answer] = next.value
  if ('problem' in answer) throw new HttpProblem(answer.problem.code, answer.problem.details)
  return answer
}

/** A small piece shares its memory with others, and is copied. */
function giveAway(piece: Buffer): Uint8Array<ArrayBuffer> {
  const { buffer, byteLength } = piece
  return isArrayBuffer(buffer) && buffer.byteLength === byteLength ? new Uint8Array(buffer) : Uint8Array.from(piece)
}
