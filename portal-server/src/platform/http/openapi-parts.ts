import type { z } from 'zod'
import type { ZodOpenApiOperationObject, ZodOpenApiResponsesObject } from 'zod-openapi'
import type { OwnScope, Scope, SystemScope } from '../tokens/scopes.ts'
import { withChallenge, withChallengeOfPrograms, withCommonHeaders, withRetryAfter } from './openapi-headers.ts'
import { problemSchema } from './problem.schema.ts'

/* What the operations of all features have in common. */

export const json = (schema: z.ZodType) => ({ 'application/json': { schema } })
export const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemSchema } },
})

export const notFound = { '404': problem('No such thing, or it is not the caller’s') }
/** With a JSON body. */
export const takesJson = {
  '413': problem('The body is too large'),
  '415': problem('The body is not JSON'),
}

/** How callers say who they are; described in http/openapi.ts. */
const bySession = { session: [] }
const bySessionWithChange = { session: [], csrfToken: [] }
const byToken = (scopes: readonly Scope[]) => [{ oauth2: [...scopes] }, { openIdConnect: [...scopes] }]
/** For readers: viewers hide what stands in `security`. */
const inWords = (scopes: readonly Scope[]): string => scopes.map((scope) => `\`${scope}\``).join(' and ')
const needs = (...alternatives: readonly (readonly Scope[])[]): string =>
  `A token needs ${alternatives.map(inWords).join(', or ')}.`

/** Why anybody may be refused, whatever they ask for. */
const refusals = {
  '400': problem('The request cannot be read, or brings a token in the wrong place'),
  '401': { ...problem('Nobody is signed in, or the access token is refused'), headers: withChallenge },
  '431': { description: 'Address and headers are longer than 16 kB' },
  '503': {
    ...problem('The database, or Keycloak where it is needed, cannot be reached'),
    headers: withRetryAfter,
  },
} satisfies ZodOpenApiResponsesObject

const scopeMissing = { '403': { ...problem('The access token lacks a scope'), headers: withChallenge } }
const mayNotChange = {
  '403': {
    ...problem('The access token lacks a scope; or, with a session, the request did not come from the portal’s pages'),
    headers: withChallengeOfPrograms,
  },
}
const tooManyRequests = { '429': { ...problem('The program sends too much'), headers: withRetryAfter } }

/** What one customer's session alone is for: a program has none, whatever its token. */
export function sessionRead(operation: ZodOpenApiOperationObject): ZodOpenApiOperationObject {
  return complete([bySession], { ...refusals, ...noSessionOfPrograms }, operation)
}

export function sessionChange(operation: ZodOpenApiOperationObject): ZodOpenApiOperationObject {
  const notFromPortal = { '403': problem('The request did not come from the portal’s own pages') }
  return complete([bySessionWithChange], { ...refusals, ...notFromPortal, ...noSessionOfPrograms }, operation)
}

const noSessionOfPrograms = {
  '404': problem('Asked with an access token: a program has no session'),
  ...tooManyRequests,
}

/** What a signed-in customer sees, or a program in its owner's name, which needs all of the scopes. */
export function ownRead(
  scopes: readonly [OwnScope, ...OwnScope[]],
  operation: ZodOpenApiOperationObject,
): ZodOpenApiOperationObject {
  const more = { ...scopeMissing, ...tooManyRequests }
  return complete([bySession, ...byToken(scopes)], { ...refusals, ...more }, operation, needs(scopes))
}

/** What a signed-in customer changes, or a program in its owner's name. */
export function ownChange(
  scopes: readonly [OwnScope, ...OwnScope[]],
  operation: ZodOpenApiOperationObject,
): ZodOpenApiOperationObject {
  const more = { ...mayNotChange, ...tooManyRequests }
  return complete([bySessionWithChange, ...byToken(scopes)], { ...refusals, ...more }, operation, needs(scopes))
}

/** What the utility's own systems do, by token alone, with all of the scopes of any one list. */
export function systemOperation(
  alternatives: readonly (readonly SystemScope[])[],
  operation: ZodOpenApiOperationObject,
): ZodOpenApiOperationObject {
  const more = { ...scopeMissing, ...tooManyRequests }
  return complete(alternatives.flatMap(byToken), { ...refusals, ...more }, operation, needs(...alternatives))
}

function complete(
  security: NonNullable<ZodOpenApiOperationObject['security']>,
  responses: ZodOpenApiResponsesObject,
  operation: ZodOpenApiOperationObject,
  access = 'For the portal’s own pages alone.',
): ZodOpenApiOperationObject {
  const description = [operation.description, access].filter((part) => part !== undefined).join('\n\n')
  return { ...operation, description, security, responses: withCommonHeaders({ ...responses, ...operation.responses }) }
}
