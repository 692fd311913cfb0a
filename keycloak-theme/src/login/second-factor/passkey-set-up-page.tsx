import { startRegistration, type PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/browser'
import type { PageContext } from '../kc-context.ts'
import type { PageProps } from '../page-props.ts'
import { TextField } from '@moja-komunala/ui/field.tsx'
import { Notice } from '@moja-komunala/ui/notice.tsx'
import { MessageNotice } from '../parts/message-notice.tsx'
import { PageFrame } from '../parts/page-frame.tsx'
import { SubmitButton } from '../parts/submit-button.tsx'
import { HiddenFields } from './hidden-fields.tsx'
import { usePasskey } from './use-passkey.ts'
import { CancelAction, SignOutOthers } from '../parts/ways-out.tsx'

const answers = [
  'clientDataJSON',
  'attestationObject',
  'publicKeyCredentialId',
  'transports',
  'authenticatorAttachment',
]

/** A passkey as the second factor. */
export function PasskeySetUpPage({ kcContext, say }: PageProps<'webauthn-register.ftl'>) {
  const { url, message, isSetRetry } = kcContext
  const { problem, attempt, isWaiting, onSubmit } = usePasskey(async () => {
    const made = await startRegistration({ optionsJSON: optionsOf(kcContext) })
    return {
      clientDataJSON: made.response.clientDataJSON,
      attestationObject: made.response.attestationObject,
      publicKeyCredentialId: made.id,
      transports: made.response.transports?.join() ?? '',
      authenticatorAttachment: made.authenticatorAttachment ?? '',
    }
  }, 'passkeyNotCreated')
  return (
    <PageFrame kcContext={kcContext} say={say} title={say('passkeySetUpTitle')} hasErrors={problem !== undefined}>
      {problem ? (
        <Notice kind="error" focusKey={attempt}>
          <p>{say(problem)}</p>
        </Notice>
      ) : null}
      {message && message.type !== 'warning' && !problem ? <MessageNotice message={message} /> : null}
      <p>{say('passkeySetUpIntro')}</p>
      <form id="register" action={url.loginAction} method="post" onSubmit={onSubmit}>
        <TextField
          name="authenticatorLabel"
          label={say('passkeyName')}
          hint={say('passkeyNameHint')}
          defaultValue={say('passkeySetUpTitle')}
          autoComplete="off"
        />
        <HiddenFields names={answers} />
        <SignOutOthers say={say} />
        <SubmitButton say={say} isSending={isWaiting}>
          {say(isWaiting ? 'passkeyWaiting' : 'passkeyCreate')}
        </SubmitButton>
      </form>
      {isSetRetry ? null : <CancelAction kcContext={kcContext} say={say} />}
    </PageFrame>
  )
}

/** "not specified" is Keycloak's word for what a realm leaves to the browser. */
const specified = <Value extends string>(value: string | undefined): Value | undefined =>
  value && value !== 'not specified' ? (value as Value) : undefined

/** What Keycloak asks for, as browsers take it (Web Authentication, section 5.4). */
function optionsOf(kcContext: PageContext<'webauthn-register.ftl'>): PublicKeyCredentialCreationOptionsJSON {
  const algorithms = kcContext.signatureAlgorithms.length > 0 ? kcContext.signatureAlgorithms.map(Number) : [-7]
  const attachment = specified<AuthenticatorAttachment>(kcContext.authenticatorAttachment)
  const verification = specified<UserVerificationRequirement>(kcContext.userVerificationRequirement)
  const attestation = specified<AttestationConveyancePreference>(kcContext.attestationConveyancePreference)
  const residentKey =
    specified<ResidentKeyRequirement>(kcContext.residentKey) ??
    (kcContext.requireResidentKey === 'Yes' ? 'required' : undefined)
  const timeout = Number(kcContext.createTimeout) * 1000
  return {
    challenge: kcContext.challenge,
    rp: { id: kcContext.rpId, name: kcContext.rpEntityName },
    user: { id: kcContext.userid, name: kcContext.username, displayName: kcContext.username },
    pubKeyCredParams: algorithms.map((alg) => ({ type: 'public-key', alg })),
    excludeCredentials: kcContext.excludeCredentialIds
      .split(',')
      .filter(Boolean)
      .map((id) => ({ type: 'public-key', id })),
    authenticatorSelection: {
      ...(attachment && { authenticatorAttachment: attachment }),
      ...(residentKey && { residentKey, requireResidentKey: residentKey === 'required' }),
      ...(verification && { userVerification: verification }),
    },
    ...(attestation && { attestation }),
    ...(timeout > 0 && { timeout }),
  }
}
