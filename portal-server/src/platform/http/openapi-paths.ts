import { z } from 'zod'
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject, ZodOpenApiResponsesObject } from 'zod-openapi'
import type { Scope } from '../tokens/scopes.ts'
import { ownHeaderFields } from './header-fields.ts'
import { withChallenge, withChallengeOfPrograms, withCommonHeaders, withRetryAfter } from './openapi-headers.ts'
import type { NamedProblem, Operation } from './operation.ts'

type Described = Operation<never>

/** @param problemSchema with the members of every feature */
export function describePaths(operations: readonly Described[], problemSchema: z.ZodType): ZodOpenApiPathsObject {
  const paths: ZodOpenApiPathsObject = {}
  for (const operation of operations)
    paths[operation.path] = { ...paths[operation.path], [operation.method]: describe(operation, problemSchema) }
  return paths
}

function describe(operation: Described, problemSchema: z.ZodType): ZodOpenApiOperationObject {
  const { tags, operationId, summary, description, params, query, headers, body, callbacks } = operation
  const requestParams = {
    ...(params && { path: params }),
    ...(query && { query }),
    ...(headers.length > 0 && {
      header: z.object(Object.fromEntries(headers.map((name) => [name, ownHeaderFields[name]]))),
    }),
  }
  return {
    tags: [...tags],
    operationId,
    summary,
    description: [description, describeAccess(operation)].filter((part) => part !== undefined).join('\n\n'),
    ...(Object.keys(requestParams).length > 0 && { requestParams }),
    ...(body && { requestBody: { required: true, content: body.content } }),
    security: securityOf(operation),
    ...(callbacks && { callbacks }),
    responses: withCommonHeaders({
      ...problemsOf(operation, problemSchema),
      ...Object.fromEntries(Object.entries(operation.answers).map(([status, { described }]) => [status, described])),
    }),
  }
}

/** For readers: viewers hide what stands in `security`. */
function describeAccess({ access }: Described): string {
  if (access.who === 'pages') return 'For the portal’s own pages alone.'
  const inWords = (scopes: readonly Scope[]): string => scopes.map((scope) => `\`${scope}\``).join(' and ')
  return `A token needs ${access.scopes.map(inWords).join(', or ')}.`
}

/** How callers say who they are; described in openapi-security.ts. */
function securityOf(operation: Described): NonNullable<ZodOpenApiOperationObject['security']> {
  const { who, scopes } = operation.access
  const bySession = isChange(operation) ? { session: [], csrfToken: [] } : { session: [] }
  const byToken = scopes.map((needed) => ({ oauth2: [...needed] }))
  return who === 'system' ? byToken : [bySession, ...byToken]
}

function problemsOf(operation: Described, schema: z.ZodType): ZodOpenApiResponsesObject {
  const problem = (description: string, headers?: z.ZodObject) => ({
    description,
    content: { 'application/problem+json': { schema } },
    ...(headers && { headers }),
  })
  const named = (problems: Readonly<Record<number, NamedProblem>> = {}) =>
    Object.fromEntries(
      Object.entries(problems).map(([status, said]) => {
        if (typeof said !== 'string') return [status, problem(said.description, withRetryAfter)]
        return [status, problem(said, status === '429' ? withRetryAfter : undefined)]
      }),
    )
  return {
    '400': problem(
      'The request cannot be read, brings a token in the wrong place, or has a parameter or header field that is wrong or that nobody knows: `errors` names it',
    ),
    '401': problem('Nobody is signed in, or the access token is refused', withChallenge),
    '431': { description: 'Address and headers are longer than 16 kB' },
    '503': problem('The database, or Keycloak where it is needed, cannot be reached', withRetryAfter),
    '429': problem('The program sends too much', withRetryAfter),
    ...(operation.access.who === 'pages' && { '404': problem('Asked with an access token: a program has no session') }),
    ...forbidden(operation, problem),
    ...named(operation.body?.problems),
    ...named(operation.problems),
  }
}

function forbidden(
  operation: Described,
  problem: (description: string, headers?: z.ZodObject) => object,
): Record<string, object> {
  const notFromPortal = 'the request did not come from the portal’s'
  if (operation.access.who === 'pages')
    return isChange(operation) ? { '403': problem('The request did not come from the portal’s own pages') } : {}
  if (operation.access.who === 'system' || !isChange(operation))
    return { '403': problem('The access token lacks a scope', withChallenge) }
  const either = `The access token lacks a scope; or, with a session, ${notFromPortal} pages`
  return { '403': problem(either, withChallengeOfPrograms) }
}

const isChange = ({ method }: Described): boolean => method !== 'get'
