import { useState } from 'react'
import { carryEmail } from '../carried-email.ts'
import type { PageProps } from '../page-props.ts'
import { passwordRules } from '../password-rules.ts'
import { checkPerson, errorsFromServer, PersonFields } from '../ui/person-fields.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { MessageNotice } from '../ui/notice.tsx'
import { checkNewPassword, NewPasswordFields } from '../ui/new-password-fields.tsx'
import { PageFrame } from '../ui/page-frame.tsx'
import { SubmitButton } from '../ui/submit-button.tsx'
import { useForm } from '../ui/use-form.ts'

/** M2: register; the e-mail address is the user name, the password stands on the same form. */
export function RegisterPage({ kcContext, say }: PageProps<'register.ftl'>) {
  const { url, profile, passwordPolicies, passwordRequired, message, messagesPerField } = kcContext
  const [email, setEmail] = useState(profile.attributesByName['email']?.value ?? '')
  const rules = passwordRules(passwordPolicies)
  const { errors, attempt, isSending, onSubmit } = useForm(
    errorsFromServer(messagesPerField, [...Object.keys(profile.attributesByName), 'password', 'password-confirm']),
    (data) => ({
      ...checkPerson(data, say),
      ...(passwordRequired ? checkNewPassword(data, { name: 'password', rules, username: email, say }) : {}),
    }),
  )
  const hasErrors = Object.keys(errors).length > 0
  const isTaken = errors['email'] === say('emailTaken')

  return (
    <PageFrame kcContext={kcContext} say={say} title={say('registerTitle')} hasErrors={hasErrors}>
      <ErrorSummary errors={errors} attempt={attempt} say={say} />
      {message && !hasErrors ? <MessageNotice message={message} /> : null}
      <p>{say('registerIntro')}</p>
      <form id="kc-register-form" action={url.registrationAction} method="post" noValidate onSubmit={onSubmit}>
        <PersonFields kcContext={kcContext} errors={errors} say={say} onEmail={setEmail} emailHint={say('emailHint')}>
          {isTaken ? <TakenEmail url={url} email={email} say={say} /> : null}
        </PersonFields>
        {passwordRequired ? (
          <NewPasswordFields
            name="password"
            label={say('password')}
            rules={rules}
            username={email}
            errors={errors}
            say={say}
          />
        ) : null}
        <SubmitButton say={say} isSending={isSending}>
          {say('register')}
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

interface TakenEmailProps extends Pick<PageProps, 'say'> {
  readonly url: { readonly loginUrl: string; readonly loginResetCredentialsUrl?: string }
  readonly email: string
}

/** Whoever is registered already goes on with one click, the address filled in. */
function TakenEmail({ url, email, say }: TakenEmailProps) {
  const carry = () => carryEmail(email)
  return (
    <div className="field__way-out">
      <p>{say('emailTakenHelp')}</p>
      <a className="target" href={url.loginUrl} onClick={carry}>
        {say('signInWithEmail')}
      </a>
      {url.loginResetCredentialsUrl ? (
        <a className="target" href={url.loginResetCredentialsUrl} onClick={carry}>
          {say('resetForEmail')}
        </a>
      ) : null}
    </div>
  )
}
