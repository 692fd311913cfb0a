import type { ReactNode, Ref } from 'react'
import { ClockIcon, ClosedIcon, DoubtIcon, ErrorIcon, InfoIcon, StoredIcon } from '@moja-komunala/brand/ui/icons'

const icons = {
  time: ClockIcon,
  closed: ClosedIcon,
  info: InfoIcon,
  ok: StoredIcon,
  doubt: DoubtIcon,
  error: ErrorIcon,
}
const tones = { time: '', closed: '', info: '', ok: ' notice--ok', doubt: ' notice--doubt', error: ' notice--error' }

export interface NoticeProps {
  readonly kind: keyof typeof icons
  readonly title?: ReactNode
  readonly children?: ReactNode
  /** Read out when it appears: at once (`alert`) or after what is being said (`status`). */
  readonly role?: 'alert' | 'status'
  /** For moving the focus to it: `ref.current.focus()`. */
  readonly ref?: Ref<HTMLDivElement>
}

export function Notice({ kind, title, children, role, ref }: NoticeProps) {
  const Icon = icons[kind]
  return (
    <div className={`notice${tones[kind]}`} role={role} ref={ref} tabIndex={ref === undefined ? undefined : -1}>
      <Icon />
      <div>
        {title !== undefined && <p className="notice__title">{title}</p>}
        {children}
      </div>
    </div>
  )
}
