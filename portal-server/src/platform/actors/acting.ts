import type { Request } from 'express'
import { HttpProblem } from '../http/problem.ts'
import { requestIdOf } from '../http/request-log.ts'
import type { SignedIn } from '../sessions/session-data.ts'
import type { TokenHolder } from '../tokens/access-tokens.ts'
import type { OwnScope, SystemScope } from '../tokens/scopes.ts'
import { assertScopes, getTokenHolder } from '../tokens/token-holder.ts'
import type { AccountActor, Customer, ProgramOfCustomer, System } from './actor.ts'

/* The one place where a session or a token becomes an actor. What a token's holder is follows from what it asks for. */

/** Whoever has just signed in is not in the session's request yet. */
export function customerOf({ subject }: Pick<SignedIn, 'subject'>, request: Request): Customer {
  return { kind: 'customer', subject, requestId: requestIdOf(request) }
}

/** @throws HttpProblem not-signed-in */
export function getCustomer(request: Request): Customer {
  const signedIn = request.session.signedIn
  if (!signedIn) throw new HttpProblem('not-signed-in')
  return customerOf(signedIn, request)
}

/**
 * For what customers and their programs do alike. A signed-in customer may all of it, a program what its scopes say.
 *
 * @throws HttpProblem not-signed-in, scope-missing
 */
export function getAccountActor(request: Request, scopes: readonly OwnScope[]): AccountActor {
  const holder = request.tokenHolder
  if (!holder) return getCustomer(request)
  assertScopes(holder, scopes)
  return programOf('program', holder, request)
}

/**
 * @param alternatives any of them will do; whoever has none is told the first
 * @throws HttpProblem not-signed-in, scope-missing
 */
export function getSystem(
  request: Request,
  alternatives: readonly [readonly SystemScope[], ...(readonly SystemScope[])[]],
): System {
  const holder = getTokenHolder(request)
  const isEnough = alternatives.some((scopes) => scopes.every((scope) => holder.scopes.has(scope)))
  if (!isEnough) assertScopes(holder, alternatives[0])
  return programOf('system', holder, request)
}

function programOf<Kind extends (ProgramOfCustomer | System)['kind']>(
  kind: Kind,
  { clientId, subject, scopes }: TokenHolder,
  request: Request,
) {
  return { kind, clientId, subject, scopes, requestId: requestIdOf(request) }
}
