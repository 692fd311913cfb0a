import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Commission, MadeReports } from './report-maker.ts'

/** A run's batches come one after another. */
const keptMs = 30_000
/** What a document leaves behind is gone with it: more room for it makes nothing faster, and stays taken. */
const memory = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 192 }

/** The program of a thread: compiled where this is compiled, and else from the sources. */
const program = new URL(`./report-thread${extname(import.meta.url)}`, import.meta.url)

/** What a thread was asked, and what it answers. */
export type ThreadAnswer = MadeReports | { readonly failure: string }

/**
 * Makes reports in threads of their own, so that nobody who hands in a reading meanwhile is kept waiting. They are there while there
 * is something to do.
 */
export class ReportThreads {
  readonly #count: number
  #workers: Worker[] = []
  #ending: NodeJS.Timeout | undefined
  #busy = Promise.resolve()

  /** @param count a thread for each core, and two where there are more: customers come first */
  constructor(count = Math.min(2, availableParallelism())) {
    this.#count = count
  }

  /** One after the other. */
  make(commission: Commission): Promise<MadeReports> {
    const made = this.#busy.then(() => this.#make(commission))
    this.#busy = made.then(
      () => undefined,
      () => undefined,
    )
    return made
  }

  async #make({ points, ...rest }: Commission): Promise<MadeReports> {
    clearTimeout(this.#ending)
    this.#workers = this.#workers.length > 0 ? this.#workers : Array.from({ length: this.#count }, start)
    const share = Math.ceil(points.length / this.#workers.length)
    try {
      const shares = await Promise.all(
        this.#workers.map((worker, at) => ask(worker, { ...rest, points: points.slice(at * share, (at + 1) * share) })),
      )
      this.#ending = setTimeout(() => void this.end(), keptMs).unref()
      return {
        reports: shares.flatMap(({ reports }) => reports),
        dictionaries: shares.flatMap(({ dictionaries }) => dictionaries),
        withoutMeasurements: shares.reduce((sum, each) => sum + each.withoutMeasurements, 0),
      }
    } catch (error) {
      // Of another share something may still be under way.
      await this.end()
      throw error
    }
  }

  async end(): Promise<void> {
    clearTimeout(this.#ending)
    await Promise.all(this.#workers.splice(0).map((worker) => worker.terminate()))
  }
}

function start(): Worker {
  const worker = new Worker(program, { resourceLimits: memory })
  // Whoever waits for an answer listens, too; and nobody else need end with it.
  worker.on('error', () => undefined)
  // Whoever stops the portal needn't wait for it.
  worker.unref()
  return worker
}

async function ask(worker: Worker, commission: Commission): Promise<MadeReports> {
  const over = new AbortController()
  const ended = once(worker, 'exit', { signal: over.signal }).then(() => {
    throw new Error('The thread that makes reports ended.')
  })
  try {
    worker.postMessage(commission)
    const [answer] = (await Promise.race([once(worker, 'message', { signal: over.signal }), ended])) as [ThreadAnswer]
    if ('failure' in answer) throw new Error(answer.failure)
    return withBuffers(answer)
  } finally {
    over.abort()
    ended.catch(() => undefined)
  }
}

/** On its way a Buffer becomes the bytes that it is. */
function withBuffers({ reports, dictionaries, withoutMeasurements }: MadeReports): MadeReports {
  return {
    withoutMeasurements,
    reports: reports.map(({ document, dictionary, ...report }) => ({
      ...report,
      ...{ document: Buffer.from(document), dictionary: Buffer.from(dictionary) },
    })),
    dictionaries: dictionaries.map(({ sha256, content }) => ({
      ...{ sha256: Buffer.from(sha256), content: Buffer.from(content) },
    })),
  }
}
