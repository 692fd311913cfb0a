import { startAuthentication } from '@simplewebauthn/browser'
import type { PageProps } from '../page-props.ts'
import { Notice } from '@moja-komunala/ui/notice.tsx'
import { MessageNotice } from '../parts/message-notice.tsx'
import { PageFrame } from '../parts/page-frame.tsx'
import { SubmitButton } from '../parts/submit-button.tsx'
import { HiddenFields } from './hidden-fields.tsx'
import { usePasskey } from './use-passkey.ts'
import { LostFactors } from './lost-factors.tsx'
import { AnotherWay, WhoSignsIn } from '../parts/ways-out.tsx'

const answers = ['clientDataJSON', 'authenticatorData', 'signature', 'credentialId', 'userHandle']

/** The passkey after the password. */
export function PasskeyPage({ kcContext, say }: PageProps<'webauthn-authenticate.ftl'>) {
  const { url, message, challenge, rpId, userVerification, shouldDisplayAuthenticators } = kcContext
  const known = (kcContext.authenticators as typeof kcContext.authenticators | undefined)?.authenticators ?? []
  const timeout = Number(kcContext.createTimeout) * 1000
  const { problem, attempt, isWaiting, onSubmit } = usePasskey(async () => {
    const used = await startAuthentication({
      optionsJSON: {
        challenge,
        rpId,
        // Boolean as text: so does Keycloak write it into the page.
        allowCredentials:
          String(kcContext.isUserIdentified) === 'true'
            ? known.map(({ credentialId }) => ({ type: 'public-key', id: credentialId }))
            : [],
        ...(userVerification !== 'not specified' && { userVerification }),
        ...(timeout > 0 && { timeout }),
      },
    })
    const { clientDataJSON, authenticatorData, signature, userHandle = '' } = used.response
    return { clientDataJSON, authenticatorData, signature, userHandle, credentialId: used.id }
  }, 'passkeyNotUsed')
  return (
    <PageFrame kcContext={kcContext} say={say} title={say('passkeyTitle')} hasErrors={problem !== undefined}>
      {problem ? (
        <Notice kind="error" focusKey={attempt}>
          <p>{say(problem)}</p>
        </Notice>
      ) : null}
      {message && !problem ? <MessageNotice message={message} /> : null}
      <WhoSignsIn kcContext={kcContext} say={say} />
      <p>{say('passkeyIntro')}</p>
      {shouldDisplayAuthenticators && known.length > 0 ? (
        <div>
          <p>{say('passkeyKnown')}</p>
          <ul>
            {known.map(({ credentialId, label }) => (
              <li key={credentialId}>{label}</li>
            ))}
          </ul>
        </div>
      ) : null}
      <form id="webauth" action={url.loginAction} method="post" onSubmit={onSubmit}>
        <HiddenFields names={answers} />
        <SubmitButton say={say} isSending={isWaiting}>
          {say(isWaiting ? 'passkeyWaiting' : 'passkeyUse')}
        </SubmitButton>
      </form>
      <AnotherWay kcContext={kcContext} say={say} />
      <LostFactors say={say} />
    </PageFrame>
  )
}
