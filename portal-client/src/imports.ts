import type { Portal } from './client.ts'
import { toNdjson } from './ndjson.ts'
import type { components, operations } from './schema.gen.ts'

/** What the billing system knows, a line each; `record` says what it is. */
export type ImportLine = components['schemas']['ImportLine']
export type ImportReport = components['schemas']['ImportReport']
export type ImportOptions = NonNullable<operations['importRecords']['parameters']['query']>

/**
 * Brings lines in as fast as they are made; however many there are, only a few are in memory at once.
 * @throws PortalProblem with the code `import-refused` where nothing was stored: its `problem.report` says why
 */
export async function importRecords(
  portal: Portal,
  lines: Iterable<ImportLine> | AsyncIterable<ImportLine>,
  options: ImportOptions = {},
): Promise<ImportReport> {
  const stream = {
    // The document can only say that the body is text.
    body: '',
    bodySerializer: () => toNdjson(lines),
    // fetch asks for this where a body is a stream.
    duplex: 'half',
  } as const
  const { data } = await portal.POST('/imports', {
    ...stream,
    params: { query: options },
    headers: { 'content-type': 'application/x-ndjson' },
  })
  if (data === undefined) throw new Error('The portal answered an import without a report.')
  return data
}
