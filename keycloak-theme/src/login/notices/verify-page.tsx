import type { PageProps } from '../page-props.ts'
import { MessageNotice } from '../parts/message-notice.tsx'
import { PageFrame } from '../parts/page-frame.tsx'

/** M5: the message with the link is on its way; what to do when it does not come or went to a wrong address. */
export function VerifyPage({ kcContext, say }: PageProps<'login-verify-email.ftl'>) {
  const { url, user, verifyEmail, message } = kcContext
  return (
    <PageFrame kcContext={kcContext} say={say} title={say('verifyTitle')} hasErrors={message?.type === 'error'}>
      {/* Keycloak's warning says no more than this page does. */}
      {message && message.type !== 'warning' ? <MessageNotice message={message} /> : null}
      <p>
        {say('verifySent')} <strong className="address">{verifyEmail ?? user?.email}</strong>.
      </p>
      <p>{say('verifyStep')}</p>
      <section className="part">
        <h2>{say('verifyNotArrived')}</h2>
        <p>{say('verifySpam')}</p>
        <a className="button button--quiet" href={url.loginAction}>
          {say('verifyResend')}
        </a>
      </section>
      <section className="part">
        <h2>{say('verifyMistyped')}</h2>
        <p>{say('verifyMistypedHelp')}</p>
        <a className="target" href={url.loginRestartFlowUrl}>
          {say('verifyStartAgain')}
        </a>
      </section>
    </PageFrame>
  )
}
