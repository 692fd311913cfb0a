import { z } from 'zod'
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi'
import {
  cannotBeRead,
  changes,
  changesSomething,
  csrfHeader,
  json,
  notFound,
  notSignedIn,
  problem,
} from '../http/openapi-parts.ts'
import {
  linkMeteringPointSchema,
  meteringPointListSchema,
  meteringPointSchema,
  nameMeteringPointSchema,
  readingSheetQuerySchema,
  readingSheetSchema,
} from './metering-point.schema.ts'

const path = z.object({ meteringPointId: z.uuid() })

const operations = {
  listMeteringPoints: {
    operationId: 'listMeteringPoints',
    summary: 'The metering points linked to the account',
    responses: { '200': { description: 'By number', content: json(meteringPointListSchema) }, ...notSignedIn },
  },
  linkMeteringPoint: {
    operationId: 'linkMeteringPoint',
    summary: 'Link a metering point by two values of the last bill’s payment slip',
    requestParams: { header: z.object(csrfHeader) },
    requestBody: { required: true, content: json(linkMeteringPointSchema) },
    responses: {
      '200': { description: 'It was linked to this account already', content: json(meteringPointSchema) },
      '201': { description: 'Linked', content: json(meteringPointSchema) },
      '422': problem('The two values are no slip’s'),
      '429': problem('Too many attempts'),
      ...changesSomething,
    },
  },
  getMeteringPoint: {
    operationId: 'getMeteringPoint',
    summary: 'A metering point with its meters and the readings of the open or the last window',
    requestParams: { path },
    responses: { '200': { description: 'The point', content: json(meteringPointSchema) }, ...notSignedIn, ...notFound },
  },
  nameMeteringPoint: {
    operationId: 'nameMeteringPoint',
    summary: 'Give a metering point a name of one’s own, or take it away',
    requestParams: { path, header: z.object(csrfHeader) },
    requestBody: { required: true, content: json(nameMeteringPointSchema) },
    responses: {
      '200': { description: 'The point', content: json(meteringPointSchema) },
      '422': problem('The name is empty or too long'),
      ...changesSomething,
      ...notFound,
    },
  },
  unlinkMeteringPoint: {
    operationId: 'unlinkMeteringPoint',
    summary: 'Take a metering point off this account; what was handed in stays with the utility',
    requestParams: { path, header: z.object(csrfHeader) },
    responses: { '204': { description: 'Unlinked' }, ...changes, ...notFound },
  },
  getReadingSheet: {
    operationId: 'getReadingSheet',
    summary: 'All metering points with their meters in a row, fifty at a time',
    requestParams: { query: readingSheetQuerySchema },
    responses: {
      '200': { description: 'By number', content: json(readingSheetSchema) },
      ...cannotBeRead,
      ...notSignedIn,
    },
  },
} satisfies Record<string, ZodOpenApiOperationObject>

export const meteringPointPaths: ZodOpenApiPathsObject = {
  '/metering-points': { get: operations.listMeteringPoints, post: operations.linkMeteringPoint },
  '/metering-points/{meteringPointId}': {
    get: operations.getMeteringPoint,
    patch: operations.nameMeteringPoint,
    delete: operations.unlinkMeteringPoint,
  },
  '/reading-sheet': { get: operations.getReadingSheet },
}
