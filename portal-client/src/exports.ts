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
