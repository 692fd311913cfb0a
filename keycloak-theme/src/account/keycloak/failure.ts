/** Why something could not be done: no way to Keycloak, Keycloak does not let this account, or something is broken. */
export type FailureKind = 'offline' | 'forbidden' | 'broken'

export interface Failure {
  readonly kind: FailureKind
  /** What the page called the request that failed; undefined where none did, or none can have arrived. */
  readonly requestId?: string | undefined
}

/** Keycloak did not answer, or not as it should. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable'
  readonly failure: Failure

  constructor(kind: FailureKind, cause: unknown, requestId?: string) {
    super(kind, { cause })
    this.failure = kind === 'offline' || requestId === undefined ? { kind } : { kind, requestId }
  }
}

/** Of anything that was thrown on the way to Keycloak: fetch throws a TypeError when there is no way. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Unavailable) return error.failure
  const isOutOfReach = error instanceof TypeError || (error instanceof DOMException && error.name === 'TimeoutError')
  return { kind: isOutOfReach ? 'offline' : 'broken' }
}
