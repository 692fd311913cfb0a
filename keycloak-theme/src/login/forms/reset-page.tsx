import { useState } from 'react'
import { takeCarriedEmail } from '../carried-email.ts'
import type { PageProps } from '../page-props.ts'
import { TextField } from '@moja-komunala/ui/field.tsx'
import { FormNotices, PageForm } from '../parts/page-form.tsx'
import { PageFrame } from '../parts/page-frame.tsx'
import { errorsFromServer } from '../parts/errors-from-server.ts'
import { useForm } from '../parts/use-form.ts'
import { typedText } from '../../shared/typed-text.ts'

/** M6: a forgotten password is replaced by e-mail. */
export function ResetPage({ kcContext, say }: PageProps<'login-reset-password.ftl'>) {
  const { url, auth, message, messagesPerField } = kcContext
  const [email] = useState(() => auth.attemptedUsername ?? takeCarriedEmail())
  const form = useForm(errorsFromServer(messagesPerField, ['username']), (data): Record<string, string> =>
    typedText(data, 'username').trim() === '' ? { username: say('emailMissing') } : {},
  )
  return (
    <PageFrame kcContext={kcContext} say={say} title={say('resetTitle')} hasErrors={form.hasErrors}>
      <FormNotices form={form} message={message} say={say} />
      <p>{say('resetIntro')}</p>
      <PageForm id="kc-reset-password-form" action={url.loginAction} form={form} submit={say('resetSend')} say={say}>
        <TextField
          name="username"
          label={say('email')}
          type="email"
          autoComplete="username"
          defaultValue={email}
          error={form.errors['username']}
          required
        />
      </PageForm>
      <p>
        <a className="target" href={url.loginUrl}>
          {say('backToSignIn')}
        </a>
      </p>
    </PageFrame>
  )
}
