import type { Request } from 'express'
import { z } from 'zod'
import { forCustomers } from '../../platform/actors/access.ts'
import { answer, fileAnswer, jsonAnswer } from '../../platform/http/answers.ts'
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

const headers = z.object({
  'Content-Disposition': z.string().meta({ example: 'attachment; filename=poraba-0040098579.csv' }),
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
      200: fileAnswer('The months', { type: 'text/csv', parameters: 'charset=utf-8; header=present', headers }),
    },
    problems: notFound,
    handle: async ({ consumptions }: Rooms, { actor, params: { meteringPointId }, query, request }) => {
      const { months, separator = 'comma', byteOrderMark } = query
      const { number, consumption } = await consumptions.getOfPoint(actor, meteringPointId, months)
      const settings = { separator, byteOrderMark: byteOrderMark === 'true' }
      const body = consumptionCsv(consumption, requestLocale(request), settings)
      return answer(200, { name: fileName(request, number, 'csv'), body })
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
    answers: { 200: fileAnswer('The months', { type: workbook, headers }) },
    problems: notFound,
    handle: async ({ consumptions }: Rooms, { actor, params: { meteringPointId }, query: { months }, request }) => {
      const { number, consumption } = await consumptions.getOfPoint(actor, meteringPointId, months)
      const body = await consumptionWorkbook(consumption, requestLocale(request))
      return answer(200, { name: fileName(request, number, 'xlsx'), body })
    },
  }),
]

/** A landlord saves one after the other. */
const fileName = (request: Request, number: string, extension: 'csv' | 'xlsx'): string =>
  `${consumptionSheetWords[requestLocale(request)].file}-${number}.${extension}`
