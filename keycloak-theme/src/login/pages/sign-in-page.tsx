import { useState } from 'react'
import { takeCarriedEmail } from '../carried-email.ts'
import type { PageProps } from '../page-props.ts'
import { plainText } from '../plain-text.ts'
import { Field } from '../ui/field.tsx'
import { MessageNotice, Notice } from '../ui/notice.tsx'
import { PageFrame } from '../ui/page-frame.tsx'
import { PasswordField } from '../ui/password-field.tsx'
import { SubmitButton } from '../ui/submit-button.tsx'
import { useForm } from '../ui/use-form.ts'

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
        <Notice tone="error" id="refused" takesFocus>
          <p>{plainText(messagesPerField.getFirstError('username', 'password'))}</p>
        </Notice>
      ) : null}
      {!isRefused && message ? <MessageNotice message={message} /> : null}
      <form id="kc-form-login" action={url.loginAction} method="post" noValidate onSubmit={onSubmit}>
        {usernameHidden ? (
          <div>
            <p className="address">{auth.attemptedUsername}</p>
            <a className="target" href={url.loginRestartFlowUrl}>
              {say('otherAccount')}
            </a>
          </div>
        ) : (
          <Field
            name="username"
            label={say('email')}
            type="email"
            autoComplete="username"
            defaultValue={email}
            isRequired
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
            <label className="checkbox">
              <input type="checkbox" id="rememberMe" name="rememberMe" defaultChecked={Boolean(login.rememberMe)} />
              {say('rememberMe')}
            </label>
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
