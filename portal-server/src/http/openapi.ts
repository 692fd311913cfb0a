import { z } from 'zod'
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi'
import { problemSchema } from './problem.schema.ts'
import { chooseLocaleSchema, sessionSchema } from '../session/session.schema.ts'
import {
  linkMeteringPointSchema,
  meteringPointListSchema,
  meteringPointSchema,
} from '../metering-points/metering-point.schema.ts'
import { submitReadingSchema, submittedReadingSchema } from '../readings/reading.schema.ts'

const json = (schema: z.ZodType) => ({ 'application/json': { schema } })
const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemSchema } },
})

const notSignedIn = { '401': problem('Nobody is signed in, or the session has ended') }
const notFound = { '404': problem('No such thing, or it is not the customer’s') }
const changesSomething = {
  ...notSignedIn,
  '400': problem('The request cannot be read'),
  '403': problem('The request did not come from the portal’s own pages'),
  '413': problem('The body is too large'),
  '415': problem('The body is not JSON'),
}
const csrfHeader = { 'x-csrf-token': z.string() }
const meteringPointId = { meteringPointId: z.uuid() }

const operations = {
  getSession: {
    operationId: 'getSession',
    summary: 'Who is signed in',
    responses: { '200': { description: 'The session', content: json(sessionSchema) }, ...notSignedIn },
  },
  chooseLocale: {
    operationId: 'chooseLocale',
    summary: 'Choose the language; Keycloak keeps it with the account',
    requestParams: { header: z.object(csrfHeader) },
    requestBody: { required: true, content: json(chooseLocaleSchema) },
    responses: { '204': { description: 'Chosen' }, '422': problem('No such language'), ...changesSomething },
  },
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
    summary: 'A metering point with its meters and the readings of the open window',
    requestParams: { path: z.object(meteringPointId) },
    responses: { '200': { description: 'The point', content: json(meteringPointSchema) }, ...notSignedIn, ...notFound },
  },
  submitReading: {
    operationId: 'submitReading',
    summary: 'Hand in a reading; the last one of the window counts',
    requestParams: {
      path: z.object({ ...meteringPointId, meterId: z.uuid() }),
      header: z.object({ ...csrfHeader, 'idempotency-key': z.uuid() }),
    },
    requestBody: { required: true, content: json(submitReadingSchema) },
    responses: {
      '200': { description: 'It was stored before, under the same key', content: json(submittedReadingSchema) },
      '201': { description: 'Stored', content: json(submittedReadingSchema) },
      '409': problem('The window is closed, or the meter no longer stands there'),
      '422': problem('The value cannot be this meter’s, or the key was used for another reading'),
      ...changesSomething,
      ...notFound,
    },
  },
} satisfies Record<string, ZodOpenApiOperationObject>

const paths: ZodOpenApiPathsObject = {
  '/session': { get: operations.getSession },
  '/session/locale': { put: operations.chooseLocale },
  '/metering-points': { get: operations.listMeteringPoints, post: operations.linkMeteringPoint },
  '/metering-points/{meteringPointId}': { get: operations.getMeteringPoint },
  '/metering-points/{meteringPointId}/meters/{meterId}/readings': { post: operations.submitReading },
}

/** The OpenAPI 3.1 document of everything under /api/v1, made from the schemas that the routes check with. */
export function createOpenApiDocument() {
  return createDocument({
    openapi: '3.1.0',
    info: { title: 'moja.komunala', version: '1.0.0' },
    servers: [{ url: '/api/v1' }],
    paths,
  })
}
