import { useLayoutEffect, useRef, useState, type SubmitEvent } from 'react'
import { isFailure, type Failure } from '../../api/failure.ts'
import type { MeteringPoint } from '../../api/types.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { Button } from '@moja-komunala/ui/button.tsx'
import { FailedRequest } from '../../states/failed-request.tsx'
import { failureText } from '../../states/failure-text.ts'
import { TextField } from '@moja-komunala/ui/field.tsx'
import { Notice } from '@moja-komunala/ui/notice.tsx'
import { useDraft } from '../../offline/use-draft.ts'
import { useNameMeteringPoint } from '../../api/metering-points.ts'
import { longestName, parseName, type NameFlaw } from './point-name.ts'
import { meteringPointsWords } from './words.ts'

interface NameFormProps {
  readonly point: MeteringPoint
  readonly onNamed: (name: string | null) => void
  readonly onCancel: () => void
}

/** A name of the customer's own ("Babica"); an empty field takes it away. */
export function NameForm({ point, onNamed, onCancel }: NameFormProps) {
  const { t } = useI18n(meteringPointsWords)
  const [draft, keepDraft] = useDraft(`point-name:${point.id}`)
  const [text, setText] = useState(draft === '' ? (point.name ?? '') : draft)
  const [flaw, setFlaw] = useState<NameFlaw>()
  const [failure, setFailure] = useState<Failure>()
  const [sending, setSending] = useState(false)
  const fieldRef = useRef<HTMLInputElement>(null)
  const giveName = useNameMeteringPoint()
  useLayoutEffect(() => fieldRef.current?.focus(), [])

  const type = (next: string): void => {
    setText(next)
    keepDraft(next)
    setFlaw(undefined)
  }

  async function store(name: string | null): Promise<void> {
    setSending(true)
    setFailure(undefined)
    try {
      await giveName(point.id, name)
      keepDraft('')
      onNamed(name)
    } catch (error) {
      if (!isFailure(error)) throw error
      setFailure(error)
    } finally {
      setSending(false)
    }
  }

  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    if (sending) return
    const parsed = parseName(text)
    if ('kind' in parsed) {
      setFlaw(parsed)
      fieldRef.current?.focus()
    } else void store(parsed.name)
  }

  return (
    <form className="card name-form" onSubmit={submit} noValidate>
      <TextField
        ref={fieldRef}
        id={`name-${point.id}`}
        label={t.point.name}
        hint={t.point.nameHint}
        error={flaw && t.point.nameTooLong(longestName, flaw.entered)}
        value={text}
        autoComplete="off"
        autoCapitalize="sentences"
        onChange={(event) => type(event.target.value)}
      />
      <div role="alert">
        {failure !== undefined && (
          <Notice kind="error" title={t.point.nameNotStored}>
            <p>{failureText(failure, t)}</p>
            <FailedRequest error={failure} />
          </Notice>
        )}
      </div>
      <div className="row">
        <Button type="submit" isBusy={sending}>
          {t.point.saveName}
        </Button>
        <Button
          look="quiet"
          onClick={() => {
            keepDraft('')
            onCancel()
          }}
        >
          {t.form.cancel}
        </Button>
      </div>
    </form>
  )
}
