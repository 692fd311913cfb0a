import { useState } from 'react'
import { Link } from 'wouter'
import { Button } from '@moja-komunala/ui/button.tsx'
import { isFailure } from '../../api/failure.ts'
import { noteNumberAsked, useNoticeSettings } from '../../api/notice-settings.ts'
import type { MeteringPoint } from '../../api/types.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { paths } from '../paths.ts'
import { noticesWords } from './words.ts'

/** Kindly, once, when a reading is in: whoever has just thought of it knows what a reminder is worth. */
export function AskNumber({ point }: { point: MeteringPoint }) {
  const { settings } = useNoticeSettings()
  const isDone = point.meters.every(({ isRemote, readings }) => isRemote || readings.length > 0)
  const [hasAnswered, setHasAnswered] = useState(false)
  if (!isDone || hasAnswered || settings === undefined || !settings.ways.includes('sms')) return null
  const { state, isAsked } = settings.mobileNumber
  if (isAsked || state === 'confirmed' || state === 'unknown') return null
  return <Question hasNumber={state === 'unconfirmed'} onAnswered={() => setHasAnswered(true)} />
}

function Question({ hasNumber, onAnswered }: { hasNumber: boolean; onAnswered: () => void }) {
  const { t } = useI18n(noticesWords)
  const words = t.notices
  const answer = (): void => {
    // Asked again another time, at worst.
    noteNumberAsked().catch((error: unknown) => {
      if (!isFailure(error)) throw error
    })
  }
  return (
    <section className="card" aria-labelledby="ask-number-heading">
      <h2 id="ask-number-heading">{words.askTitle}</h2>
      <p>{words.askText}</p>
      <div className="row">
        <Link className="button" href={paths.notices} onClick={answer}>
          {hasNumber ? words.askConfirm : words.askYes}
        </Link>
        <Button
          look="quiet"
          onClick={() => {
            answer()
            onAnswered()
          }}
        >
          {words.askNo}
        </Button>
      </div>
    </section>
  )
}
