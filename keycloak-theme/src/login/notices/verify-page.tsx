import type { MouseEvent } from 'react'
import { TextField } from '@moja-komunala/ui/field.tsx'
import type { PageProps } from '../page-props.ts'
import { errorsFromServer } from '../parts/errors-from-server.ts'
import { MessageNotice } from '../parts/message-notice.tsx'
import { FormNotices, PageForm } from '../parts/page-form.tsx'
import { PageFrame } from '../parts/page-frame.tsx'
import { useAddressQuestion } from '../parts/use-address-question.tsx'
import { useForm } from '../parts/use-form.ts'
import { PortalSignIn } from '../parts/ways-out.tsx'
import { mayBeAddress } from '../../shared/address.ts'
import { typedText } from '../../shared/typed-text.ts'
import { useConfirmation } from './use-confirmation.ts'

type VerifyPageProps = PageProps<'login-verify-email.ftl'>

/** M5: the message with the link is on its way; what to do when it does not come or went to a wrong address. */
export function VerifyPage(props: VerifyPageProps) {
  const { url, addressWatch } = props.kcContext
  const { isConfirmed, look } = useConfirmation(url.loginUrl, addressWatch)
  return isConfirmed ? <ConfirmedPage {...props} /> : <WaitingPage {...props} look={look} />
}

/** Confirmed in another browser: here nobody is signed in yet. */
function ConfirmedPage({ kcContext, say }: VerifyPageProps) {
  return (
    <PageFrame kcContext={kcContext} say={say} title={say('emailConfirmedTitle')}>
      <p role="status">{say('emailConfirmedElsewhere')}</p>
      <PortalSignIn kcContext={kcContext} say={say} />
    </PageFrame>
  )
}

function WaitingPage({ kcContext, say, look }: VerifyPageProps & { readonly look: () => Promise<boolean> }) {
  const { url, user, message, shownEmail = user?.email, mayCorrectAddress } = kcContext
  const question = useAddressQuestion(say)
  const form = useForm(errorsFromServer(kcContext.messagesPerField, ['email']), (data) =>
    mayBeAddress(typedText(data, 'email')) ? question.check(data) : { email: say('emailInvalid') },
  )
  const sendAgain = (event: MouseEvent<HTMLAnchorElement>) => {
    const { href } = event.currentTarget
    event.preventDefault()
    void look().then((isConfirmed) => {
      if (!isConfirmed) location.assign(href)
    })
  }
  return (
    <PageFrame
      kcContext={kcContext}
      say={say}
      title={say('verifyTitle')}
      hasErrors={form.hasErrors || message?.type === 'error'}
    >
      <FormNotices form={form} say={say} />
      {/* Keycloak's warning says no more than this page does. */}
      {message && message.type !== 'warning' && !form.hasErrors ? <MessageNotice message={message} /> : null}
      <p>
        {say('verifySent')} <strong className="address">{shownEmail}</strong>.
      </p>
      <p>{say('verifyStep')}</p>
      <section className="part">
        <h2>{say('verifyNotArrived')}</h2>
        <p>{say('verifySpam')}</p>
        <a className="button button--quiet" href={url.loginAction} onClick={sendAgain}>
          {say('verifyResend')}
        </a>
      </section>
      <section className="part">
        <h2>{say('verifyMistyped')}</h2>
        {mayCorrectAddress ? (
          <>
            <p>{say('verifyCorrectHelp')}</p>
            <PageForm action={url.loginAction} form={form} submit={say('verifyCorrect')} say={say}>
              <TextField
                name="email"
                label={say('email')}
                type="email"
                autoComplete="email"
                defaultValue={kcContext.typedEmail ?? shownEmail}
                error={form.errors['email']}
                aside={question.answers(form)}
                required
              />
            </PageForm>
          </>
        ) : (
          <>
            <p>{say('verifyMistypedHelp')}</p>
            <a className="target" href={url.loginRestartFlowUrl}>
              {say('verifyStartAgain')}
            </a>
          </>
        )}
      </section>
    </PageFrame>
  )
}
