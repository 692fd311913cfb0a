import { describe, expect, it } from '@jest/globals'
import { NoAnswerFailure, ProblemFailure, problemOf } from '../../api/failure.ts'
import { isDoubleClick, isOutcomeUnknown, submissionFor } from './submission.ts'

describe('sending an entry again', () => {
  it('when no answer came, the same value goes out under the same key', () => {
    const first = submissionFor(1421, undefined)
    expect(submissionFor(1421, first)).toBe(first)
  })

  it('when the value was changed in between, it is another entry', () => {
    const first = submissionFor(1421, undefined)
    expect(submissionFor(1422, first).idempotencyKey).not.toBe(first.idempotencyKey)
  })

  it('when the last one was answered, the same value is a new entry', () => {
    expect(submissionFor(1421, undefined).idempotencyKey).not.toBe(submissionFor(1421, undefined).idempotencyKey)
  })

  it('when the network or the server failed, it may be stored; when it was refused, it is not', () => {
    expect(isOutcomeUnknown(new NoAnswerFailure())).toBe(true)
    expect(isOutcomeUnknown(new ProblemFailure(problemOf('<html>', 502)))).toBe(true)
    expect(isOutcomeUnknown(new ProblemFailure(problemOf(undefined, 401)))).toBe(false)
  })

  it('when the second click follows at once, it is part of the first', () => {
    expect(isDoubleClick(undefined, 5_000)).toBe(false)
    expect(isDoubleClick(4_700, 5_000)).toBe(true)
    expect(isDoubleClick(3_000, 5_000)).toBe(false)
  })
})
