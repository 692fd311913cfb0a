import type { Problem, ProblemCode } from './types.ts'

/** The portal answered, and said what is wrong (RFC 9457). */
export class ProblemFailure extends Error {
  override readonly name: string = 'ProblemFailure'
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.title)
    this.problem = problem
  }
}

/** No answer came: no network, or it took too long. Whether the portal got the request is unknown. */
export class NoAnswerFailure extends Error {
  override readonly name: string = 'NoAnswerFailure'
  /** What the page called it: it may have arrived all the same. */
  readonly requestId: string | undefined

  constructor(requestId?: string, options?: ErrorOptions) {
    super('no answer', options)
    this.requestId = requestId
  }
}

export type Failure = ProblemFailure | NoAnswerFailure

export function isFailure(error: unknown): error is Failure {
  return error instanceof ProblemFailure || error instanceof NoAnswerFailure
}

export function hasCode(error: unknown, code: ProblemCode): error is ProblemFailure {
  return error instanceof ProblemFailure && error.problem.code === code
}

/** Whether there is nothing at an address: one that is nothing's at all is refused as malformed (400, 422), to the customer the same. */
export const isNoSuch = (error: unknown): boolean =>
  error instanceof ProblemFailure && [400, 404, 422].includes(error.problem.status)

/** The problem that an answer carries; what stands before the portal (a proxy) answers without one. */
export function problemOf(body: unknown, { status, headers }: Pick<Response, 'status' | 'headers'>): Problem {
  if (isProblem(body)) return body
  const code: ProblemCode =
    status === 401 ? 'not-signed-in' : status >= 502 && status <= 504 ? 'temporarily-unavailable' : 'internal-error'
  const requestId = headers.get('x-request-id') ?? ''
  return { type: `/problems/${code}`, title: '', status, detail: '', code, requestId }
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'requestId' in body && 'detail' in body
}
