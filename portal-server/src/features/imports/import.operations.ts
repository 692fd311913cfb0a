import { z } from 'zod'
import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { withRetryAfter } from '../../platform/http/openapi-headers.ts'
import { json, notFound, problem, systemOperation } from '../../platform/http/openapi-parts.ts'
import {
  importListSchema,
  importQuerySchema,
  importReportSchema,
  recordsWithScopes,
  refusalListSchema,
  refusalsQuerySchema,
} from './import.schema.ts'
import { importLineSchemas } from './records/line-schemas.ts'

const path = z.object({ importId: z.uuid() })
const tags = ['Billing: in']
/** Any of them; an import asks for those of the records that it names. */
const anyOfThem = Object.values(recordsWithScopes).map(({ scope }) => [scope] as const)

const lines = [
  {
    record: 'metering-point',
    number: '0040098579',
    userName: 'Ana Novak',
    address: 'Cesta 9. avgusta 12, 1410 Zagorje ob Savi',
    consumptionType: 'household',
  },
  {
    record: 'meter',
    id: '46207317-1',
    meteringPointNumber: '0040098579',
    kind: 'cold',
    serialNumber: '46207317',
    type: '15',
    digits: 5,
    installedOn: '2024-05-01',
  },
  { record: 'billed-reading', meterId: '46207317-1', readOn: '2026-10-31', valueM3: 1409 },
]
const ndjsonExample = lines.map((line) => `${JSON.stringify(line)}\n`).join('')
const csvExample = 'meterId;readOn;valueM3\r\n46207317-1;2026-10-31;1409\r\n'

const operations = {
  importRecords: systemOperation(anyOfThem, {
    tags,
    operationId: 'importRecords',
    summary: 'Bring in what the billing system knows',
    description:
      'A line each, in any order; CSV for a single kind of record, whose header names the same fields. A record is added or changed by its key, and left alone where nothing differs: the same file twice changes nothing. All of it is one transaction.',
    requestParams: { query: importQuerySchema },
    requestBody: {
      required: true,
      content: {
        'application/x-ndjson': {
          schema: z.string().meta({ description: 'Lines of ImportLine' }),
          example: ndjsonExample,
        },
        'text/csv': { schema: z.string(), example: csvExample },
      },
    },
    responses: {
      '200': { description: 'Stored or, in a dry run, tried', content: json(importReportSchema) },
      '409': { ...problem('Another import is under way'), headers: withRetryAfter },
      '415': problem('The body is neither NDJSON nor CSV in UTF-8'),
      '422': problem('Lines were refused, or too much would be closed: nothing was stored. With the report'),
    },
  }),
  listImports: systemOperation(anyOfThem, {
    tags,
    operationId: 'listImports',
    summary: 'The client’s latest imports, newest first',
    responses: { '200': { description: 'At most a hundred', content: json(importListSchema) } },
  }),
  getImport: systemOperation(anyOfThem, {
    tags,
    operationId: 'getImport',
    summary: 'The report of an import',
    requestParams: { path },
    responses: {
      '200': { description: 'The report', content: json(importReportSchema) },
      ...notFound,
    },
  }),
  listRefusals: systemOperation(anyOfThem, {
    tags,
    operationId: 'listRefusals',
    summary: 'All lines that an import refused, a thousand at a time',
    requestParams: { path, query: refusalsQuerySchema },
    responses: {
      '200': { description: 'By line', content: json(refusalListSchema) },
      ...notFound,
    },
  }),
}

export const importPaths: ZodOpenApiPathsObject = {
  '/imports': { get: operations.listImports, post: operations.importRecords },
  '/imports/{importId}': { get: operations.getImport },
  '/imports/{importId}/refusals': { get: operations.listRefusals },
}

/** The lines themselves, which no media type of the document can describe. */
export const importComponents = { ImportLine: importLineSchemas }
