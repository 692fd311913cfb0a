import { z } from 'zod'
import { forSystems } from '../../platform/actors/access.ts'
import type { System } from '../../platform/actors/actor.ts'
import { answer, jsonAnswer } from '../../platform/http/answers.ts'
import { notFound, operation } from '../../platform/http/operation.ts'
import { HttpProblem } from '../../platform/http/problem.ts'
import { requestLocale } from '../../platform/http/request-locale.ts'
import type { SystemScope } from '../../platform/tokens/scopes.ts'
import { assertScopes } from '../../platform/tokens/token-holder.ts'
import { importBody } from './import-body.ts'
import {
  allRecords,
  importListSchema,
  importQuerySchema,
  importReportSchema,
  recordsWithScopes,
  refusalListSchema,
  refusalsQuerySchema,
  type Records,
} from './import.schema.ts'
import type { ImportService } from './import.service.ts'
import { importLineSchemas } from './records/line-schemas.ts'

interface Rooms {
  readonly imports: ImportService
}

const tags = ['Billing: in']
const params = z.object({ importId: z.uuid() })

/** A scope for any of the records; an import asks for those of the records that it names. */
const alternatives = Object.values(recordsWithScopes).map(({ scope }) => [scope] as const)
const forImporters = forSystems(...(alternatives as [[SystemScope], ...[SystemScope][]]))

export const importOperations = [
  operation({
    method: 'get',
    path: '/imports',
    operationId: 'listImports',
    tags,
    summary: 'The client’s latest imports, newest first',
    access: forImporters,
    answers: { 200: jsonAnswer('At most a hundred', importListSchema) },
    handle: async ({ imports }: Rooms, { actor }) => answer(200, await imports.list(actor)),
  }),
  operation({
    method: 'post',
    path: '/imports',
    operationId: 'importRecords',
    tags,
    summary: 'Bring in what the billing system knows',
    description:
      'A line each, in any order; CSV for a single kind of record, whose header names the same fields. A record is added or changed by its key, and left alone where nothing differs: the same file twice changes nothing. All of it is one transaction.',
    access: forImporters,
    query: importQuerySchema,
    body: importBody,
    answers: { 200: jsonAnswer('Stored or, in a dry run, tried', importReportSchema) },
    problems: {
      409: { description: 'Another import is under way', isTemporary: true },
      422: 'Lines were refused, or too much would be closed: nothing was stored. With the report',
    },
    handle: async ({ imports }: Rooms, { actor, query, body: { format, pieces }, request }) => {
      const { records: asked, ...settings } = query
      const records = asked ?? allRecords.filter((name) => actor.scopes.has(recordsWithScopes[name].scope))
      assertMayImport(actor, records)
      if (format === 'csv' && records.length !== 1) throw refuseParameter('records')
      if (settings.complete && !records.every(isCloseable)) throw refuseParameter('complete')
      const report = await imports.run(pieces, {
        ...settings,
        actor,
        format,
        locale: requestLocale(request),
        records: records.map((name) => recordsWithScopes[name].name),
      })
      return answer(200, report)
    },
  }),
  operation({
    method: 'get',
    path: '/imports/{importId}',
    operationId: 'getImport',
    tags,
    summary: 'The report of an import',
    access: forImporters,
    params,
    answers: { 200: jsonAnswer('The report', importReportSchema) },
    problems: notFound,
    handle: async ({ imports }: Rooms, { actor, params: { importId }, request }) =>
      answer(200, await imports.get(actor, importId, requestLocale(request))),
  }),
  operation({
    method: 'get',
    path: '/imports/{importId}/refusals',
    operationId: 'listRefusals',
    tags,
    summary: 'All lines that an import refused, a thousand at a time',
    access: forImporters,
    params,
    query: refusalsQuerySchema,
    answers: { 200: jsonAnswer('By line', refusalListSchema) },
    problems: notFound,
    handle: async ({ imports }: Rooms, { actor, params: { importId }, query: { after }, request }) =>
      answer(200, await imports.listRefusals(actor, importId, after, requestLocale(request))),
  }),
]

/** The lines themselves, which no media type of the document can describe. */
export const importComponents = { ImportLine: importLineSchemas }

/** With import-refused and import-closes-too-many: what was found, line by line. */
export const importProblemMembers = { report: importReportSchema.optional() }

/** @throws HttpProblem scope-missing */
function assertMayImport(actor: System, records: readonly Records[]): void {
  assertScopes(
    actor,
    records.map((name) => recordsWithScopes[name].scope),
  )
}

const refuseParameter = (parameter: keyof z.infer<typeof importQuerySchema>) =>
  new HttpProblem('malformed-request', { faults: [{ parameter, code: 'not-allowed' }] })

/** Documents are cancelled each by itself, and of slips the last one counts anyway. */
const isCloseable = (name: Records): boolean => ['metering-points', 'meters', 'prices'].includes(name)
