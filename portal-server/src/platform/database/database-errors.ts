import pg from 'pg'

/** The names of what the migrations refuse by. */
export type RefusalName = 'reading_window_open' | 'reading_append_only' | 'reading_window_extendable'

/** Whether the database refused by the constraint or trigger of that name. */
export function isRefusedBy(error: unknown, name: RefusalName): boolean {
  return error instanceof pg.DatabaseError && error.constraint === name
}

/** 08: connection; 53: out of connections, memory, disk; 57P: shut down or starting; 57014: took too long; 25006: read only. */
const unavailableStates = /^(08|53|57P|57014|25006)/
const unavailableCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
])
/** What pg and its pool say without a code. */
const unavailableMessages =
  /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error|Cannot use a pool after)/

/** Whether the database could not be asked, so that the same request may well succeed in a moment. */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isDatabaseUnavailable)
  // Not instanceof: what node itself throws comes, in a test, from outside of the test's own globals.
  if (!Error.isError(error)) return false
  if (error instanceof pg.DatabaseError) return unavailableStates.test(error.code ?? '')
  const code = 'code' in error ? String(error.code) : ''
  return unavailableCodes.has(code) || unavailableMessages.test(error.message)
}
