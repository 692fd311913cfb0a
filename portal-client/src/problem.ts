import type { components } from './schema.gen.ts'

/** What the portal says is wrong (RFC 9457); `title` and `detail` are sentences for people. */
export type Problem = components['schemas']['Problem']
export type ProblemCode = Problem['code']

/** The portal refused a request, or what stands before it did. Programs go by `code` and `status`. */
export class PortalProblem extends Error {
  override readonly name = 'PortalProblem'
  /** Of the HTTP answer. */
  readonly status: number
  /** Missing where the answer came from something before the portal, such as a proxy. */
  readonly problem: Problem | undefined
  /** When the next try makes sense, where the answer says so: with 429, 409 and 503. */
  readonly retryAfterSeconds: number | undefined

  constructor(response: Response, body: unknown) {
    const problem = isProblem(body) ? body : undefined
    super(problem === undefined ? `The portal answered ${response.status}` : `${problem.title} ${problem.detail}`)
    this.status = response.status
    this.problem = problem
    const seconds = Number(response.headers.get('retry-after') ?? Number.NaN)
    this.retryAfterSeconds = Number.isFinite(seconds) ? seconds : undefined
  }

  get code(): ProblemCode | undefined {
    return this.problem?.code
  }
}

/** @returns the problem that an answer carries, its body read */
export async function problemOf(response: Response): Promise<PortalProblem> {
  const text = await response.text().catch(() => '')
  return new PortalProblem(response, parsed(text))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'detail' in body && 'title' in body
}
