import { useState, type SubmitEvent } from 'react'
import { Button } from '@moja-komunala/ui/button.tsx'
import { Emphasised } from '@moja-komunala/ui/emphasised.tsx'
import { Field } from '@moja-komunala/ui/field.tsx'
import { setQuietHours } from '../../api/notice-settings.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { NotSaved } from './not-saved.tsx'
import { useSaving } from './use-saving.ts'
import type { NoticesPartProps } from './ways-section.tsx'
import { noticesWords } from './words.ts'

const wholeHours = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`)

/** At which hours nothing is sent that can wait. */
export function QuietHours({ settings: { quietHours }, onChanged }: NoticesPartProps) {
  const { t } = useI18n(noticesWords)
  const words = t.notices
  const [from, setFrom] = useState(quietHours?.from ?? '21:00')
  const [until, setUntil] = useState(quietHours?.until ?? '07:00')
  const [isFlawed, setIsFlawed] = useState(false)
  const [isSaved, setIsSaved] = useState(false)
  const [saving, save] = useSaving()
  async function store(hours: typeof quietHours): Promise<void> {
    setIsSaved(false)
    const hasSaved = await save(async () => {
      await setQuietHours(hours)
      await onChanged()
    })
    setIsSaved(hasSaved)
  }
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    setIsFlawed(from === until)
    if (from !== until) void store({ from, until })
    else document.getElementById('quiet-until')?.focus()
  }
  return (
    <section className="card" aria-labelledby="quiet-heading">
      <h2 id="quiet-heading">{words.quietTitle}</h2>
      <p>{words.quietText}</p>
      <p role="status">
        {isSaved && <strong className="notices__saved">{words.saved}: </strong>}
        <Emphasised text={quietHours === null ? words.quietNone : words.quietNow(quietHours.from, quietHours.until)} />
      </p>
      <form className="stack stack--close" onSubmit={submit} noValidate>
        <NotSaved saving={saving} title={words.notSaved} />
        <div className="notices__hours">
          <Hour id="quiet-from" label={words.from} value={from} onChoose={setFrom} />
          <Hour
            id="quiet-until"
            label={words.until}
            error={isFlawed ? words.quietSame : undefined}
            value={until}
            onChoose={(next) => {
              setUntil(next)
              setIsFlawed(false)
            }}
          />
        </div>
        <div className="row">
          <Button type="submit" isBusy={saving.isBusy}>
            {words.quietSet}
          </Button>
          {quietHours !== null && (
            <Button look="quiet" isBusy={saving.isBusy} onClick={() => void store(null)}>
              {words.quietOff}
            </Button>
          )}
        </div>
      </form>
    </section>
  )
}

interface HourProps {
  readonly id: string
  readonly label: string
  readonly error?: string | undefined
  readonly value: string
  readonly onChoose: (hour: string) => void
}

function Hour({ id, label, error, value, onChoose }: HourProps) {
  const hours = wholeHours.includes(value) ? wholeHours : [...wholeHours, value].sort()
  return (
    <Field id={id} label={label} error={error}>
      {(control) => (
        <select {...control} className="field__input" value={value} onChange={(event) => onChoose(event.target.value)}>
          {hours.map((hour) => (
            <option key={hour}>{hour}</option>
          ))}
        </select>
      )}
    </Field>
  )
}
