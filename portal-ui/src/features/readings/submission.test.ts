import { describe, expect, it } from '@jest/globals'
import { NoAnswerFailure, ProblemFailure, problemOf } from '../../api/failure.ts'
import { isDoubleClick, isOutcomeUnknown, submissionFor } from './submission.ts'

describe('sending an entry again', () => {
  const now = new Date('2026-11-29T09:30:00Z')
  const later = new Date('2026-11-29T09:31:00Z')

  it('when no answer came, the same value goes out under the same key, entered when it was first', () => {
    const first = submissionFor(1421, undefined, undefined, now)
    expect(submissionFor(1421, undefined, first, later)).toBe(first)
    expect(first.enteredAt).toBe('2026-11-29T09:30:00.000Z')
  })

  it('when the value was changed in between, it is another entry, and its doubt is to be answered anew', () => {
    const first = submissionFor(1421, { reason: 'as-read' }, undefined, now)
    const second = submissionFor(1422, undefined, first, later)
    expect(second.idempotencyKey).not.toBe(first.idempotencyKey)
    expect(second.doubtAnswer).toBeUndefined()
  })

  it('when the portal asked whether it is so, the answer goes out under the same key', () => {
    const first = submissionFor(1421, undefined, undefined, now)
    const answered = submissionFor(1421, { reason: 'meter-exchanged' }, first, later)
    expect(answered).toEqual({ ...first, doubtAnswer: { reason: 'meter-exchanged' } })
    expect(submissionFor(1421, undefined, answered, later)).toBe(answered)
  })

  it('when the last one was answered, the same value is a new entry', () => {
    const keys = [1, 2].map(() => submissionFor(1421, undefined, undefined, now).idempotencyKey)
    expect(new Set(keys).size).toBe(2)
  })

  it('when the network or the server failed, it may be stored; when it was refused, it is not', () => {
    expect(isOutcomeUnknown(new NoAnswerFailure())).toBe(true)
    expect(isOutcomeUnknown(new ProblemFailure(problemOf('<html>', new Response(null, { status: 502 }))))).toBe(true)
    expect(isOutcomeUnknown(new ProblemFailure(problemOf(undefined, new Response(null, { status: 401 }))))).toBe(false)
  })

  it('when the second click follows at once, it is part of the first', () => {
    expect(isDoubleClick({ volumeM3: 1421, atMs: 4_700 }, 1421, 5_000)).toBe(true)
    expect(isDoubleClick({ volumeM3: 1421, atMs: 3_000 }, 1421, 5_000)).toBe(false)
  })

  it('another number typed and sent at once is another entry', () => {
    expect(isDoubleClick({ volumeM3: 1421, atMs: 4_700 }, 1422, 5_000)).toBe(false)
  })
})
