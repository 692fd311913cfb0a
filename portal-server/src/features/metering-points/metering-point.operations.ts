import { z } from 'zod'
import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { withRetryAfter } from '../../platform/http/openapi-headers.ts'
import { json, notFound, ownChange, ownRead, problem, takesJson } from '../../platform/http/openapi-parts.ts'
import {
  linkMeteringPointSchema,
  meteringPointListSchema,
  meteringPointSchema,
  nameMeteringPointSchema,
  readingSheetQuerySchema,
  readingSheetSchema,
} from './metering-point.schema.ts'

const path = z.object({ meteringPointId: z.uuid() })
const tags = ['Metering points']

const operations = {
  listMeteringPoints: ownRead(['metering-points:read-own'], {
    tags,
    operationId: 'listMeteringPoints',
    summary: 'The metering points linked to the account',
    responses: { '200': { description: 'By number', content: json(meteringPointListSchema) } },
  }),
  linkMeteringPoint: ownChange(['metering-points:write-own'], {
    tags,
    operationId: 'linkMeteringPoint',
    summary: 'Link a metering point by two values of the last bill’s payment slip',
    requestBody: { required: true, content: json(linkMeteringPointSchema) },
    responses: {
      '200': { description: 'It was linked to this account already', content: json(meteringPointSchema) },
      '201': { description: 'Linked', content: json(meteringPointSchema) },
      '422': problem('The two values are no slip’s'),
      '429': { ...problem('Too many attempts at linking, or too many requests'), headers: withRetryAfter },
      ...takesJson,
    },
  }),
  getMeteringPoint: ownRead(['metering-points:read-own', 'readings:read-own'], {
    tags,
    operationId: 'getMeteringPoint',
    summary: 'A metering point with its meters and the readings of the open or the last window',
    requestParams: { path },
    responses: { '200': { description: 'The point', content: json(meteringPointSchema) }, ...notFound },
  }),
  nameMeteringPoint: ownChange(['metering-points:write-own'], {
    tags,
    operationId: 'nameMeteringPoint',
    summary: 'Give a metering point a name of one’s own, or take it away',
    requestParams: { path },
    requestBody: { required: true, content: json(nameMeteringPointSchema) },
    responses: {
      '200': { description: 'The point', content: json(meteringPointSchema) },
      '422': problem('The name is empty or too long'),
      ...takesJson,
      ...notFound,
    },
  }),
  unlinkMeteringPoint: ownChange(['metering-points:write-own'], {
    tags,
    operationId: 'unlinkMeteringPoint',
    summary: 'Take a metering point off this account; what was handed in stays with the utility',
    requestParams: { path },
    responses: { '204': { description: 'Unlinked' }, ...notFound },
  }),
  getReadingSheet: ownRead(['metering-points:read-own', 'readings:read-own'], {
    tags,
    operationId: 'getReadingSheet',
    summary: 'All metering points with their meters in a row, fifty at a time',
    requestParams: { query: readingSheetQuerySchema },
    responses: { '200': { description: 'By number', content: json(readingSheetSchema) } },
  }),
}

export const meteringPointPaths: ZodOpenApiPathsObject = {
  '/metering-points': { get: operations.listMeteringPoints, post: operations.linkMeteringPoint },
  '/metering-points/{meteringPointId}': {
    get: operations.getMeteringPoint,
    patch: operations.nameMeteringPoint,
    delete: operations.unlinkMeteringPoint,
  },
  '/reading-sheet': { get: operations.getReadingSheet },
}
