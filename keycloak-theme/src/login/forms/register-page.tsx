import { useState } from 'react'
import { carryEmail } from '../carried-email.ts'
import type { PageProps } from '../page-props.ts'
import { passwordRules } from './password-rules.ts'
import { checkPerson, PersonFields } from './person-fields.tsx'
import { errorsFromServer } from '../parts/errors-from-server.ts'
import { checkNewPassword, NewPasswordFields } from './new-password-fields.tsx'
import { FormNotices, PageForm } from '../parts/page-form.tsx'
import { PageFrame } from '../parts/page-frame.tsx'
import { useAddressQuestion } from '../parts/use-address-question.tsx'
import { useForm } from '../parts/use-form.ts'

/** M2: register; the e-mail address is the user name, the password stands on the same form. */
export function RegisterPage({ kcContext, say }: PageProps<'register.ftl'>) {
  const { url, profile, passwordPolicies, passwordRequired, message, messagesPerField } = kcContext
  const [email, setEmail] = useState(profile.attributesByName['email']?.value ?? '')
  const rules = passwordRules(passwordPolicies)
  const question = useAddressQuestion(say, setEmail)
  const form = useForm(
    errorsFromServer(messagesPerField, [...Object.keys(profile.attributesByName), 'password', 'password-confirm']),
    (data) => ({
      ...question.check(data),
      ...checkPerson(data, say),
      ...(passwordRequired ? checkNewPassword(data, { name: 'password', rules, username: email, say }) : {}),
    }),
  )
  const isTaken = form.errors['email'] === say('emailTaken')

  return (
    <PageFrame kcContext={kcContext} say={say} title={say('registerTitle')} hasErrors={form.hasErrors}>
      <FormNotices form={form} message={message} say={say} />
      <p>{say('registerIntro')}</p>
      <PageForm id="kc-register-form" action={url.registrationAction} form={form} submit={say('register')} say={say}>
        <PersonFields
          kcContext={kcContext}
          errors={form.errors}
          say={say}
          onEmail={setEmail}
          emailHint={say('emailHint')}
        >
          {isTaken ? <TakenEmail url={url} email={email} say={say} /> : question.answers(form)}
        </PersonFields>
        {passwordRequired ? (
          <NewPasswordFields
            name="password"
            label={say('password')}
            rules={rules}
            username={email}
            errors={form.errors}
            refusesCommon={kcContext.refusesCommonPasswords}
            say={say}
          />
        ) : null}
      </PageForm>
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
