import { useRef, useState } from 'react'
import { hasCode, isFailure, type Failure } from '../../api/failure.ts'
import type { Meter, SubmittedReading } from '../../api/types.ts'
import { afterPress } from '../../ui/after-press.ts'
import { forgetDraft, useDraft } from '../../ui/use-draft.ts'
import { parseEnteredVolume, type EnteredVolume } from './entered-volume.ts'
import { isDoubleClick, isOutcomeUnknown, submissionFor, type Submission } from './submission.ts'
import { submitReading } from './submit-reading.ts'

/** What the customer is told beneath the field; `lower` asks a question, the others state something. */
export type Outcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable'; readonly why: Exclude<EnteredVolume, { kind: 'volume' }> }
  | { readonly kind: 'lower'; readonly volumeM3: number }
  | { readonly kind: 'sending' }
  | { readonly kind: 'stored'; readonly submitted: SubmittedReading; readonly atMs: number }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly outcomeUnknown: boolean }

export interface ReadingEntryEvents {
  readonly onStored: (submitted: SubmittedReading) => void
  /** The portal took nothing any more: the window closed while the page was open. */
  readonly onWindowClosed: (volumeM3: number) => void
}

/** One meter's entry, from typing to the portal's answer. Whatever goes wrong, what was typed stays. */
export function useReadingEntry(meteringPointId: string, meter: Meter, events: ReadingEntryEvents) {
  const draftName = `reading:${meter.id}`
  const [text, keepText] = useDraft(draftName)
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' })
  const sending = useRef(false)
  const unanswered = useRef<Submission | undefined>(undefined)
  const entered = parseEnteredVolume(text, meter.digits)

  async function store(volumeM3: number): Promise<void> {
    if (sending.current) return
    sending.current = true
    setOutcome({ kind: 'sending' })
    const submission = submissionFor(volumeM3, unanswered.current)
    unanswered.current = submission
    try {
      const submitted = await submitReading(meteringPointId, meter.id, submission)
      unanswered.current = undefined
      forgetDraft(draftName)
      setOutcome({ kind: 'stored', submitted, atMs: Date.now() })
      events.onStored(submitted)
    } catch (failure) {
      if (!isFailure(failure)) throw failure
      const outcomeUnknown = isOutcomeUnknown(failure)
      if (!outcomeUnknown) unanswered.current = undefined
      setOutcome({ kind: 'failed', failure, outcomeUnknown })
      if (hasCode(failure, 'reading-window-closed')) events.onWindowClosed(volumeM3)
    } finally {
      sending.current = false
    }
  }

  return {
    text,
    entered,
    outcome,
    type: (next: string): void => {
      keepText(next)
      if (outcome.kind !== 'sending') setOutcome({ kind: 'none' })
    },
    /** Says at once what a customer who leaves the field should still correct. */
    leave: (): void => {
      if (entered.kind === 'volume' || entered.kind === 'missing') return
      afterPress(() => setOutcome((now) => (now.kind === 'none' ? { kind: 'unreadable', why: entered } : now)))
    },
    submit: async (): Promise<void> => {
      if (outcome.kind === 'stored' && isDoubleClick(outcome.atMs, Date.now())) return
      if (entered.kind !== 'volume') return setOutcome({ kind: 'unreadable', why: entered })
      const { volumeM3 } = entered
      // A doubt that was answered for this very value is not raised again when sending it has to be repeated.
      const isAnswered = unanswered.current?.volumeM3 === volumeM3
      if (!isAnswered && meter.lastBilled !== null && volumeM3 < meter.lastBilled.valueM3) {
        return setOutcome({ kind: 'lower', volumeM3 })
      }
      await store(volumeM3)
    },
    correct: (): void => setOutcome({ kind: 'none' }),
    confirm: async (): Promise<void> => {
      if (outcome.kind === 'lower') await store(outcome.volumeM3)
    },
  }
}
