import type { InputHTMLAttributes, ReactNode, Ref } from 'react'

export interface CheckboxProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'className' | 'children'> {
  readonly type?: 'checkbox' | 'radio'
  readonly children: ReactNode
  readonly ref?: Ref<HTMLInputElement> | undefined
}

/** A box, or one of several choices, with its words beside it. */
export function Checkbox({ type = 'checkbox', children, ...input }: CheckboxProps) {
  return (
    <label className="checkbox">
      <input {...input} type={type} />
      {children}
    </label>
  )
}
