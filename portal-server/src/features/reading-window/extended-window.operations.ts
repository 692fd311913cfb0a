import { forSystemsAndStaff } from '../../platform/actors/access.ts'
import { saying } from '../../platform/actors/acting.ts'
import { answer, jsonAnswer } from '../../platform/http/answers.ts'
import { notFound, operation } from '../../platform/http/operation.ts'
import { jsonBody } from '../../platform/http/request-bodies.ts'
import {
  extendedWindowSchema,
  extendWindowSchema,
  reasonQuerySchema as query,
  windowListSchema,
  windowParamsSchema as params,
} from './extended-window.schema.ts'
import type { ExtendedWindowService } from './extended-window.service.ts'

interface Rooms {
  readonly extendedWindows: ExtendedWindowService
}

const tags = ['Reading windows']
const access = forSystemsAndStaff('reading-windows:write', 'reading-windows:write-as-staff')

export const extendedWindowOperations = [
  operation({
    method: 'get',
    path: '/reading-windows',
    operationId: 'listReadingWindows',
    tags,
    summary: 'The window that is open or comes next, and the eleven after it',
    ...{ access, query },
    answers: { 200: jsonAnswer('In the order of time', windowListSchema) },
    handle: async ({ extendedWindows }: Rooms, { actor, query: { reason } }) => {
      saying(actor, reason)
      return answer(200, { readingWindows: await extendedWindows.list() })
    },
  }),
  operation({
    method: 'get',
    path: '/reading-windows/{firstDay}',
    operationId: 'getReadingWindow',
    tags,
    summary: 'A window, and how it was extended',
    ...{ access, params, query },
    answers: { 200: jsonAnswer('The window', extendedWindowSchema) },
    problems: notFound,
    handle: async ({ extendedWindows }: Rooms, { actor, params: { firstDay }, query: { reason } }) => {
      saying(actor, reason)
      return answer(200, await extendedWindows.get(firstDay))
    },
  }),
  operation({
    method: 'put',
    path: '/reading-windows/{firstDay}',
    operationId: 'extendReadingWindow',
    tags,
    summary: 'Extend a window that isn’t over, and tell those who still have to hand in a reading',
    description:
      'What was promised stays: a window can be extended further, and never shortened. Harmless to repeat. Whoever has a meter to read and no reading in the window that is open is told once, in the hours for notices; of one that is to come, reminders say how long it is open.',
    ...{ access, params, query },
    body: jsonBody(extendWindowSchema),
    answers: { 200: jsonAnswer('The window as it is now', extendedWindowSchema) },
    problems: { ...notFound, 409: 'It is over', 422: 'The day is too early, or lies in the next window' },
    handle: async ({ extendedWindows }: Rooms, { actor, params: { firstDay }, query: { reason }, body: { lastDay } }) =>
      answer(200, await extendedWindows.extend(saying(actor, reason), firstDay, lastDay)),
  }),
]
