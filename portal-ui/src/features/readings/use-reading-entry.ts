import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { hasCode, type Failure } from '../../api/failure.ts'
import { serverNow } from '../../api/server-clock.ts'
import type { Doubt, DoubtAnswer, Meter, SubmittedReading } from '../../api/types.ts'
import { afterPress } from '@moja-komunala/ui/after-press.ts'
import { listEntries, onOutboxChange } from '../../offline/outbox.ts'
import { findDraft, forgetDraft, keepDraft, useDraft } from '../../offline/use-draft.ts'
import { parseEnteredVolume, pastedNumber, type EnteredVolume } from './entered-volume.ts'
import { doubtsAbout } from './expected-reading.ts'
import type { MeterOfPoint } from './meter-of-point.ts'
import { isDoubleClick, submissionFor, type Submission } from './submission.ts'
import { submitReading } from './submit-reading.ts'

/** What the customer is told beneath the field; `doubtful` asks a question, the others state something. */
export type Outcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable'; readonly why: Exclude<EnteredVolume, { kind: 'volume' }> }
  | { readonly kind: 'doubtful'; readonly volumeM3: number; readonly doubts: readonly Doubt[] }
  /** What was typed has changed places with what was typed for another meter. */
  | { readonly kind: 'swapped' }
  | { readonly kind: 'sending' }
  | {
      readonly kind: 'stored'
      readonly submitted: SubmittedReading
      readonly wantedReceipt: boolean
      /** What was sent, and when the answer came. */
      readonly volumeM3: number
      readonly atMs: number
      /** What goes along with it. */
      readonly photo: Blob | undefined
    }
  /** No answer came: this device keeps it and sends it. */
  | { readonly kind: 'kept'; readonly volumeM3: number; readonly idempotencyKey: string; readonly hasPhoto: boolean }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly outcomeUnknown: boolean }

export interface ReadingEntryEvents {
  /** It is on its way: nothing more is asked before. */
  readonly onSending?: () => void
  readonly onStored: (submitted: SubmittedReading) => void
  /** What this device kept is no longer waiting: what is shown of the meter tells what became of it. */
  readonly onSent?: (() => void) | undefined
  /** The portal took nothing any more: the window closed while the page was open. */
  readonly onWindowClosed: (volumeM3: number) => void
}

export const draftOf = ({ id }: Meter): string => `reading:${id}`

/** Calls `onSent` once an entry that this device keeps has reached the portal or was refused there, whoever sent it. */
function useOnceSent(idempotencyKey: string | undefined, onSent: () => void): void {
  const sent = useEffectEvent(onSent)
  useEffect(() => {
    if (idempotencyKey === undefined) return
    let isOver = false
    const look = async (): Promise<void> => {
      const waits = (await listEntries()).some(
        (entry) =>
          entry.idempotencyKey === idempotencyKey && entry.state.kind !== 'sent' && entry.state.kind !== 'refused',
      )
      if (waits || isOver) return
      isOver = true
      sent()
    }
    const end = onOutboxChange(() => void look())
    void look()
    return () => {
      isOver = true
      end()
    }
  }, [idempotencyKey])
}

/** One meter's entry, from typing to the portal's answer. Whatever goes wrong, what was typed stays. */
export function useReadingEntry(place: MeterOfPoint, wantsReceipt: boolean, events: ReadingEntryEvents) {
  const { meteringPointId, meter } = place
  const draftName = draftOf(meter)
  const [text, keepText] = useDraft(draftName)
  const [photo, setPhoto] = useState<Blob>()
  const [latest, setOutcome] = useState<Outcome>({ kind: 'none' })
  const sending = useRef(false)
  const unanswered = useRef<Submission | undefined>(undefined)
  const entered = parseEnteredVolume(text, meter.digits)
  // The question is about this very number: another form may have put another one here.
  const isStale = latest.kind === 'doubtful' && !(entered.kind === 'volume' && entered.volumeM3 === latest.volumeM3)
  const outcome: Outcome = isStale ? { kind: 'none' } : latest

  useOnceSent(latest.kind === 'kept' ? latest.idempotencyKey : undefined, () => {
    unanswered.current = undefined
    setOutcome((now) => (now.kind === 'kept' ? { kind: 'none' } : now))
    events.onSent?.()
  })

  async function store(volumeM3: number, answer: DoubtAnswer | undefined): Promise<void> {
    if (sending.current) return
    sending.current = true
    setOutcome({ kind: 'sending' })
    const submission = submissionFor(volumeM3, answer, unanswered.current, serverNow())
    unanswered.current = submission
    events.onSending?.()
    const result = await submitReading({
      meteringPointId,
      meterId: meter.id,
      meterKind: meter.kind,
      valueM3: volumeM3,
      doubtAnswer: submission.doubtAnswer ?? null,
      wantsReceipt,
      idempotencyKey: submission.idempotencyKey,
      enteredAt: submission.enteredAt,
      photo,
    }).finally(() => (sending.current = false))
    switch (result.kind) {
      case 'stored':
        setPhoto(undefined)
        unanswered.current = undefined
        forgetUnlessChanged(volumeM3)
        setOutcome({
          kind: 'stored',
          submitted: result.submitted,
          wantedReceipt: wantsReceipt,
          volumeM3,
          atMs: Date.now(),
          photo,
        })
        return events.onStored(result.submitted)
      case 'doubtful':
        return setOutcome({ kind: 'doubtful', volumeM3, doubts: result.doubts })
      case 'kept':
        setPhoto(undefined)
        forgetUnlessChanged(volumeM3)
        return setOutcome({
          kind: 'kept',
          volumeM3,
          idempotencyKey: submission.idempotencyKey,
          hasPhoto: photo !== undefined,
        })
      case 'failed':
        if (!result.outcomeUnknown) unanswered.current = undefined
        setOutcome(result)
        if (hasCode(result.failure, 'reading-window-closed')) events.onWindowClosed(volumeM3)
    }
  }

  /** What was typed while an entry was on its way is another entry, still to be sent. */
  function forgetUnlessChanged(sentM3: number): void {
    const typed = parseEnteredVolume(findDraft(draftName), meter.digits)
    if (typed.kind === 'volume' && typed.volumeM3 === sentM3) forgetDraft(draftName)
  }

  const type = (next: string): void => {
    keepText(next)
    if (outcome.kind !== 'sending') setOutcome({ kind: 'none' })
  }

  return {
    text,
    photo,
    choosePhoto: setPhoto,
    entered,
    outcome,
    type,
    /** @returns whether the pasted text was a number and stands in the field now */
    paste: (pasted: string): boolean => {
      const number = pastedNumber(pasted)
      if (number !== undefined) type(number)
      return number !== undefined
    },
    /** Says at once what a customer who leaves the field should still correct. */
    leave: (): void => {
      if (entered.kind === 'volume' || entered.kind === 'missing') return
      afterPress(() => setOutcome((now) => (now.kind === 'none' ? { kind: 'unreadable', why: entered } : now)))
    },
    submit: async (): Promise<void> => {
      if (entered.kind !== 'volume') return setOutcome({ kind: 'unreadable', why: entered })
      const { volumeM3 } = entered
      if (outcome.kind === 'stored' && isDoubleClick(outcome, volumeM3, Date.now())) return
      // A doubt that was answered for this very value is not raised again when sending it has to be repeated.
      const isAnswered = unanswered.current?.volumeM3 === volumeM3 && unanswered.current.doubtAnswer !== undefined
      const doubts = isAnswered ? [] : doubtsAbout(volumeM3, place, serverNow())
      if (doubts.length > 0) return setOutcome({ kind: 'doubtful', volumeM3, doubts })
      await store(volumeM3, undefined)
    },
    correct: (): void => setOutcome({ kind: 'none' }),
    /** The meter of the other kind for which this number may have been meant, where a number is typed there as well. */
    findSwapPartner: (): Meter | undefined =>
      place.otherMeters.find(
        (other) =>
          other.kind !== meter.kind &&
          parseEnteredVolume(findDraft(draftOf(other)), meter.digits).kind === 'volume' &&
          parseEnteredVolume(text, other.digits).kind === 'volume',
      ),
    /** Both stay to be entered. */
    swapWith: (other: Meter): void => {
      const theirs = findDraft(draftOf(other))
      keepDraft(draftOf(other), text)
      keepText(theirs)
      setOutcome({ kind: 'swapped' })
    },
    confirm: async (answer: DoubtAnswer): Promise<void> => {
      if (outcome.kind === 'doubtful') await store(outcome.volumeM3, answer)
    },
  }
}
