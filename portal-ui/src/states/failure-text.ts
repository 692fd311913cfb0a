import { NoAnswerFailure, ProblemFailure, type Failure } from '../api/failure.ts'
import type { Words } from '../i18n/words.sl.ts'

/** A sentence for the customer about a failure that no form knows better: what happened and what to do. */
export function failureText(failure: Failure, t: Words): string {
  if (!(failure instanceof ProblemFailure)) return t.problems.noAnswer
  const { code, detail } = failure.problem
  if (code === 'temporarily-unavailable') return t.problems.unavailable
  if (code === 'internal-error' || detail === '') return t.problems.unexpected
  // The server says it in the customer's language.
  return detail
}

/** Staff find the request in the log by it. Of no use where the customer sees what to write otherwise, or has no network. */
export function requestIdOf(error: unknown): string | undefined {
  if (error instanceof NoAnswerFailure) return navigator.onLine ? error.requestId : undefined
  if (!(error instanceof ProblemFailure) || error.problem.errors !== undefined) return undefined
  return error.problem.requestId || undefined
}
