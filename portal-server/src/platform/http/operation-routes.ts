import { Router, type RequestHandler } from 'express'
import { refuseWithoutToken } from '../tokens/token-holder.ts'
import { requireCsrfToken } from './csrf.ts'
import type { LimitClass, Method, Operation } from './operation.ts'
import { allowOnly } from './problem-handler.ts'
import { nameOperation } from './request-metrics.ts'
import { withoutDocumentHeaders } from './security-headers.ts'

/** What programs may call, behind what reads their token. A path that isn't there is left to whoever comes next. */
export function routesForPrograms<Rooms>(
  operations: readonly Operation<Rooms>[],
  rooms: Rooms,
  limits: Readonly<Record<LimitClass, RequestHandler>>,
): Router {
  const router = Router()
  // A program has no session.
  const theirs = operations.filter(({ access }) => access.who !== 'pages')
  for (const [path, ofPath] of byPath(theirs)) {
    const route = router.route(path)
    for (const { method, operationId, limit, handlerIn } of ofPath)
      route[method](nameOperation(operationId), limits[limit], withoutDocumentHeaders, handlerIn(rooms))
    route.all(limits.program, allowOnly(...methodsOf(ofPath)))
  }
  return router
}

/**
 * What browsers may call, behind their session.
 *
 * @param protection lets those pass who are signed in
 */
export function routesForBrowsers<Rooms>(
  operations: readonly Operation<Rooms>[],
  rooms: Rooms,
  protection: RequestHandler,
): Router {
  const router = Router()
  for (const [path, ofPath] of byPath(operations)) {
    const route = router.route(path)
    const theirs = ofPath.filter(({ access }) => access.who !== 'system')
    for (const { method, operationId, handlerIn } of theirs)
      route[method](nameOperation(operationId), protection, requireCsrfToken, withoutDocumentHeaders, handlerIn(rooms))
    if (theirs.length === 0) route.all(refuseWithoutToken)
    else route.all(protection, requireCsrfToken, allowOnly(...methodsOf(ofPath)))
  }
  return router
}

function byPath<Rooms>(operations: readonly Operation<Rooms>[]): Map<string, Operation<Rooms>[]> {
  const paths = new Map<string, Operation<Rooms>[]>()
  for (const operation of operations) {
    const path = expressPath(operation.path)
    paths.set(path, [...(paths.get(path) ?? []), operation])
  }
  return paths
}

/** OpenAPI's way of writing a path's parameters, in Express's. */
const expressPath = (path: string): string => path.replaceAll(/\{(\w+)\}/g, ':$1')

const order: readonly Method[] = ['get', 'post', 'put', 'patch', 'delete']

/** For the header Allow. Whatever may be got may be asked for its head. */
export function methodsOf(operations: readonly Operation<never>[]): string[] {
  const methods = order.filter((method) => operations.some((operation) => operation.method === method))
  return methods.flatMap((method) => (method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()]))
}
