import type { Request } from 'express'
import { getCurrentUser, type CurrentUser } from '../sessions/current-user.ts'
import type { OwnScope, Scope, SystemScope } from '../tokens/scopes.ts'
import { assertScopes, getCallingProgram, getTokenHolder, type CallingProgram } from '../tokens/token-holder.ts'
import { getCaller, type Caller } from './caller.ts'

/** Who may call an operation, and what is known of whoever does. */
export interface Access<Caller> {
  /**
   * `pages`: a signed-in customer by the session alone. `customer`: the same, or a program in its owner's name. `system`: a
   * program in its own name. Staff, when they come, are one more.
   */
  readonly who: 'pages' | 'customer' | 'system'
  /** What a token needs: all scopes of any one list. */
  readonly scopes: readonly (readonly Scope[])[]
  /** @throws HttpProblem not-signed-in, scope-missing */
  readonly identify: (request: Request) => Caller
}

/** A system of the utility's, with whatever scopes its token has. */
export interface CallingSystem extends CallingProgram {
  readonly scopes: ReadonlySet<string>
}

/** What one customer's session alone is for: a program has none, whatever its token. */
export const forPages: Access<CurrentUser> = { who: 'pages', scopes: [], identify: getCurrentUser }

/** What a signed-in customer does, or a program in its owner's name, which needs all of the scopes. */
export function forCustomers(...scopes: readonly [OwnScope, ...OwnScope[]]): Access<Caller> {
  return { who: 'customer', scopes: [scopes], identify: (request) => getCaller(request, ...scopes) }
}

/**
 * What the utility's own systems do, by token alone.
 *
 * @param alternatives any of them will do; whoever has none is told the first
 */
export function forSystems(
  ...alternatives: readonly [readonly SystemScope[], ...(readonly SystemScope[])[]]
): Access<CallingSystem> {
  return {
    who: 'system',
    scopes: alternatives,
    identify: (request) => {
      const holder = getTokenHolder(request)
      const isEnough = alternatives.some((scopes) => scopes.every((scope) => holder.scopes.has(scope)))
      if (!isEnough) assertScopes(holder, alternatives[0])
      return { ...getCallingProgram(request), scopes: holder.scopes }
    },
  }
}
