import { useState } from 'react'
import { takeCarriedEmail } from '../carried-email.ts'
import type { PageProps } from '../page-props.ts'
import { plainText } from '../plain-text.ts'
import { TextField } from '@moja-komunala/ui/field.tsx'
import { Checkbox } from '@moja-komunala/ui/checkbox.tsx'
import { Notice } from '@moja-komunala/ui/notice.tsx'
import { MessageNotice } from '../parts/message-notice.tsx'
import { PageFrame } from '../parts/page-frame.tsx'
import { PasswordField } from '../parts/password-field.tsx'
import { SubmitButton } from '../parts/submit-button.tsx'
import { useForm } from '../parts/use-form.ts'

/** M1: sign in with the e-mail address and the password. */
export function SignInPage({ kcContext, say }: PageProps<'login.ftl'>) {
  const { url, realm, login, auth, message, messagesPerField, usernameHidden, registrationDisabled } = kcContext
  const [email] = useState(() => login.username ?? takeCarriedEmail())
  // Which of the two is wrong is never told, so both fields carry the same error.
  const isRefused = messagesPerField.existsError('username', 'password')
  const { isSending, onSubmit } = useForm({}, () => ({}))

  return (
    <PageFrame kcContext={kcContext} say={say} title={say('signInTitle')} hasErrors={isRefused}>
      {isRefused ? (
        <Notice kind="error" id="refused" focusKey>
          <p>{plainText(messagesPerField.getFirstError('username', 'password'))}</p>
        </Notice>
      ) : null}
      {!isRefused && message ? <MessageNotice message={message} /> : null}
      <form id="kc-form-login" action={url.loginAction} method="post" noValidate onSubmit={onSubmit}>
        {usernameHidden ? (
          <div>
            <p className="address">{kcContext.shownUsername ?? auth.attemptedUsername}</p>
            <a className="target" href={url.loginRestartFlowUrl}>
              {say('otherAccount')}
            </a>
          </div>
        ) : (
          <TextField
            name="username"
            label={say('email')}
            type="email"
            autoComplete="username"
            defaultValue={email}
            required
          />
        )}
        <PasswordField
          name="password"
          label={say('password')}
          autoComplete="current-password"
          isInvalid={isRefused}
          descriptionId={isRefused ? 'refused' : undefined}
          say={say}
        />
        <div className="row row--spread">
          {realm.rememberMe && !usernameHidden ? (
            <Checkbox id="rememberMe" name="rememberMe" defaultChecked={Boolean(login.rememberMe)}>
              {say('rememberMe')}
            </Checkbox>
          ) : null}
          {realm.resetPasswordAllowed ? (
            <a className="target" href={url.loginResetCredentialsUrl}>
              {say('forgotPassword')}
            </a>
          ) : null}
        </div>
        <input type="hidden" name="credentialId" value={auth.selectedCredential ?? ''} />
        <SubmitButton id="kc-login" say={say} isSending={isSending}>
          {say('signIn')}
        </SubmitButton>
      </form>
      {realm.registrationAllowed && !registrationDisabled ? (
        <p>
          {say('newUser')}{' '}
          <a className="target" href={url.registrationUrl}>
            {say('register')}
          </a>
        </p>
      ) : null}
    </PageFrame>
  )
}
