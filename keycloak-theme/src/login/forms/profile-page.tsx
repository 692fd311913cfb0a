import type { PageProps } from '../page-props.ts'
import { FormNotices, PageForm } from '../parts/page-form.tsx'
import { PageFrame } from '../parts/page-frame.tsx'
import { checkPerson, PersonFields } from './person-fields.tsx'
import { errorsFromServer } from '../parts/errors-from-server.ts'
import { useForm } from '../parts/use-form.ts'
import { CancelAction } from '../parts/ways-out.tsx'

/** Details that Keycloak finds missing at sign-in, as with an account that staff made. */
export function ProfilePage({ kcContext, say }: PageProps<'login-update-profile.ftl'>) {
  const { url, profile, messagesPerField } = kcContext
  const form = useForm(errorsFromServer(messagesPerField, Object.keys(profile.attributesByName)), (data) =>
    checkPerson(data, say),
  )
  return (
    <PageFrame kcContext={kcContext} say={say} title={say('profileTitle')} hasErrors={form.hasErrors}>
      <FormNotices form={form} say={say} />
      <p>{say('profileIntro')}</p>
      <PageForm action={url.loginAction} form={form} submit={say('saveProfile')} say={say}>
        <PersonFields kcContext={kcContext} errors={form.errors} say={say} />
      </PageForm>
      <CancelAction kcContext={kcContext} say={say} />
    </PageFrame>
  )
}
