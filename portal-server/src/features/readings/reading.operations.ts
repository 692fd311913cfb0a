import { z } from 'zod'
import { forCustomers } from '../../platform/actors/access.ts'
import { answer, jsonAnswer } from '../../platform/http/answers.ts'
import { notFound, operation } from '../../platform/http/operation.ts'
import { jsonBody } from '../../platform/http/request-bodies.ts'
import { submitReadingSchema, submittedReadingSchema } from './reading.schema.ts'
import type { ReadingService } from './reading.service.ts'

interface Rooms {
  readonly readings: ReadingService
}

export const readingOperations = [
  operation({
    method: 'post',
    path: '/metering-points/{meteringPointId}/meters/{meterId}/readings',
    operationId: 'submitReading',
    tags: ['Readings'],
    summary: 'Hand in a reading; the last one of the window counts',
    access: forCustomers('readings:write-own'),
    params: z.object({ meteringPointId: z.uuid(), meterId: z.uuid() }),
    headers: ['idempotency-key'],
    body: jsonBody(submitReadingSchema),
    answers: {
      200: jsonAnswer('It was stored before, under the same key', submittedReadingSchema),
      201: jsonAnswer(
        'Stored. What was entered in time and arrived late is stored too, and says that it doesn’t count',
        submittedReadingSchema,
      ),
    },
    problems: {
      ...notFound,
      409: 'It is doubtful and nobody was asked; the window is closed; the meter isn’t read by customers; or there are too many of this window',
      422: 'The value cannot be this meter’s, or the key was used for another reading',
    },
    handle: async ({ readings }: Rooms, { actor, params, headers, body, request }) => {
      const idempotencyKey = headers['idempotency-key']
      const address = request.ip ?? ''
      const { isNew, submitted } = await readings.submit({ ...body, ...params, actor, idempotencyKey, address })
      return answer(isNew ? 201 : 200, submitted)
    },
  }),
]
