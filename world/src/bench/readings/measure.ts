import type { LoadResult } from './http-load.ts'
import { processorTimeMs } from './processor-time.ts'

/** What one round took. */
export interface Round extends LoadResult {
  /** Processor time per request in microseconds, by process; undefined where the system doesn't tell. */
  readonly processorUs: { readonly portal: number | undefined; readonly postgres: number | undefined }
}

export interface Processes {
  readonly portal: number
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
      portal: perAnswer(before.portal, after.portal),
      postgres: perAnswer(before.postgres, after.postgres),
    },
  }
}

async function timesOf({ portal, postgres }: Processes) {
  const [ofPortal, ofPostgres] = await Promise.all([processorTimeMs(portal), processorTimeMs(postgres)])
  return { portal: ofPortal, postgres: ofPostgres }
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low = Number.NaN, high = Number.NaN] = sorted.slice(sorted.length % 2 === 0 ? middle - 1 : middle)
  return sorted.length % 2 === 0 ? (low + high) / 2 : low
}
