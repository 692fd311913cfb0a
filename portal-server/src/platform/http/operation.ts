import type { Request, RequestHandler, Response } from 'express'
import { z } from 'zod'
import type { ZodOpenApiCallbacksObject } from 'zod-openapi'
import type { Access, Caller } from '../actors/access.ts'
import type { Answers, Given } from './answers.ts'
import type { OwnHeaderField } from './header-fields.ts'
import { createHeaderReader, createPathReader, createQueryReader } from './parameters.ts'
import type { RequestBody } from './request-bodies.ts'

/** Kinds of limits on how much a program may send. One holds for all of the API so far. */
export type LimitClass = 'program'

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

/** Why a request may be refused: a sentence for the document, and whether it is worth trying again after a while. */
export type NamedProblem = string | { readonly description: string; readonly isTemporary: true }

/** For operations on something by its id. */
export const notFound = { 404: 'No such thing, or it is not the caller’s' } as const

/** What a request that may be answered brings. */
export interface Called<Who extends Caller, Params, Query, Headers extends OwnHeaderField, Body> {
  readonly actor: Who
  readonly params: Params
  readonly query: Query
  readonly headers: Readonly<Record<Headers, string>>
  readonly body: Body
  /** For what belongs to HTTP alone, such as cookies and languages. */
  readonly request: Request
  readonly response: Response
}

/** What is said of an operation, once and for everything that follows from it. */
interface Description<Who extends Caller> {
  readonly method: Method
  /** Below /api/v1, with the path's parameters in braces. */
  readonly path: `/${string}`
  readonly operationId: string
  readonly tags: readonly string[]
  readonly summary: string
  readonly description?: string
  readonly access: Access<Who>
  /** What a program's requests count towards. */
  readonly limit?: LimitClass
  /** By status: beyond those that every operation has. */
  readonly problems?: Readonly<Record<number, NamedProblem>>
  /** What the portal calls back with, by names of its own. */
  readonly callbacks?: ZodOpenApiCallbacksObject
}

interface Parts<
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Headers extends OwnHeaderField,
  Body,
  Named extends Answers,
> {
  readonly params?: Params
  readonly query?: Query
  /** Those of our own header fields that are needed; a change by a session needs X-CSRF-Token besides. */
  readonly headers?: readonly Headers[]
  readonly body?: RequestBody<Body>
  /** By status. */
  readonly answers: Named
}

/** @typeParam Rooms what its handler needs of the portal */
export interface Operation<Rooms> extends Description<Caller> {
  readonly limit: LimitClass
  readonly params: z.ZodObject | undefined
  readonly query: z.ZodObject | undefined
  readonly headers: readonly OwnHeaderField[]
  readonly body: RequestBody<unknown> | undefined
  readonly answers: Answers
  /** Everything from who calls to the answer, for Express. */
  readonly handlerIn: (rooms: Rooms) => RequestHandler
}

type None = z.ZodObject<Readonly<Record<string, never>>>

/**
 * Describes an operation. From this alone follow its route, how a request is checked and read, the OpenAPI document's entry, and
 * the lists that tests walk.
 *
 * In this order a request is refused: for who sends it, for an identifier that has not even the form of one, for a parameter or a
 * field of ours that isn't named or is wrong, for its body.
 */
export function operation<
  Rooms,
  Who extends Caller,
  Named extends Answers,
  Params extends z.ZodObject = None,
  Query extends z.ZodObject = None,
  Headers extends OwnHeaderField = never,
  Body = undefined,
>(
  described: Description<Who> &
    Parts<Params, Query, Headers, Body, Named> & {
      readonly handle: (
        rooms: Rooms,
        called: Called<Who, z.output<Params>, z.output<Query>, Headers, Body>,
      ) => Given<Named> | Promise<Given<Named>>
    },
): Operation<Rooms> {
  const { access, params, query, headers = [], body, answers, handle, limit = 'program', ...rest } = described
  assertNamed(described.path, params)
  const takesCsrfToken = described.method !== 'get' && access.who !== 'system'
  const readPath = createPathReader(params ?? z.object())
  const readQuery = createQueryReader(query ?? z.object())
  const readHeaders = createHeaderReader(headers, takesCsrfToken ? ['x-csrf-token'] : [])
  const handlerIn =
    (rooms: Rooms): RequestHandler =>
    async (request, response) => {
      const given = await handle(rooms, {
        actor: access.identify(request),
        params: readPath(request) as z.output<Params>,
        query: readQuery(request) as z.output<Query>,
        headers: readHeaders(request),
        body: (await body?.read(request, response)) as Body,
        request,
        response,
      })
      const status = Number(given.status)
      response.status(status)
      await answers[status]?.send(response, given.body as never)
    }
  return { ...rest, access, limit, params, query, headers, body, answers, handlerIn }
}

/** Found out at the start, not by a request. */
function assertNamed(path: string, params: z.ZodObject | undefined): void {
  const inPath = Array.from(path.matchAll(/\{(\w+)\}/g), ([, name]) => name)
  const described = Object.keys(params?.shape ?? {})
  if (inPath.toSorted().join() !== described.toSorted().join())
    throw new TypeError(`${path} has other parameters than those that are described: ${described.join(', ')}`)
}
