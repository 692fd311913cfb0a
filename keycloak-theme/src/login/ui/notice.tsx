import { useEffect, useRef, type ReactNode } from 'react'

type Tone = 'info' | 'ok' | 'doubt' | 'error'

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
      <NoticeIcon tone={tone} />
      <div>{children}</div>
    </div>
  )
}

/** A message of Keycloak's. */
export function MessageNotice({
  message,
}: {
  readonly message: { type: keyof typeof toneOfMessage; summary: string }
}) {
  return (
    <Notice tone={toneOfMessage[message.type]} takesFocus={message.type === 'error'}>
      <p>{message.summary}</p>
    </Notice>
  )
}

function NoticeIcon({ tone }: { readonly tone: Tone }) {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.2"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <circle cx="12" cy="12" r="10" />
      {tone === 'ok' ? <path d="m7.5 12.5 3 3 6-7" /> : null}
      {tone === 'info' ? <path d="M12 11v6M12 7v.1" /> : null}
      {tone === 'error' || tone === 'doubt' ? <path d="M12 7v6M12 17v.1" /> : null}
    </svg>
  )
}
