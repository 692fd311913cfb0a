import type { PageProps } from '../page-props.ts'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Field } from '../ui/field.tsx'
import { MessageNotice } from '../ui/notice.tsx'
import { PageFrame } from '../ui/page-frame.tsx'
import { errorsFromServer } from '../ui/person-fields.tsx'
import { SubmitButton } from '../ui/submit-button.tsx'
import { useForm } from '../ui/use-form.ts'
import { AnotherWay, WhoSignsIn } from './ways-out.tsx'
import { closeGaps } from './without-gaps.ts'

const name = 'recoveryCodeInput'

/** One of the saved codes; Keycloak asks for them in their order. */
export function RecoveryCodePage({ kcContext, say }: PageProps<'login-recovery-authn-code-input.ftl'>) {
  const { url, message, messagesPerField, recoveryAuthnCodesInputBean } = kcContext
  const { errors, attempt, isSending, onSubmit } = useForm(
    errorsFromServer(messagesPerField, [name]),
    (data): Record<string, string> =>
      String(data.get(name) ?? '').trim() === '' ? { [name]: say('recoveryCodeMissing') } : {},
  )
  const hasErrors = Object.keys(errors).length > 0
  return (
    <PageFrame kcContext={kcContext} say={say} title={say('recoveryUseTitle')} hasErrors={hasErrors}>
      <ErrorSummary errors={errors} attempt={attempt} say={say} />
      {message && !hasErrors ? <MessageNotice message={message} /> : null}
      <WhoSignsIn kcContext={kcContext} say={say} />
      <p>{say('recoveryUseIntro')}</p>
      <form
        action={url.loginAction}
        method="post"
        noValidate
        onSubmit={(event) => {
          closeGaps(event.currentTarget, name)
          onSubmit(event)
        }}
      >
        <Field
          name={name}
          label={say('recoveryCodeNumber', { number: recoveryAuthnCodesInputBean.codeNumber })}
          autoComplete="off"
          error={errors[name]}
          isRequired
        />
        <SubmitButton id="kc-login" say={say} isSending={isSending}>
          {say('signIn')}
        </SubmitButton>
      </form>
      <AnotherWay kcContext={kcContext} say={say} />
    </PageFrame>
  )
}
