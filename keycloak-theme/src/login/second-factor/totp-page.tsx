import type { PageProps } from '../page-props.ts'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Field } from '../ui/field.tsx'
import { MessageNotice } from '../ui/notice.tsx'
import { PageFrame } from '../ui/page-frame.tsx'
import { errorsFromServer } from '../ui/person-fields.tsx'
import { SubmitButton } from '../ui/submit-button.tsx'
import { useForm } from '../ui/use-form.ts'
import { DeviceChoice } from './device-choice.tsx'
import { AnotherWay, WhoSignsIn } from './ways-out.tsx'
import { closeGaps } from './without-gaps.ts'

/** The one-time code after the password. */
export function TotpPage({ kcContext, say }: PageProps<'login-otp.ftl'>) {
  const { url, otpLogin, message, messagesPerField } = kcContext
  // Keycloak answers about `totp` what was sent as `otp`.
  const { totp: refusal } = errorsFromServer(messagesPerField, ['totp'])
  const { errors, attempt, isSending, onSubmit } = useForm(
    refusal === undefined ? {} : { otp: refusal },
    (data): Record<string, string> =>
      String(data.get('otp') ?? '').trim() === '' ? { otp: say('totpCodeMissing') } : {},
  )
  const hasErrors = Object.keys(errors).length > 0
  return (
    <PageFrame kcContext={kcContext} say={say} title={say('totpTitle')} hasErrors={hasErrors}>
      <ErrorSummary errors={errors} attempt={attempt} say={say} />
      {message && !hasErrors ? <MessageNotice message={message} /> : null}
      <WhoSignsIn kcContext={kcContext} say={say} />
      <p>{say('totpIntro')}</p>
      <form
        id="kc-otp-login-form"
        action={url.loginAction}
        method="post"
        noValidate
        onSubmit={(event) => {
          closeGaps(event.currentTarget, 'otp')
          onSubmit(event)
        }}
      >
        {otpLogin.userOtpCredentials.length > 1 ? (
          <DeviceChoice
            question={say('totpWhichDevice')}
            devices={otpLogin.userOtpCredentials}
            selectedId={otpLogin.selectedCredentialId}
            say={say}
          />
        ) : null}
        <Field
          name="otp"
          label={say('totpCode')}
          inputMode="numeric"
          autoComplete="one-time-code"
          error={errors['otp']}
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
