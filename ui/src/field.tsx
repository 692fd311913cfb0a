import type { InputHTMLAttributes, ReactNode, Ref } from 'react'

/** What ties a control to its label, hint and error. */
export interface ControlProps {
  readonly id: string
  readonly 'aria-invalid': true | undefined
  readonly 'aria-describedby': string | undefined
}

export interface FieldProps {
  readonly id: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly error?: string | undefined
  /** Whether the error is read out as soon as it appears: where the field was left, and nothing else says so. */
  readonly isErrorSpoken?: boolean
  /** The control is wrong without an error of its own: what is wrong stands elsewhere. */
  readonly isInvalid?: boolean
  /** The id of what else describes the control. */
  readonly describedBy?: string | undefined
  /** Between the error and the control, like a way out of the error. */
  readonly aside?: ReactNode
  readonly children: (control: ControlProps) => ReactNode
}

/** Label, hint, error and control in one column. */
export function Field(props: FieldProps) {
  const { id, label, hint, error, isInvalid = error !== undefined, describedBy } = props
  const descriptions = [error !== undefined && `${id}-error`, hasWords(hint) && `${id}-hint`, describedBy]
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      {hasWords(hint) && (
        <p className="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <FieldError id={`${id}-error`} role={props.isErrorSpoken === true ? 'alert' : undefined}>
          {error}
        </FieldError>
      )}
      {props.aside}
      {props.children({
        id,
        'aria-invalid': isInvalid || undefined,
        'aria-describedby': descriptions.filter(Boolean).join(' ') || undefined,
      })}
    </div>
  )
}

const hasWords = (hint: ReactNode): boolean => hint !== undefined && hint !== ''

interface FieldErrorProps {
  readonly id?: string
  readonly role?: 'alert' | undefined
  readonly children: string
}

export function FieldError({ id, role, children }: FieldErrorProps) {
  return (
    <p className="field__error" id={id} role={role}>
      <span>{children}</span>
    </p>
  )
}

type Input = Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'className' | 'children' | 'aria-invalid'>

export interface TextFieldProps
  extends Input, Pick<FieldProps, 'label' | 'hint' | 'error' | 'aside' | 'isErrorSpoken'> {
  /** The name, where it is not told. */
  readonly id?: string
  /** What was understood of the entry, below the control. */
  readonly note?: ReactNode
  readonly ref?: Ref<HTMLInputElement>
}

/** A field for a line of text. Its length is never cut: who pastes too much sees it. */
export function TextField({ label, hint, error, isErrorSpoken, aside, note, ref, ...input }: TextFieldProps) {
  const { id = input.name ?? '', type = 'text', autoCapitalize } = input
  return (
    <Field {...{ id, label, hint, error, aside }} {...(isErrorSpoken !== undefined && { isErrorSpoken })}>
      {(control) => (
        <>
          <input
            spellCheck={false}
            {...input}
            {...control}
            ref={ref}
            className="field__input"
            type={type}
            autoCapitalize={type === 'email' ? 'none' : autoCapitalize}
          />
          {note !== undefined && (
            <div className="field__note" aria-live="polite">
              {note}
            </div>
          )}
        </>
      )}
    </Field>
  )
}
