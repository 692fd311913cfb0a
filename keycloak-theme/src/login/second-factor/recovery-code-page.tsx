import type { PageProps } from '../page-props.ts'
import { TextField } from '@moja-komunala/ui/field.tsx'
import { FormNotices, PageForm } from '../parts/page-form.tsx'
import { PageFrame } from '../parts/page-frame.tsx'
import { errorsFromServer } from '../parts/errors-from-server.ts'
import { useForm } from '../parts/use-form.ts'
import { LostFactors } from './lost-factors.tsx'
import { AnotherWay, WhoSignsIn } from '../parts/ways-out.tsx'
import { typedText } from '../../shared/typed-text.ts'

const name = 'recoveryCodeInput'

/** One of the saved codes; Keycloak asks for them in their order. */
export function RecoveryCodePage({ kcContext, say }: PageProps<'login-recovery-authn-code-input.ftl'>) {
  const { url, message, messagesPerField, recoveryAuthnCodesInputBean } = kcContext
  const form = useForm(errorsFromServer(messagesPerField, [name]), (data): Record<string, string> =>
    typedText(data, name).trim() === '' ? { [name]: say('recoveryCodeMissing') } : {},
  )
  const label = say('recoveryCodeNumber', { number: recoveryAuthnCodesInputBean.codeNumber })
  return (
    <PageFrame kcContext={kcContext} say={say} title={say('recoveryUseTitle')} hasErrors={form.hasErrors}>
      <FormNotices form={form} labels={{ [name]: label }} message={message} say={say} />
      <WhoSignsIn kcContext={kcContext} say={say} />
      <p>{say('recoveryUseIntro')}</p>
      <PageForm
        action={url.loginAction}
        form={form}
        codeField={name}
        submit={say('signIn')}
        submitId="kc-login"
        say={say}
      >
        <TextField name={name} label={label} autoComplete="off" error={form.errors[name]} required />
      </PageForm>
      <AnotherWay kcContext={kcContext} say={say} />
      <LostFactors say={say} />
    </PageFrame>
  )
}
