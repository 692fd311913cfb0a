import { z } from 'zod'
import { forCustomers, forSystems } from '../../platform/actors/access.ts'
import { answer, fileAnswer, jsonAnswer } from '../../platform/http/answers.ts'
import { notFound, operation } from '../../platform/http/operation.ts'
import { jsonBody } from '../../platform/http/request-bodies.ts'
import { requestLocale } from '../../platform/http/request-locale.ts'
import { newRunSchema, waterReportRunSchema } from './water-report-run.schema.ts'
import type { WaterReportRunService } from './water-report-run.service.ts'
import { waterReportListSchema, waterReportSchema } from './water-report.schema.ts'
import type { WaterReportService } from './water-report.service.ts'

interface Rooms {
  readonly waterReports: WaterReportService
  readonly waterReportRuns: WaterReportRunService
}

const tags = ['Water']
const access = forCustomers('readings:read-own')
const forRunners = forSystems(['water-reports:write'])
const params = z.object({ meteringPointId: z.uuid() })
const yearParams = params.extend({ year: z.coerce.number().int().min(1990).max(2200) })
const headers = z.object({
  'Content-Disposition': z.string().meta({ example: 'attachment; filename=porocilo-o-pitni-vodi-2025.pdf' }),
})
const fileNames = { sl: 'porocilo-o-pitni-vodi', en: 'drinking-water-report' } as const

export const waterReportOperations = [
  operation({
    method: 'get',
    path: '/metering-points/{meteringPointId}/water-reports',
    operationId: 'listWaterReports',
    tags,
    summary: 'The years of which there is a report on drinking water',
    ...{ access, params },
    answers: { 200: jsonAnswer('The newest first; this year’s comes when it is over', waterReportListSchema) },
    problems: notFound,
    handle: async ({ waterReports }: Rooms, { actor, params: { meteringPointId } }) =>
      answer(200, await waterReports.list(actor, meteringPointId)),
  }),
  operation({
    method: 'get',
    path: '/metering-points/{meteringPointId}/water-reports/{year}',
    operationId: 'getWaterReport',
    tags,
    summary: 'The report on drinking water of a year that is over',
    description:
      'The five parts that the decree on drinking water (Ur. l. RS 61/2023) asks for by 31 March: what was measured of the water in the point’s supply zone, its price, what the household used and how that changed, the comparison with the average user, and where Annex 4’s information stands. Of the account’s own time alone.',
    ...{ access, params: yearParams },
    answers: { 200: jsonAnswer('The report', waterReportSchema) },
    problems: notFound,
    handle: async ({ waterReports }: Rooms, { actor, params: { meteringPointId, year } }) =>
      answer(200, await waterReports.get(actor, meteringPointId, year)),
  }),
  operation({
    method: 'get',
    path: '/metering-points/{meteringPointId}/water-reports/{year}/document',
    operationId: 'getWaterReportDocument',
    tags,
    summary: 'The same as a document, to read, print and keep',
    description:
      'A PDF for people (PDF/UA-1) and archives (PDF/A-3a), in the language of the request. In Slovenian it is the one that was kept when the reports of all were made, where they were; else it is made when it is asked for.',
    ...{ access, params: yearParams },
    answers: { 200: fileAnswer('The document', { type: 'application/pdf', headers }) },
    problems: notFound,
    handle: async ({ waterReports }: Rooms, { actor, params: { meteringPointId, year }, request }) => {
      const locale = requestLocale(request)
      const body = await waterReports.getDocument(actor, meteringPointId, { year, locale })
      return answer(200, { name: `${fileNames[locale]}-${year}.pdf`, body })
    },
  }),
  operation({
    method: 'post',
    path: '/water-report-runs',
    operationId: 'startWaterReportRun',
    tags,
    summary: 'Have the reports on drinking water made for everybody',
    description:
      'It goes on by itself, for minutes, in batches, and where it was after anything that stops it. While a run of the year is under way the same one is answered; after it a new one makes all of them anew, and each takes the place of the one before.',
    access: forRunners,
    body: jsonBody(newRunSchema),
    answers: { 202: jsonAnswer('Under way: ask for it again to see how far it is', waterReportRunSchema) },
    problems: { 409: 'Nothing was brought in of what was measured in that year', 422: 'The year is not over' },
    handle: async ({ waterReportRuns }: Rooms, { actor, body: { year } }) =>
      answer(202, await waterReportRuns.start(actor, year)),
  }),
  operation({
    method: 'get',
    path: '/water-report-runs/{runId}',
    operationId: 'getWaterReportRun',
    tags,
    summary: 'How far a run is',
    access: forRunners,
    params: z.object({ runId: z.uuid() }),
    answers: { 200: jsonAnswer('The run', waterReportRunSchema) },
    problems: notFound,
    handle: async ({ waterReportRuns }: Rooms, { params: { runId } }) => answer(200, await waterReportRuns.get(runId)),
  }),
]
