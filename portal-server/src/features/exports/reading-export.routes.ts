import { Router } from 'express'
import { z } from 'zod'
import { allowOnly } from '../../platform/http/problem-handler.ts'
import { parseIdentifier, parseQuery } from '../../platform/http/validation.ts'
import { getCallingProgram, requireScopes } from '../../platform/tokens/token-holder.ts'
import { readingExportQuerySchema } from './reading-export.schema.ts'
import type { ReadingExportService } from './reading-export.service.ts'

export function readingExportRoutes({ readingExports }: { readonly readingExports: ReadingExportService }): Router {
  const router = Router()
  router
    .route('/')
    .get(requireScopes('readings:read'), async (request, response) => {
      const { window, after } = parseQuery(readingExportQuerySchema, request.query)
      const format = request.accepts(['application/x-ndjson', 'text/csv']) === 'text/csv' ? 'csv' : 'ndjson'
      const order = {
        ...({ window, after, format } as const),
        program: getCallingProgram(request),
      }
      await readingExports.write(order, ({ windowFirstDay, isFinal, nextCursor }) =>
        response.set({
          'Content-Type': format === 'csv' ? 'text/csv; charset=utf-8; header=present' : 'application/x-ndjson',
          'Reading-Window': windowFirstDay,
          'Reading-Window-Final': String(isFinal),
          'Next-Cursor': nextCursor,
        }),
      )
    })
    .all(allowOnly('GET', 'HEAD'))
  router
    .route('/:readingId/photo')
    .get(requireScopes('reading-photos:read'), async (request, response) => {
      const readingId = parseIdentifier(z.uuid(), request.params['readingId'], 'not-found')
      response.type('image/jpeg').send(await readingExports.getPhoto(getCallingProgram(request), readingId))
    })
    .all(allowOnly('GET', 'HEAD'))
  return router
}
