import { z } from 'zod'
import { forCustomers } from '../../platform/actors/access.ts'
import { answer, jsonAnswer } from '../../platform/http/answers.ts'
import { notFound, operation } from '../../platform/http/operation.ts'
import { billForecastQuerySchema, billForecastSchema } from './bill-forecast.schema.ts'
import type { BillForecastService } from './bill-forecast.service.ts'

interface Rooms {
  readonly billForecasts: BillForecastService
}

export const billForecastOperations = [
  operation({
    method: 'get',
    path: '/metering-points/{meteringPointId}/bill-forecast',
    operationId: 'getBillForecast',
    tags: ['Readings'],
    summary: 'The next bill to the cent, line by line, as the tariff says it',
    description:
      'By what counts of each meter in the open or the last reading window, or by a value that is just typed. Nothing is stored. A forecast: the bill itself is made by the utility, which may know more.',
    access: forCustomers('metering-points:read-own', 'readings:read-own'),
    params: z.object({ meteringPointId: z.uuid() }),
    query: billForecastQuerySchema,
    answers: { 200: jsonAnswer('The bill, or why it can’t be told', billForecastSchema) },
    problems: notFound,
    handle: async ({ billForecasts }: Rooms, { actor, params, query }) =>
      answer(200, await billForecasts.tell(actor, params.meteringPointId, query)),
  }),
]
