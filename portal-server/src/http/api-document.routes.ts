import { createHash } from 'node:crypto'
import { Router } from 'express'
import { createOpenApiDocument } from './openapi.ts'
import type { ApiAddresses } from './openapi-security.ts'
import { allowOnly } from './problem-handler.ts'

/** The OpenAPI document, for anybody. Made once: it changes with the portal alone. */
export function apiDocumentRoutes(addresses: ApiAddresses): Router {
  const document = JSON.stringify(createOpenApiDocument(addresses))
  const etag = `"${createHash('sha256').update(document).digest('base64url').slice(0, 16)}"`
  const router = Router()
  router
    .route('/openapi.json')
    .get((_request, response) => {
      response.set({ 'Cache-Control': 'public, max-age=300', ETag: etag }).type('json').send(document)
    })
    .all(allowOnly('GET', 'HEAD'))
  return router
}
