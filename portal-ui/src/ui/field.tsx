import type { ChangeEventHandler, FocusEventHandler, ReactNode, Ref } from 'react'

export interface FieldProps {
  readonly id: string
  readonly label: string
  /** Shown before the label, for eyes only: the mark of this value in a picture. */
  readonly mark?: string
  readonly hint: string
  readonly error?: string | undefined
  /** What was understood of the entry, below the control. */
  readonly note?: ReactNode
  readonly value: string
  readonly inputMode?: 'text' | 'numeric'
  readonly autoCapitalize?: 'characters' | 'sentences'
  readonly onChange: ChangeEventHandler<HTMLInputElement>
  readonly onBlur?: FocusEventHandler<HTMLInputElement>
  readonly ref?: Ref<HTMLInputElement>
}

/** A labelled text field with its hint and error. Its length is never cut: who pastes too much sees it. */
export function Field({
  id,
  label,
  mark,
  hint,
  error,
  note,
  autoCapitalize = 'characters',
  ref,
  ...control
}: FieldProps) {
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {mark !== undefined && (
          <span className="mark" aria-hidden="true">
            {mark}
          </span>
        )}
        {label}
      </label>
      <p className="field__hint" id={`${id}-hint`}>
        {hint}
      </p>
      {error !== undefined && (
        <p className="field__error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <input
        {...control}
        ref={ref}
        id={id}
        className="field__input numbers"
        type="text"
        autoComplete="off"
        autoCapitalize={autoCapitalize}
        spellCheck={false}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? `${id}-hint` : `${id}-error ${id}-hint`}
      />
      <div className="field__note" aria-live="polite">
        {note}
      </div>
    </div>
  )
}
