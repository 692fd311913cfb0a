import type { PageProps } from '../page-props.ts'
import { plainText } from '../plain-text.ts'
import { Notice } from '../ui/notice.tsx'
import { PageFrame } from '../ui/page-frame.tsx'
import { AnotherWay, CancelAction } from '../ui/ways-out.tsx'

/** Keycloak did not accept what the passkey answered. */
export function PasskeyErrorPage({ kcContext, say }: PageProps<'webauthn-error.ftl'>) {
  const { url, message, execution } = kcContext
  return (
    <PageFrame kcContext={kcContext} say={say} title={say('passkeyErrorTitle')} hasErrors>
      {message ? (
        <Notice tone="error" takesFocus>
          <p>{plainText(message.summary)}</p>
        </Notice>
      ) : null}
      <form action={url.loginAction} method="post">
        <input type="hidden" name="authenticationExecution" value={execution} />
        <button className="button button--wide" name="isSetRetry" value="retry">
          {say('tryAgain')}
        </button>
      </form>
      <AnotherWay kcContext={kcContext} say={say} />
      <CancelAction kcContext={kcContext} say={say} />
    </PageFrame>
  )
}
