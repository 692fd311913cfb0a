import type { LoadResult } from './http-load.ts'
import { processorTimeMs } from './processor-time.ts'

/** What one round took. */
export interface Round extends LoadResult {
  /** Processor time per request in microseconds, by process; undefined where the system doesn't tell. */
  readonly processorUs: { readonly node: number | undefined; readonly postgres: number | undefined }
}

export interface Processes {
  /** Undefined where no Node takes part. */
  readonly node: number | undefined
  readonly postgres: number
}

export async function measureRound(pids: Processes, run: () => Promise<LoadResult>): Promise<Round> {
  const before = await timesOf(pids)
  const result = await run()
  const after = await timesOf(pids)
  const perAnswer = (from: number | undefined, to: number | undefined): number | undefined =>
    from === undefined || to === undefined ? undefined : ((to - from) * 1000) / result.answers
  return {
    ...result,
    processorUs: {
      node: perAnswer(before.node, after.node),
      postgres: perAnswer(before.postgres, after.postgres),
    },
  }
}

async function timesOf({ node, postgres }: Processes) {
  const [ofNode, ofPostgres] = await Promise.all([
    node === undefined ? 0 : processorTimeMs(node),
    processorTimeMs(postgres),
  ])
  return { node: ofNode, postgres: ofPostgres }
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low = Number.NaN, high = Number.NaN] = sorted.slice(sorted.length % 2 === 0 ? middle - 1 : middle)
  return sorted.length % 2 === 0 ? (low + high) / 2 : low
}
