import type { Request } from 'express'
import { HttpProblem } from '../http/problem.ts'
import type { OwnScope } from '../tokens/scopes.ts'
import { assertScopes, getCallingProgram, type CallingProgram } from '../tokens/token-holder.ts'

/** In whose name something is asked for or changed: a signed-in customer's, or that of a program's owner. */
export interface Caller {
  /** The account's id. */
  readonly subject: string
  /** Undefined where the customer is there in person. Whatever a program changes goes into the audit. */
  readonly program: CallingProgram | undefined
}

/**
 * For what customers and their programs do alike. A signed-in customer may all of it, a program what its scopes say.
 *
 * @throws HttpProblem not-signed-in, scope-missing
 */
export function getCaller(request: Request, ...scopes: readonly [OwnScope, ...OwnScope[]]): Caller {
  const holder = request.tokenHolder
  if (holder) {
    assertScopes(holder, scopes)
    return { subject: holder.subject, program: getCallingProgram(request) }
  }
  const signedIn = request.session.signedIn
  if (!signedIn) throw new HttpProblem('not-signed-in')
  return { subject: signedIn.subject, program: undefined }
}
