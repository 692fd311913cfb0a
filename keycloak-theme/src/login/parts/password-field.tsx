import { useEffect, useRef, useState } from 'react'
import type { Say } from '../words.ts'
import { Field } from '@moja-komunala/ui/field.tsx'

interface PasswordFieldProps {
  readonly name: string
  readonly label: string
  readonly error?: string | undefined
  readonly autoComplete: 'current-password' | 'new-password'
  /** The id of what else describes the field, like the list of rules. */
  readonly descriptionId?: string | undefined
  readonly isInvalid?: boolean
  readonly onInput?: (value: string) => void
  readonly say: Say
}

/** A password that can be looked at while it is typed, and that is hidden again before it is sent. */
export function PasswordField(props: PasswordFieldProps) {
  const { name, label, error, descriptionId, isInvalid = Boolean(error), onInput, say } = props
  const [isShown, setIsShown] = useState(false)
  const input = useRef<HTMLInputElement>(null)

  useEffect(() => {
    // Sent as plain text, the browser would offer it to the next visitor as it does any other value.
    const form = input.current?.form
    const hide = () => {
      if (input.current) input.current.type = 'password'
      setIsShown(false)
    }
    form?.addEventListener('submit', hide)
    return () => form?.removeEventListener('submit', hide)
  }, [])

  return (
    <Field id={name} label={label} error={error} isInvalid={isInvalid} describedBy={descriptionId}>
      {(control) => (
        <div className="field__with-action">
          <input
            {...control}
            ref={input}
            className="field__input"
            name={name}
            type={isShown ? 'text' : 'password'}
            autoComplete={props.autoComplete}
            autoCapitalize="none"
            spellCheck={false}
            required
            onInput={(event) => onInput?.(event.currentTarget.value)}
          />
          <button type="button" className="field__action" aria-controls={name} onClick={() => setIsShown(!isShown)}>
            {say(isShown ? 'hide' : 'show')}
            <span className="visually-hidden"> {say('shownPassword')}</span>
          </button>
        </div>
      )}
    </Field>
  )
}
