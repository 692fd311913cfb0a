import express from 'express'
import { z } from 'zod'
import { forCustomers } from '../../platform/actors/access.ts'
import { answer, emptyAnswer, jpeg, jpegAnswer, jpegTypes } from '../../platform/http/answers.ts'
import { notFound, operation } from '../../platform/http/operation.ts'
import { HttpProblem } from '../../platform/http/problem.ts'
import { parsed, type RequestBody } from '../../platform/http/request-bodies.ts'
import type { PhotoService } from './photo.service.ts'

interface Rooms {
  readonly photos: PhotoService
}

const mostBytes = 1_048_576
const readJpeg = express.raw({ type: jpegTypes, limit: mostBytes, inflate: false })

/** Undefined where something else came. */
const jpegBody: RequestBody<Buffer | undefined> = {
  content: jpeg,
  problems: {},
  read: async (request, response) => {
    await parsed(readJpeg, request, response).catch(refuseUnreadable)
    return Buffer.isBuffer(request.body) ? request.body : undefined
  },
}

/** Too large, packed, or cut off: the customer is told what a photo has to be, whatever is wrong with this one. */
function refuseUnreadable(error: unknown): never {
  const { type, status } = Object(error) as { type?: unknown; status?: unknown }
  const isOfBody = typeof type === 'string' && typeof status === 'number' && status < 500
  throw isOfBody ? new HttpProblem('photo-not-usable') : error
}

const path = '/metering-points/{meteringPointId}/meters/{meterId}/readings/{readingId}/photo'
const params = z.object({ meteringPointId: z.uuid(), meterId: z.uuid(), readingId: z.uuid() })
const tags = ['Readings']

export const photoOperations = [
  operation({
    method: 'get',
    path,
    operationId: 'getPhoto',
    tags,
    summary: 'The photo that went with a reading of one’s own',
    access: forCustomers('readings:read-own'),
    params,
    answers: { 200: jpegAnswer('The photo') },
    problems: notFound,
    handle: async ({ photos }: Rooms, { actor, params }) => answer(200, await photos.get(actor, params)),
  }),
  operation({
    method: 'put',
    path,
    operationId: 'putPhoto',
    tags,
    summary: 'Keep a photo of the meter with a reading of one’s own, while it may be corrected',
    access: forCustomers('readings:write-own'),
    params,
    body: jpegBody,
    answers: { 204: emptyAnswer('Kept, in place of an earlier one') },
    problems: {
      ...notFound,
      409: 'The window has closed',
      422: 'It is no JPEG, sent as something else than image/jpeg or application/octet-stream, or larger than 1 MB or 4096 pixels',
    },
    handle: async ({ photos }: Rooms, { actor, params, body }) => {
      await photos.put(actor, params, body)
      return answer(204)
    },
  }),
  operation({
    method: 'delete',
    path,
    operationId: 'deletePhoto',
    tags,
    summary: 'Take the photo away from a reading of one’s own; the reading stays',
    access: forCustomers('readings:write-own'),
    params,
    answers: { 204: emptyAnswer('Taken away') },
    problems: notFound,
    handle: async ({ photos }: Rooms, { actor, params }) => {
      await photos.remove(actor, params)
      return answer(204)
    },
  }),
]
