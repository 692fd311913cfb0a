import { HttpProblem } from '../../platform/http/problem.ts'

/**
 * What an export has seen, as PostgreSQL says it (pg_current_snapshot()): which transactions were over by then. Taken
 * along to the next export it tells exactly what is new, however the transactions overtook each other.
 */
export interface Cursor {
  /** Of the PostgreSQL cluster and its timeline: transactions of another one have other numbers. */
  readonly cluster: string
  /** What was taken out: a window's readings, or which records. What is new of one thing isn't what is new of another. */
  readonly of: string
  readonly snapshot: string
}

const form =
  /^(?<cluster>\d{1,20}\.[0-9A-F]{8})\/(?<of>[\w.-]+)\/(?<snapshot>\d{1,20}:\d{1,20}:(?:\d{1,20}(?:,\d{1,20})*)?)$/

export function writeCursor({ cluster, of, snapshot }: Cursor): string {
  return Buffer.from(`${cluster}/${of}/${snapshot}`).toString('base64url')
}

/** @throws HttpProblem malformed-request where it is nothing that writeCursor() wrote */
export function readCursor(text: string): Cursor {
  const { cluster, of, snapshot } = form.exec(Buffer.from(text, 'base64url').toString('latin1'))?.groups ?? {}
  if (cluster === undefined || of === undefined || snapshot === undefined || !isSnapshot(snapshot))
    throw new HttpProblem('malformed-request', { faults: [{ parameter: 'after', code: 'not-a-cursor' }] })
  return { cluster, of, snapshot }
}

/** As PostgreSQL's pg_snapshot demands it: from the oldest to the next transaction, those under way between, ascending. */
function isSnapshot(text: string): boolean {
  const [oldest = 0n, next = 0n, ...running] = text
    .split(/[:,]/)
    .filter((part) => part !== '')
    .map(BigInt)
  const isAscending = running.every(
    (id, index) => id >= oldest && id < next && (index === 0 || id > (running[index - 1] ?? 0n)),
  )
  return oldest > 0n && next >= oldest && next <= 9_223_372_036_854_775_807n && isAscending
}
