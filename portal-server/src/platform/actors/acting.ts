import type { Request } from 'express'
import { HttpProblem } from '../http/problem.ts'
import { requestIdOf } from '../http/request-log.ts'
import type { SignedIn } from '../sessions/session-data.ts'
import type { TokenHolder } from '../tokens/access-tokens.ts'
import type { OwnScope, StaffScope, SystemScope } from '../tokens/scopes.ts'
import { assertScopes, getTokenHolder } from '../tokens/token-holder.ts'
import type { AccountActor, Customer, ProgramOfCustomer, Staff, StaffMember, System } from './actor.ts'

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

/** So long it counts that somebody showed who they are. A session lives for hours, and may lie open on a family's tablet. */
const justSignedInMs = 10 * 60_000

/** @returns false where they have to show anew that it is they */
export function hasJustSignedIn(request: Request): boolean {
  const at = request.session.signedIn?.authenticatedAt
  return at !== undefined && Date.now() - Date.parse(at) < justSignedInMs
}

/** @throws HttpProblem not-signed-in, sign-in-too-old */
export function getCustomerJustSignedIn(request: Request): Customer {
  const customer = getCustomer(request)
  if (!hasJustSignedIn(request)) throw new HttpProblem('sign-in-too-old')
  return customer
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

/**
 * For what systems do by themselves and staff in person.
 *
 * @throws HttpProblem not-signed-in, scope-missing
 */
export function getSystemOrStaff(request: Request, scope: SystemScope, staffScope: StaffScope): System | StaffMember {
  const { clientId, subject, scopes } = getTokenHolder(request)
  // First: a token may hold a system's scopes besides, and who it is in person must not get lost by that.
  if (scopes.has(staffScope)) return { kind: 'staff', clientId, subject, requestId: requestIdOf(request) }
  return getSystem(request, [[scope]])
}

/** @throws HttpProblem not-signed-in, scope-missing */
export function getStaff(request: Request, scope: StaffScope): StaffMember {
  const holder = getTokenHolder(request)
  assertScopes(holder, [scope])
  return { kind: 'staff', clientId: holder.clientId, subject: holder.subject, requestId: requestIdOf(request) }
}

/**
 * @param reason where staff have none to give, nothing is done
 * @throws HttpProblem malformed-request, which names the parameter `reason`
 */
export function saying(actor: StaffMember, reason: string | undefined): Staff
export function saying(actor: System | StaffMember, reason: string | undefined): System | Staff
export function saying(actor: System | StaffMember, reason: string | undefined): System | Staff {
  if (actor.kind === 'system') return actor
  if (reason === undefined)
    throw new HttpProblem('malformed-request', { faults: [{ parameter: 'reason', code: 'required' }] })
  return { ...actor, reason }
}

function programOf<Kind extends (ProgramOfCustomer | System)['kind']>(
  kind: Kind,
  { clientId, subject, scopes }: TokenHolder,
  request: Request,
) {
  return { kind, clientId, subject, scopes, requestId: requestIdOf(request) }
}
