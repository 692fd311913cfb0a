import { useState } from 'react'
import { takeCarriedEmail } from '../carried-email.ts'
import type { PageProps } from '../page-props.ts'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Field } from '../ui/field.tsx'
import { MessageNotice } from '../ui/notice.tsx'
import { PageFrame } from '../ui/page-frame.tsx'
import { errorsFromServer } from '../ui/person-fields.tsx'
import { SubmitButton } from '../ui/submit-button.tsx'
import { useForm } from '../ui/use-form.ts'

/** M6: a forgotten password is replaced by e-mail. */
export function ResetPage({ kcContext, say }: PageProps<'login-reset-password.ftl'>) {
  const { url, auth, message, messagesPerField } = kcContext
  const [email] = useState(() => auth.attemptedUsername ?? takeCarriedEmail())
  const { errors, attempt, isSending, onSubmit } = useForm(
    errorsFromServer(messagesPerField, ['username']),
    (data): Record<string, string> =>
      String(data.get('username') ?? '').trim() === '' ? { username: say('emailMissing') } : {},
  )
  const hasErrors = Object.keys(errors).length > 0
  return (
    <PageFrame kcContext={kcContext} say={say} title={say('resetTitle')} hasErrors={hasErrors}>
      <ErrorSummary errors={errors} attempt={attempt} say={say} />
      {message && !hasErrors ? <MessageNotice message={message} /> : null}
      <p>{say('resetIntro')}</p>
      <form id="kc-reset-password-form" action={url.loginAction} method="post" noValidate onSubmit={onSubmit}>
        <Field
          name="username"
          label={say('email')}
          type="email"
          autoComplete="username"
          defaultValue={email}
          error={errors['username']}
          isRequired
        />
        <SubmitButton say={say} isSending={isSending}>
          {say('resetSend')}
        </SubmitButton>
      </form>
      <p>
        <a className="target" href={url.loginUrl}>
          {say('backToSignIn')}
        </a>
      </p>
    </PageFrame>
  )
}
