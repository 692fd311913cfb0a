import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express'
import { isDatabaseUnavailable } from '../database/database-errors.ts'
import { defaultLocale, type Locale } from '../locale.ts'
import type { Log } from '../log.ts'
import type { Metrics } from '../metrics/metrics.ts'
import { findBearerChallenge } from './bearer-challenge.ts'
import { fieldFaultTexts, malformedByName, problemTexts } from './problem-texts.ts'
import type { Problem, ProblemCode } from './problem.schema.ts'
import { HttpProblem, type FieldFault, type LimitName } from './problem.ts'
import { programDetail, programFaultTexts } from './program-texts.ts'
import { isForProgram, requestLocale } from './request-locale.ts'
import { requestIdOf } from './request-log.ts'

/** Makes a page of a problem, for whoever opened an address in a browser. */
export type ProblemPage = (problem: Problem, locale: Locale, retryPath: string | undefined) => string

/** Answers with the problem that something threw; whatever else was thrown stays inside and is written down. */
export function createProblemHandler(
  log: Log,
  metrics: Pick<Metrics, 'countProblem' | 'countLimited'>,
  problemPage: ProblemPage,
): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const problem = asHttpProblem(error)
    metrics.countProblem(problem.code)
    const limit = problem.details.limit ?? limitOf[problem.code]
    if (limit !== undefined) metrics.countLimited(limit)
    const requestId = requestIdOf(request)
    if (problem.status >= 500) log.error({ requestId, err: error }, problem.code)
    if (!response.headersSent) send(request, response, problem, describe(problem, request, requestId), problemPage)
    // The answer has begun and can't be taken back. Express breaks it off, so that it doesn't pass for a whole one.
    else if (!response.writableEnded) next()
  }
}

const limitOf: Readonly<Partial<Record<ProblemCode, LimitName>>> = {
  ...{ 'too-many-attempts': 'link-attempts', 'too-many-letters': 'letters', 'too-many-codes': 'codes' },
}

/** Before whatever serves files: some of it would answer an address that nobody can read in words of its own. */
export const refuseUnreadableAddress: RequestHandler = (request, _response, next) => {
  let path: string
  try {
    path = decodeURIComponent(request.path)
  } catch (cause) {
    throw new HttpProblem('malformed-request', { cause })
  }
  // No name has it, and PostgreSQL doesn't take it.
  if (path.includes('\0')) throw new HttpProblem('malformed-request')
  next()
}

/** Behind all routes: nobody answered. */
export const refuseUnknown: RequestHandler = () => {
  throw new HttpProblem('not-found')
}

/** Behind the methods of a route. */
export function allowOnly(...methods: string[]): RequestHandler {
  return () => {
    throw new HttpProblem('method-not-allowed', { allow: methods })
  }
}

function send(request: Request, response: Response, problem: HttpProblem, body: Problem, page: ProblemPage): void {
  const { retryAfterSeconds, allow } = problem.details
  response.status(problem.status).set('Cache-Control', 'no-store')
  if (retryAfterSeconds !== undefined) response.set('Retry-After', String(retryAfterSeconds))
  else if (problem.code === 'temporarily-unavailable') response.set('Retry-After', '5')
  if (allow) response.set('Allow', allow.join(', '))
  const isApi = request.originalUrl.startsWith('/api/')
  const challenge = isApi ? findBearerChallenge(problem) : undefined
  if (challenge !== undefined) response.set('WWW-Authenticate', challenge)
  if (!isApi && request.accepts(['application/problem+json', 'html']) === 'html')
    response.type('html').send(page(body, localeOf(request), problem.details.retryPath))
  else response.type('application/problem+json').send(JSON.stringify(body))
}

function describe(problem: HttpProblem, request: Request, requestId: string): Problem {
  const { faults, retryAfterSeconds, members } = problem.details
  const locale = localeOf(request)
  const isProgram = isForProgram(request)
  const texts = (isProgram ? programFaultTexts : fieldFaultTexts)[locale]
  return {
    type: `/problems/${problem.code}`,
    ...textsOf(problem, locale, isProgram),
    status: problem.status,
    code: problem.code,
    requestId,
    ...(faults && { errors: faults.map((fault) => ({ ...fault, detail: texts[fault.code] })) }),
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    ...members,
  }
}

function textsOf({ code, details: { faults } }: HttpProblem, locale: Locale, isProgram: boolean) {
  const texts = problemTexts[locale][code]
  if (!isProgram) return texts
  return {
    ...texts,
    detail: code === 'malformed-request' && faults ? malformedByName[locale] : programDetail(code, locale),
  }
}

/** What libraries throw, in our own words. */
function asHttpProblem(error: unknown): HttpProblem {
  if (error instanceof HttpProblem) return error
  if (isDatabaseUnavailable(error)) return new HttpProblem('temporarily-unavailable', { cause: error })
  const { type, code, status } = Object(error) as { type?: unknown; code?: unknown; status?: unknown }
  if (code === 'EBADCSRFTOKEN') return new HttpProblem('request-not-from-portal')
  if (type === 'entity.too.large' || type === 'parameters.too.many') return new HttpProblem('payload-too-large')
  const fault = typeof type === 'string' ? faultsOfParsers[type] : undefined
  if (fault) return new HttpProblem(fault.problem, { faults: [fault.fault] })
  // A broken path, body or encoding: Express and its parsers mark what the sender is to blame for.
  if (typeof status === 'number' && status >= 400 && status < 500)
    return new HttpProblem(status === 404 ? 'not-found' : 'malformed-request')
  return new HttpProblem('internal-error', { cause: error })
}

/** By what Express's parsers call it. */
const faultsOfParsers: Readonly<Record<string, { readonly problem: ProblemCode; readonly fault: FieldFault }>> = {
  'encoding.unsupported': {
    problem: 'unsupported-media-type',
    fault: { header: 'content-encoding', code: 'packed', expected: 'identity' },
  },
  'charset.unsupported': {
    problem: 'unsupported-media-type',
    fault: { header: 'content-type', code: 'charset-unknown', expected: 'utf-8' },
  },
  'entity.parse.failed': { problem: 'malformed-request', fault: { pointer: '#', code: 'not-json' } },
}

function localeOf(request: Request): Locale {
  try {
    return requestLocale(request)
  } catch {
    return defaultLocale
  }
}
