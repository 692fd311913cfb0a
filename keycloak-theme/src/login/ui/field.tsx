import type { HTMLAttributes, HTMLInputAutoCompleteAttribute, ReactNode } from 'react'

interface FieldProps {
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly defaultValue?: string | undefined
  readonly type?: 'text' | 'email' | 'tel'
  readonly inputMode?: HTMLAttributes<HTMLInputElement>['inputMode']
  readonly autoComplete: HTMLInputAutoCompleteAttribute
  readonly autoCapitalize?: 'characters'
  readonly isRequired?: boolean
  readonly isReadOnly?: boolean
  readonly onInput?: (value: string) => void
  /** Stands between the label and the control, like a way out of the error. */
  readonly children?: ReactNode
}

export const describedBy = (...ids: (string | false | undefined)[]): string | undefined =>
  ids.filter(Boolean).join(' ') || undefined

/** Label, hint, error and control in one column; the control's id is its name. */
export function Field(props: FieldProps) {
  const { name, label, hint, error, type = 'text', isRequired = false, isReadOnly = false, onInput } = props
  return (
    <div className="field">
      <label className="field__label" htmlFor={name}>
        {label}
      </label>
      {hint ? (
        <p className="field__hint" id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? <FieldError name={name} error={error} /> : null}
      {props.children}
      <input
        className="field__input"
        id={name}
        name={name}
        type={type}
        inputMode={props.inputMode}
        defaultValue={props.defaultValue}
        autoComplete={props.autoComplete}
        autoCapitalize={type === 'email' ? 'none' : props.autoCapitalize}
        spellCheck={false}
        required={isRequired}
        readOnly={isReadOnly}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(error && `${name}-error`, hint && `${name}-hint`)}
        onInput={onInput ? (event) => onInput(event.currentTarget.value) : undefined}
      />
    </div>
  )
}

export function FieldError({ name, error }: { readonly name: string; readonly error: string }) {
  return (
    <p className="field__error" id={`${name}-error`}>
      <span>{error}</span>
    </p>
  )
}
