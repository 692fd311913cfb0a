import { Router, type Request } from 'express'
import { z } from 'zod'
import { allowOnly } from '../../platform/http/problem-handler.ts'
import { HttpProblem } from '../../platform/http/problem.ts'
import { requestLocale } from '../../platform/http/request-locale.ts'
import { parseIdentifier, parseQuery } from '../../platform/http/validation.ts'
import type { TokenHolder } from '../../platform/tokens/access-tokens.ts'
import { assertScopes, getCallingProgram, getTokenHolder } from '../../platform/tokens/token-holder.ts'
import type { ImportFormat } from './import-lines.ts'
import { allRecords, importQuerySchema, recordsWithScopes, refusalsQuerySchema, type Records } from './import.schema.ts'
import { longestPauseMs, type ImportService } from './import.service.ts'

export function importRoutes({ imports }: { readonly imports: ImportService }): Router {
  const router = Router()
  router
    .route('/')
    .get(async (request, response) => {
      response.json(await imports.list(getImporter(request).clientId))
    })
    .post(async (request, response) => {
      const { records: asked, ...settings } = parseQuery(importQuerySchema, request.query)
      const holder = getImporter(request)
      const records = asked ?? recordsOf(holder)
      assertScopes(
        holder,
        records.map((name) => recordsWithScopes[name].scope),
      )
      const format = formatOf(request)
      if (format === 'csv' && records.length !== 1) throw new HttpProblem('malformed-request')
      if (settings.complete && !records.every(isCloseable)) throw new HttpProblem('malformed-request')
      const report = await imports.run(bodyOf(request), {
        ...settings,
        program: getCallingProgram(request),
        format,
        locale: requestLocale(request),
        records: records.map((name) => recordsWithScopes[name].name),
      })
      response.json(report)
    })
    .all(allowOnly('GET', 'HEAD', 'POST'))
  router
    .route('/:importId')
    .get(async (request, response) => {
      const id = parseIdentifier(z.uuid(), request.params.importId, 'not-found')
      response.json(await imports.get(getImporter(request).clientId, id, requestLocale(request)))
    })
    .all(allowOnly('GET', 'HEAD'))
  router
    .route('/:importId/refusals')
    .get(async (request, response) => {
      const id = parseIdentifier(z.uuid(), request.params.importId, 'not-found')
      const { after } = parseQuery(refusalsQuerySchema, request.query)
      response.json(await imports.listRefusals(getImporter(request).clientId, id, after, requestLocale(request)))
    })
    .all(allowOnly('GET', 'HEAD'))
  return router
}

const recordsOf = ({ scopes }: TokenHolder): Records[] =>
  allRecords.filter((name) => scopes.has(recordsWithScopes[name].scope))

/** @throws HttpProblem scope-missing for whoever may import nothing at all */
function getImporter(request: Request): TokenHolder {
  const holder = getTokenHolder(request)
  if (recordsOf(holder).length === 0) assertScopes(holder, ['metering-points:write'])
  return holder
}

/** Documents are cancelled each by itself, and of slips the last one counts anyway. */
const isCloseable = (name: Records): boolean => ['metering-points', 'meters', 'prices'].includes(name)

function formatOf(request: Request): ImportFormat {
  const type = request.is(['application/x-ndjson', 'text/csv'])
  const charset = /;\s*charset="?([^";]+)/i.exec(request.get('content-type') ?? '')?.[1] ?? 'utf-8'
  const isPlain = /^utf-?8$/i.test(charset) && (request.get('content-encoding') ?? 'identity') === 'identity'
  if (typeof type !== 'string' || !isPlain) throw new HttpProblem('unsupported-media-type')
  return type === 'text/csv' ? 'csv' : 'ndjson'
}

/** The body as it arrives. One that breaks off, or stops for too long, fails. */
async function* bodyOf(request: Request): AsyncGenerator<Buffer> {
  request.socket.setTimeout(longestPauseMs, () => request.destroy())
  try {
    // Whoever stops reading still answers: the connection has to stay.
    yield* request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>
  } catch (cause) {
    throw new HttpProblem('malformed-request', { cause })
  } finally {
    request.socket.setTimeout(0)
    // What nobody reads any more makes way for the answer.
    request.resume()
  }
}
