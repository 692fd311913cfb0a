import type { Request, RequestHandler } from 'express'
import { HttpProblem } from './problem.ts'

const deadlines = new WeakMap<Request, NodeJS.Timeout>()

/**
 * A request is to be here whole within so many seconds, so that nobody holds connections by sending a byte now and then.
 * Node's own limit is one for the whole server, and leaves the time that the largest import may take.
 */
export function receiveWithin(seconds: number): RequestHandler {
  return (request, response, next) => {
    if (!hasBody(request)) return next()
    const deadline = setTimeout(() => {
      if (request.complete) return
      // Answered already, and nobody reads what still comes.
      if (response.headersSent) return void request.destroy()
      response.set('Connection', 'close')
      next(new HttpProblem('request-too-slow'))
    }, seconds * 1000)
    deadlines.set(request, deadline)
    request.once('close', () => clearTimeout(deadline))
    next()
  }
}

/** For those who have shown who they are, and may send a file of any size. */
export function receiveAtLeisure(request: Request): void {
  clearTimeout(deadlines.get(request))
}

/** RFC 9112, section 6. */
function hasBody({ headers }: Request): boolean {
  return headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0'
}
