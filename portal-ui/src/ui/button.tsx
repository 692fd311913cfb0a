import type { ReactNode, Ref } from 'react'

export interface ButtonProps {
  readonly children: ReactNode
  readonly type?: 'button' | 'submit'
  readonly quiet?: boolean
  /** A request is under way: the button keeps its place and the focus, the form takes no second click. */
  readonly busy?: boolean
  readonly onClick?: () => void
  readonly ref?: Ref<HTMLButtonElement>
}

export function Button({ children, type = 'button', quiet = false, busy = false, onClick, ref }: ButtonProps) {
  return (
    <button
      type={type}
      className={quiet ? 'button button--quiet' : 'button'}
      aria-disabled={busy}
      onClick={onClick}
      ref={ref}
    >
      {children}
    </button>
  )
}
