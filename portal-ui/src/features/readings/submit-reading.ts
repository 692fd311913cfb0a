import { client, patience, send } from '../../api/client.ts'
import type { SubmittedReading } from '../../api/types.ts'
import type { Submission } from './submission.ts'

export function submitReading(
  meteringPointId: string,
  meterId: string,
  { volumeM3, idempotencyKey }: Submission,
): Promise<SubmittedReading> {
  return send((headers) =>
    client.POST('/metering-points/{meteringPointId}/meters/{meterId}/readings', {
      params: { path: { meteringPointId, meterId }, header: { ...headers, 'idempotency-key': idempotencyKey } },
      body: { valueM3: volumeM3 },
      signal: patience(),
    }),
  )
}
