import { useRef, useState, type SubmitEvent } from 'react'
import { Button } from '@moja-komunala/ui/button.tsx'
import { TextField } from '@moja-komunala/ui/field.tsx'
import { Notice } from '@moja-komunala/ui/notice.tsx'
import { confirmNumber, sendNumberCode } from '../../api/notice-settings.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { NotSaved } from './not-saved.tsx'
import { useSaving } from './use-saving.ts'
import { noticesWords } from './words.ts'

export interface NumberCodeProps {
  readonly isNeeded: boolean
  /** A phone may have thrown this page away while its owner looked for the SMS. */
  readonly isOnItsWay: boolean
  readonly onChanged: () => Promise<void>
}

/** Shows by a code that the number is the customer's. */
export function NumberCode({ isNeeded, isOnItsWay, onChanged }: NumberCodeProps) {
  const { t } = useI18n(noticesWords)
  const words = t.notices
  const [asked, setAsked] = useState(0)
  const [isConfirmed, setIsConfirmed] = useState(false)
  const [sending, send] = useSaving()
  const sendCode = async (): Promise<void> => {
    await sendNumberCode()
    setAsked((count) => count + 1)
  }
  const confirmed = async (): Promise<void> => {
    setIsConfirmed(true)
    await onChanged()
  }
  if (!isNeeded)
    return (
      isConfirmed && (
        <Notice kind="ok" title={words.confirmedTitle} focusKey="confirmed">
          <p>{words.confirmedText}</p>
        </Notice>
      )
    )
  const hasCode = asked > 0 || isOnItsWay
  return (
    <>
      {hasCode && (
        <>
          <Notice kind="info" title={words.codeSentTitle} focusKey={asked === 0 ? undefined : asked}>
            <p>{words.codeSent}</p>
          </Notice>
          <CodeForm key={asked} onConfirmed={confirmed} />
        </>
      )}
      <NotSaved saving={sending} title={words.codeNotSent} />
      <div>
        <Button look={hasCode ? 'quiet' : 'main'} isBusy={sending.isBusy} onClick={() => void send(sendCode)}>
          {hasCode ? words.sendAgain : words.sendCode}
        </Button>
      </div>
    </>
  )
}

function CodeForm({ onConfirmed }: { onConfirmed: () => Promise<void> }) {
  const { t } = useI18n(noticesWords)
  const words = t.notices
  const [code, setCode] = useState('')
  const [isFlawed, setIsFlawed] = useState(false)
  const [saving, save] = useSaving()
  const fieldRef = useRef<HTMLInputElement>(null)
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    // As somebody copies it: with spaces, or the sentence around it.
    const digits = code.replaceAll(/\D/g, '')
    setIsFlawed(digits.length !== 6)
    if (digits.length !== 6) fieldRef.current?.focus()
    else
      void save(async () => {
        await confirmNumber(digits)
        await onConfirmed()
      })
  }
  return (
    <form className="stack stack--close" onSubmit={submit} noValidate>
      <NotSaved saving={saving} title={words.notSaved} />
      <TextField
        ref={fieldRef}
        id="number-code"
        label={words.code}
        hint={words.codeHint}
        error={isFlawed ? words.codeFlaw : undefined}
        value={code}
        inputMode="numeric"
        autoComplete="one-time-code"
        onChange={(event) => {
          setCode(event.target.value)
          setIsFlawed(false)
        }}
      />
      <div>
        <Button type="submit" isBusy={saving.isBusy}>
          {words.confirm}
        </Button>
      </div>
    </form>
  )
}
