import { Button } from '@moja-komunala/ui/button.tsx'
import type { PageProps } from '../page-props.ts'
import type { TextKey } from '../words.ts'
import { PageFrame } from '../parts/page-frame.tsx'

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
          <Button type="submit" id="kc-accept" name="accept" value="true">
            {say('remove')}
          </Button>
          <Button type="submit" look="quiet" id="kc-decline" name="cancel-aia" value="true">
            {say('cancel')}
          </Button>
        </div>
      </form>
    </PageFrame>
  )
}
