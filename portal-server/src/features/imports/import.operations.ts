import { z } from 'zod'
import { forSystems } from '../../platform/actors/access.ts'
import type { System } from '../../platform/actors/actor.ts'
import { answer, jsonAnswer } from '../../platform/http/answers.ts'
import { notFound, operation } from '../../platform/http/operation.ts'
import { HttpProblem, type FieldFaultCode } from '../../platform/http/problem.ts'
import type { RequestBody } from '../../platform/http/request-bodies.ts'
import { requestLocale } from '../../platform/http/request-locale.ts'
import { instantSchema } from '../../platform/http/time.schema.ts'
import { systemScopes, type SystemScope } from '../../platform/tokens/scopes.ts'
import { assertScopes } from '../../platform/tokens/token-holder.ts'
import { importBodyOf, type ImportExample, type SentFile } from './import-body.ts'
import type { ImportRecord } from './import-record.ts'
import { importSchemas, refusalsQuerySchema, type ImportSchemas } from './import.schema.ts'
import type { ImportService } from './import.service.ts'

interface Rooms {
  readonly imports: ImportService
}

const tags = ['Billing: in']
const params = z.object({ importId: z.uuid() })

const scopeOf = ({ plural }: ImportRecord): SystemScope => `${plural}:write`
const placeOf = (scope: SystemScope): number => Object.keys(systemScopes).indexOf(scope)

/**
 * @param records all that may be brought in
 * @param examples files for the document
 */
export function describeImports(records: readonly ImportRecord[], examples: Readonly<Record<string, ImportExample>>) {
  const schemas = importSchemas(records)
  const line = z.union(records.map(({ schema }) => schema)).meta({ id: 'ImportLine' })
  const body = importBodyOf(line, examples, records.at(-1)?.example ?? {})
  return {
    operations: importOperations(records, schemas, body),
    /** With import-refused and import-closes-too-many: what was found, line by line. */
    problemMembers: {
      report: schemas.report.optional(),
      storedExtractedAt: instantSchema.optional().meta({ description: 'With import-outdated: of what is stored' }),
    },
  }
}

function importOperations(records: readonly ImportRecord[], schemas: ImportSchemas, body: RequestBody<SentFile>) {
  // A scope for any of the records; an import asks for those of the records that it names.
  // In the order of the scopes: that of the records is the order in which they are merged, and a new one may come first.
  const alternatives = records
    .map((record) => [scopeOf(record)] as const)
    .toSorted(([one], [other]) => placeOf(one) - placeOf(other))
  const forImporters = forSystems(...(alternatives as [[SystemScope], ...[SystemScope][]]))
  return [
    operation({
      method: 'get',
      path: '/imports',
      operationId: 'listImports',
      tags,
      summary: 'The client’s latest imports, newest first',
      access: forImporters,
      answers: { 200: jsonAnswer('At most a hundred', schemas.list) },
      handle: async ({ imports }: Rooms, { actor }) => answer(200, await imports.list(actor)),
    }),
    operation({
      method: 'post',
      path: '/imports',
      operationId: 'importRecords',
      tags,
      summary: 'Bring in what the billing system knows',
      description:
        'A line each, in any order: as NDJSON of any length, as CSV for a single kind of record, whose header names the same fields, or as a list in JSON. A record is added or changed by its key, and left alone where nothing differs: the same file twice changes nothing. All of it is one transaction.',
      access: forImporters,
      query: schemas.query,
      body,
      answers: { 200: jsonAnswer('Stored or, in a dry run, tried', schemas.report) },
      problems: {
        409: { description: 'Another import is under way', isTemporary: true },
        422: 'Lines were refused, or too much would be closed: nothing was stored. So is a dry run answered, where the file would be refused. With the report. Or a later extract is stored already',
      },
      handle: async ({ imports }: Rooms, { actor, query, body: { format, charset, pieces }, request }) => {
        const { records: named, extractedAt, ...settings } = query
        const asked = records.filter((record) => named?.includes(record.plural) ?? actor.scopes.has(scopeOf(record)))
        assertMayImport(actor, asked)
        if (format === 'csv' && asked.length !== 1) throw refuse('records', 'one-record-needed', asked)
        // Documents are cancelled each by itself, and of slips the last one counts anyway.
        if (settings.complete && !asked.every(({ closing }) => closing))
          throw refuse(
            'complete',
            'never-whole',
            records.filter(({ closing }) => closing),
          )
        const report = await imports.run(pieces, {
          ...settings,
          extractedAt: extractedAt === undefined ? undefined : new Date(extractedAt),
          actor,
          format,
          charset,
          locale: requestLocale(request),
          records: asked.map(({ name }) => name),
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
      answers: { 200: jsonAnswer('The report', schemas.report) },
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
      answers: { 200: jsonAnswer('By line', schemas.refusalList) },
      problems: notFound,
      handle: async ({ imports }: Rooms, { actor, params: { importId }, query: { after }, request }) =>
        answer(200, await imports.listRefusals(actor, importId, after, requestLocale(request))),
    }),
  ]
}

/** @throws HttpProblem scope-missing */
function assertMayImport(actor: System, records: readonly ImportRecord[]): void {
  assertScopes(actor, records.map(scopeOf))
}

/** @param right of which records it could be said */
function refuse(
  parameter: keyof ImportSchemas['query']['shape'],
  code: FieldFaultCode,
  right: readonly ImportRecord[],
): HttpProblem {
  const expected = right.map(({ plural }) => plural).join(' | ')
  return new HttpProblem('malformed-request', { faults: [{ parameter, code, expected }] })
}
