import { randomInt, randomUUID } from 'node:crypto'
import type { ImportReport } from '@moja-komunala/portal-server/features/imports/import.schema.ts'
import { newReference } from '../demo/reference.ts'
import { until } from '../test/until.ts'
import { getWorld } from '../test/world-facts.ts'
import { billingToken } from './programs.ts'

/* What the billing system sends, as it sends it. */

export const toLines = (records: readonly object[]): string =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('')

export interface SentFile {
  readonly body: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>
  readonly query?: Record<string, string>
  readonly type?: string
  readonly headers?: Record<string, string>
  readonly portalUrl?: string
  readonly token?: string
}

/** Waits for its turn as a billing system does: one import runs at a time, and other tests have theirs. */
export async function sendInTurn(file: SentFile): Promise<Response> {
  let answer: Response | undefined
  await until('an import has its turn', async () => {
    answer = await sendFile(file)
    if (answer.status !== 409) return true
    return ((await answer.clone().json()) as { code: string }).code !== 'import-under-way'
  })
  if (!answer) throw new Error('The import has no answer.')
  return answer
}

export async function sendFile({
  body,
  query = {},
  type = 'application/x-ndjson',
  ...more
}: SentFile): Promise<Response> {
  const { portalUrl = getWorld().facts.urls.portal, headers = {}, token = await billingToken() } = more
  return fetch(`${portalUrl}/api/v1/imports?${new URLSearchParams(query)}`, {
    method: 'POST',
    body,
    headers: { authorization: `Bearer ${token}`, 'content-type': type, 'accept-language': 'en', ...headers },
    // A stream has no length: it is sent as it comes.
    ...(body instanceof ReadableStream && { duplex: 'half' }),
  })
}

/** @returns the report of a file that was stored */
export async function bringIn(records: readonly object[]): Promise<ImportReport> {
  const answer = await sendInTurn({ body: toLines(records) })
  const text = await answer.text()
  if (answer.status !== 200) throw new Error(`The import was answered with ${answer.status}: ${text}`)
  return JSON.parse(text) as ImportReport
}

/** A point with a cold water meter and the slip of its last bill, as lines. */
export function newPlace(more: { closedOn?: string } = {}) {
  const number = String(randomInt(1_000_000_000, 9_999_999_999))
  const meterId = randomUUID()
  const slip = newSlip(number, '2026-11-10')
  const point = {
    ...{ record: 'metering-point', number, userName: 'Tine Medved', address: 'Cesta 20. julija 3' },
    ...{ consumptionType: 'household', ...more },
  }
  const meter = {
    ...{ record: 'meter', id: meterId, meteringPointNumber: number, kind: 'cold', serialNumber: '46207317' },
    ...{ type: '15', digits: 5, installedOn: '2024-05-01' },
  }
  return { number, meterId, slip, point, meter }
}

export const newSlip = (number: string, issuedOn: string) => ({
  ...{ record: 'payment-slip', meteringPointNumber: number, issuedOn },
  ...{ purpose: `Voda 10/2026 ${number}`, reference: newReference() },
})
