import type { PageProps } from '../page-props.ts'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Field } from '../ui/field.tsx'
import { PageFrame } from '../ui/page-frame.tsx'
import { checkPerson, errorsFromServer } from '../ui/person-fields.tsx'
import { SubmitButton } from '../ui/submit-button.tsx'
import { useForm } from '../ui/use-form.ts'

/** Another e-mail address, which is the user name as well (M17). */
export function NewEmailPage({ kcContext, say }: PageProps<'update-email.ftl'>) {
  const { url, currentEmail = '', newEmail, messagesPerField } = kcContext
  const { errors, attempt, isSending, onSubmit } = useForm(errorsFromServer(messagesPerField, ['email']), (data) =>
    checkPerson(data, say),
  )
  return (
    <PageFrame
      kcContext={kcContext}
      say={say}
      title={say('emailChangeTitle')}
      hasErrors={Object.keys(errors).length > 0}
    >
      <ErrorSummary errors={errors} attempt={attempt} say={say} />
      <p>{say('emailChangeIntro')}</p>
      <p>
        {say('emailChangeCurrent')} <strong className="address">{currentEmail}</strong>
      </p>
      <form action={url.loginAction} method="post" noValidate onSubmit={onSubmit}>
        <Field
          name="email"
          label={say('emailChangeNew')}
          hint={say('emailChangeNewHint')}
          type="email"
          autoComplete="email"
          defaultValue={newEmail}
          error={errors['email']}
          isRequired
        />
        <SubmitButton say={say} isSending={isSending}>
          {say('emailChangeSend')}
        </SubmitButton>
      </form>
      <form action={url.loginAction} method="post">
        <button className="button button--quiet button--wide" name="cancel-aia" value="true">
          {say('cancel')}
        </button>
      </form>
    </PageFrame>
  )
}
