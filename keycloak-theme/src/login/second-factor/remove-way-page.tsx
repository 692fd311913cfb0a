import type { PageProps } from '../page-props.ts'
import type { TextKey } from '../texts/texts.ts'
import { PageFrame } from '../ui/page-frame.tsx'

/** Where somebody gave no name, Keycloak sends the kind. */
const kinds: Readonly<Record<string, TextKey>> = {
  otp: 'wayTotp',
  webauthn: 'wayPasskey',
  'webauthn-passwordless': 'wayPasskey',
}

/** A second factor is removed only after one more question. */
export function RemoveWayPage({ kcContext, say }: PageProps<'delete-credential.ftl'>) {
  const { credentialLabel, url } = kcContext
  const kind = kinds[credentialLabel]
  const areCodes = credentialLabel === 'recovery-authn-codes' || credentialLabel === say('recoveryTitle')
  return (
    <PageFrame kcContext={kcContext} say={say} title={say('removeTitle')}>
      <p>
        {areCodes ? say('removeCodesQuestion') : say('removeQuestion', { name: kind ? say(kind) : credentialLabel })}
      </p>
      <form action={url.loginAction} method="post">
        <div className="buttons">
          <button className="button" id="kc-accept" name="accept" value="true">
            {say('remove')}
          </button>
          <button className="button button--quiet" id="kc-decline" name="cancel-aia" value="true">
            {say('cancel')}
          </button>
        </div>
      </form>
    </PageFrame>
  )
}
