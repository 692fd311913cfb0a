import { z } from 'zod'
import { forCustomers } from '../../platform/actors/access.ts'
import { answer, jsonAnswer } from '../../platform/http/answers.ts'
import { notFound, operation } from '../../platform/http/operation.ts'
import { historyQuerySchema, meteringPointHistorySchema } from './history.schema.ts'
import type { HistoryService } from './history.service.ts'

interface Rooms {
  readonly histories: HistoryService
}

export const historyOperations = [
  operation({
    method: 'get',
    path: '/metering-points/{meteringPointId}/history',
    operationId: 'getHistory',
    tags: ['Readings'],
    summary: 'Earlier readings of a metering point, exchanged meters stitched in',
    access: forCustomers('readings:read-own'),
    params: z.object({ meteringPointId: z.uuid() }),
    query: historyQuerySchema,
    answers: { 200: jsonAnswer('Cold before hot water', meteringPointHistorySchema) },
    problems: notFound,
    handle: async ({ histories }: Rooms, { actor, params, query }) =>
      answer(200, await histories.get(actor, params.meteringPointId, query.months)),
  }),
]
