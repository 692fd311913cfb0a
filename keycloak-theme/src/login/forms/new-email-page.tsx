import { Button } from '@moja-komunala/ui/button.tsx'
import type { PageProps } from '../page-props.ts'
import { TextField } from '@moja-komunala/ui/field.tsx'
import { FormNotices, PageForm } from '../parts/page-form.tsx'
import { PageFrame } from '../parts/page-frame.tsx'
import { checkPerson } from './person-fields.tsx'
import { errorsFromServer } from '../parts/errors-from-server.ts'
import { useAddressQuestion } from '../parts/use-address-question.tsx'
import { useForm } from '../parts/use-form.ts'

/** Another e-mail address, which is the user name as well (M17). */
export function NewEmailPage({ kcContext, say }: PageProps<'update-email.ftl'>) {
  const { url, message, currentEmail = '', newEmail, messagesPerField } = kcContext
  const question = useAddressQuestion(say)
  const form = useForm(errorsFromServer(messagesPerField, ['email']), (data) => ({
    ...question.check(data),
    ...checkPerson(data, say),
  }))
  return (
    <PageFrame kcContext={kcContext} say={say} title={say('emailChangeTitle')} hasErrors={form.hasErrors}>
      <FormNotices form={form} labels={{ email: say('emailChangeNew') }} message={message} say={say} />
      <p>{say('emailChangeIntro')}</p>
      <p>
        {say('emailChangeCurrent')} <strong className="address">{currentEmail}</strong>
      </p>
      <PageForm action={url.loginAction} form={form} submit={say('emailChangeSend')} say={say}>
        <TextField
          name="email"
          label={say('emailChangeNew')}
          hint={say('emailChangeNewHint')}
          type="email"
          autoComplete="email"
          defaultValue={newEmail}
          error={form.errors['email']}
          aside={question.answers(form)}
          required
        />
      </PageForm>
      <form action={url.loginAction} method="post">
        <Button type="submit" look="quiet" isWide name="cancel-aia" value="true">
          {say('cancel')}
        </Button>
      </form>
    </PageFrame>
  )
}
