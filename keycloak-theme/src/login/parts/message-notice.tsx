import { Notice } from '@moja-komunala/ui/notice.tsx'

const kindOfMessage = { success: 'ok', warning: 'warning', error: 'error', info: 'info' } as const

/** A message of Keycloak's. */
export interface Message {
  readonly type: keyof typeof kindOfMessage
  readonly summary: string
}

/** Errors take the focus, the rest is announced politely. */
export function MessageNotice({ message: { type, summary } }: { readonly message: Message }) {
  return (
    <Notice kind={kindOfMessage[type]} {...(type === 'error' ? { focusKey: true } : { role: 'status' as const })}>
      <p>{summary}</p>
    </Notice>
  )
}
