import { z } from 'zod'
import { forCustomers } from '../../platform/actors/access.ts'
import { answer, emptyAnswer, jsonAnswer } from '../../platform/http/answers.ts'
import { notFound, operation } from '../../platform/http/operation.ts'
import { jsonBody } from '../../platform/http/request-bodies.ts'
import {
  linkMeteringPointSchema,
  meteringPointListQuerySchema,
  meteringPointListSchema,
  meteringPointSchema,
  nameMeteringPointSchema,
  readingListQuerySchema,
  readingListSchema,
  readingSheetQuerySchema,
  readingSheetSchema,
} from './metering-point.schema.ts'
import type { MeteringPointService } from './metering-point.service.ts'

interface Rooms {
  readonly meteringPoints: MeteringPointService
}

const params = z.object({ meteringPointId: z.uuid() })
const tags = ['Metering points']

export const meteringPointOperations = [
  operation({
    method: 'get',
    path: '/metering-points',
    operationId: 'listMeteringPoints',
    tags,
    summary: 'The metering points linked to the account, five hundred at a time',
    access: forCustomers('metering-points:read-own'),
    query: meteringPointListQuerySchema,
    answers: { 200: jsonAnswer('By number', meteringPointListSchema) },
    handle: async ({ meteringPoints }: Rooms, { actor, query }) => answer(200, await meteringPoints.list(actor, query)),
  }),
  operation({
    method: 'post',
    path: '/metering-points',
    operationId: 'linkMeteringPoint',
    tags,
    summary: 'Link a metering point by two values of the last bill’s payment slip',
    access: forCustomers('metering-points:write-own'),
    body: jsonBody(linkMeteringPointSchema),
    answers: {
      200: jsonAnswer('It was linked to this account already', meteringPointSchema),
      201: jsonAnswer('Linked', meteringPointSchema),
    },
    problems: {
      422: 'The two values are no slip’s',
      429: 'Too many attempts at linking, too many letters to others who are linked, or too many requests',
    },
    handle: async ({ meteringPoints }: Rooms, { actor, body, request }) => {
      const { isNew, meteringPoint } = await meteringPoints.link({ actor, address: request.ip ?? '' }, body)
      return answer(isNew ? 201 : 200, meteringPoint)
    },
  }),
  operation({
    method: 'get',
    path: '/metering-points/{meteringPointId}',
    operationId: 'getMeteringPoint',
    tags,
    summary: 'A metering point with its meters and the readings of the open or the last window',
    access: forCustomers('metering-points:read-own', 'readings:read-own'),
    params,
    answers: { 200: jsonAnswer('The point', meteringPointSchema) },
    problems: notFound,
    handle: async ({ meteringPoints }: Rooms, { actor, params: { meteringPointId } }) =>
      answer(200, await meteringPoints.get(actor, meteringPointId)),
  }),
  operation({
    method: 'patch',
    path: '/metering-points/{meteringPointId}',
    operationId: 'nameMeteringPoint',
    tags,
    summary: 'Give a metering point a name of one’s own, or take it away',
    access: forCustomers('metering-points:write-own'),
    params,
    body: jsonBody(nameMeteringPointSchema),
    answers: { 200: jsonAnswer('The point', meteringPointSchema) },
    problems: { ...notFound, 422: 'The name is empty or too long' },
    handle: async ({ meteringPoints }: Rooms, { actor, params: { meteringPointId }, body }) =>
      answer(200, await meteringPoints.name(actor, meteringPointId, body.name)),
  }),
  operation({
    method: 'delete',
    path: '/metering-points/{meteringPointId}',
    operationId: 'unlinkMeteringPoint',
    tags,
    summary: 'Take a metering point off this account; what was handed in stays with the utility',
    access: forCustomers('metering-points:write-own'),
    params,
    answers: { 204: emptyAnswer('Unlinked') },
    problems: notFound,
    handle: async ({ meteringPoints }: Rooms, { actor, params: { meteringPointId } }) => {
      await meteringPoints.unlink(actor, meteringPointId)
      return answer(204)
    },
  }),
  operation({
    method: 'get',
    path: '/metering-points/{meteringPointId}/meters/{meterId}/readings',
    operationId: 'listReadings',
    tags: ['Readings'],
    summary: 'What was handed in of a meter during the open or the last window, thirty at a time',
    access: forCustomers('readings:read-own'),
    params: z.object({ meteringPointId: z.uuid(), meterId: z.uuid() }),
    query: readingListQuerySchema,
    answers: { 200: jsonAnswer('By moment of entry, newest first', readingListSchema) },
    problems: notFound,
    handle: async ({ meteringPoints }: Rooms, { actor, params, query: { after } }) =>
      answer(200, await meteringPoints.listReadings(actor, params, after)),
  }),
  operation({
    method: 'get',
    path: '/reading-sheet',
    operationId: 'getReadingSheet',
    tags,
    summary: 'All metering points with their meters in a row, fifty at a time',
    access: forCustomers('metering-points:read-own', 'readings:read-own'),
    query: readingSheetQuerySchema,
    answers: { 200: jsonAnswer('By number', readingSheetSchema) },
    handle: async ({ meteringPoints }: Rooms, { actor, query: { after } }) =>
      answer(200, await meteringPoints.getSheet(actor, after)),
  }),
]
