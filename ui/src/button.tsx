import type { ButtonHTMLAttributes, Ref } from 'react'

const looks = { main: 'button', quiet: 'button button--quiet', link: 'link-button' } as const

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'disabled'> {
  readonly look?: keyof typeof looks
  /** As wide as its column. */
  readonly isWide?: boolean
  /** A request is under way: the button keeps its place and the focus, its form takes no second press. */
  readonly isBusy?: boolean
  /** What it is about, for those who hear the button alone. */
  readonly about?: string | undefined
  readonly ref?: Ref<HTMLButtonElement>
}

/** Never disabled: what cannot be pressed cannot say why. */
export function Button({
  look = 'main',
  isWide = false,
  isBusy = false,
  about,
  type = 'button',
  children,
  ...button
}: ButtonProps) {
  return (
    <button
      {...button}
      type={type}
      className={isWide ? `${looks[look]} button--wide` : looks[look]}
      aria-disabled={isBusy || undefined}
    >
      {children}
      {about !== undefined && <span className="visually-hidden">: {about}</span>}
    </button>
  )
}
