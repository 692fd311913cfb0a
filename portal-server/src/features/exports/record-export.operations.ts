import type { Request, Response } from 'express'
import { z } from 'zod'
import { forSystems } from '../../platform/actors/access.ts'
import type { System } from '../../platform/actors/actor.ts'
import { answer, binary, streamedAnswer } from '../../platform/http/answers.ts'
import { operation } from '../../platform/http/operation.ts'
import {
  invoiceExportQuerySchema,
  paymentExportQuerySchema,
  recordExportQuerySchema,
  refuseForCsv,
} from './export-query.schema.ts'
import {
  exportedInvoices,
  exportedLinks,
  exportedMeteringPoints,
  exportedMeters,
  exportedPayments,
  type ExportedKind,
  type RecordFilter,
} from './exported-kinds.ts'
import type { RecordExportService } from './record-export.service.ts'

interface Rooms {
  readonly recordExports: RecordExportService
}

const linesOf = ({ line, record, example, selection }: ExportedKind) =>
  streamedAnswer({
    description: 'A line each',
    headers: z.object({ 'Next-Cursor': z.string() }),
    content: {
      'application/x-ndjson': {
        schema: binary.meta({ description: `Lines of ${line}` }),
        example: `${JSON.stringify({ ...(record && { record: record.name }), ...example })}\n`,
      },
      'text/csv': {
        schema: z.string().meta({
          description: 'Safe to open in a spreadsheet: what one would take for a formula has an apostrophe before it',
        }),
        example: `${Object.keys(selection.columns).join(',')}\r\n`,
      },
    },
  })

/** What all of them have in common in the document. */
const described = (kind: ExportedKind) =>
  ({
    method: 'get',
    path: `/exports/${kind.plural}`,
    operationId: kind.operationId,
    tags: ['Billing: out'],
    access: forSystems([`${kind.plural}:read`]),
    answers: { 200: linesOf(kind) },
    problems: { 410: 'The cursor belongs to other filters or another database: take all once more' },
  }) as const

interface Asked {
  readonly actor: System
  readonly request: Request
  readonly query: Readonly<Partial<Record<'after' | 'byteOrderMark', string | undefined>>> & {
    readonly separator?: 'comma' | 'semicolon' | 'tab' | undefined
    readonly meteringPointNumber?: string | undefined
  }
}

const handled = (
  { recordExports }: Rooms,
  kind: ExportedKind,
  { actor, request, query: { after, separator, byteOrderMark, meteringPointNumber } }: Asked,
  days: RecordFilter = {},
) => {
  const format = request.accepts(['application/x-ndjson', 'text/csv']) === 'text/csv' ? 'csv' : 'ndjson'
  if (format !== 'csv')
    refuseForCsv({
      ...(separator !== undefined && { separator }),
      ...(byteOrderMark !== undefined && { byteOrderMark }),
    })
  const form = { format, separator: separator ?? 'comma', byteOrderMark: byteOrderMark === 'true' } as const
  const filter = { ...(meteringPointNumber !== undefined && { meteringPointNumber }), ...days }
  return answer(200, (response: Response) =>
    recordExports.write({ actor, kind, form, filter, after }, ({ nextCursor }) =>
      response.set({
        'Content-Type': format === 'csv' ? 'text/csv; charset=utf-8; header=present' : 'application/x-ndjson',
        'Next-Cursor': nextCursor,
      }),
    ),
  )
}

/** Only those that are said: a cursor goes with them. */
const daysOf = (fromDay: string | undefined, toDay: string | undefined): RecordFilter => ({
  ...(fromDay !== undefined && { fromDay }),
  ...(toDay !== undefined && { toDay }),
})

const inTheForm =
  'A line each, in no order, in the form in which an import takes it, with `changedAt` besides. With a cursor, those that were added or changed since then, whatever they say now.'

export const recordExportOperations = [
  operation({
    ...described(exportedMeteringPoints),
    summary: 'The metering points, or what is new of them',
    description: `${inTheForm} One that was closed comes with \`closedOn\`.`,
    query: recordExportQuerySchema,
    handle: (rooms: Rooms, asked) => handled(rooms, exportedMeteringPoints, asked),
  }),
  operation({
    ...described(exportedMeters),
    summary: 'The meters, or what is new of them',
    description: `${inTheForm} One that was taken away comes with \`removedOn\`.`,
    query: recordExportQuerySchema,
    handle: (rooms: Rooms, asked) => handled(rooms, exportedMeters, asked),
  }),
  operation({
    ...described(exportedLinks),
    summary: 'The links of metering points with accounts, or what is new of them; never whose they are',
    description:
      'A line each, in no order, with those that have ended. A link that its account takes up in another customer’s time comes again under its `id`.',
    query: recordExportQuerySchema,
    handle: (rooms: Rooms, asked) => handled(rooms, exportedLinks, asked),
  }),
  operation({
    ...described(exportedInvoices),
    summary: 'The invoices, or what is new of them',
    description: `${inTheForm} One that was cancelled comes with \`cancelledOn\`.`,
    query: invoiceExportQuerySchema,
    handle: (rooms: Rooms, asked) =>
      handled(rooms, exportedInvoices, asked, daysOf(asked.query.issuedFrom, asked.query.issuedTo)),
  }),
  operation({
    ...described(exportedPayments),
    summary: 'The payments, or what is new of them',
    description: `${inTheForm} One that was cancelled comes with \`cancelledOn\`.`,
    query: paymentExportQuerySchema,
    handle: (rooms: Rooms, asked) =>
      handled(rooms, exportedPayments, asked, daysOf(asked.query.receivedFrom, asked.query.receivedTo)),
  }),
]
