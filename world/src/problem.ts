/**
 * Something a person can mend: no Java, a port in use, a full disk. Its message is one whole sentence that says what to
 * do, and is all that gets printed; any other error is a mistake of ours and keeps its stack.
 */
export class WorldProblem extends Error {
  override name = 'WorldProblem'
}

/**
 * The code of a system error such as ENOENT, or undefined for any other value. Not by instanceof: under jest the errors
 * of Node's own modules come from another realm.
 */
export function systemErrorCode(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined
}
