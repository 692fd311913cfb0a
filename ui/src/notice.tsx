import { useLayoutEffect, useRef, type ReactNode } from 'react'
import { ClockIcon, ClosedIcon, DoubtIcon, ErrorIcon, InfoIcon, StoredIcon } from './icons.tsx'

const kinds = {
  time: [ClockIcon, ''],
  closed: [ClosedIcon, ''],
  info: [InfoIcon, ''],
  ok: [StoredIcon, ' notice--ok'],
  /** Something is odd and is asked about. */
  doubt: [DoubtIcon, ' notice--doubt'],
  /** Something is to be minded. */
  warning: [ErrorIcon, ' notice--doubt'],
  error: [ErrorIcon, ' notice--error'],
} as const

export type NoticeKind = keyof typeof kinds

export interface NoticeProps {
  readonly kind: NoticeKind
  readonly id?: string
  readonly title?: ReactNode
  /** Where the title is a heading of the page. */
  readonly isHeading?: boolean
  readonly titleId?: string
  readonly children?: ReactNode
  /** Read out when it appears: at once (`alert`) or after what is being said (`status`). */
  readonly role?: 'alert' | 'status' | 'group'
  /** Takes the focus when it appears, and again whenever this changes; never where it is undefined. */
  readonly focusKey?: unknown
  readonly labelledBy?: string
}

/** A ground, a bar and a sign; the words carry the meaning, not the colour. */
export function Notice(props: NoticeProps) {
  const { kind, id, title, isHeading = false, titleId, children, role, focusKey, labelledBy } = props
  const ref = useRef<HTMLDivElement>(null)
  const takesFocus = focusKey !== undefined
  useLayoutEffect(() => {
    if (takesFocus) ref.current?.focus()
  }, [takesFocus, focusKey])
  const [Icon, tone] = kinds[kind]
  const Title = isHeading ? 'h2' : 'p'
  return (
    <div
      ref={ref}
      id={id}
      className={`notice${tone}`}
      role={role ?? (takesFocus ? 'group' : undefined)}
      aria-labelledby={labelledBy}
      tabIndex={takesFocus ? -1 : undefined}
    >
      <Icon />
      <div>
        {title !== undefined && (
          <Title className="notice__title" id={titleId}>
            {title}
          </Title>
        )}
        {children}
      </div>
    </div>
  )
}
