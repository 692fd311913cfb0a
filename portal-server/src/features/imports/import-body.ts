import type { Request } from 'express'
import { z } from 'zod'
import { HttpProblem } from '../../platform/http/problem.ts'
import type { RequestBody } from '../../platform/http/request-bodies.ts'
import type { ImportFormat } from './import-lines.ts'
import { longestPauseMs } from './import.service.ts'

/** A file as it is sent. */
export interface SentFile {
  readonly format: ImportFormat
  /** To be read once. */
  readonly pieces: AsyncIterable<Buffer>
}

const lines = [
  {
    record: 'metering-point',
    number: '0040098579',
    userName: 'Ana Novak',
    address: 'Cesta 9. avgusta 12, 1410 Zagorje ob Savi',
    consumptionType: 'household',
  },
  {
    record: 'meter',
    id: '46207317-1',
    meteringPointNumber: '0040098579',
    kind: 'cold',
    serialNumber: '46207317',
    type: '15',
    digits: 5,
    installedOn: '2024-05-01',
  },
  { record: 'billed-reading', meterId: '46207317-1', readOn: '2026-10-31', valueM3: 1409 },
]
const ndjsonExample = lines.map((line) => `${JSON.stringify(line)}\n`).join('')
const csvExample = 'meterId;readOn;valueM3\r\n46207317-1;2026-10-31;1409\r\n'

/** A file of any size, read as it arrives. */
export const importBody: RequestBody<SentFile> = {
  content: {
    'application/x-ndjson': {
      schema: z.string().meta({ description: 'Lines of ImportLine' }),
      example: ndjsonExample,
    },
    'text/csv': { schema: z.string(), example: csvExample },
  },
  problems: { 415: 'The body is neither NDJSON nor CSV in UTF-8' },
  read: (request) => ({ format: formatOf(request), pieces: piecesOf(request) }),
}

function formatOf(request: Request): ImportFormat {
  const type = request.is(['application/x-ndjson', 'text/csv'])
  const charset = /;\s*charset="?([^";]+)/i.exec(request.get('content-type') ?? '')?.[1] ?? 'utf-8'
  const isPlain = /^utf-?8$/i.test(charset) && (request.get('content-encoding') ?? 'identity') === 'identity'
  if (typeof type !== 'string' || !isPlain) throw new HttpProblem('unsupported-media-type')
  return type === 'text/csv' ? 'csv' : 'ndjson'
}

/** The body as it arrives. One that breaks off, or stops for too long, fails. */
async function* piecesOf(request: Request): AsyncGenerator<Buffer> {
  request.socket.setTimeout(longestPauseMs, () => request.destroy())
  try {
    // Whoever stops reading still answers: the connection has to stay.
    yield* request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>
  } catch (cause) {
    throw new HttpProblem('malformed-request', { cause })
  } finally {
    request.socket.setTimeout(0)
    // What nobody reads any more makes way for the answer.
    request.resume()
  }
}
