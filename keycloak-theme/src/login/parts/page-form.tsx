import type { ReactNode } from 'react'
import type { Say } from '../words.ts'
import { ErrorSummary } from '@moja-komunala/ui/error-summary.tsx'
import { MessageNotice, type Message } from './message-notice.tsx'
import { SubmitButton } from './submit-button.tsx'
import type { FormState } from './use-form.ts'
import { closeGaps } from './without-gaps.ts'

interface FormNoticesProps {
  readonly form: FormState
  /** What this page calls its fields, where it is something else than elsewhere. */
  readonly labels?: Readonly<Record<string, string>>
  readonly message?: Message | undefined
  readonly say: Say
}

/** What the fields are called, by their names. */
const labelKeys: Readonly<Record<string, Parameters<Say>[0]>> = {
  firstName: 'firstName',
  lastName: 'lastName',
  email: 'email',
  username: 'email',
  phoneNumber: 'phoneNumber',
  password: 'password',
  'password-new': 'newPassword',
  'password-confirm': 'confirmPassword',
  otp: 'totpCode',
  totp: 'totpCode',
  userLabel: 'deviceName',
  device_user_code: 'deviceCode',
}

/** What is to be corrected, each with the way to its field; where nothing is, what Keycloak has to say. */
export function FormNotices({ form, labels, message, say }: FormNoticesProps) {
  const known: Record<string, string> = {}
  for (const field of Object.keys(form.errors)) {
    const key = labelKeys[field]
    if (key !== undefined) known[field] = say(key)
  }
  return (
    <>
      <ErrorSummary
        words={{ title: say('errorSummary'), error: say('error') }}
        errors={form.errors}
        labels={{ ...known, ...labels }}
        attempt={form.attempt}
      />
      {/* Keycloak's warnings say no more than the page's heading. */}
      {message && message.type !== 'warning' && !form.hasErrors ? <MessageNotice message={message} /> : null}
    </>
  )
}

interface PageFormProps {
  readonly form: FormState
  readonly id?: string
  readonly action: string
  /** The field that holds a code, which Keycloak takes without the gaps between its groups. */
  readonly codeField?: string
  /** What the button says. */
  readonly submit: string
  readonly submitId?: string
  readonly say: Say
  readonly children: ReactNode
}

/** The form of a page, checked before it is sent, with its one button. */
export function PageForm({ form, id, action, codeField, submit, submitId, say, children }: PageFormProps) {
  return (
    <form
      id={id}
      action={action}
      method="post"
      noValidate
      onSubmit={(event) => {
        if (codeField !== undefined) closeGaps(event.currentTarget, codeField)
        form.onSubmit(event)
      }}
    >
      {children}
      <SubmitButton say={say} isSending={form.isSending} {...(submitId !== undefined && { id: submitId })}>
        {submit}
      </SubmitButton>
    </form>
  )
}
