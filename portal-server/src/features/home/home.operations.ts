import { forCustomers } from '../../platform/actors/access.ts'
import { answer, jsonAnswer } from '../../platform/http/answers.ts'
import { operation } from '../../platform/http/operation.ts'
import { homeQuerySchema, homeSchema } from './home.schema.ts'
import type { HomeService } from './home.service.ts'

interface Rooms {
  readonly home: HomeService
}

export const homeOperations = [
  operation({
    method: 'get',
    path: '/home',
    operationId: 'getHome',
    tags: ['Metering points'],
    summary:
      'What there is to do at each of the account’s metering points, and what was used last; a hundred points at a time',
    description:
      'Readings of the open window, bills that are open, unusual use that waits for an answer, and a year of consumption: what the other operations say of a point, in one answer.',
    access: forCustomers('metering-points:read-own', 'readings:read-own', 'bills:read-own', 'payments:read-own'),
    query: homeQuerySchema,
    answers: { 200: jsonAnswer('By number, those that are over last', homeSchema) },
    handle: async ({ home }: Rooms, { actor, query }) => answer(200, await home.get(actor, query.after)),
  }),
]
