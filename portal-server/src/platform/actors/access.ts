import type { Request } from 'express'
import type { OwnScope, Scope, StaffScope, SystemScope } from '../tokens/scopes.ts'
import {
  getAccountActor,
  getCustomer,
  getCustomerJustSignedIn,
  getStaff,
  getSystem,
  getSystemOrStaff,
} from './acting.ts'
import type { AccountActor, Actor, Customer, StaffMember, System } from './actor.ts'

/** Who calls; staff say why within what they send. */
export type Caller = Actor | StaffMember

/** Who may call an operation, and who it is that does. */
export interface Access<Who extends Caller> {
  /**
   * `pages`: a signed-in customer by the session alone. `customer`: the same, or a program in its owner's name. `system`: a
   * program in its own name, or one that staff use; by token alone.
   */
  readonly who: 'pages' | 'customer' | 'system'
  /** What a token needs: all scopes of any one list. */
  readonly scopes: readonly (readonly Scope[])[]
  /** @throws HttpProblem not-signed-in, scope-missing */
  readonly identify: (request: Request) => Who
}

/** What one customer's session alone is for: a program has none, whatever its token. */
export const forPages: Access<Customer> = { who: 'pages', scopes: [], identify: getCustomer }

/** The same, of who has just shown that it is they. @throws HttpProblem sign-in-too-old */
export const forPagesJustSignedIn: Access<Customer> = { who: 'pages', scopes: [], identify: getCustomerJustSignedIn }

/** What a signed-in customer does, or a program in its owner's name, which needs all of the scopes. */
export function forCustomers(...scopes: readonly [OwnScope, ...OwnScope[]]): Access<AccountActor> {
  return { who: 'customer', scopes: [scopes], identify: (request) => getAccountActor(request, scopes) }
}

/**
 * What the utility's own systems do, by token alone.
 *
 * @param alternatives any of them will do; whoever has none is told the first
 */
export function forSystems(
  ...alternatives: readonly [readonly SystemScope[], ...(readonly SystemScope[])[]]
): Access<System> {
  return { who: 'system', scopes: alternatives, identify: (request) => getSystem(request, alternatives) }
}

/** What the utility's own systems do by themselves, and staff in person by a program that they sign in to. */
export function forSystemsAndStaff(scope: SystemScope, staffScope: StaffScope): Access<System | StaffMember> {
  return {
    who: 'system',
    scopes: [[scope], [staffScope]],
    identify: (request) => getSystemOrStaff(request, scope, staffScope),
  }
}

/** What staff do in person, by a program that they sign in to, and no system by itself. */
export function forStaff(scope: StaffScope): Access<StaffMember> {
  return { who: 'system', scopes: [[scope]], identify: (request) => getStaff(request, scope) }
}
