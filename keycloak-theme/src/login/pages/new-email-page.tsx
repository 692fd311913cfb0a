import type { PageProps } from '../page-props.ts'
import { Field } from '../ui/field.tsx'
import { FormNotices, PageForm } from '../ui/page-form.tsx'
import { PageFrame } from '../ui/page-frame.tsx'
import { checkPerson, errorsFromServer } from '../ui/person-fields.tsx'
import { useForm } from '../ui/use-form.ts'

/** Another e-mail address, which is the user name as well (M17). */
export function NewEmailPage({ kcContext, say }: PageProps<'update-email.ftl'>) {
  const { url, message, currentEmail = '', newEmail, messagesPerField } = kcContext
  const form = useForm(errorsFromServer(messagesPerField, ['email']), (data) => checkPerson(data, say))
  return (
    <PageFrame kcContext={kcContext} say={say} title={say('emailChangeTitle')} hasErrors={form.hasErrors}>
      <FormNotices form={form} message={message} say={say} />
      <p>{say('emailChangeIntro')}</p>
      <p>
        {say('emailChangeCurrent')} <strong className="address">{currentEmail}</strong>
      </p>
      <PageForm action={url.loginAction} form={form} submit={say('emailChangeSend')} say={say}>
        <Field
          name="email"
          label={say('emailChangeNew')}
          hint={say('emailChangeNewHint')}
          type="email"
          autoComplete="email"
          defaultValue={newEmail}
          error={form.errors['email']}
          isRequired
        />
      </PageForm>
      <form action={url.loginAction} method="post">
        <button className="button button--quiet button--wide" name="cancel-aia" value="true">
          {say('cancel')}
        </button>
      </form>
    </PageFrame>
  )
}
