import type { InputHTMLAttributes, ReactNode } from 'react'

export interface CheckboxProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'className' | 'children'> {
  readonly type?: 'checkbox' | 'radio'
  readonly children: ReactNode
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
