import type { Portal } from './client.ts'
import { readNdjson } from './ndjson.ts'
import type { components, operations } from './schema.gen.ts'

export type ExportedReading = components['schemas']['ExportedReading']
export type ExportOptions = NonNullable<operations['exportReadings']['parameters']['query']>

export interface ReadingExport {
  /** Of the reading window, e.g. 2026-11-25. */
  readonly windowFirstDay: string
  /** Nothing more will come: the window and its grace are over. */
  readonly isFinal: boolean
  /** For `after` the next time. Keep it once all rows have been taken, not before. */
  readonly nextCursor: string
  /** As they arrive; nothing is gathered. */
  readonly rows: AsyncIterable<ExportedReading>
}

/**
 * Takes the counting readings of a window out, or with `after` what is new of them.
 * @throws PortalProblem with the code `cursor-expired` where the cursor is of another window or database
 */
export async function exportReadings(portal: Portal, options: ExportOptions = {}): Promise<ReadingExport> {
  const { data, response } = await portal.GET('/readings', {
    params: { query: options },
    headers: { accept: 'application/x-ndjson' },
    parseAs: 'stream',
  })
  const header = (name: string): string => response.headers.get(name) ?? ''
  return {
    windowFirstDay: header('reading-window'),
    isFinal: header('reading-window-final') === 'true',
    nextCursor: header('next-cursor'),
    // Where there are none the answer has no body.
    rows: readNdjson<ExportedReading>(data ?? ReadableStream.from([])),
  }
}

/** What is read back: the row as an import takes it, with nothing left out, and when the portal stored it. */
type ReadBack<Line extends keyof components['schemas']> = Required<components['schemas'][Line]>
export type ExportedMeteringPoint = ReadBack<'MeteringPointLine'>
export type ExportedMeter = ReadBack<'MeterLine'>
export type ExportedInvoice = ReadBack<'InvoiceLine'>
export type ExportedPayment = ReadBack<'PaymentLine'>
/** A link of a metering point with an account; never whose it is. */
export interface ExportedLink {
  /** The link's own, as GET /links has it. */
  id: string
  meteringPointNumber: string
  /** The customer in whose time the account looks, where billing named one. */
  customerKey: string | null
  linkedAt: string
  /** Null while it goes on. */
  endedAt: string | null
  endReason: 'by-customer' | 'by-utility' | 'occupancy-ended' | null
  /** When it came to be as it is, where anybody noted it. */
  changedAt: string | null
}

type OptionsOf<Operation extends keyof operations> = operations[Operation] extends {
  parameters: { query?: infer Query }
}
  ? NonNullable<Query>
  : never

export interface RecordExport<Row> {
  /** For `after` the next time, with the same filters. Keep it once all rows have been taken, not before. */
  readonly nextCursor: string
  /** As they arrive; nothing is gathered. */
  readonly rows: AsyncIterable<Row>
}

const asStream = { headers: { accept: 'application/x-ndjson' }, parseAs: 'stream' } as const

/* Each takes all of a kind out or, with `after`, what was added or changed since then; also what was closed, cancelled or ended. */
/* @throws PortalProblem with the code `cursor-expired` where the cursor is of other filters or another database */

export async function exportMeteringPoints(portal: Portal, query: OptionsOf<'exportMeteringPoints'> = {}) {
  return readRows<ExportedMeteringPoint>(
    await portal.GET('/exports/metering-points', { params: { query }, ...asStream }),
  )
}

export async function exportMeters(portal: Portal, query: OptionsOf<'exportMeters'> = {}) {
  return readRows<ExportedMeter>(await portal.GET('/exports/meters', { params: { query }, ...asStream }))
}

export async function exportLinks(portal: Portal, query: OptionsOf<'exportLinks'> = {}) {
  return readRows<ExportedLink>(await portal.GET('/exports/links', { params: { query }, ...asStream }))
}

export async function exportInvoices(portal: Portal, query: OptionsOf<'exportInvoices'> = {}) {
  return readRows<ExportedInvoice>(await portal.GET('/exports/invoices', { params: { query }, ...asStream }))
}

export async function exportPayments(portal: Portal, query: OptionsOf<'exportPayments'> = {}) {
  return readRows<ExportedPayment>(await portal.GET('/exports/payments', { params: { query }, ...asStream }))
}

interface Streamed {
  readonly data?: ReadableStream<Uint8Array<ArrayBuffer>> | null | undefined
  readonly response: Response
}

function readRows<Row>({ data, response }: Streamed): RecordExport<Row> {
  return {
    nextCursor: response.headers.get('next-cursor') ?? '',
    rows: readNdjson<Row>(data ?? ReadableStream.from([])),
  }
}
