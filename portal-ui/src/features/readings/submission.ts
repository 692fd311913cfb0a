import type { Failure } from '../../api/failure.ts'
import { ProblemFailure } from '../../api/failure.ts'
import type { DoubtAnswer } from '../../api/types.ts'

/** One entry on its way: sent again under the same key, it is stored once. */
export interface Submission {
  readonly volumeM3: number
  /** What was said to a doubt about it. */
  readonly doubtAnswer: DoubtAnswer | undefined
  readonly idempotencyKey: string
  /** The moment of entry, an ISO instant. */
  readonly enteredAt: string
}

/**
 * The submission to send for a value. While it is unknown what became of the last one, or the portal asked about it,
 * the same value goes out under the same key; another value is another entry.
 */
export function submissionFor(
  volumeM3: number,
  doubtAnswer: DoubtAnswer | undefined,
  earlier: Submission | undefined,
  now: Date,
): Submission {
  if (earlier?.volumeM3 !== volumeM3) {
    return { volumeM3, doubtAnswer, idempotencyKey: newKey(), enteredAt: now.toISOString() }
  }
  return doubtAnswer === undefined ? earlier : { ...earlier, doubtAnswer }
}

/** Whether the portal may have stored it although it did not say so. */
export function isOutcomeUnknown(failure: Failure): boolean {
  return !(failure instanceof ProblemFailure) || failure.problem.status >= 500
}

/** Time in which a second click on the button still belongs to the first one. */
const doubleClickMs = 1_000

/** Another number is never the second click on the one before. */
export function isDoubleClick(
  stored: { readonly volumeM3: number; readonly atMs: number },
  volumeM3: number,
  nowMs: number,
): boolean {
  return stored.volumeM3 === volumeM3 && nowMs - stored.atMs < doubleClickMs
}

function newKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  // Browsers keep randomUUID from pages without TLS; such a portal is reached inside a test network only.
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
