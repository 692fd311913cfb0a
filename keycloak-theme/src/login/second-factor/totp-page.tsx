import type { PageProps } from '../page-props.ts'
import { TextField } from '@moja-komunala/ui/field.tsx'
import { FormNotices, PageForm } from '../parts/page-form.tsx'
import { PageFrame } from '../parts/page-frame.tsx'
import { errorsFromServer } from '../parts/errors-from-server.ts'
import { useForm } from '../parts/use-form.ts'
import { DeviceChoice } from './device-choice.tsx'
import { LostFactors } from './lost-factors.tsx'
import { AnotherWay, WhoSignsIn } from '../parts/ways-out.tsx'
import { typedText } from '../../shared/typed-text.ts'

/** The one-time code after the password. */
export function TotpPage({ kcContext, say }: PageProps<'login-otp.ftl'>) {
  const { url, otpLogin, message, messagesPerField } = kcContext
  // Keycloak answers about `totp` what was sent as `otp`.
  const { totp: refusal } = errorsFromServer(messagesPerField, ['totp'])
  const form = useForm(refusal === undefined ? {} : { otp: refusal }, (data): Record<string, string> =>
    typedText(data, 'otp').trim() === '' ? { otp: say('totpCodeMissing') } : {},
  )
  return (
    <PageFrame kcContext={kcContext} say={say} title={say('totpTitle')} hasErrors={form.hasErrors}>
      <FormNotices form={form} message={message} say={say} />
      <WhoSignsIn kcContext={kcContext} say={say} />
      <p>{say('totpIntro')}</p>
      <PageForm
        id="kc-otp-login-form"
        action={url.loginAction}
        form={form}
        codeField="otp"
        submit={say('signIn')}
        submitId="kc-login"
        say={say}
      >
        {otpLogin.userOtpCredentials.length > 1 ? (
          <DeviceChoice
            question={say('totpWhichDevice')}
            devices={otpLogin.userOtpCredentials}
            selectedId={otpLogin.selectedCredentialId}
            say={say}
          />
        ) : null}
        <TextField
          name="otp"
          label={say('totpCode')}
          inputMode="numeric"
          autoComplete="one-time-code"
          error={form.errors['otp']}
          required
        />
      </PageForm>
      <AnotherWay kcContext={kcContext} say={say} />
      <LostFactors say={say} />
    </PageFrame>
  )
}
