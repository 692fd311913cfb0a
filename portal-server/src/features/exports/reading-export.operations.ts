import type { Response } from 'express'
import { z } from 'zod'
import { forSystems } from '../../platform/actors/access.ts'
import { answer, binary, jpegAnswer, streamedAnswer } from '../../platform/http/answers.ts'
import { notFound, operation } from '../../platform/http/operation.ts'
import { dateSchema } from '../../platform/http/time.schema.ts'
import { refuseForCsv } from './export-query.schema.ts'
import { exampleReading, exportedFields, readingExportQuerySchema } from './reading-export.schema.ts'
import type { ExportHead, ReadingExportService } from './reading-export.service.ts'

interface Rooms {
  readonly readingExports: ReadingExportService
}

const tags = ['Billing: out']

const lines = streamedAnswer({
  description: 'The readings',
  headers: z.object({
    'Reading-Window': dateSchema,
    'Reading-Window-Final': z
      .enum(['true', 'false'])
      .meta({ description: 'Whether the window and the grace are over, so that nothing more will come' }),
    'Next-Cursor': z.string(),
  }),
  content: {
    'application/x-ndjson': {
      schema: binary.meta({ description: 'Lines of ExportedReading' }),
      example: `${JSON.stringify(exampleReading)}\n`,
    },
    'text/csv': {
      schema: z.string().meta({
        description:
          'Safe to open in a spreadsheet: what one would take for a formula has an apostrophe before it, in any column',
      }),
      example: `${exportedFields.join(',')}\r\n${exportedFields.map((field) => String(exampleReading[field] ?? '')).join(',')}\r\n`,
    },
  },
})

export const readingExportOperations = [
  operation({
    method: 'get',
    path: '/readings',
    operationId: 'exportReadings',
    tags,
    summary: 'The counting readings of a window, or what is new of them',
    description:
      'A line each, in no order; a meter has one of them. When it is corrected, the new one comes with the next cursor and takes the earlier one’s place. The header Next-Cursor is worth keeping once the whole body is there.',
    access: forSystems(['readings:read']),
    query: readingExportQuerySchema,
    answers: { 200: lines },
    problems: { 410: 'The cursor belongs to another window or another database: take all once more' },
    handle: ({ readingExports }: Rooms, { actor, query: { window, after, ...csv }, request }) => {
      const format = request.accepts(['application/x-ndjson', 'text/csv']) === 'text/csv' ? 'csv' : 'ndjson'
      if (format !== 'csv') refuseForCsv(csv)
      const { separator = 'comma', byteOrderMark } = csv
      const order = { window, after, format, separator, byteOrderMark: byteOrderMark === 'true', actor } as const
      return answer(200, (response: Response) =>
        readingExports.write(order, (head) => response.set(headersOf(head, format))),
      )
    },
  }),
  operation({
    method: 'get',
    path: '/readings/{readingId}/photo',
    operationId: 'exportPhoto',
    tags,
    summary: 'The photo that went with a reading',
    access: forSystems(['reading-photos:read']),
    params: z.object({ readingId: z.uuid() }),
    answers: { 200: jpegAnswer('The photo') },
    problems: notFound,
    handle: async ({ readingExports }: Rooms, { actor, params: { readingId } }) =>
      answer(200, await readingExports.getPhoto(actor, readingId)),
  }),
]

function headersOf({ windowFirstDay, isFinal, nextCursor }: ExportHead, format: 'csv' | 'ndjson') {
  return {
    'Content-Type': format === 'csv' ? 'text/csv; charset=utf-8; header=present' : 'application/x-ndjson',
    'Reading-Window': windowFirstDay,
    'Reading-Window-Final': String(isFinal),
    'Next-Cursor': nextCursor,
  }
}
