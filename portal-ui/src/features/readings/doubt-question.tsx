import { useId, useLayoutEffect, useRef, useState } from 'react'
import type { Doubt, DoubtAnswer, Meter } from '../../api/types.ts'
import { shortDate } from '../../i18n/dates.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { Button } from '@moja-komunala/ui/button.tsx'
import { Field } from '@moja-komunala/ui/field.tsx'
import { Emphasised } from '@moja-komunala/ui/emphasised.tsx'
import { Question } from '@moja-komunala/ui/question.tsx'
import { consumption } from '../../i18n/volume.ts'
import { useDraft } from '../../offline/use-draft.ts'
import { usedBy } from './used-by.ts'
import { answersTo, doubtText, reasonsOf, type AskedReading } from './doubt-words.ts'
import { readingsWords } from './words.ts'

export interface DoubtQuestionProps {
  readonly meter: Meter
  readonly volumeM3: number
  readonly doubts: readonly Doubt[]
  readonly onCorrect: () => void
  /** Where what was typed here and for another meter may have changed places. */
  readonly onSwap: (() => void) | undefined
  readonly onConfirm: (answer: DoubtAnswer) => void
}

/** The longest note that the portal takes. */
const longestNote = 500

/** A doubt, never a wall: meters are exchanged and roll over, and the customer stands before the meter. */
export function DoubtQuestion(props: DoubtQuestionProps) {
  const { meter, volumeM3, doubts, onCorrect, onSwap, onConfirm } = props
  const { t, locale } = useI18n(readingsWords)
  const used = usedBy(meter, volumeM3)
  const asked: AskedReading = {
    volumeM3,
    beforeM3: meter.plausibility?.baseM3,
    used: used && { volume: consumption(locale, used.m3), since: shortDate(locale, used.fromDay) },
  }
  const [givesNote, setGivesNote] = useState(false)
  const reasons = reasonsOf(doubts)
  const answers = answersTo(doubts)
  const offersSwap = onSwap !== undefined && reasons.includes('swapped')
  return (
    <Question
      title={t.doubts.title}
      text={doubts.map((doubt) => (
        <p key={doubt.code}>
          <Emphasised text={doubtText(doubt, asked, t.doubts)} />
        </p>
      ))}
      about={doubts}
    >
      {reasons.length > 0 && (
        <>
          <p className="doubt__reasons-title">{t.doubts.reasonsTitle}</p>
          <ul className="doubt__reasons">
            {reasons.map((reason) => (
              <li key={reason}>{t.doubts.reasons[reason]}</li>
            ))}
          </ul>
        </>
      )}
      <div className="doubt__answers">
        {offersSwap && <Button onClick={onSwap}>{t.doubts.swap}</Button>}
        {answers.includes('rolled-over') && (
          <Button look={offersSwap ? 'quiet' : 'main'} onClick={() => onConfirm({ reason: 'rolled-over' })}>
            {asked.used ? t.doubts.rolledOverBy(asked.used.volume) : t.doubts.answers['rolled-over']}
          </Button>
        )}
        <Button look={offersSwap || answers.includes('rolled-over') ? 'quiet' : 'main'} onClick={onCorrect}>
          {t.doubts.correct}
        </Button>
        {answers
          .filter((reason) => reason !== 'rolled-over')
          .map((reason) =>
            reason === 'other' ? (
              !givesNote && (
                <Button key={reason} look="quiet" onClick={() => setGivesNote(true)}>
                  {t.doubts.answers.other}
                </Button>
              )
            ) : (
              <Button key={reason} look="quiet" onClick={() => onConfirm({ reason })}>
                {t.doubts.answers[reason]}
              </Button>
            ),
          )}
      </div>
      {givesNote && <NoteForm meterId={meter.id} onNote={(note) => onConfirm(withNote(note))} />}
    </Question>
  )
}

const withNote = (note: string): DoubtAnswer => (note === '' ? { reason: 'other' } : { reason: 'other', note })

/** A form within the reading's own is not possible: it listens to its button and to nothing else. */
function NoteForm({ meterId, onNote }: { meterId: string; onNote: (note: string) => void }) {
  const { t } = useI18n(readingsWords)
  const [note, keepNote] = useDraft(`reading-note:${meterId}`)
  const [isTooLong, setIsTooLong] = useState(false)
  const ref = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  useLayoutEffect(() => ref.current?.focus(), [])
  const length = note.trim().length
  const isFlawed = isTooLong && length > longestNote

  const send = (): void => {
    const tooLong = length > longestNote
    setIsTooLong(tooLong)
    if (tooLong) return ref.current?.focus()
    keepNote('')
    onNote(note.trim())
  }

  return (
    <div className="doubt__note">
      <Field
        id={id}
        label={t.doubts.note}
        hint={t.doubts.noteHint}
        error={isFlawed ? t.doubts.noteTooLong(longestNote, length) : undefined}
        isErrorSpoken
      >
        {(control) => (
          <textarea
            {...control}
            ref={ref}
            className="field__input"
            rows={3}
            value={note}
            onChange={(event) => keepNote(event.target.value)}
          />
        )}
      </Field>
      <div>
        <Button onClick={send}>{t.readings.submit}</Button>
      </div>
    </div>
  )
}
