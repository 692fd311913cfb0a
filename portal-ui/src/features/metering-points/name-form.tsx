import { useEffect, useRef, useState, type FormEvent } from 'react'
import { isFailure, type Failure } from '../../api/failure.ts'
import type { MeteringPoint } from '../../api/types.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { Button } from '../../ui/button.tsx'
import { failureText } from '../../ui/failure-text.ts'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useDraft } from '../../ui/use-draft.ts'
import { useNameMeteringPoint } from './metering-points.ts'
import { longestName, parseName, type NameFlaw } from './point-name.ts'

interface NameFormProps {
  readonly point: MeteringPoint
  readonly onNamed: (name: string | null) => void
  readonly onCancel: () => void
}

/** A name of the customer's own ("Babica"); an empty field takes it away. */
export function NameForm({ point, onNamed, onCancel }: NameFormProps) {
  const { t } = useI18n()
  const [draft, keepDraft] = useDraft(`point-name:${point.id}`)
  const [text, setText] = useState(draft === '' ? (point.name ?? '') : draft)
  const [flaw, setFlaw] = useState<NameFlaw>()
  const [failure, setFailure] = useState<Failure>()
  const [sending, setSending] = useState(false)
  const fieldRef = useRef<HTMLInputElement>(null)
  const giveName = useNameMeteringPoint()
  useEffect(() => fieldRef.current?.focus(), [])

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

  const submit = (event: FormEvent): void => {
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
      <Field
        ref={fieldRef}
        id={`name-${point.id}`}
        label={t.point.name}
        hint={t.point.nameHint}
        error={flaw && t.point.nameTooLong(longestName, flaw.entered)}
        value={text}
        autoCapitalize="sentences"
        onChange={(event) => type(event.target.value)}
      />
      <div role="alert">
        {failure !== undefined && (
          <Notice kind="error" title={t.point.nameNotStored}>
            <p>{failureText(failure, t)}</p>
          </Notice>
        )}
      </div>
      <div className="row">
        <Button type="submit" busy={sending}>
          {t.point.saveName}
        </Button>
        <Button
          quiet
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
