import pg from 'pg'

/** The names of what the migrations refuse by. */
export type RefusalName = 'reading_window_open' | 'reading_append_only' | 'reading_window_extendable'

/** Whether the database refused by the constraint or trigger of that name. */
export function isRefusedBy(error: unknown, name: RefusalName): boolean {
  return error instanceof pg.DatabaseError && error.constraint === name
}

/**
 * 08: connection; 28P01: the password was changed, and not here yet; 53: out of connections, memory, disk; 57P: shut down or starting;
 * 57014: took too long; 25006: read only.
 */
const unavailableStates = /^(08|28P01|53|57P|57014|25006)/

/** PostgreSQL said nothing: it couldn't be reached, hung, or went away. What pg, its pool or the system called that is the cause. */
export class DatabaseSilent extends Error {
  override readonly name = 'DatabaseSilent'

  constructor(cause: unknown) {
    super('the database does not answer', { cause })
  }
}

/** A mistake of whoever asked, found before anything was sent. */
const mistakes = new Set(['TypeError', 'RangeError', 'SyntaxError'])

/**
 * What a connection or a pool threw, told apart by who speaks rather than by what is said: whatever isn't PostgreSQL's own answer
 * came in the place of one. Every wording of pg, of its pool and of the system's sockets is meant, whatever they will say next.
 */
export function toldApart(error: unknown): unknown {
  if (error instanceof pg.DatabaseError || error instanceof DatabaseSilent) return error
  // By name: what node itself throws comes, in a test, from outside of the test's own globals.
  if (Error.isError(error) && mistakes.has(error.name)) return error
  return new DatabaseSilent(error)
}

/** The same call, whose failures are told apart, whether it takes a callback or gives a promise. */
export function tellingApart(call: (...args: unknown[]) => unknown): (...args: unknown[]) => unknown {
  return (...args) => {
    const callback = asCallback(args.at(-1))
    const heard = (error: unknown, ...results: unknown[]): unknown =>
      callback?.(error ? toldApart(error) : error, ...results)
    const result = call(...(callback ? [...args.slice(0, -1), heard] : args))
    return result instanceof Promise
      ? result.catch((error: unknown) => {
          throw toldApart(error)
        })
      : result
  }
}

const asCallback = (last: unknown) =>
  typeof last === 'function' ? (last as (...heard: unknown[]) => unknown) : undefined

/** Whether the database could not be asked, so that the same request may well succeed in a moment. */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (error instanceof DatabaseSilent) return true
  return error instanceof pg.DatabaseError && unavailableStates.test(error.code ?? '')
}

/** Whether there is no room left where the database keeps its data. */
export function isDiskFull(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === '53100'
}
