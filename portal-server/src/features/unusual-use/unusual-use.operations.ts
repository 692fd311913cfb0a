import { z } from 'zod'
import { forCustomers, forPages } from '../../platform/actors/access.ts'
import { answer, jsonAnswer } from '../../platform/http/answers.ts'
import { notFound, operation } from '../../platform/http/operation.ts'
import { jsonBody } from '../../platform/http/request-bodies.ts'
import { answerUnusualUseSchema, unusualUseListSchema, unusualUseSchema } from './unusual-use.schema.ts'
import type { UnusualUseService } from './unusual-use.service.ts'

interface Rooms {
  readonly unusualUse: UnusualUseService
}

const tags = ['Readings']

export const unusualUseOperations = [
  operation({
    method: 'get',
    path: '/metering-points/{meteringPointId}/unusual-use',
    operationId: 'listUnusualUse',
    tags,
    summary: 'When more water flowed at a metering point than is usual there, and what was said of it',
    access: forCustomers('readings:read-own'),
    params: z.object({ meteringPointId: z.uuid() }),
    answers: { 200: jsonAnswer('Those without an answer first, each newest first', unusualUseListSchema) },
    problems: notFound,
    handle: async ({ unusualUse }: Rooms, { actor, params: { meteringPointId } }) =>
      answer(200, { unusualUse: await unusualUse.list(actor, meteringPointId) }),
  }),
  operation({
    method: 'put',
    path: '/metering-points/{meteringPointId}/unusual-use/{unusualUseId}/answer',
    operationId: 'answerUnusualUse',
    tags,
    summary: 'Say what lay behind it, which ends the matter; an earlier answer is kept',
    access: forPages,
    params: z.object({ meteringPointId: z.uuid(), unusualUseId: z.uuid() }),
    body: jsonBody(answerUnusualUseSchema),
    answers: { 200: jsonAnswer('Answered', unusualUseSchema) },
    problems: { ...notFound, 409: 'The metering point is somebody else’s by now' },
    handle: async ({ unusualUse }: Rooms, { actor, params, body }) =>
      answer(200, await unusualUse.answer(actor, params, body)),
  }),
]
