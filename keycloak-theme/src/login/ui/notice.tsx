import { useEffect, useRef, type ReactNode } from 'react'
import { ErrorIcon, InfoIcon, StoredIcon } from '@moja-komunala/brand/ui/icons'

type Tone = 'info' | 'ok' | 'doubt' | 'error'

const icons = { info: InfoIcon, ok: StoredIcon, doubt: ErrorIcon, error: ErrorIcon }

const toneOfMessage = { success: 'ok', warning: 'doubt', error: 'error', info: 'info' } as const

interface NoticeProps {
  readonly tone: Tone
  readonly id?: string
  /** Takes the focus when it appears: what it says comes first. */
  readonly takesFocus?: boolean
  readonly children: ReactNode
}

/** A message with a ground, a bar and a sign; errors take the focus, the rest is announced politely. */
export function Notice({ tone, id, takesFocus = false, children }: NoticeProps) {
  const element = useRef<HTMLDivElement>(null)
  const Icon = icons[tone]
  useEffect(() => {
    if (takesFocus) element.current?.focus()
  }, [takesFocus])
  return (
    <div
      ref={element}
      id={id}
      className={`notice notice--${tone}`}
      role={takesFocus ? 'group' : 'status'}
      tabIndex={takesFocus ? -1 : undefined}
    >
      <Icon />
      <div>{children}</div>
    </div>
  )
}

/** A message of Keycloak's. */
export interface Message {
  readonly type: keyof typeof toneOfMessage
  readonly summary: string
}

export function MessageNotice({ message }: { readonly message: Message }) {
  return (
    <Notice tone={toneOfMessage[message.type]} takesFocus={message.type === 'error'}>
      <p>{message.summary}</p>
    </Notice>
  )
}
