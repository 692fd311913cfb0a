import { Button } from '@moja-komunala/ui/button.tsx'
import type { PageProps } from '../page-props.ts'
import { plainText } from '../plain-text.ts'
import { Notice } from '@moja-komunala/ui/notice.tsx'
import { PageFrame } from '../parts/page-frame.tsx'
import { AnotherWay, CancelAction } from '../parts/ways-out.tsx'

/** Keycloak did not accept what the passkey answered. */
export function PasskeyErrorPage({ kcContext, say }: PageProps<'webauthn-error.ftl'>) {
  const { url, message, execution } = kcContext
  return (
    <PageFrame kcContext={kcContext} say={say} title={say('passkeyErrorTitle')} hasErrors>
      {message ? (
        <Notice kind="error" focusKey>
          <p>{plainText(message.summary)}</p>
        </Notice>
      ) : null}
      <form action={url.loginAction} method="post">
        <input type="hidden" name="authenticationExecution" value={execution} />
        <Button type="submit" isWide name="isSetRetry" value="retry">
          {say('tryAgain')}
        </Button>
      </form>
      <AnotherWay kcContext={kcContext} say={say} />
      <CancelAction kcContext={kcContext} say={say} />
    </PageFrame>
  )
}
