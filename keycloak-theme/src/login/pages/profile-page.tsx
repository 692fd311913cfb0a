import type { PageProps } from '../page-props.ts'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { PageFrame } from '../ui/page-frame.tsx'
import { checkPerson, errorsFromServer, PersonFields } from '../ui/person-fields.tsx'
import { SubmitButton } from '../ui/submit-button.tsx'
import { useForm } from '../ui/use-form.ts'

/** Details that Keycloak finds missing at sign-in, as with an account that staff made. */
export function ProfilePage({ kcContext, say }: PageProps<'login-update-profile.ftl'>) {
  const { url, profile, messagesPerField, isAppInitiatedAction } = kcContext
  const { errors, attempt, isSending, onSubmit } = useForm(
    errorsFromServer(messagesPerField, Object.keys(profile.attributesByName)),
    (data) => checkPerson(data, say),
  )
  return (
    <PageFrame kcContext={kcContext} say={say} title={say('profileTitle')} hasErrors={Object.keys(errors).length > 0}>
      <ErrorSummary errors={errors} attempt={attempt} say={say} />
      <p>{say('profileIntro')}</p>
      <form action={url.loginAction} method="post" noValidate onSubmit={onSubmit}>
        <PersonFields kcContext={kcContext} errors={errors} say={say} />
        <SubmitButton say={say} isSending={isSending}>
          {say('saveProfile')}
        </SubmitButton>
      </form>
      {isAppInitiatedAction ? (
        <form action={url.loginAction} method="post">
          <button className="button button--quiet button--wide" name="cancel-aia" value="true">
            {say('cancel')}
          </button>
        </form>
      ) : null}
    </PageFrame>
  )
}
