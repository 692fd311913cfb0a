import { client, patience, send } from '../../api/client.ts'
import { hasCode, isFailure, type Failure } from '../../api/failure.ts'
import type { Doubt, DoubtAnswer, SubmittedReading } from '../../api/types.ts'
import { keepForLater, letGo, noteSending } from '../../offline/kept-reading.ts'
import { isOutcomeUnknown } from './submission.ts'

/** What a customer hands in for one meter. */
export interface ReadingEntry {
  readonly meteringPointId: string
  readonly meterId: string
  readonly meterKind: 'cold' | 'hot'
  readonly valueM3: number
  /** What the customer said to a doubt; null where none was raised. */
  readonly doubtAnswer: DoubtAnswer | null
  readonly wantsReceipt: boolean
  /** A UUID made at entry: sent again under it, the entry is stored once. */
  readonly idempotencyKey: string
  /** The moment of entry, an ISO instant by the server's clock. It goes along only with what had to wait for a network. */
  readonly enteredAt: string
  /** Of the meter, as small-photo.ts makes it. */
  readonly photo?: Blob | undefined
}

export type SubmitResult =
  | { readonly kind: 'stored'; readonly submitted: SubmittedReading }
  /** Nothing is stored: the portal asks whether it is so. Sent again with an answer, under the same key, it is taken. */
  | { readonly kind: 'doubtful'; readonly doubts: readonly Doubt[] }
  /** The portal could not be reached: this device keeps the entry and sends it as soon as it can. */
  | { readonly kind: 'kept' }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly outcomeUnknown: boolean }

/**
 * The one way of a reading to the portal. It is on this device before it is sent, so that neither a network that goes
 * nor a page that is closed loses it.
 */
export async function submitReading(entry: ReadingEntry): Promise<SubmitResult> {
  const isOnDevice = await noteSending(entry)
  try {
    const submitted = await post(entry)
    await letGo(entry, submitted)
    return { kind: 'stored', submitted }
  } catch (failure) {
    if (!isFailure(failure)) throw failure
    const outcomeUnknown = isOutcomeUnknown(failure)
    // A session that ended is none of the reading's business: it goes out once the customer has signed in again.
    if (isOnDevice && (outcomeUnknown || hasCode(failure, 'not-signed-in'))) {
      await keepForLater(entry)
      return { kind: 'kept' }
    }
    await letGo(entry)
    if (hasCode(failure, 'reading-doubtful')) return { kind: 'doubtful', doubts: failure.problem.doubts ?? [] }
    return { kind: 'failed', failure, outcomeUnknown }
  }
}

function post(entry: ReadingEntry): Promise<SubmittedReading> {
  const { meteringPointId, meterId, valueM3, doubtAnswer, wantsReceipt, idempotencyKey } = entry
  return send((headers) =>
    client.POST('/metering-points/{meteringPointId}/meters/{meterId}/readings', {
      params: { path: { meteringPointId, meterId }, header: { 'idempotency-key': idempotencyKey } },
      headers,
      body: { valueM3, wantsReceipt, ...(doubtAnswer !== null && { doubtAnswer }) },
      signal: patience(),
    }),
  )
}
