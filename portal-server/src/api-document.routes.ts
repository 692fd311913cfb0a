import { createHash } from 'node:crypto'
import { Router } from 'express'
import { createOpenApiDocument } from './openapi.ts'
import type { ApiAddresses } from './platform/http/openapi-security.ts'
import { shareWithAll } from './platform/http/cors.ts'
import { allowOnly } from './platform/http/problem-handler.ts'

interface MadeDocument {
  readonly text: string
  readonly etag: string
}

/** The OpenAPI document, for anybody. Made once, for the first who asks: it changes with the portal alone. */
export function apiDocumentRoutes(addresses: ApiAddresses): Router {
  let made: MadeDocument | undefined
  const router = Router()
  router
    .route('/openapi.json')
    .get(shareWithAll, (_request, response) => {
      made ??= makeDocument(addresses)
      response.set({ 'Cache-Control': 'public, max-age=300', ETag: made.etag }).type('json').send(made.text)
    })
    .all(allowOnly('GET', 'HEAD'))
  return router
}

function makeDocument(addresses: ApiAddresses): MadeDocument {
  const text = JSON.stringify(createOpenApiDocument(addresses))
  return { text, etag: `"${createHash('sha256').update(text).digest('base64url').slice(0, 16)}"` }
}
