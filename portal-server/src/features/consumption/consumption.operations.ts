import type { Request, Response } from 'express'
import { z } from 'zod'
import { forCustomers } from '../../platform/actors/access.ts'
import { answer, binary, jsonAnswer, streamedAnswer } from '../../platform/http/answers.ts'
import { notFound, operation } from '../../platform/http/operation.ts'
import { requestLocale } from '../../platform/http/request-locale.ts'
import { consumptionCsv, consumptionWorkbook } from './consumption-sheet.ts'
import { consumptionSheetWords } from './consumption-sheet-words.ts'
import {
  consumptionCsvQuerySchema,
  consumptionQuerySchema,
  meteringPointConsumptionSchema,
} from './consumption.schema.ts'
import type { ConsumptionService } from './consumption.service.ts'

interface Rooms {
  readonly consumptions: ConsumptionService
}

const tags = ['Readings']
const access = forCustomers('readings:read-own')
const params = z.object({ meteringPointId: z.uuid() })
const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const inBothFiles =
  'A row for each month, first of all water, then of each meter; the names of the columns are in the language of the request.'

const disposition = z.object({
  'Content-Disposition': z.string().meta({ example: 'attachment; filename=poraba.csv' }),
})

export const consumptionOperations = [
  operation({
    method: 'get',
    path: '/metering-points/{meteringPointId}/consumption',
    operationId: 'getConsumption',
    tags,
    summary: 'What was used at a metering point, month by month beside the year before',
    description:
      'What flowed between two readings is spread evenly over the days between them, in whole litres that add up to it exactly; an estimate counts until somebody reads the meter. Exchanged meters follow each other.',
    ...{ access, params, query: consumptionQuerySchema },
    answers: { 200: jsonAnswer('The oldest month first', meteringPointConsumptionSchema) },
    problems: notFound,
    handle: async ({ consumptions }: Rooms, { actor, params: { meteringPointId }, query: { months } }) =>
      answer(200, await consumptions.get(actor, meteringPointId, months)),
  }),
  operation({
    method: 'get',
    path: '/metering-points/{meteringPointId}/consumption.csv',
    operationId: 'getConsumptionCsv',
    tags,
    summary: 'The same as CSV',
    description: `${inBothFiles} What a spreadsheet would take for a formula has an apostrophe before it.`,
    ...{ access, params, query: consumptionCsvQuerySchema },
    answers: {
      200: streamedAnswer({
        description: 'The months',
        headers: disposition,
        content: { 'text/csv': { schema: z.string() } },
      }),
    },
    problems: notFound,
    handle: async ({ consumptions }: Rooms, { actor, params: { meteringPointId }, query, request }) => {
      const { months, separator = 'comma', byteOrderMark } = query
      const consumption = await consumptions.get(actor, meteringPointId, months)
      const settings = { separator, byteOrderMark: byteOrderMark === 'true' }
      const text = consumptionCsv(consumption, requestLocale(request), settings)
      return answer(200, (response: Response) =>
        send(response, request, { extension: 'csv', type: 'text/csv; charset=utf-8; header=present', body: text }),
      )
    },
  }),
  operation({
    method: 'get',
    path: '/metering-points/{meteringPointId}/consumption.xlsx',
    operationId: 'getConsumptionWorkbook',
    tags,
    summary: 'The same as a workbook for spreadsheets',
    description: inBothFiles,
    ...{ access, params, query: consumptionQuerySchema },
    answers: {
      200: streamedAnswer({
        description: 'The months',
        headers: disposition,
        content: { [workbook]: { schema: binary }, 'application/octet-stream': { schema: binary } },
      }),
    },
    problems: notFound,
    handle: async ({ consumptions }: Rooms, { actor, params: { meteringPointId }, query: { months }, request }) => {
      const consumption = await consumptions.get(actor, meteringPointId, months)
      const body = await consumptionWorkbook(consumption, requestLocale(request))
      const type = request.accepts([workbook, 'application/octet-stream']) || workbook
      return answer(200, (response: Response) => send(response, request, { extension: 'xlsx', type, body }))
    },
  }),
]

interface Sent {
  readonly extension: 'csv' | 'xlsx'
  readonly type: string
  readonly body: string | Buffer
}

function send(response: Response, request: Request, { extension, type, body }: Sent): void {
  const name = `${consumptionSheetWords[requestLocale(request)].file}.${extension}`
  response.attachment(name).set('Content-Type', type).send(body)
}
