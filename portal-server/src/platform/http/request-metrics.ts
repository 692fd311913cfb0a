import type { RequestHandler, Response } from 'express'
import type { Metrics } from '../metrics/metrics.ts'

/** Says of a request which operation it is. */
export function nameOperation(operationId: string): RequestHandler {
  return (_request, response, next) => {
    names.set(response, operationId)
    next()
  }
}

const names = new WeakMap<Response, string>()

/** Counts what is answered, and how long it took: by a name, as a path holds ids. */
export function observeRequests(metrics: Pick<Metrics, 'observeRequest'>): RequestHandler {
  return (request, response, next) => {
    const begunAt = performance.now()
    const room = roomOf(request.path)
    response.once('close', () => {
      const seconds = (performance.now() - begunAt) / 1000
      metrics.observeRequest(names.get(response) ?? room, response.statusCode, seconds)
    })
    next()
  }
}

const rooms: readonly (readonly [prefix: string, room: string])[] = [
  ['/api/', 'no operation'],
  ['/health/', 'health'],
  ['/auth/', 'sign-in'],
]

const roomOf = (path: string): string => rooms.find(([prefix]) => path.startsWith(prefix))?.[1] ?? 'page'
