import type { PageProps } from '../page-props.ts'
import { plainText } from '../plain-text.ts'
import { TextField } from '@moja-komunala/ui/field.tsx'
import { FormNotices, PageForm } from '../parts/page-form.tsx'
import { PageFrame } from '../parts/page-frame.tsx'
import { useForm } from '../parts/use-form.ts'
import { typedText } from '../../shared/typed-text.ts'

const name = 'device_user_code'

/** The code of a device or program without a browser of its own (RFC 8628). */
export function DevicePage({ kcContext, say }: PageProps<'login-oauth2-device-verify-user-code.ftl'>) {
  const { url, message } = kcContext
  const form = useForm(
    // Whatever Keycloak has to say here is about the code.
    message ? { [name]: plainText(message.summary) } : {},
    (data): Record<string, string> => (typedText(data, name).trim() === '' ? { [name]: say('deviceCodeMissing') } : {}),
  )
  return (
    <PageFrame kcContext={kcContext} say={say} title={say('deviceTitle')} hasErrors={form.hasErrors}>
      <FormNotices form={form} say={say} />
      <p>{say('deviceIntro')}</p>
      <PageForm
        action={url.oauth2DeviceVerificationAction}
        form={form}
        codeField={name}
        submit={say('continue')}
        say={say}
      >
        <TextField
          name={name}
          label={say('deviceCode')}
          hint={say('deviceCodeHint')}
          autoComplete="off"
          autoCapitalize="characters"
          error={form.errors[name]}
          required
        />
      </PageForm>
    </PageFrame>
  )
}
