import { z } from 'zod'
import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { json, notFound, ownChange, ownRead, problem, takesJson } from '../../platform/http/openapi-parts.ts'
import { historyQuerySchema, meteringPointHistorySchema } from '../consumption/history.schema.ts'
import { submitReadingSchema, submittedReadingSchema } from './reading.schema.ts'

const meterPath = { meteringPointId: z.uuid(), meterId: z.uuid() }
const photoPath = z.object({ ...meterPath, readingId: z.uuid() })
const photo = { 'image/jpeg': { schema: z.string().meta({ format: 'binary' }) } }
const tags = ['Readings']

const operations = {
  submitReading: ownChange(['readings:write-own'], {
    tags,
    operationId: 'submitReading',
    summary: 'Hand in a reading; the last one of the window counts',
    requestParams: {
      path: z.object(meterPath),
      header: z.object({ 'idempotency-key': z.uuid() }),
    },
    requestBody: { required: true, content: json(submitReadingSchema) },
    responses: {
      '200': { description: 'It was stored before, under the same key', content: json(submittedReadingSchema) },
      '201': {
        description: 'Stored. What was entered in time and arrived late is stored too, and says that it doesn’t count',
        content: json(submittedReadingSchema),
      },
      '409': problem('It is doubtful and nobody was asked; the window is closed; or the meter isn’t read by customers'),
      '422': problem('The value cannot be this meter’s, or the key was used for another reading'),
      ...takesJson,
      ...notFound,
    },
  }),
  getHistory: ownRead(['readings:read-own'], {
    tags,
    operationId: 'getHistory',
    summary: 'Earlier readings of a metering point, exchanged meters stitched in',
    requestParams: { path: z.object({ meteringPointId: z.uuid() }), query: historyQuerySchema },
    responses: {
      '200': { description: 'Cold before hot water', content: json(meteringPointHistorySchema) },
      ...notFound,
    },
  }),
  putPhoto: ownChange(['readings:write-own'], {
    tags,
    operationId: 'putPhoto',
    summary: 'Keep a photo of the meter with a reading of one’s own, while it may be corrected',
    requestParams: { path: photoPath },
    requestBody: { required: true, content: photo },
    responses: {
      '204': { description: 'Kept, in place of an earlier one' },
      '409': problem('The window has closed'),
      '422': problem('It is no JPEG (sent as image/jpeg), or larger than 1 MB or 4096 pixels'),
      ...notFound,
    },
  }),
  getPhoto: ownRead(['readings:read-own'], {
    tags,
    operationId: 'getPhoto',
    summary: 'The photo that went with a reading of one’s own',
    requestParams: { path: photoPath },
    responses: { '200': { description: 'The photo', content: photo }, ...notFound },
  }),
  deletePhoto: ownChange(['readings:write-own'], {
    tags,
    operationId: 'deletePhoto',
    summary: 'Take the photo away from a reading of one’s own; the reading stays',
    requestParams: { path: photoPath },
    responses: { '204': { description: 'Taken away' }, ...notFound },
  }),
}

const readings = '/metering-points/{meteringPointId}/meters/{meterId}/readings'

export const readingPaths: ZodOpenApiPathsObject = {
  [readings]: { post: operations.submitReading },
  [`${readings}/{readingId}/photo`]: {
    get: operations.getPhoto,
    put: operations.putPhoto,
    delete: operations.deletePhoto,
  },
  '/metering-points/{meteringPointId}/history': { get: operations.getHistory },
}
