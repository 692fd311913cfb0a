import { z } from 'zod'
import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { notFound, problem, systemOperation } from '../../platform/http/openapi-parts.ts'
import { dateSchema } from '../../platform/http/time.schema.ts'
import {
  exportedFields,
  exportedReadingSchema,
  readingExportQuerySchema,
  type ExportedReading,
} from './reading-export.schema.ts'

const tags = ['Billing: out']

const reading: ExportedReading = {
  readingId: '7b1f4f0e-2f5d-4c0e-9d55-1c5f0a4f4a10',
  reference: '7K3F-92QD',
  meteringPointNumber: '0040098579',
  meterId: '46207317-1',
  serialNumber: '46207317',
  kind: 'cold',
  valueM3: 1421,
  enteredAt: '2026-11-25T09:30:00.000Z',
  receivedAt: '2026-11-25T09:30:00.000Z',
  wayIn: 'portal',
  windowFirstDay: '2026-11-25',
  doubts: [],
  doubtReason: null,
  doubtNote: null,
  hasPhoto: false,
}

const operations = {
  exportReadings: systemOperation([['readings:read']], {
    tags,
    operationId: 'exportReadings',
    summary: 'The counting readings of a window, or what is new of them',
    description:
      'A line each, in no order; a meter has one of them. When it is corrected, the new one comes with the next cursor and takes the earlier one’s place. The header Next-Cursor is worth keeping once the whole body is there.',
    requestParams: { query: readingExportQuerySchema },
    responses: {
      '200': {
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
            schema: z.string().meta({ description: 'Lines of ExportedReading' }),
            example: `${JSON.stringify(reading)}\n`,
          },
          'text/csv': {
            schema: z.string().meta({ description: 'Safe to open in a spreadsheet' }),
            example: `${exportedFields.join(',')}\n`,
          },
        },
      },
      '410': problem('The cursor belongs to another window or another database: take all once more'),
    },
  }),
  exportPhoto: systemOperation([['reading-photos:read']], {
    tags,
    operationId: 'exportPhoto',
    summary: 'The photo that went with a reading',
    requestParams: { path: z.object({ readingId: z.uuid() }) },
    responses: {
      '200': {
        description: 'The photo',
        content: { 'image/jpeg': { schema: z.string().meta({ format: 'binary' }) } },
      },
      ...notFound,
    },
  }),
}

export const readingExportPaths: ZodOpenApiPathsObject = {
  '/readings': { get: operations.exportReadings },
  '/readings/{readingId}/photo': { get: operations.exportPhoto },
}
export const readingExportComponents = { ExportedReading: exportedReadingSchema }
