/** Why something could not be done: no way to Keycloak, Keycloak does not let this account, or something is broken. */
export type FailureKind = 'offline' | 'forbidden' | 'broken'

/** Keycloak did not answer, or not as it should. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable'
  readonly kind: FailureKind

  constructor(kind: FailureKind, cause: unknown) {
    super(kind, { cause })
    this.kind = kind
  }
}

/** Of anything that was thrown on the way to Keycloak: fetch throws a TypeError when there is no way. */
export function failureOf(error: unknown): FailureKind {
  if (error instanceof Unavailable) return error.kind
  const isOutOfReach = error instanceof TypeError || (error instanceof DOMException && error.name === 'TimeoutError')
  return isOutOfReach ? 'offline' : 'broken'
}
