import { Router } from 'express'
import type { Leaving } from './leaving.ts'
import { allowOnly } from './problem-handler.ts'

/** `away`: the portal can do without it for now. */
export type Health = 'ok' | 'away' | 'failing'

/** Says whether a part that the portal needs is there. Never throws. */
export type HealthCheck = () => Promise<Health>

/** `live`: the process answers. `ready`: what it needs is there, each part by its name, and it doesn't stop. */
export function healthRoutes(
  checks: Readonly<Record<string, HealthCheck>>,
  leaving: Pick<Leaving, 'isLeaving'>,
): Router {
  const router = Router()
  router
    .route('/live')
    .get((_request, response) => void response.set('Cache-Control', 'no-store').json({ status: 'ok' }))
    .all(allowOnly('GET', 'HEAD'))
  router
    .route('/ready')
    .get(async (_request, response) => {
      // Said at once: whoever shares the work out gives a stopping portal little time to say so.
      if (leaving.isLeaving)
        return void response.status(503).set('Cache-Control', 'no-store').json({ status: 'stopping', checks: {} })
      const results = await Promise.all(
        Object.entries(checks).map(async ([part, check]) => [part, await check()] as const),
      )
      const isReady = results.every(([, result]) => result !== 'failing')
      response
        .status(isReady ? 200 : 503)
        .set('Cache-Control', 'no-store')
        .json({ status: isReady ? 'ok' : 'failing', checks: Object.fromEntries(results) })
    })
    .all(allowOnly('GET', 'HEAD'))
  return router
}
